import { placeOf } from './postings';
import type { Segment } from './segment';

/** Documents whose title has a term as the thing that is sold, ascending. */
export const soldAs = ({ titled: { starts, docs } }: Segment, term: number): Uint16Array =>
  docs.subarray(starts[term * 2], starts[term * 2 + 1]);

/** Documents whose title has a term only as what modifies another one, ascending. */
export const modifiedBy = ({ titled: { starts, docs } }: Segment, term: number): Uint16Array =>
  docs.subarray(starts[term * 2 + 1], starts[term * 2 + 2]);

/** Whether a title has all of the terms. */
export const isTitled = (segment: Segment, doc: number, terms: readonly number[]): boolean =>
  terms.every((term) => placeOf(soldAs(segment, term), doc) >= 0 || placeOf(modifiedBy(segment, term), doc) >= 0);
