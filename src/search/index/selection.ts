import type { CompiledQuery } from './compiled-query';
import type { Kind } from './kind-phrases';
import { those } from './postings';
import { type Segment, segmentSize } from './segment';
import type { TextScores } from './text-scores';
import { modifiedBy, soldAs, titledAmong } from './titled';
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

/** Keeps what has this mark. */
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

/** Keeps those that stand in an ascending list. */
export function keepWithin(kept: Selection, docs: Uint16Array): void {
  const found = those(kept.docs.subarray(0, kept.count), docs);
  kept.docs.set(found);
  kept.count = found.length;
}

function markAll(lists: readonly Uint16Array[], value: 0 | 1): void {
  for (const docs of lists) for (const doc of docs) marked[doc] = value;
}

/** Drops what stands in one of the lists, unless it stands in one of the others. */
function dropListed(kept: Selection, dropped: readonly Uint16Array[], saved: readonly Uint16Array[]): void {
  markAll(dropped, 1);
  markAll(saved, 0);
  keepMarked(kept, 0);
  markAll(dropped, 0);
}

/** Drops those whose title says all words of one of the phrases. */
export const dropSaying = (kept: Selection, segment: Segment, phrases: readonly (readonly number[])[]): void =>
  dropListed(
    kept,
    phrases.flatMap(([first = -1, ...rest]) =>
      [soldAs(segment, first), modifiedBy(segment, first)].map((docs) => titledAmong(segment, docs, rest)),
    ),
    [],
  );

/**
 * "Mouse pad" is no mouse: drops what says a kind that is looked for, but in each way only of something else. Of a kind that
 * titles of the shop go by, keeps only what is titled so: a pot for the desk among lamps is no desk lamp.
 */
export function keepKinds(kept: Selection, segment: Segment, kinds: readonly Kind[]): void {
  for (const { phrases, isSold, inCategory } of kinds) {
    const dropped = phrases.map(({ last, before }) => titledAmong(segment, modifiedBy(segment, last), before));
    const saved = phrases.map(({ last, before }) => titledAmong(segment, soldAs(segment, last), before));
    if (!isSold) {
      dropListed(kept, dropped, saved);
      continue;
    }
    const sold = [...new Set(phrases.map(({ last }) => last))].map((last) => soldAs(segment, last));
    const own = [...sold, inCategory];
    markAll(own, 1);
    markAll(dropped, 0);
    markAll(saved, 1);
    keepMarked(kept, 1);
    markAll(own, 0);
  }
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
