import { isHan } from '../tokens';
import type { Alternative, Part, Slot } from './compiled-query';
import { docsOf, intersect, placeOf } from './postings';
import { type Segment, segmentSize } from './segment';
import { numberOf } from './string-table';

/**
 * Scores and covered weight of each document, by its number. The buffers are shared by all queries of the process:
 * a query runs without pause, and whoever reads them does so before the next one.
 */
export interface TextScores {
  readonly scores: Float32Array;
  readonly covered: Float32Array;
  /** How many of the slots that name what is looked for each document says. */
  readonly kinds: Uint8Array;
  /** Documents with a score, in no order. */
  readonly touched: Uint16Array;
  count: number;
}

const scratch: TextScores = {
  scores: new Float32Array(segmentSize),
  covered: new Float32Array(segmentSize),
  kinds: new Uint8Array(segmentSize),
  touched: new Uint16Array(segmentSize),
  count: 0,
};
const slotScores = new Float32Array(segmentSize);
const slotCovered = new Float32Array(segmentSize);
const slotTouched = new Uint16Array(segmentSize);
const scale = 1 / 255;
/** A kind is said by a product that has this share of its pairs of characters, or all of its words. */
const saidShare = 0.5;
const wholeShare = 0.99;

/** What each document says of the text. With candidates, only these are looked at. */
export function scoreText(segment: Segment, slots: readonly Slot[], candidates: Uint16Array | null): TextScores {
  for (let at = 0; at < scratch.count; at += 1) {
    const doc = scratch.touched[at] ?? 0;
    scratch.scores[doc] = 0;
    scratch.covered[doc] = 0;
    scratch.kinds[doc] = 0;
  }
  scratch.count = 0;
  for (const slot of slots) scoreSlot(segment, slot, candidates);
  return scratch;
}

const kindShareOf = ({ parts, alternatives }: Slot): number => {
  const share = parts.some(({ token }) => isHan(token.charAt(0))) ? saidShare : wholeShare;
  return alternatives.length > 0 ? Math.min(share, ...alternatives.map(({ weight }) => weight * wholeShare)) : share;
};

function scoreSlot(segment: Segment, slot: Slot, candidates: Uint16Array | null): void {
  let touched = 0;
  const total = slot.parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  for (const part of slot.parts) {
    touched = addPart(segment, part, { candidates, touched, share: (slot.weight * part.idf) / total });
  }
  for (const alternative of slot.alternatives)
    touched = addAlternative(segment, slot, alternative, { candidates, touched });
  const kindShare = slot.isKind ? slot.weight * kindShareOf(slot) : Number.POSITIVE_INFINITY;
  for (let at = 0; at < touched; at += 1) {
    const doc = slotTouched[at] ?? 0;
    if (scratch.scores[doc] === 0) {
      scratch.touched[scratch.count] = doc;
      scratch.count += 1;
    }
    scratch.scores[doc] = (scratch.scores[doc] ?? 0) + (slotScores[doc] ?? 0);
    if (slot.isRequired) scratch.covered[doc] = (scratch.covered[doc] ?? 0) + (slotCovered[doc] ?? 0);
    if ((slotCovered[doc] ?? 0) >= kindShare) scratch.kinds[doc] = (scratch.kinds[doc] ?? 0) + 1;
    slotScores[doc] = 0;
    slotCovered[doc] = 0;
  }
}

interface PartRun {
  readonly candidates: Uint16Array | null;
  readonly touched: number;
  readonly share: number;
}

function addPart(segment: Segment, part: Part, { candidates, touched, share }: PartRun): number {
  const number = numberOf(segment.terms.keys, part.token);
  if (number < 0) return touched;
  const start = segment.terms.starts[number] ?? 0;
  const end = segment.terms.starts[number + 1] ?? 0;
  const { docs } = segment.terms;
  const { impacts } = segment;
  const weight = part.idf * scale;
  let used = touched;
  if (candidates && candidates.length * 12 < end - start) {
    const list = docs.subarray(start, end);
    for (const doc of candidates) {
      const place = placeOf(list, doc);
      if (place < 0) continue;
      if (slotCovered[doc] === 0) slotTouched[used++] = doc;
      slotScores[doc] = (slotScores[doc] ?? 0) + weight * (impacts[start + place] ?? 0);
      slotCovered[doc] = (slotCovered[doc] ?? 0) + share;
    }
    return used;
  }
  for (let at = start; at < end; at += 1) {
    const doc = docs[at] ?? 0;
    if (slotCovered[doc] === 0) slotTouched[used++] = doc;
    slotScores[doc] = (slotScores[doc] ?? 0) + weight * (impacts[at] ?? 0);
    slotCovered[doc] = (slotCovered[doc] ?? 0) + share;
  }
  return used;
}

/** A document that says the slot another way gets the better of the two, never both. */
function addAlternative(
  segment: Segment,
  slot: Slot,
  alternative: Alternative,
  { candidates, touched }: { readonly candidates: Uint16Array | null; readonly touched: number },
): number {
  const lists = alternative.parts.map(({ token }) => docsOf(segment.terms, token));
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return touched;
  const found = intersect(candidates && lists.length > 1 ? [candidates, ...lists] : lists);
  const starts = alternative.parts.map(({ token }) => segment.terms.starts[numberOf(segment.terms.keys, token)] ?? 0);
  const idfs = alternative.parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  let used = touched;
  for (const doc of found) {
    let score = 0;
    alternative.parts.forEach((part, at) => {
      const list = lists[at];
      if (list) score += part.idf * scale * (segment.impacts[(starts[at] ?? 0) + placeOf(list, doc)] ?? 0);
    });
    const scaled = (score / idfs) * slot.weight * alternative.weight;
    if (slotCovered[doc] === 0) slotTouched[used++] = doc;
    slotScores[doc] = Math.max(slotScores[doc] ?? 0, scaled);
    slotCovered[doc] = Math.max(slotCovered[doc] ?? 0, slot.weight * alternative.weight);
  }
  return used;
}
