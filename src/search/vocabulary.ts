import { TypoIndex } from '../text/edit-distance';
import { fuzzyPinyin, syllablesOf } from '../text/pinyin';
import { isHan } from './tokens';

/** The words that a shop's titles are made of: what a word that nobody knows may have been meant as. */
export interface Vocabulary {
  has(token: string): boolean;
  count(token: string): number;
  /** Known words one typo away, the most frequent first. */
  near(word: string): string[];
  /** The Chinese word that sounds most like one of these readings, the most frequent of equals; null when there is none. */
  sounding(readings: readonly (readonly string[])[]): string | null;
  /** The most frequent Chinese word whose syllables begin with these letters. */
  beginning(letters: string): string | null;
}

interface Pair {
  readonly text: string;
  readonly count: number;
}

const mostChains = 8;
/** Fewer letters have too many neighbours. */
const shortestWord = 4;

/** Joins pairs that overlap by one character; keeps the chains whose rarest pair is most frequent. */
function chain(steps: readonly (readonly Pair[])[]): Pair[] {
  let chains = (steps[0] ?? []).slice(0, 40);
  for (const step of steps.slice(1)) {
    const next: Pair[] = [];
    for (const { text, count } of chains) {
      for (const pair of step) {
        if (text.endsWith(pair.text.charAt(0)))
          next.push({ text: text + pair.text.slice(1), count: Math.min(count, pair.count) });
      }
    }
    chains = next.sort((a, b) => b.count - a.count).slice(0, 40);
  }
  return chains.slice(0, mostChains);
}

class PairsBySound {
  private readonly sounds = new Map<string, Pair[]>();
  private readonly initials = new Map<string, Pair[]>();

  constructor(words: readonly (readonly [string, number])[]) {
    for (const [text, count] of words) {
      if (text.length !== 2 || !isHan(text.charAt(0))) continue;
      const [first, second] = syllablesOf(text) ?? [];
      if (!first || !second) continue;
      put(this.sounds, `${fuzzyPinyin(first)} ${fuzzyPinyin(second)}`, { text, count });
      put(this.initials, first.charAt(0) + second.charAt(0), { text, count });
    }
    for (const pairs of [...this.sounds.values(), ...this.initials.values()]) pairs.sort((a, b) => b.count - a.count);
  }

  sounding(readings: readonly (readonly string[])[]): string | null {
    const found = readings.flatMap((syllables) => {
      const keys = syllables
        .slice(1)
        .map((syllable, at) => `${fuzzyPinyin(syllables[at] ?? '')} ${fuzzyPinyin(syllable)}`);
      const letters = syllables.join('');
      return this.chained(this.sounds, keys).map((pair) => ({
        ...pair,
        exact: syllablesOf(pair.text)?.join('') === letters,
      }));
    });
    const best = found.sort(
      (a, b) => Number(b.exact) - Number(a.exact) || a.text.length - b.text.length || b.count - a.count,
    );
    return best[0]?.text ?? null;
  }

  beginning(letters: string): string | null {
    const keys = [...letters].slice(1).map((letter, at) => letters.charAt(at) + letter);
    return this.chained(this.initials, keys)[0]?.text ?? null;
  }

  private chained(from: ReadonlyMap<string, readonly Pair[]>, keys: readonly string[]): Pair[] {
    const steps = keys.map((key) => from.get(key) ?? []);
    return steps.length === 0 || steps.some((step) => step.length === 0) ? [] : chain(steps);
  }
}

function put(map: Map<string, Pair[]>, key: string, pair: Pair): void {
  const known = map.get(key);
  if (known) known.push(pair);
  else map.set(key, [pair]);
}

/** The parts that only misspelt or spelt-out words need are made when the first of them comes. */
export function createVocabulary(words: readonly (readonly [string, number])[]): Vocabulary {
  const counts = new Map(words);
  let typos: TypoIndex | null = null;
  let sounds: PairsBySound | null = null;
  const bySound = (): PairsBySound => {
    sounds ??= new PairsBySound(words);
    return sounds;
  };
  return {
    has: (token) => counts.has(token),
    count: (token) => counts.get(token) ?? 0,
    near(word) {
      typos ??= new TypoIndex(
        [...counts.keys()].filter((known) => known.length >= shortestWord && /^[a-z]+$/.test(known)),
      );
      return typos.near(word).sort((a, b) => rankTypo(b, word, counts) - rankTypo(a, word, counts));
    },
    sounding: (readings) => bySound().sounding(readings),
    beginning: (letters) => bySound().beginning(letters),
  };
}

/** The first letter is seldom wrong. */
const rankTypo = (known: string, word: string, counts: ReadonlyMap<string, number>): number =>
  Math.log(1 + (counts.get(known) ?? 0)) + (known.charAt(0) === word.charAt(0) ? 3 : 0);
