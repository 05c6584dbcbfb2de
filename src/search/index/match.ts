import type { CompiledQuery, Slot } from './compiled-query';
import { bonusesOf, candidatesOf, excludedOf, refusedWords, saysAny } from './filters';
import { isOnlyModified, type KindWords, kindWords, withKindMarked } from './kind-words';
import type { LiveSegment } from './live-segment';
import { placeOf } from './postings';
import { segmentSize } from './segment';
import { scoreText, type TextScores } from './text-scores';
import type { TopList } from './top-list';
import { bestVariant, type VariantRules, variantRules } from './variants';

/** Weights of the first ranking; the best of it are ranked anew by `rerank`. */
const textWeight = 1;
const priorWeight = 0.12;
const coverageWeight = 0.5;
const fullCoverage = 0.999;

export interface SegmentMatches {
  readonly total: number;
  /** Products that match, by number, in the first `total` places; valid until the next search. */
  readonly docs: Uint16Array;
}

const matched = new Uint16Array(segmentSize);

interface Run {
  readonly live: LiveSegment;
  readonly at: number;
  readonly query: CompiledQuery;
  readonly rules: VariantRules;
  readonly text: TextScores | null;
  readonly kinds: KindWords;
  /** 1 for a document that sells what is looked for; null when each has to be read. */
  readonly things: Uint8Array | null;
  /** The candidates, where they are looked up one by one. */
  readonly within: Uint16Array | null;
  readonly excluded: Uint8Array | null;
  readonly refused: readonly (readonly number[])[];
  readonly bonuses: Float32Array;
  readonly top: TopList;
  /** Score of a product that says every word as well as can be. */
  readonly ideal: number;
  /** Weight of what should be covered. */
  readonly required: number;
  readonly needed: number;
}

const weightOf = (slots: readonly Slot[]): number => slots.reduce((sum, { weight }) => sum + weight, 0);

const candidateMarks = new Uint8Array(segmentSize);

function mark(docs: Uint16Array, value: 0 | 1): void {
  for (const doc of docs) candidateMarks[doc] = value;
}

/** Finds what matches in one segment and offers each to the list of the best. */
export function matchSegment(live: LiveSegment, at: number, query: CompiledQuery, top: TopList): SegmentMatches {
  const { segment } = live;
  const found = candidatesOf(segment, query);
  const requiredSlots = query.slots.filter(({ isRequired }) => isRequired);
  const required = weightOf(requiredSlots);
  const isWide = query.isWide && found !== null;
  const marked = found && !isWide ? found : null;
  if (marked) mark(marked, 1);
  // Words that only rank are not worth a walk over documents that are no candidates.
  const slots = isWide ? requiredSlots : query.slots;
  const run: Run = {
    live,
    at,
    query,
    rules: variantRules(segment, live.options, query),
    text: slots.length > 0 ? scoreText(segment, slots, marked && { docs: marked, marks: candidateMarks }) : null,
    kinds: kindWords(segment, query),
    things: null,
    within: isWide ? found : null,
    excluded: excludedOf(segment, query),
    refused: refusedWords(segment, query),
    bonuses: bonusesOf(segment, query),
    top,
    ideal: weightOf(query.slots) || 1,
    required: required || 1,
    needed: required === 0 ? 0 : Math.max(required * query.coverage * fullCoverage, Number.MIN_VALUE),
  };
  if (marked) mark(marked, 0);
  const total = withKindMarked(segment, run.kinds, (things) => takeAll({ ...run, things }, found, required > 0));
  return { total, docs: matched };
}

/** Goes through the documents that may match: those with words asked for, else the candidates, else all. */
function takeAll(run: Run, candidates: Uint16Array | null, hasWords: boolean): number {
  let total = 0;
  const take = (doc: number): void => {
    if (!offer(run, doc)) return;
    matched[total] = doc;
    total += 1;
  };
  if (run.text && hasWords) for (let i = 0; i < run.text.count; i += 1) take(run.text.touched[i] ?? 0);
  else if (candidates) for (const doc of candidates) take(doc);
  else for (let doc = 0; doc < run.live.segment.count; doc += 1) take(doc);
  return total;
}

/** Whether a document says enough, and nothing that is refused. */
function isSaid(run: Run, doc: number): boolean {
  const { text, query } = run;
  const { segment } = run.live;
  if (segment.dead[doc] || run.excluded?.[doc]) return false;
  if (run.within && placeOf(run.within, doc) < 0) return false;
  if (text && ((text.covered[doc] ?? 0) < run.needed || (text.kinds[doc] ?? 0) < query.kinds)) return false;
  if (run.refused.length > 0 && saysAny(segment, doc, run.refused)) return false;
  return run.kinds.length === 0 || run.things?.[doc] === 1 || !isOnlyModified(segment, doc, run.kinds);
}

function offer(run: Run, doc: number): boolean {
  if (!isSaid(run, doc)) return false;
  const { live, text, rules, query } = run;
  const byPrice = query.sort.by === 'price' ? query.sort.order : null;
  let variant = -1;
  if (rules.any || byPrice) {
    variant = bestVariant(live.segment, doc, rules, byPrice);
    if (variant < 0) return false;
  }
  const bonus = run.bonuses[doc] ?? 0;
  const said = text ? (text.scores[doc] ?? 0) / run.ideal : 0;
  const covered = text ? (coverageWeight * (text.covered[doc] ?? 0)) / run.required : 0;
  const key = keyOf(run, doc, variant, said + covered + bonus);
  if (run.top.takes(key)) run.top.offer({ segment: run.at, doc, variant, key, text: said, bonus });
  return true;
}

function keyOf({ live, query }: Run, doc: number, variant: number, said: number): number {
  const { segment } = live;
  const sign = query.sort.order === 'asc' ? -1 : 1;
  switch (query.sort.by) {
    case 'price':
      return sign * (segment.prices[variant] ?? 0);
    case 'sales':
      return sign * (segment.sales[doc] ?? 0);
    case 'newest':
      return sign * (segment.added[doc] ?? 0);
    case 'rating':
      return sign * fairRating(segment.ratings[doc] ?? -1, segment.ratingCounts[doc] ?? 0);
    case 'relevance':
      return textWeight * said + priorWeight * (live.priors[doc] ?? 0);
  }
}

/** A rating pulled towards the average of shops by so few voices; unrated ones come last. */
export function fairRating(rating: number, ratings: number): number {
  return rating < 0 ? 0 : Math.round((1000 * (5 * 4 + rating * ratings)) / (5 + ratings)) / 1000;
}
