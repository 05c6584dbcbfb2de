import type { KnownShopper } from './known-shopper';

/** What a stranger has said that may prove who they are. */
export interface IdentityEvidence {
  /** In small letters. */
  readonly email: string | null;
  readonly postcodes: readonly string[];
  /** Everything said so far, where a name may stand. */
  readonly text: string;
}

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{Mark}'’-]*/gu;

/** Small letters without accents, apostrophes and hyphens: O’Brien is obrien. */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\p{Mark}'’-]/gu, '')
    .toLowerCase();

/** Whether first and last name stand side by side in the text, in either order. */
export function namesShopper(text: string, { name }: Pick<KnownShopper, 'name'>): boolean {
  const [first, last] = [name.first, name.last].map((part) => Array.from(part.matchAll(latinWord), ([w]) => bare(w)));
  if (!first || !last || first.length + last.length < 2) {
    const joined = text.replace(/\s+/g, '');
    return [`${name.last}${name.first}`, `${name.first}${name.last}`].some((whole) => joined.includes(whole));
  }
  const words = Array.from(text.matchAll(latinWord), ([word]) => bare(word));
  return [
    [...first, ...last],
    [...last, ...first],
  ].some((whole) => words.some((_, at) => whole.every((word, next) => words[at + next] === word)));
}
