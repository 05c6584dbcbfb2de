import { simplify } from '../text/traditional';

const han = /\p{Script=Han}/u;
const parts = /[\p{Script=Han}]+|[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu;
const latinOnly = /^[\x20-\x7e]*$/;

export const isHan = (character: string): boolean => han.test(character);

/** One spelling for what shoppers type and what catalogues hold: NFKC, lower case, no accents, simplified. */
export function fold(text: string): string {
  if (latinOnly.test(text)) return text.toLowerCase();
  let out = '';
  for (const character of text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')) {
    out += character === '’' || character === '‘' ? "'" : simplify(character);
  }
  return out.normalize('NFC');
}

/** The singular of an English word, by its ending alone, so that both sides of a match agree; others stay as they are. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[^a-z]/.test(word)) return word;
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Words and runs of Chinese of a folded text, in order, with their places. */
export function piecesOf(folded: string): { readonly text: string; readonly start: number; readonly han: boolean }[] {
  const found: { text: string; start: number; han: boolean }[] = [];
  for (const match of folded.matchAll(parts)) {
    const text = match[0];
    found.push({ text, start: match.index, han: isHan(text.charAt(0)) });
  }
  return found;
}

function wordTokens(word: string, out: string[]): void {
  const bare = word.replaceAll("'", '');
  if (!bare.includes('.')) {
    out.push(stem(bare));
  } else if (/^\d+\.\d+$/.test(bare)) {
    out.push(bare);
  } else {
    for (const part of bare.split('.')) if (part) out.push(stem(part));
    out.push(bare.replaceAll('.', ''));
  }
}

/** Tokens of a text in order: English words in the singular; Chinese as single characters, each pair after its first. */
export function tokensOf(text: string): string[] {
  const folded = fold(text);
  const out: string[] = [];
  for (const piece of piecesOf(folded)) {
    if (!piece.han) wordTokens(piece.text, out);
    else {
      const characters = [...piece.text];
      characters.forEach((character, at) => {
        out.push(character);
        const next = characters[at + 1];
        if (next !== undefined) out.push(character + next);
      });
    }
  }
  return joinedModels(folded, out);
}

const model = /(?<![\p{L}\p{N}])[a-z0-9]+(?:[-/][a-z0-9]+)+(?![\p{L}\p{N}])/gu;

/** wh-1000xm4 can be asked for as wh1000xm4. */
function joinedModels(folded: string, out: string[]): string[] {
  if (folded.includes('-') || folded.includes('/')) {
    for (const [found] of folded.matchAll(model)) {
      if (/\d/.test(found) && found.length <= 24) out.push(found.replace(/[-/]/g, ''));
    }
  }
  return out;
}

/** What a query asks for of one word or run of Chinese: pairs, or the single character when there is only one. */
export function queryTokens(text: string): string[] {
  const out: string[] = [];
  for (const piece of piecesOf(fold(text))) {
    if (!piece.han) {
      wordTokens(piece.text, out);
      continue;
    }
    const characters = [...piece.text];
    if (characters.length === 1) out.push(piece.text);
    for (let at = 0; at + 1 < characters.length; at += 1) out.push(`${characters[at]}${characters[at + 1]}`);
  }
  return [...new Set(out)];
}
