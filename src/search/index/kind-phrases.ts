import type { CompiledQuery } from './compiled-query';
import { docsOf, union } from './postings';
import type { Segment } from './segment';
import { numberAgain } from './string-table';

/** A way to say what is looked for: a title sells it when it sells its last word and has those before as well. */
export interface KindPhrase {
  readonly last: number;
  readonly before: readonly number[];
}

/** What is looked for. */
export interface Kind {
  /** The ways to say it, as terms of one segment. */
  readonly phrases: readonly KindPhrase[];
  /** Titles of the shop go by it: what is titled otherwise is none. */
  readonly isSold: boolean;
  /** Documents that stand in a category which is called by it. */
  readonly inCategory: Uint16Array;
}

/** Of each slot that names what is looked for; empty while one word of a query is enough. */
export function kindsOf(segment: Segment, query: CompiledQuery): readonly Kind[] {
  if (query.kinds === 0) return [];
  return query.slots
    .filter(({ isNeeded }) => isNeeded)
    .map(({ parts, alternatives, isSold, categories }) => ({
      isSold,
      inCategory: union(categories.map((key) => docsOf(segment.facets, key))),
      phrases: [parts, ...alternatives.map((alternative) => alternative.parts)]
        .map((phrase) => phrase.filter(({ token }) => token.length > 1 || phrase.length === 1))
        .map((phrase) => phrase.map(({ token }) => numberAgain(segment.terms.keys, token)))
        .filter((terms) => terms.length > 0 && !terms.includes(-1))
        .map((terms) => ({ last: terms.at(-1) ?? -1, before: terms.slice(0, -1) })),
    }));
}
