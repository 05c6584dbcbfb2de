import type { CompiledQuery, FacetCondition } from './compiled-query';
import type { LiveSegment } from './live-segment';
import { docsOf, intersect, subtract, union } from './postings';
import { facetOf, type Segment, segmentSize } from './segment';
import { numberAgain, numberOf } from './string-table';
import { soldAs } from './titled';
import { hasFacet } from './variant-facets';

function headDocs(segment: Segment, token: string): Uint16Array {
  const term = numberAgain(segment.terms.keys, token);
  return term < 0 ? new Uint16Array(0) : soldAs(segment, term);
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

const shutOut = new Uint8Array(segmentSize);
let shut: Uint16Array[] = [];

function shutOutAll(docs: Uint16Array): void {
  for (const doc of docs) shutOut[doc] = 1;
  shut.push(docs);
}

/** 1 for each document that a negation shuts out, until the next call; null when nothing is negated. */
export function excludedOf(live: LiveSegment, query: CompiledQuery): Uint8Array | null {
  const { segment, options } = live;
  for (const docs of shut) for (const doc of docs) shutOut[doc] = 0;
  shut = [];
  if (query.mustNot.length === 0 && query.without === null) return null;
  for (const key of query.mustNot.flatMap(({ keys }) => keys)) {
    const docs = docsOf(segment.facets, key);
    shutOutAll(options.has(facetOf(key).name) ? withoutOtherVariants(segment, key, docs) : docs);
  }
  const without = query.without === null ? -1 : numberOf(segment.products, query.without);
  if (without >= 0) shutOutAll(Uint16Array.of(without));
  return shutOut;
}

/** A value that only some variants have leaves the others to be chosen; one that all have shuts the product out. */
function withoutOtherVariants(segment: Segment, key: string, docs: Uint16Array): Uint16Array {
  const facet = numberAgain(segment.facets.keys, key);
  return docs.filter((doc) => {
    const from = segment.variantStarts[doc] ?? 0;
    const to = segment.variantStarts[doc + 1] ?? 0;
    let having = 0;
    for (let variant = from; variant < to; variant += 1) if (hasFacet(segment, variant, facet)) having += 1;
    return having === 0 || having === to - from;
  });
}

/** What a title may not say, each phrase as terms of this segment; phrases that no product here can say are left out. */
export function refusedPhrases(segment: Segment, query: CompiledQuery): readonly (readonly number[])[] {
  const phrases = [...query.excluded, ...query.mustNot.flatMap(({ evidence }) => evidence)];
  return phrases
    .map((words) => words.map((word) => numberAgain(segment.terms.keys, word)))
    .filter((terms) => terms.length > 0 && !terms.includes(-1));
}
