import type { CompiledQuery } from './compiled-query';
import type { KindPhrases } from './kind-phrases';
import { placeOf } from './postings';
import { type Segment, segmentSize } from './segment';
import type { TextScores } from './text-scores';
import { isTitled, modifiedBy, soldAs } from './titled';
import { bestVariant, type VariantRules } from './variants';

/**
 * Documents that are left of those that may match, in the first `count` places, and the variant that answers for each (-1
 * while nothing asked for one). Shared by all queries of the process and valid until the next one.
 */
export interface Selection {
  readonly docs: Uint16Array;
  readonly variants: Int32Array;
  count: number;
}

const selection: Selection = { docs: new Uint16Array(segmentSize), variants: new Int32Array(segmentSize), count: 0 };

/** Everything that may match: what covers enough of the words asked for, else the candidates, else all. */
export interface Possible {
  readonly text: TextScores | null;
  /** Weight of words that has to be covered. */
  readonly needed: number;
  readonly candidates: Uint16Array | null;
}

export function selectPossible(
  { count, dead }: Segment,
  { text, needed, candidates }: Possible,
  excluded: Uint8Array | null,
): Selection {
  const docs = text ? text.touched : candidates;
  const length = text ? text.count : (candidates?.length ?? count);
  let used = 0;
  for (let at = 0; at < length; at += 1) {
    const doc = docs ? (docs[at] ?? 0) : at;
    if (text !== null && (text.covered[doc] ?? 0) < needed) continue;
    if (dead[doc] === 1 || (excluded !== null && excluded[doc] === 1)) continue;
    selection.docs[used] = doc;
    used += 1;
  }
  selection.count = used;
  return selection;
}

const marked = new Uint8Array(segmentSize);

/** Keeps what is marked so. */
function keepMarked(kept: Selection, value: 0 | 1): void {
  const { docs, count } = kept;
  let used = 0;
  for (let at = 0; at < count; at += 1) {
    const doc = docs[at] ?? 0;
    docs[used] = doc;
    if (marked[doc] === value) used += 1;
  }
  kept.count = used;
}

/** A list this many times longer is searched for each document instead of marked. */
const muchLonger = 8;

/** Keeps those that stand in an ascending list. */
export function keepWithin(kept: Selection, docs: Uint16Array): void {
  const few = kept.count * muchLonger < docs.length ? kept.docs.subarray(0, kept.count) : null;
  const within = few ? few.filter((doc) => placeOf(docs, doc) >= 0) : docs;
  for (const doc of within) marked[doc] = 1;
  keepMarked(kept, 1);
  for (const doc of within) marked[doc] = 0;
}

/** Keeps what `mark` does not mark. Marks are undone by marking the same documents with 0. */
function dropMarked(kept: Selection, mark: (value: 0 | 1) => void): void {
  mark(1);
  keepMarked(kept, 0);
  mark(0);
}

/** Drops those whose title says all words of one of the phrases. */
export const dropSaying = (kept: Selection, segment: Segment, phrases: readonly (readonly number[])[]): void =>
  dropMarked(kept, (value) => {
    for (const [first = -1, ...rest] of phrases) {
      for (const docs of [soldAs(segment, first), modifiedBy(segment, first)]) markTitled(segment, docs, rest, value);
    }
  });

/** "Mouse pad" is no mouse: drops what says a kind that is looked for, but in each way only of something else. */
export function dropModifiers(kept: Selection, segment: Segment, kinds: KindPhrases): void {
  for (const phrases of kinds) {
    dropMarked(kept, (value) => {
      for (const { last, before } of phrases) markTitled(segment, modifiedBy(segment, last), before, value);
      for (const { last, before } of phrases) markTitled(segment, soldAs(segment, last), before, 0);
    });
  }
}

/** Marks those documents whose titles have all of the terms as well. */
function markTitled(segment: Segment, docs: Uint16Array, terms: readonly number[], value: 0 | 1): void {
  if (terms.length === 0) for (const doc of docs) marked[doc] = value;
  else for (const doc of docs) if (marked[doc] !== value && isTitled(segment, doc, terms)) marked[doc] = value;
}

/** Finds the variant that answers for each, and drops products of which none may. */
export function chooseVariants(kept: Selection, segment: Segment, rules: VariantRules, { sort }: CompiledQuery): void {
  const byPrice = sort.by === 'price' ? sort.order : null;
  if (!rules.any && byPrice === null) {
    kept.variants.fill(-1, 0, kept.count);
    return;
  }
  let used = 0;
  for (let at = 0; at < kept.count; at += 1) {
    const doc = kept.docs[at] ?? 0;
    const variant = bestVariant(segment, doc, rules, byPrice);
    if (variant < 0) continue;
    kept.docs[used] = doc;
    kept.variants[used] = variant;
    used += 1;
  }
  kept.count = used;
}
