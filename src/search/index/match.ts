import type { CompiledQuery, Slot } from './compiled-query';
import { bonusesOf, candidatesOf, excludedOf, refusedPhrases } from './filters';
import { kindsOf } from './kind-phrases';
import type { LiveSegment } from './live-segment';
import { segmentSize } from './segment';
import { chooseVariants, dropSaying, keepKinds, keepWithin, type Selection, selectPossible } from './selection';
import { scoreText, type TextScores } from './text-scores';
import type { TopList } from './top-list';
import { variantRules } from './variants';

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

const weightOf = (slots: readonly Slot[]): number => slots.reduce((sum, { weight }) => sum + weight, 0);

const candidateMarks = new Uint8Array(segmentSize);

function mark(docs: Uint16Array, value: 0 | 1): void {
  for (const doc of docs) candidateMarks[doc] = value;
}

/** What the words of a query say of one segment. */
interface Words {
  readonly text: TextScores | null;
  /** Score of a product that says every word as well as can be. */
  readonly ideal: number;
  /** Weight of what should be covered; 0 when no word is required. */
  readonly required: number;
  /** Weight of what has to be covered. */
  readonly needed: number;
}

function scoreWords({ segment }: LiveSegment, query: CompiledQuery, found: Uint16Array | null): Words {
  const requiredSlots = query.slots.filter(({ isRequired }) => isRequired);
  // Words that only rank are not worth a walk over documents that are no candidates.
  const slots = query.isWide ? requiredSlots : query.slots;
  const marked = found && !query.isWide ? found : null;
  if (marked) mark(marked, 1);
  const required = weightOf(requiredSlots);
  const needed = Math.max(required * query.coverage * fullCoverage, Number.MIN_VALUE);
  const candidates = marked && { docs: marked, marks: candidateMarks };
  const text = slots.length > 0 ? scoreText(segment, { slots, needed }, candidates) : null;
  if (marked) mark(marked, 0);
  return { text, ideal: weightOf(query.slots) || 1, required, needed };
}

/** Finds what matches in one segment and offers each to the list of the best. */
export function matchSegment(live: LiveSegment, at: number, query: CompiledQuery, top: TopList): SegmentMatches {
  const found = candidatesOf(live.segment, query);
  const words = scoreWords(live, query, found);
  const kept = select(live, query, words, found);
  if (query.sort.by === 'relevance') offerByRelevance(kept, { live, at, top }, words, bonusesOf(live.segment, query));
  else offerSorted(kept, { live, at, top }, query);
  return { total: kept.count, docs: kept.docs };
}

function select(
  live: LiveSegment,
  query: CompiledQuery,
  { text, required, needed }: Words,
  found: Uint16Array | null,
): Selection {
  const { segment } = live;
  const isSaid = text !== null && required > 0;
  const possible = { text: isSaid ? text : null, needed, candidates: found };
  const kept = selectPossible(segment, possible, excludedOf(live, query));
  if (isSaid && found && query.isWide) keepWithin(kept, found);
  const refused = refusedPhrases(segment, query);
  if (refused.length > 0) dropSaying(kept, segment, refused);
  const kinds = kindsOf(segment, query);
  keepKinds(kept, segment, kinds);
  chooseVariants(kept, segment, variantRules(segment, live.options, query), query);
  return kept;
}

interface Target {
  readonly live: LiveSegment;
  readonly at: number;
  readonly top: TopList;
}

/** Key of each document that is kept, by its place among them. */
const keys = new Float64Array(segmentSize);
const nothing = new Float32Array(segmentSize);

/** What the key of a document was made of. */
interface KeyParts {
  readonly scores: Float32Array;
  readonly ideal: number;
  readonly bonuses: Float32Array;
}

function offerByRelevance(
  kept: Selection,
  target: Target,
  { text, ideal, required }: Words,
  bonuses: Float32Array,
): void {
  const { priors } = target.live;
  const { scores, covered } = text ?? { scores: nothing, covered: nothing };
  const covering = coverageWeight / (required || 1);
  for (let place = 0; place < kept.count; place += 1) {
    const doc = kept.docs[place] ?? 0;
    const said = (scores[doc] ?? 0) / ideal + (covered[doc] ?? 0) * covering;
    keys[place] = textWeight * (said + (bonuses[doc] ?? 0)) + priorWeight * (priors[doc] ?? 0);
  }
  offerBest(kept, target, { scores, ideal, bonuses });
}

function offerSorted(kept: Selection, target: Target, { sort }: CompiledQuery): void {
  const sign = sort.order === 'asc' ? -1 : 1;
  for (let place = 0; place < kept.count; place += 1) {
    keys[place] = sign * sortKey(target.live, kept.docs[place] ?? 0, kept.variants[place] ?? -1, sort.by);
  }
  offerBest(kept, target, { scores: nothing, ideal: 1, bonuses: nothing });
}

/** Offers what has the best keys; nothing is made for the others. */
function offerBest({ docs, variants, count }: Selection, target: Target, { scores, ideal, bonuses }: KeyParts): void {
  const { live, at, top } = target;
  const { places } = live.segment;
  for (let place = 0; place < count; place += 1) {
    const key = keys[place] ?? 0;
    if (key >= top.least) top.note(key, at * segmentSize + (places[docs[place] ?? 0] ?? 0));
  }
  for (let place = 0; place < count; place += 1) {
    const key = keys[place] ?? 0;
    if (key < top.least) continue;
    const doc = docs[place] ?? 0;
    const text = (scores[doc] ?? 0) / ideal;
    const order = at * segmentSize + (places[doc] ?? 0);
    top.offer({ segment: at, doc, variant: variants[place] ?? -1, key, order, text, bonus: bonuses[doc] ?? 0 });
  }
}

function sortKey({ segment }: LiveSegment, doc: number, variant: number, by: CompiledQuery['sort']['by']): number {
  switch (by) {
    case 'price':
      return segment.prices[variant] ?? 0;
    case 'sales':
      return segment.sales[doc] ?? 0;
    case 'newest':
      return segment.added[doc] ?? 0;
    case 'rating':
      return fairRating(segment.ratings[doc] ?? -1, segment.ratingCounts[doc] ?? 0);
    case 'relevance':
      return 0;
  }
}

/** A rating pulled towards the average of shops by so few voices; unrated ones come last. */
export function fairRating(rating: number, ratings: number): number {
  return rating < 0 ? 0 : Math.round((1000 * (5 * 4 + rating * ratings)) / (5 + ratings)) / 1000;
}
