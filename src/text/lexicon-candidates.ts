import { isBoundary, isHan } from './characters';
import type { FoundHow, LexiconEntry } from './lexicon-entry';
import type { TextSpan } from './normalise';
import type { PhraseMap } from './phrase-map';

/** A phrase of the index that a part of the text may stand for. */
export interface Candidate extends TextSpan {
  readonly phrase: string;
  readonly certainty: number;
  readonly how: FoundHow;
}

/** A single Chinese character is part of too many other words to be sure of. */
const oneCharacter = 0.6;

/** Every phrase that stands in the text, the longest at each place. */
export function exactCandidates(exact: PhraseMap<LexiconEntry>, key: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < key.length; start += 1) {
    if (!isBoundary(key, start)) continue;
    for (const length of exact.lengthsAt(key, start)) {
      const end = start + length;
      if (!isBoundary(key, end)) continue;
      const certainty = length === 1 && isHan(key.charAt(start)) ? oneCharacter : 1;
      found.push({ start, end, phrase: key.slice(start, end), certainty, how: 'exact' });
      break;
    }
  }
  return found;
}

/** Which places of the text are taken. */
export class Claims {
  private readonly taken: Uint8Array;

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  isFree({ start, end }: TextSpan): boolean {
    for (let at = start; at < end; at += 1) if (this.taken[at] === 1) return false;
    return true;
  }

  take({ start, end }: TextSpan): void {
    this.taken.fill(1, start, end);
  }
}
