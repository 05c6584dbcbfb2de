import type { CompiledQuery } from './compiled-query';
import type { LiveSegment } from './live-segment';
import { type RankFeature, rankWeights, type ScoreParts } from './rank-weights';
import { titleWord } from './segment';
import { numberOf } from './string-table';
import type { Candidate } from './top-list';

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** The words of the query as one segment numbers them, one list a slot: the words themselves, then other ways to say it. */
interface SlotNumbers {
  readonly parts: readonly number[];
  readonly others: readonly (readonly number[])[];
  readonly hasFigure: boolean;
  readonly weight: number;
}

export function numberSlots({ segment }: LiveSegment, query: CompiledQuery): SlotNumbers[] {
  const numbers = (tokens: readonly { readonly token: string }[]): number[] =>
    tokens.map(({ token }) => titleWord(numberOf(segment.terms.keys, token), false));
  return query.slots.map(({ parts, alternatives, weight }) => ({
    parts: numbers(parts),
    others: alternatives.map((alternative) => numbers(alternative.parts)),
    hasFigure: parts.some(({ token }) => /\d/.test(token)),
    weight,
  }));
}

interface TitleMatch {
  readonly title: number;
  readonly phrase: number;
  readonly model: number;
  readonly focus: number;
}

/** What a word counts where it only modifies another one, and where the title says it by another name. */
const asModifier = 0.35;
const otherName = 0.88;

const noText: TitleMatch = { title: 0, phrase: 0, model: 0, focus: 0 };

/** How far a title says a word: wholly as the thing itself, a little where the word only modifies another. */
function said(title: Uint32Array, word: number): number {
  if (word === 0) return 0;
  if (title.includes(word)) return 1;
  return title.includes(word + 1) ? asModifier : 0;
}

function inTitle(title: Uint32Array, { parts, others }: SlotNumbers): number {
  const own = parts.reduce((sum, word) => sum + said(title, word), 0) / (parts.length || 1);
  const other = Math.max(0, ...others.map((words) => Math.min(...words.map((word) => said(title, word)))));
  return Math.max(own, otherName * other);
}

/** Neighbours in the query that are neighbours in the title; pairs of characters count as one step. */
function neighbours(title: Uint32Array, slots: readonly SlotNumbers[]): number {
  const words = slots.flatMap(({ parts }) => parts);
  if (words.length < 2) return 0;
  let met = 0;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first = 0, second = 0] = [words[at], words[at + 1]];
    if (first === 0 || second === 0) continue;
    if (areNeighbours(title, first, second)) met += 1;
  }
  return met / (words.length - 1);
}

function areNeighbours(title: Uint32Array, first: number, second: number): boolean {
  for (let at = 0; at + 1 < title.length; at += 1) {
    if (((title[at] ?? 0) & ~1) !== first) continue;
    if (((title[at + 1] ?? 0) & ~1) === second || ((title[at + 2] ?? 0) & ~1) === second) return true;
  }
  return false;
}

function matchTitle(live: LiveSegment, doc: number, slots: readonly SlotNumbers[]): TitleMatch {
  if (slots.length === 0) return noText;
  const { starts, values } = live.segment.titles;
  const title = values.subarray(starts[doc], starts[doc + 1]);
  let met = 0;
  let weight = 0;
  let models = 0;
  let modelsMet = 0;
  for (const slot of slots) {
    const share = inTitle(title, slot);
    met += share * slot.weight;
    weight += slot.weight;
    if (slot.hasFigure) {
      models += 1;
      if (share >= 0.9) modelsMet += 1;
    }
  }
  const asked = slots.reduce((sum, { parts }) => sum + parts.length, 0);
  return {
    title: met / (weight || 1),
    phrase: neighbours(title, slots),
    model: models === 0 ? 0 : modelsMet / models,
    focus: Math.min(1, (asked * (met / (weight || 1))) / Math.max(4, title.length)),
  };
}

function inStock({ segment }: LiveSegment, doc: number): number {
  const to = segment.variantStarts[doc + 1] ?? 0;
  for (let variant = segment.variantStarts[doc] ?? 0; variant < to; variant += 1) {
    if ((segment.stock[variant] ?? 0) > 0) return 1;
  }
  return 0;
}

/** Features of one product; their weighted sum is its score. */
export function rank(live: LiveSegment, candidate: Candidate, slots: readonly SlotNumbers[]): Ranked {
  const parts: ScoreParts = {
    text: candidate.text,
    ...matchTitle(live, candidate.doc, slots),
    likely: candidate.bonus,
    stock: inStock(live, candidate.doc),
    liked: live.priors[candidate.doc] ?? 0,
  };
  let score = 0;
  for (const feature of Object.keys(rankWeights) as RankFeature[]) score += rankWeights[feature] * parts[feature];
  return { candidate, score, parts };
}

const sameBrand = 3;
const spread = 10;
/** A product of another brand comes before a fourth one of the same only if it fits nearly as well. */
const nearlyAsGood = 0.8;

/** At most three products of a brand among the first ten, as long as there are others that fit. */
export function diversify(ranked: readonly Ranked[], brandOf: (candidate: Candidate) => string | null): Ranked[] {
  const left = ranked.map((one) => ({ one, brand: brandOf(one.candidate) }));
  const first: Ranked[] = [];
  const seen = new Map<string | null, number>();
  while (first.length < spread && left.length > 0) {
    const best = left[0];
    const isOpen = ({ brand }: { readonly brand: string | null }) =>
      brand === null || (seen.get(brand) ?? 0) < sameBrand;
    const other = left.findIndex(isOpen);
    const fits = other >= 0 && (left[other]?.one.score ?? 0) >= nearlyAsGood * (best?.one.score ?? 0);
    const [chosen] = left.splice(fits ? other : 0, 1);
    if (!chosen) break;
    seen.set(chosen.brand, (seen.get(chosen.brand) ?? 0) + 1);
    first.push(chosen.one);
  }
  return [...first, ...left.map(({ one }) => one)];
}
