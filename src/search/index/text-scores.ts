import { isHan } from '../tokens';
import type { Alternative, Part, Slot } from './compiled-query';
import { docsOf, seek } from './postings';
import { type Segment, segmentSize } from './segment';
import { numberAgain } from './string-table';

/**
 * Scores and covered weight of each document, by its number. The buffers are shared by all queries of the process:
 * a query runs without pause, and whoever reads them does so before the next one.
 */
export interface TextScores {
  readonly scores: Float32Array;
  readonly covered: Float32Array;
  /** How many of the slots that name what is looked for each document says: all of them, in the end. */
  readonly kinds: Uint8Array;
  /** Documents with a score, in no order. */
  readonly touched: Uint16Array;
  count: number;
}

/** Only these documents are looked at: one by one, in any order, or each by its mark, which is not 0. */
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

/** The words of a query, those that are required first, and the weight of them that a document has to cover. */
export interface Wanted {
  readonly slots: readonly Slot[];
  readonly needed: number;
}

/**
 * What each document says of the text. With candidates, only these are looked at. What is looked for comes first: of
 * documents that do not say it nothing else is asked, and none of them is left. Nor is anything asked for the ranking of
 * those that do not cover enough.
 */
export function scoreText(segment: Segment, { slots, needed }: Wanted, candidates: Candidates | null): TextScores {
  forgetAll();
  let within = candidates;
  let named = 0;
  const ordered = neededFirst(slots);
  for (const [at, slot] of ordered.entries()) {
    if (ordered[at - 1]?.isRequired && !slot.isRequired) within = keepCovering(needed);
    // The first slot has nothing to be added to: what it finds is the score.
    if (at === 0) takeFirst(slot, scoreSlot(scratch, { segment, slot, candidates: within }));
    else addSlot(slot, scoreSlot(later, { segment, slot, candidates: within }));
    if (!slot.isNeeded) continue;
    named += 1;
    within = keepNaming(named);
  }
  return scratch;
}

const neededFirst = (slots: readonly Slot[]): readonly Slot[] =>
  slots.length < 2
    ? slots
    : [...slots.filter(({ isNeeded }) => isNeeded), ...slots.filter(({ isNeeded }) => !isNeeded)];

function forget(doc: number): void {
  scratch.scores[doc] = 0;
  scratch.covered[doc] = 0;
  scratch.kinds[doc] = 0;
}

/** From this many on, all places are wiped at once. */
const many = segmentSize / 32;

function forgetAll(): void {
  if (scratch.count < many) {
    for (let at = 0; at < scratch.count; at += 1) forget(scratch.touched[at] ?? 0);
  } else {
    scratch.scores.fill(0);
    scratch.covered.fill(0);
    scratch.kinds.fill(0);
  }
  scratch.count = 0;
}

/** Leaves the documents that cover enough of the words; from then on their mark in `kinds` says no more than that. */
function keepCovering(needed: number): Candidates {
  const { touched, covered, kinds } = scratch;
  let used = 0;
  for (let at = 0; at < scratch.count; at += 1) {
    const doc = touched[at] ?? 0;
    if ((covered[doc] ?? 0) < needed) {
      forget(doc);
      continue;
    }
    kinds[doc] = 1;
    touched[used] = doc;
    used += 1;
  }
  scratch.count = used;
  return { docs: touched.subarray(0, used), marks: kinds };
}

/** Leaves the documents that say as many of the things that are looked for. */
function keepNaming(named: number): Candidates {
  const { touched, kinds } = scratch;
  let used = 0;
  for (let at = 0; at < scratch.count; at += 1) {
    const doc = touched[at] ?? 0;
    if ((kinds[doc] ?? 0) < named) forget(doc);
    else touched[used++] = doc;
  }
  scratch.count = used;
  return { docs: touched.subarray(0, used), marks: kinds };
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
  const { scores, covered } = place.found;
  const { docs, impacts } = rowsOf(place, token);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    touch(place.found, doc);
    scores[doc] = (scores[doc] ?? 0) + weight * (impacts[at] ?? 0);
    covered[doc] = (covered[doc] ?? 0) + share;
  }
}

/** A document that says the slot another way gets the better of the two, never both. */
function better(found: Found, doc: number, score: number): void {
  touch(found, doc);
  if (score > (found.scores[doc] ?? 0)) found.scores[doc] = score;
}

/** The same for how much of the slot is covered, of a document that has its score. */
function coverBetter({ covered }: Found, doc: number, cover: number): void {
  if (cover > (covered[doc] ?? 0)) covered[doc] = cover;
}

function addOneWord(place: Place, token: string, weight: number): void {
  const scaled = weight * scale;
  const { docs, impacts } = rowsOf(place, token);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    better(place.found, doc, scaled * (impacts[at] ?? 0));
    coverBetter(place.found, doc, weight);
  }
}

function addPhrase({ segment, candidates, found }: Place, { parts }: Alternative, weight: number): void {
  const words = parts.map(({ token, idf }) => ({
    docs: docsOf(segment.terms, token),
    impacts: segment.impacts.subarray(segment.terms.starts[numberAgain(segment.terms.keys, token)] ?? 0),
    idf,
    place: 0,
  }));
  const shortest = words.reduce(
    (least, { docs }) => (docs.length < least.length ? docs : least),
    words[0]?.docs ?? none,
  );
  const idfs = parts.reduce((sum, { idf }) => sum + idf, 0) || 1;
  const areFew = candidates !== null && candidates.docs.length < shortest.length;
  const marks = areFew ? undefined : candidates?.marks;
  for (const doc of areFew ? candidates.docs : shortest) {
    if (marks && marks[doc] === 0) continue;
    const score = scoreOfAll(words, doc);
    if (score < 0) continue;
    better(found, doc, (score / idfs) * weight);
    coverBetter(found, doc, weight);
  }
}

/** A word of a phrase, and where the last document was found in its list. */
interface PhraseWord extends Rows {
  readonly idf: number;
  place: number;
}

/** Below zero where the document lacks one of the words. */
function scoreOfAll(words: readonly PhraseWord[], doc: number): number {
  let score = 0;
  for (const word of words) {
    word.place = seek(word.docs, doc, word.place);
    if (word.docs[word.place] !== doc) return -1;
    score += word.idf * scale * (word.impacts[word.place] ?? 0);
  }
  return score;
}

/** Documents of a word with the word's impact in each. */
interface Rows {
  readonly docs: Uint16Array;
  readonly impacts: Uint8Array;
}

const among: Rows = { docs: new Uint16Array(segmentSize), impacts: new Uint8Array(segmentSize) };
const none = new Uint16Array(0);
const noRows: Rows = { docs: none, impacts: new Uint8Array(0) };

/** Those of a word that are candidates, until the next call. */
function rowsOf({ segment, candidates }: Place, token: string): Rows {
  const number = numberAgain(segment.terms.keys, token);
  if (number < 0) return noRows;
  const start = segment.terms.starts[number] ?? 0;
  const end = segment.terms.starts[number + 1] ?? 0;
  const all = { docs: segment.terms.docs.subarray(start, end), impacts: segment.impacts.subarray(start, end) };
  if (!candidates) return all;
  const used = candidates.docs.length * muchLonger < end - start ? lookUp(all, candidates) : walk(all, candidates);
  return { docs: among.docs.subarray(0, used), impacts: among.impacts.subarray(0, used) };
}

function lookUp({ docs, impacts }: Rows, candidates: Candidates): number {
  let used = 0;
  let place = 0;
  for (const doc of candidates.docs) {
    place = seek(docs, doc, place);
    if (docs[place] !== doc) continue;
    among.docs[used] = doc;
    among.impacts[used] = impacts[place] ?? 0;
    used += 1;
  }
  return used;
}

function walk({ docs, impacts }: Rows, { marks }: Candidates): number {
  let used = 0;
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    among.docs[used] = doc;
    among.impacts[used] = impacts[at] ?? 0;
    if (marks[doc] !== 0) used += 1;
  }
  return used;
}
