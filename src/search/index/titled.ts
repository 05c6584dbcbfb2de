import { seek } from './postings';
import type { Segment } from './segment';

/** Documents whose title has a term as the thing that is sold, ascending. */
export const soldAs = ({ titled: { starts, docs } }: Segment, term: number): Uint16Array =>
  docs.subarray(starts[term * 2], starts[term * 2 + 1]);

/** Documents whose title has a term only as what modifies another one, ascending. */
export const modifiedBy = ({ titled: { starts, docs } }: Segment, term: number): Uint16Array =>
  docs.subarray(starts[term * 2 + 1], starts[term * 2 + 2]);

/** Those of an ascending list whose title has all of the terms. */
export const titledAmong = (segment: Segment, docs: Uint16Array, terms: readonly number[]): Uint16Array =>
  terms.reduce((left, term) => withEither(left, soldAs(segment, term), modifiedBy(segment, term)), docs);

function withEither(docs: Uint16Array, some: Uint16Array, others: Uint16Array): Uint16Array {
  const out = new Uint16Array(docs.length);
  let used = 0;
  let inSome = 0;
  let inOthers = 0;
  for (const doc of docs) {
    inSome = seek(some, doc, inSome);
    inOthers = seek(others, doc, inOthers);
    if (some[inSome] === doc || others[inOthers] === doc) out[used++] = doc;
  }
  return out.subarray(0, used);
}
