/** A word shorter than this has too many neighbours to be corrected. */
export const shortestCorrected = 4;

/** Whether two different words are one typo apart: a letter more, less or changed, or two neighbours swapped. */
export function isOneTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from += 1;
  let back = 0;
  const most = short.length - from;
  while (back < most && short.charCodeAt(short.length - 1 - back) === long.charCodeAt(long.length - 1 - back))
    back += 1;
  const left = most - back;
  if (short.length < long.length) return left === 0;
  if (left === 1) return true;
  return left === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}

/** Words by length and by first and last letter: two words one typo apart share one of the two. */
export class TypoIndex {
  private readonly buckets = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      this.put(`${word.length}^${word.charAt(0)}`, word);
      this.put(`${word.length}$${word.charAt(word.length - 1)}`, word);
    }
  }

  /** The words that this one may be a typo of. */
  near(word: string): string[] {
    const found = new Set<string>();
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      for (const key of [`${length}^${word.charAt(0)}`, `${length}$${word.charAt(word.length - 1)}`]) {
        for (const known of this.buckets.get(key) ?? []) if (isOneTypo(word, known)) found.add(known);
      }
    }
    found.delete(word);
    return [...found];
  }

  private put(key: string, word: string): void {
    const bucket = this.buckets.get(key);
    if (bucket) bucket.push(word);
    else this.buckets.set(key, [word]);
  }
}
