import type { ProductId } from '../../base/ids';
import {
  type AttributeCondition,
  filterCertainty,
  type IdCondition,
  type Origin,
  type ProductQuery,
  type TextTerm,
} from '../product-query';
import { queryTokens } from '../tokens';
import type { Alternative, Boost, CompiledQuery, FacetCondition, Part, Slot } from './compiled-query';
import { anyValue, brandFacet, categoryFacet, facetKey } from './segment';

/** How many products of the whole index have a word. */
export interface TermStatistics {
  readonly products: number;
  productsWith(token: string): number;
}

/** What a product nearby is like. */
export interface NearProduct {
  readonly id: ProductId;
  readonly category: string | null;
  readonly facets: readonly string[];
}

const synonymWeight = 0.9;
const boostWeight = 0.25;
const nearWeight = 0.15;
/** With less of the words asked for than this, what is looked for may be missing as well. */
const kindCoverage = 0.3;

function part(token: string, statistics: TermStatistics): Part {
  const having = statistics.productsWith(token);
  return { token, idf: Math.log(1 + (statistics.products - having + 0.5) / (having + 0.5)) };
}

function alternativeOf(text: string, statistics: TermStatistics): Alternative | null {
  const parts = queryTokens(text).map((token) => part(token, statistics));
  if (parts.length === 0 || parts.some(({ token }) => statistics.productsWith(token) === 0)) return null;
  return { parts, weight: synonymWeight };
}

function slotOf(term: TextTerm, statistics: TermStatistics): Slot | null {
  const parts = queryTokens(term.text).map((token) => part(token, statistics));
  const alternatives = term.alternatives
    .map((text) => alternativeOf(text, statistics))
    .filter((alternative) => alternative !== null);
  if (parts.length === 0 && alternatives.length === 0) return null;
  const known = parts.some(({ token }) => statistics.productsWith(token) > 0);
  const own = parts.reduce((sum, { idf }) => sum + idf, 0);
  const others = alternatives.map((one) => one.parts.reduce((sum, { idf }) => sum + idf, 0));
  /** A phrase of many pairs says no more than a few words do. */
  const weight =
    known || others.length === 0 ? Math.min(own, 2 * Math.max(...parts.map(({ idf }) => idf), 0)) : Math.max(...others);
  return { parts, alternatives, weight: Math.max(weight, 0.01), isKind: term.isKind ?? false };
}

/** Whether a condition shuts products out; otherwise it lifts those that fulfil it. */
export const isFilter = ({ origin }: { readonly origin?: Origin | undefined }): boolean =>
  origin === undefined || origin.certainty >= filterCertainty;

const evidenceOf = (condition: AttributeCondition): string[][] =>
  (condition.words ?? []).map((words) => queryTokens(words)).filter((tokens) => tokens.length > 0);

const attributeCondition = (condition: AttributeCondition): FacetCondition => ({
  keys: condition.values.map((value) => facetKey(condition.name, value)),
  ...(condition.isOption ? { unless: facetKey(condition.name, anyValue) } : {}),
  evidence: evidenceOf(condition),
});

function anyOf(name: string, conditions: readonly IdCondition[]): FacetCondition[] {
  if (conditions.length === 0) return [];
  return [{ keys: conditions.map(({ id }) => facetKey(name, id)), evidence: [] }];
}

function musts(query: ProductQuery, negated: boolean): FacetCondition[] {
  const chosen = <T extends { readonly negated: boolean; readonly origin?: Origin | undefined }>(
    all: readonly T[],
  ): T[] => all.filter((one) => one.negated === negated && (negated || isFilter(one)));
  return [
    ...anyOf(categoryFacet, chosen(query.categories)),
    ...anyOf(brandFacet, chosen(query.brands)),
    ...chosen(query.attributes).map(attributeCondition),
  ];
}

function boostsOf(query: ProductQuery): Boost[] {
  const likely = <T extends { readonly negated: boolean; readonly origin?: Origin | undefined }>(
    all: readonly T[],
  ): T[] => all.filter((one) => !one.negated && !isFilter(one));
  const conditions = [
    ...likely(query.categories).map(({ id, origin }) => ({
      keys: [facetKey(categoryFacet, id)],
      evidence: [],
      origin,
    })),
    ...likely(query.brands).map(({ id, origin }) => ({ keys: [facetKey(brandFacet, id)], evidence: [], origin })),
    ...likely(query.attributes).map((one) => ({ ...attributeCondition(one), origin: one.origin })),
  ];
  return conditions.map(({ keys, evidence, origin }) => ({
    keys,
    evidence,
    weight: boostWeight * (0.5 + (origin?.certainty ?? 0.5)),
  }));
}

const isRequired = (term: TextTerm): boolean => term.origin === undefined || term.origin.certainty >= filterCertainty;

/** Likely words lift: any of the ways to say them. */
const termBoosts = (terms: readonly TextTerm[]): Boost[] =>
  terms
    .filter((term) => !isRequired(term))
    .map((term) => ({
      keys: [],
      evidence: [term.text, ...term.alternatives].map(queryTokens).filter((tokens) => tokens.length > 0),
      weight: boostWeight,
    }));

export interface CompileOptions {
  readonly statistics: TermStatistics;
  readonly near: NearProduct | null;
  /** Share of the words that a product must have. */
  readonly coverage: number;
}

export function compileQuery(query: ProductQuery, { statistics, near, coverage }: CompileOptions): CompiledQuery {
  const slots = query.terms
    .filter(isRequired)
    .map((term) => slotOf(term, statistics))
    .filter((slot) => slot !== null);
  const ofKind = near?.category ? [{ keys: [facetKey(categoryFacet, near.category)], evidence: [] }] : [];
  const alike = near ? near.facets.map((key) => ({ keys: [key], evidence: [], weight: nearWeight })) : [];
  return {
    slots,
    coverage,
    kinds: coverage < kindCoverage ? 0 : slots.filter(({ isKind }) => isKind).length,
    must: [...musts(query, false), ...ofKind],
    mustNot: musts(query, true),
    boosts: [...boostsOf(query), ...termBoosts(query.terms), ...alike],
    excluded: query.excludedTerms.flatMap((term) => [term.text, ...term.alternatives].map(queryTokens)),
    price: query.price,
    inStock: query.inStock,
    without: near?.id ?? null,
    sort: query.sort,
  };
}
