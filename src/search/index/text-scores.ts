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
/** What one slot found. */
interface Found {
  readonly scores: Float32Array;
  readonly covered: Float32Array;
  readonly touched: Uint16Array;
  count: number;
}

const later: Found = {
  scores: new Float32Array(segmentSize),
  covered: new Float32Array(segmentSize),
  touched: new Uint16Array(segmentSize),
  count: 0,
};
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
  for (const [at, slot] of slots.entries()) {
    // The first slot has nothing to be added to: what it finds is the score.
    if (at === 0) takeFirst(slot, scoreSlot(scratch, { segment, slot, candidates }));
    else addSlot(slot, scoreSlot(later, { segment, slot, candidates }));
  }
  return scratch;
}

interface Scoring {
  readonly segment: Segment;
  readonly slot: Slot;
  readonly candidates: Candidates | null;
}

function scoreSlot(found: Found, { segment, slot, candidates }: Scoring): Found {
  found.count = 0;
  const total = slot.parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  const place = { segment, candidates, found };
  for (const part of slot.parts) addPart(place, part, (slot.weight * part.idf) / total);
  for (const alternative of slot.alternatives) {
    const only = alternative.parts.length === 1 ? alternative.parts[0] : undefined;
    if (only) addOneWord(place, only.token, slot.weight * alternative.weight);
    else addPhrase(place, alternative, slot.weight * alternative.weight);
  }
  return found;
}

/** Where documents are looked for, and what is found of them. */
interface Place {
  readonly segment: Segment;
  readonly candidates: Candidates | null;
  readonly found: Found;
}

function kindShareOf({ parts, alternatives }: Slot): number {
  const share = parts.some(({ token }) => isHan(token.charAt(0))) ? saidShare : wholeShare;
  return Math.min(share, ...alternatives.map(({ weight }) => weight * wholeShare));
}

function takeFirst(slot: Slot, { touched, covered, count }: Found): void {
  if (!slot.isNeeded && slot.isRequired) return;
  const kindShare = slot.isNeeded ? slot.weight * kindShareOf(slot) : Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at += 1) {
    const doc = touched[at] ?? 0;
    if ((covered[doc] ?? 0) >= kindShare) scratch.kinds[doc] = 1;
    if (!slot.isRequired) covered[doc] = 0;
  }
}

/** Adds what the slot found to the scores of the whole text. */
function addSlot(slot: Slot, found: Found): void {
  const { scores, covered, kinds, touched } = scratch;
  const kindShare = slot.isNeeded ? slot.weight * kindShareOf(slot) : Number.POSITIVE_INFINITY;
  for (let at = 0; at < found.count; at += 1) {
    const doc = found.touched[at] ?? 0;
    const share = found.covered[doc] ?? 0;
    if (scores[doc] === 0) {
      touched[scratch.count] = doc;
      scratch.count += 1;
    }
    scores[doc] = (scores[doc] ?? 0) + (found.scores[doc] ?? 0);
    if (slot.isRequired) covered[doc] = (covered[doc] ?? 0) + share;
    if (share >= kindShare) kinds[doc] = (kinds[doc] ?? 0) + 1;
    found.scores[doc] = 0;
    found.covered[doc] = 0;
  }
}

function touch(found: Found, doc: number): void {
  if (found.covered[doc] !== 0) return;
  found.touched[found.count] = doc;
  found.count += 1;
}

function addPart(place: Place, { token, idf }: Part, share: number): void {
  const weight = idf * scale;
  const { found } = place;
  const { scores, covered } = found;
  walk(place, token, (doc, impact) => {
    touch(found, doc);
    scores[doc] = (scores[doc] ?? 0) + weight * impact;
    covered[doc] = (covered[doc] ?? 0) + share;
  });
}

/** A document that says the slot another way gets the better of the two, never both. */
function better(found: Found, doc: number, { score, cover }: { readonly score: number; readonly cover: number }): void {
  touch(found, doc);
  if (score > (found.scores[doc] ?? 0)) found.scores[doc] = score;
  if (cover > (found.covered[doc] ?? 0)) found.covered[doc] = cover;
}

function addOneWord(place: Place, token: string, weight: number): void {
  const scaled = weight * scale;
  walk(place, token, (doc, impact) => better(place.found, doc, { score: scaled * impact, cover: weight }));
}

function addPhrase({ segment, candidates, found }: Place, { parts }: Alternative, weight: number): void {
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
    better(found, doc, { score: (score / idfs) * weight, cover: weight });
  }
}

/** Each document of a word with the word's impact in it. */
function walk({ segment, candidates }: Place, token: string, take: (doc: number, impact: number) => void): void {
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
