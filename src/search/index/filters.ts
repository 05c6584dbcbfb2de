import type { CompiledQuery, FacetCondition } from './compiled-query';
import { docsOf, intersect, subtract, union } from './postings';
import { type Segment, segmentSize, titleWord } from './segment';
import { numberOf } from './string-table';

/** Documents whose title has a term as the thing that is sold. */
function headDocs(segment: Segment, token: string): Uint16Array {
  const term = numberOf(segment.terms.keys, token);
  const { starts, docs } = segment.heads;
  return term < 0 ? docs.subarray(0, 0) : docs.subarray(starts[term], starts[term + 1]);
}

function conditionDocs(segment: Segment, { keys, evidence, titled, unless }: FacetCondition): Uint16Array {
  const lists = keys.map((key) => docsOf(segment.facets, key));
  const known = unless === undefined ? null : docsOf(segment.facets, unless);
  if (known === null || known.length < segment.count) {
    const saying = evidence.map((words) => intersect(words.map((word) => docsOf(segment.terms, word))));
    if (known === null) lists.push(...saying);
    else lists.push(subtract(union(saying), known));
  }
  for (const words of titled) lists.push(intersect(words.map((word) => headDocs(segment, word))));
  return union(lists);
}

/** Products that fulfil every condition on facets, ascending; null when there is none. */
export function candidatesOf(segment: Segment, query: CompiledQuery): Uint16Array | null {
  if (query.must.length === 0) return null;
  return intersect(query.must.map((condition) => conditionDocs(segment, condition)));
}

const bonuses = new Float32Array(segmentSize);
let lifted: Uint16Array[] = [];

/** What likely conditions add to each document; valid until the next call. */
export function bonusesOf(segment: Segment, query: CompiledQuery): Float32Array {
  for (const docs of lifted) for (const doc of docs) bonuses[doc] = 0;
  lifted = [];
  for (const boost of query.boosts) {
    const docs = conditionDocs(segment, boost);
    for (const doc of docs) bonuses[doc] = (bonuses[doc] ?? 0) + boost.weight;
    lifted.push(docs);
  }
  return bonuses;
}

/** 1 for each document that a negation shuts out; null when nothing is negated. */
export function excludedOf(segment: Segment, query: CompiledQuery): Uint8Array | null {
  if (query.mustNot.length === 0 && query.excluded.length === 0 && query.without === null) return null;
  const out = new Uint8Array(segment.count);
  for (const condition of query.mustNot) {
    for (const key of condition.keys) excludeFacet(segment, key, out);
    for (const words of condition.evidence) excludeTitle(segment, words, out);
  }
  for (const words of query.excluded) excludeTitle(segment, words, out);
  if (query.without !== null) {
    const doc = numberOf(segment.products, query.without);
    if (doc >= 0) out[doc] = 1;
  }
  return out;
}

/** A value that only some variants have leaves the others to be chosen; one that all have shuts the product out. */
function excludeFacet(segment: Segment, key: string, out: Uint8Array): void {
  const facet = numberOf(segment.facets.keys, key);
  for (const doc of docsOf(segment.facets, key)) {
    const from = segment.variantStarts[doc] ?? 0;
    const to = segment.variantStarts[doc + 1] ?? 0;
    let having = 0;
    for (let variant = from; variant < to; variant += 1) if (hasFacet(segment, variant, facet)) having += 1;
    if (having === 0 || having === to - from) out[doc] = 1;
  }
}

export function hasFacet(segment: Segment, variant: number, facet: number): boolean {
  const { starts, values } = segment.variantFacets;
  for (let at = starts[variant] ?? 0; at < (starts[variant + 1] ?? 0); at += 1) if (values[at] === facet) return true;
  return false;
}

function excludeTitle(segment: Segment, words: readonly string[], out: Uint8Array): void {
  const numbers = words.map((word) => numberOf(segment.terms.keys, word));
  if (numbers.length === 0 || numbers.includes(-1)) return;
  const { starts, values } = segment.titles;
  for (const doc of intersect(words.map((word) => docsOf(segment.terms, word)))) {
    const title = values.subarray(starts[doc], starts[doc + 1]);
    const has = (term: number): boolean =>
      title.includes(titleWord(term, false)) || title.includes(titleWord(term, true));
    if (numbers.every(has)) out[doc] = 1;
  }
}
