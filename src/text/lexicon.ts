import type { LexiconEntry, LexiconSpan } from './lexicon-entry';
import { findExactSpans, findSpans } from './lexicon-find';
import { buildIndex } from './lexicon-index';
import type { Normalised } from './normalise';

export type { LexiconEntry, LexiconSpan } from './lexicon-entry';

export interface Lexicon {
  /** In the order of the text, none overlapping another; the longest and then the surest first choice. */
  find(normalised: Pick<Normalised, 'text'>): LexiconSpan[];
  /** Only words as they stand. */
  findExact(normalised: Pick<Normalised, 'text'>): LexiconSpan[];
  /** What exactly this phrase means, or nothing. */
  lookUp(phrase: string): readonly LexiconEntry[];
  /** Whether a Latin word stands in any phrase: such a word is never corrected. */
  knows(word: string): boolean;
}

export interface LexiconOptions {
  /** Whether pinyin, homophones and wrong Chinese characters are recognised; true when absent. */
  readonly sounds?: boolean | undefined;
}

/** Made once a catalogue; 10,000 products take a fraction of a second. */
export function compileLexicon(entries: readonly LexiconEntry[], options: LexiconOptions = {}): Lexicon {
  const index = buildIndex(entries, { sounds: options.sounds ?? true });
  return {
    find: (normalised) => findSpans(index, normalised.text),
    findExact: (normalised) => findExactSpans(index, normalised.text),
    lookUp: (phrase) => index.lookUp(phrase),
    knows: (word) => index.words.has(word),
  };
}
