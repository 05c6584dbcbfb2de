import { mainReadings } from '../../text/pinyin-table';

let syllables: ReadonlySet<string> | null = null;

const known = (): ReadonlySet<string> => {
  syllables ??= new Set(mainReadings.match(/[a-z]+/g) ?? []);
  return syllables;
};

const longestSyllable = 6;
const mostReadings = 3;
const mostSyllables = 8;

/** The ways to read letters as two syllables or more, those of fewest syllables first. */
export function segmentPinyin(letters: string): string[][] {
  if (!/^[a-z]{4,40}$/.test(letters)) return [];
  const found: string[][] = [];
  const read = (from: number, sofar: readonly string[]): void => {
    if (found.length >= mostReadings * 4 || sofar.length > mostSyllables) return;
    if (from === letters.length) {
      if (sofar.length >= 2) found.push([...sofar]);
      return;
    }
    for (let length = Math.min(longestSyllable, letters.length - from); length > 0; length -= 1) {
      const syllable = letters.slice(from, from + length);
      if (length > 1 || /[aeo]/.test(syllable)) if (known().has(syllable)) read(from + length, [...sofar, syllable]);
    }
  };
  read(0, []);
  return found.sort((a, b) => a.length - b.length).slice(0, mostReadings);
}
