import type { IdentityEvidence } from '../commerce/identity';
import type { Said } from './event';

const postcode = /(?<![\w#.-])(?:\d{5}(?:-\d{4})?|\d{6})(?![\w-]|\.\d)|(?<!\w)[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w)/gi;
const mostPostcodes = 4;

/** Words about a name that are no name. */
const aboutIdentity =
  /\b(?:hi|hello|hey|good|morning|afternoon|evening|my|full|first|last|name|names|is|it's|its|i'm|im|i|am|this|here|and|the|a|zip|code|zipcode|postcode|postal|in|at|of|with|sure|ok|okay|yes|of course|thanks|thank|you|please|it|e-?mail|address|live|on|file|for|account|user|customer|under)\b|[,.!:;'"“”’()-]|我(?:是|叫)?|名字|姓名|邮编|邮政编码|邮箱|是|叫|您好|你好|好的?|的/gi;

/** What the texts of the shopper say of who they are; the latest last. */
export function evidenceIn(texts: readonly string[], { understanding }: Said): IdentityEvidence {
  const email = understanding.entities.find((each) => each.entity === 'email')?.value.toLowerCase() ?? null;
  const text = texts.join('\n').normalize('NFKC');
  const postcodes = [...text.matchAll(postcode)].map(([found]) =>
    found.slice(0, /^\d{5}-/.test(found) ? 5 : undefined),
  );
  return { email, postcodes: [...new Set(postcodes)].slice(-mostPostcodes), text };
}

/** Two to four words that may be a name, when next to nothing else was said; Chinese names have two to four characters. */
export function soundsLikeName(text: string): boolean {
  const rest = text.normalize('NFKC').replace(postcode, ' ').replace(aboutIdentity, ' ').trim();
  return /^\p{Script=Latin}{2,}(?:\s+\p{Script=Latin}{2,}){1,3}$/u.test(rest) || /^\p{Script=Han}{2,4}$/u.test(rest);
}

/** How many words are left of a message without what says who wrote it. */
export function wordsBeside(text: string): number {
  const rest = text
    .replace(/[\w.+-]+@[\w.-]+/g, ' ')
    .replace(postcode, ' ')
    .replace(aboutIdentity, ' ');
  const latin = rest.match(/[\p{Script=Latin}\d#]+/gu)?.length ?? 0;
  const han = rest.match(/\p{Script=Han}/gu)?.length ?? 0;
  return latin + Math.floor(han / 2);
}

/** "I don't remember my e-mail": the other way is asked for. */
export const lacksEmail = (text: string): boolean =>
  /(?:don['’]?t|do not|can['’]?t|cannot|forg[eo]t\w*|no|not|lost|没有|忘了?|不记得|记不).{0,30}(?:e-?mail|邮箱)/i.test(
    text,
  );
