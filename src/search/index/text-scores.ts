import { isHan } from '../tokens';
import type { Alternative, Part, Slot } from './compiled-query';
import { docsOf, intersect, placeOf } from './postings';
import { type Segment, segmentSize } from './segment';
import { numberAgain } from './string-table';

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

/** Only these documents are looked at: in order, and each by its mark. */
export interface Candidates {
  readonly docs: Uint16Array;
  readonly marks: Uint8Array;
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
let slotCount = 0;
const scale = 1 / 255;
/** A kind is said by a product that has this share of its pairs of characters, or all of its words. */
const saidShare = 0.5;
const wholeShare = 0.99;
/** A list this many times longer than the candidates is searched for each of them instead of walked. */
const muchLonger = 12;

/** What each document says of the text. With candidates, only these are looked at. */
export function scoreText(segment: Segment, slots: readonly Slot[], candidates: Candidates | null): TextScores {
  for (let at = 0; at < scratch.count; at += 1) {
    const doc = scratch.touched[at] ?? 0;
    scratch.scores[doc] = 0;
    scratch.covered[doc] = 0;
    scratch.kinds[doc] = 0;
  }
  scratch.count = 0;
  for (const slot of slots) {
    scoreSlot(segment, slot, candidates);
    addSlot(slot);
  }
  return scratch;
}

function scoreSlot(segment: Segment, slot: Slot, candidates: Candidates | null): void {
  slotCount = 0;
  const total = slot.parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  for (const part of slot.parts) addPart(segment, part, (slot.weight * part.idf) / total, candidates);
  for (const alternative of slot.alternatives) {
    const only = alternative.parts.length === 1 ? alternative.parts[0] : undefined;
    if (only) addOneWord(segment, only.token, slot.weight * alternative.weight, candidates);
    else addPhrase(segment, alternative, slot.weight * alternative.weight, candidates);
  }
}

function kindShareOf({ parts, alternatives }: Slot): number {
  const share = parts.some(({ token }) => isHan(token.charAt(0))) ? saidShare : wholeShare;
  return Math.min(share, ...alternatives.map(({ weight }) => weight * wholeShare));
}

/** Adds what the slot found to the scores of the whole text. */
function addSlot(slot: Slot): void {
  const { scores, covered, kinds, touched } = scratch;
  const kindShare = slot.isNeeded ? slot.weight * kindShareOf(slot) : Number.POSITIVE_INFINITY;
  for (let at = 0; at < slotCount; at += 1) {
    const doc = slotTouched[at] ?? 0;
    const share = slotCovered[doc] ?? 0;
    if (scores[doc] === 0) {
      touched[scratch.count] = doc;
      scratch.count += 1;
    }
    scores[doc] = (scores[doc] ?? 0) + (slotScores[doc] ?? 0);
    if (slot.isRequired) covered[doc] = (covered[doc] ?? 0) + share;
    if (share >= kindShare) kinds[doc] = (kinds[doc] ?? 0) + 1;
    slotScores[doc] = 0;
    slotCovered[doc] = 0;
  }
}

function touch(doc: number): void {
  if (slotCovered[doc] !== 0) return;
  slotTouched[slotCount] = doc;
  slotCount += 1;
}

function addPart(segment: Segment, { token, idf }: Part, share: number, candidates: Candidates | null): void {
  const weight = idf * scale;
  walk(segment, token, candidates, (doc, impact) => {
    touch(doc);
    slotScores[doc] = (slotScores[doc] ?? 0) + weight * impact;
    slotCovered[doc] = (slotCovered[doc] ?? 0) + share;
  });
}

/** A document that says the slot another way gets the better of the two, never both. */
function better(doc: number, score: number, cover: number): void {
  touch(doc);
  if (score > (slotScores[doc] ?? 0)) slotScores[doc] = score;
  if (cover > (slotCovered[doc] ?? 0)) slotCovered[doc] = cover;
}

function addOneWord(segment: Segment, token: string, weight: number, candidates: Candidates | null): void {
  const scaled = weight * scale;
  walk(segment, token, candidates, (doc, impact) => better(doc, scaled * impact, weight));
}

function addPhrase(segment: Segment, { parts }: Alternative, weight: number, candidates: Candidates | null): void {
  const lists = parts.map(({ token }) => docsOf(segment.terms, token));
  if (lists.some((list) => list.length === 0)) return;
  const starts = parts.map(({ token }) => segment.terms.starts[numberAgain(segment.terms.keys, token)] ?? 0);
  const idfs = parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  for (const doc of intersect(candidates ? [candidates.docs, ...lists] : lists)) {
    let score = 0;
    for (let at = 0; at < parts.length; at += 1) {
      const list = lists[at];
      const idf = parts[at]?.idf ?? 0;
      if (list) score += idf * scale * (segment.impacts[(starts[at] ?? 0) + placeOf(list, doc)] ?? 0);
    }
    better(doc, (score / idfs) * weight, weight);
  }
}

/** Each document of a word with the word's impact in it. */
function walk(
  segment: Segment,
  token: string,
  candidates: Candidates | null,
  take: (doc: number, impact: number) => void,
): void {
  const number = numberAgain(segment.terms.keys, token);
  if (number < 0) return;
  const start = segment.terms.starts[number] ?? 0;
  const end = segment.terms.starts[number + 1] ?? 0;
  const { docs } = segment.terms;
  const { impacts } = segment;
  if (candidates && candidates.docs.length * muchLonger < end - start) {
    const list = docs.subarray(start, end);
    for (const doc of candidates.docs) {
      const place = placeOf(list, doc);
      if (place >= 0) take(doc, impacts[start + place] ?? 0);
    }
    return;
  }
  const marks = candidates?.marks;
  for (let at = start; at < end; at += 1) {
    const doc = docs[at] ?? 0;
    if (!marks || marks[doc] === 1) take(doc, impacts[at] ?? 0);
  }
}
