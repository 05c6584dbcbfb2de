import type { CompiledQuery } from './compiled-query';
import { type Segment, segmentSize, titleTerm, titleWord } from './segment';
import { numberAgain } from './string-table';

/** The ways to say what is looked for, each as words of one segment's titles. */
export type KindWords = readonly (readonly (readonly number[])[])[];

/** Of each slot that names what is looked for; empty while one word of a query is enough. */
export function kindWords(segment: Segment, query: CompiledQuery): KindWords {
  if (query.kinds === 0) return [];
  return query.slots
    .filter(({ isNeeded }) => isNeeded)
    .map(({ parts, alternatives }) =>
      [parts, ...alternatives.map((alternative) => alternative.parts)]
        .map((phrase) => phrase.filter(({ token }) => token.length > 1 || phrase.length === 1))
        .map((phrase) => phrase.map(({ token }) => titleWord(numberAgain(segment.terms.keys, token), false)))
        .filter((phrase) => phrase.length > 0 && !phrase.includes(0)),
    );
}

/** How a title says a word: not at all, of something else, as the thing itself. */
type Standing = 0 | 1 | 2;
const absent: Standing = 0;
const modifier: Standing = 1;
const thing: Standing = 2;

function standing(words: Uint32Array, from: number, to: number, word: number): Standing {
  let found: Standing = absent;
  for (let at = from; at < to; at += 1) {
    if (words[at] === word) return thing;
    if (words[at] === word + 1) found = modifier;
  }
  return found;
}

/** A phrase is the thing that is sold when its last word is. */
function phraseStanding(words: Uint32Array, from: number, to: number, phrase: readonly number[]): Standing {
  let last: Standing = absent;
  for (const word of phrase) {
    last = standing(words, from, to, word);
    if (last === absent) return last;
  }
  return last;
}

const thingMarks = new Uint8Array(segmentSize);

/** Marks, or unmarks, the documents whose title has the last word of a phrase as the thing that is sold. */
function markThings({ heads }: Segment, phrases: readonly (readonly number[])[], mark: 0 | 1): void {
  for (const phrase of phrases) {
    const term = titleTerm(phrase.at(-1) ?? 0);
    const end = heads.starts[term + 1] ?? 0;
    for (let at = heads.starts[term] ?? 0; at < end; at += 1) thingMarks[heads.docs[at] ?? 0] = mark;
  }
}

/** Does the work with the first kind marked: most documents that say it sell it, and need not be read then. */
export function withKindMarked<T>(segment: Segment, kinds: KindWords, work: (marks: Uint8Array | null) => T): T {
  const [only] = kinds;
  if (!only || kinds.length > 1) return work(null);
  markThings(segment, only, 1);
  try {
    return work(thingMarks);
  } finally {
    markThings(segment, only, 0);
  }
}

/** "Mouse pad" is no mouse: the title says what is looked for, but only of something else. */
export function isOnlyModified(segment: Segment, doc: number, kinds: KindWords): boolean {
  const { starts, values } = segment.titles;
  const from = starts[doc] ?? 0;
  const to = starts[doc + 1] ?? 0;
  for (const phrases of kinds) {
    let best: number = absent;
    for (const phrase of phrases) best = Math.max(best, phraseStanding(values, from, to, phrase));
    if (best === modifier) return true;
  }
  return false;
}
