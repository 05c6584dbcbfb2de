import { hasHan } from './characters';
import { shortestCorrected, TypoIndex } from './edit-distance';
import type { LexiconEntry } from './lexicon-entry';
import { normalise } from './normalise';
import { PhraseMap } from './phrase-map';
import { fuzzyPinyin, initialsOf, readings, soundsOf, syllablesOf } from './pinyin';

/** A Chinese phrase of this many characters or fewer can be recognised by its sound. */
export const longestSpoken = 8;
/** The fewest characters of a Chinese phrase that may hold a wrong one. */
export const shortestHanTypo = 4;

export interface LexiconIndex {
  readonly exact: PhraseMap<LexiconEntry>;
  /** Fuzzy pinyin, joined as it is typed, to phrases. */
  readonly pinyin: ReadonlyMap<string, readonly string[]>;
  /** One unit a syllable, to phrases. */
  readonly sounds: PhraseMap<string>;
  readonly initials: ReadonlyMap<string, readonly string[]>;
  /** Every Latin word of every phrase. */
  readonly words: ReadonlySet<string>;
  readonly wordTypos: TypoIndex;
  /** Null when no phrase can hold a wrong character. */
  readonly hanTypos: TypoIndex | null;
  lookUp(phrase: string): readonly LexiconEntry[];
}

/** Ending in s without being a plural, or meaning another thing without it. */
const noPlurals = new Set(['shorts', 'glasses', 'briefs', 'boxers', 'tights', 'goods', 'sports', 'news', 'basics']);

/** As it stands in an index: a hyphen is a space. */
export const phraseKey = (text: string): string => text.replaceAll('-', ' ');

function plurals(phrase: string): string[] {
  const word = /[a-z]{3,}$/.exec(phrase)?.[0];
  if (!word || noPlurals.has(word)) return [];
  if (/(?:ss|x|ch|sh)es$/.test(phrase)) return [phrase.slice(0, -2)];
  if (phrase.endsWith('ies')) return [`${phrase.slice(0, -3)}y`];
  if (/[^s]s$/.test(phrase)) return [phrase.slice(0, -1)];
  if (/(?:ss|x|ch|sh)$/.test(phrase)) return [`${phrase}es`];
  if (/[^aeiou]y$/.test(phrase)) return [`${phrase.slice(0, -1)}ies`];
  return [`${phrase}s`];
}

/** The phrase itself and the ways to write it that mean the same. */
function variants(entry: LexiconEntry, phrase: string): string[] {
  const key = phraseKey(phrase);
  const all = [key];
  if (key !== phrase && !hasHan(phrase)) all.push(phrase.replaceAll('-', ''));
  if (entry.kind === 'category' || entry.kind === 'attribute') all.push(...all.flatMap(plurals));
  return all;
}

class Phrases {
  private readonly lists = new Map<string, string[]>();

  add(key: string, phrase: string): void {
    const list = this.lists.get(key);
    if (!list) this.lists.set(key, [phrase]);
    else if (!list.includes(phrase)) list.push(phrase);
  }

  get map(): ReadonlyMap<string, readonly string[]> {
    return this.lists;
  }
}

function indexSounds(exact: PhraseMap<LexiconEntry>, isWanted: boolean) {
  const pinyin = new Phrases();
  const initials = new Phrases();
  const sounds = new PhraseMap<string>();
  for (const phrase of isWanted ? exact.phrases : []) {
    if (phrase.length < 2 || phrase.length > longestSpoken || !syllablesOf(phrase)) continue;
    for (const syllables of readings(phrase)) {
      pinyin.add(fuzzyPinyin(syllables.join('')), phrase);
      sounds.add(soundsOf(syllables), phrase);
    }
    const abbreviated = exact.get(phrase)?.some(({ kind }) => kind === 'category' || kind === 'brand');
    if (abbreviated && phrase.length <= 5) initials.add(initialsOf(syllablesOf(phrase) ?? []), phrase);
  }
  return { pinyin: pinyin.map, sounds, initials: initials.map };
}

/** Titles of products are too many and too alike to guess one from a wrong character. */
function isCommonName(phrase: string, exact: PhraseMap<LexiconEntry>): boolean {
  if (phrase.length < shortestHanTypo || phrase.length > longestSpoken || !syllablesOf(phrase)) return false;
  return exact.get(phrase)?.some(({ kind }) => kind !== 'product') ?? false;
}

/** Spoken forms and typos in Chinese are looked for only where `sounds` is wanted: they cost most of a search. */
export function buildIndex(entries: readonly LexiconEntry[], { sounds }: { readonly sounds: boolean }): LexiconIndex {
  const exact = new PhraseMap<LexiconEntry>();
  const words = new Set<string>();
  for (const entry of entries) {
    for (const phrase of entry.phrases) {
      for (const variant of variants(entry, normalise(phrase).text)) exact.add(variant, entry);
    }
  }
  const spoken: string[] = [];
  for (const phrase of exact.phrases) {
    for (const word of phrase.match(/[a-zà-ɏ]+/g) ?? []) words.add(word);
    if (sounds && isCommonName(phrase, exact)) spoken.push(phrase);
  }
  return {
    exact,
    ...indexSounds(exact, sounds),
    words,
    wordTypos: new TypoIndex([...words].filter((word) => word.length >= shortestCorrected)),
    hanTypos: spoken.length > 0 ? new TypoIndex(spoken) : null,
    lookUp: (phrase) => exact.get(phraseKey(normalise(phrase).text)) ?? [],
  };
}
