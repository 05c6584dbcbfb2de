import type { TextSpan } from './normalise';

export type LexiconKind = 'category' | 'brand' | 'product' | 'attribute' | 'need';

/** A thing of a shop's catalogue and every way to say it, in any language. */
export interface LexiconEntry {
  readonly kind: LexiconKind;
  readonly id: string;
  /** Of an attribute: the catalogue's name for it, such as skinType. */
  readonly name?: string | undefined;
  readonly phrases: readonly string[];
}

export type FoundHow = 'exact' | 'pinyin' | 'initials' | 'typo';

/** Offsets into the normalised text. */
export interface LexiconSpan extends TextSpan {
  /** All that the words may mean. */
  readonly entries: readonly LexiconEntry[];
  /** 0 to 1: 1 for the very words, below .5 for a mere guess. */
  readonly certainty: number;
  readonly how: FoundHow;
  /** The phrase of the lexicon that was recognised, normalised. */
  readonly phrase: string;
}
