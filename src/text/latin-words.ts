import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

export interface LatinWord extends TextSpan {
  readonly word: string;
}

/** The runs of letters of a normalised text. */
export function latinWords(text: string): LatinWord[] {
  return matchesOf(text, /[a-zà-ɏ]+/g).map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
