import type { TextSpan } from './normalise';

export interface LatinWord extends TextSpan {
  readonly word: string;
}

/** The runs of letters of a normalised text. */
export function latinWords(text: string): LatinWord[] {
  return Array.from(text.matchAll(/[a-zà-ɏ]+/g), (match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
