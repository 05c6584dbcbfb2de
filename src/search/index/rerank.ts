import type { LiveSegment } from './live-segment';
import { type ScoreParts, scoreOf } from './rank-weights';
import { matchTitle, type SlotWords } from './rerank-titles';
import type { Candidate } from './top-list';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: ScoreParts;
}

function inStock({ segment }: LiveSegment, doc: number): number {
  const to = segment.variantStarts[doc + 1] ?? 0;
  for (let variant = segment.variantStarts[doc] ?? 0; variant < to; variant += 1) {
    if ((segment.stock[variant] ?? 0) > 0) return 1;
  }
  return 0;
}

/** Features of one product; their weighted sum is its score. */
export function rank(
  live: LiveSegment,
  candidate: Candidate,
  slots: readonly SlotWords[],
  asked: readonly number[],
): Ranked {
  const match = matchTitle(live, candidate.doc, slots, asked);
  const parts: ScoreParts = {
    text: candidate.text,
    title: match.title,
    phrase: match.phrase,
    model: match.model,
    kind: match.kind,
    focus: match.focus,
    likely: candidate.bonus,
    stock: inStock(live, candidate.doc),
    liked: live.priors[candidate.doc] ?? 0,
  };
  return { candidate, score: scoreOf(parts), parts };
}

const sameBrand = 3;
const spread = 10;
/** A product of another brand comes before a fourth one of the same only if it fits nearly as well. */
const nearlyAsGood = 0.8;

/** At most three products of a brand among the first ten, as long as there are others that fit. */
export function diversify(ranked: readonly Ranked[], brandOf: (candidate: Candidate) => string | null): Ranked[] {
  const left = [...ranked];
  const first: Ranked[] = [];
  const seen = new Map<string, number>();
  const isOpen = ({ candidate }: Ranked): boolean => {
    const brand = brandOf(candidate);
    return brand === null || (seen.get(brand) ?? 0) < sameBrand;
  };
  while (first.length < spread && left.length > 0) {
    const least = nearlyAsGood * (left[0]?.score ?? 0);
    const other = left.findIndex((one) => one.score < least || isOpen(one));
    const isFit = other >= 0 && (left[other]?.score ?? 0) >= least;
    const [chosen] = left.splice(isFit ? other : 0, 1);
    if (!chosen) break;
    const brand = brandOf(chosen.candidate);
    if (brand !== null) seen.set(brand, (seen.get(brand) ?? 0) + 1);
    first.push(chosen);
  }
  return [...first, ...left];
}
