import type { ProductId } from '../../base/ids';
import {
  type AttributeCondition,
  filterCertainty,
  type IdCondition,
  type Origin,
  type ProductQuery,
  type TextTerm,
} from '../product-query';
import { isHan, queryTokens } from '../tokens';
import type { Alternative, Boost, CompiledQuery, FacetCondition, Part, Slot } from './compiled-query';
import { anyValue, brandFacet, categoryFacet, facetKey } from './segment';

/** How many products of the whole index have a word. */
export interface TermStatistics {
  readonly products: number;
  productsWith(token: string): number;
  productsOfFacet(key: string): number;
}

/** What a product nearby is like. */
export interface NearProduct {
  readonly id: ProductId;
  readonly category: string | null;
  readonly facets: readonly string[];
}

const synonymWeight = 0.85;
const boostWeight = 0.25;
const nearWeight = 0.15;
/** With less of the words asked for than this, what is looked for may be missing as well, unless the shop sells it. */
const kindCoverage = 0.3;
/** With less than this one word is enough, whichever it is. */
const soldCoverage = 0.03;

/** Whether a product has to say the word. */
export const isNeeded = ({ isKind = false, isSold = false }: TextTerm, coverage: number): boolean =>
  isKind && (coverage >= kindCoverage || (isSold && coverage >= soldCoverage));

function part(token: string, statistics: TermStatistics): Part {
  const having = statistics.productsWith(token);
  return { token, idf: Math.log(1 + (statistics.products - having + 0.5) / (having + 0.5)) };
}

function alternativeOf(text: string, statistics: TermStatistics): Alternative | null {
  const parts = queryTokens(text).map((token) => part(token, statistics));
  if (parts.length === 0 || parts.some(({ token }) => statistics.productsWith(token) === 0)) return null;
  return { parts, weight: synonymWeight };
}

/** A single character inside a Chinese word says less than the pair that it stands in. */
const singleWeight = 0.25;

/** Ends of words that say nothing of what the thing is. */
const emptyEnds = '子儿头品器机物件用具类式样';

/** Of a longer word that is strange to the shop only its end may still name a kind: 面 of 方便面, but not 饭 of 电饭煲. */
function partsOf(text: string, statistics: TermStatistics): Part[] {
  const parts = queryTokens(text).map((token) => part(token, statistics));
  const characters = [...new Set(text)].filter((character) => isHan(character));
  if (characters.length < 2) return parts;
  const known = parts.filter(({ token }) => statistics.productsWith(token) > 0);
  const isStrange = characters.length > 2 && known.length * 2 < parts.length;
  const singles = isStrange ? characters.slice(-1).filter((last) => !emptyEnds.includes(last)) : characters;
  return [...parts, ...singles.map((token) => ({ token, idf: singleWeight * part(token, statistics).idf }))];
}

/** An alternative that holds all words of another one, or of the slot itself, finds nothing more. */
function shortest(alternatives: readonly Alternative[], own: readonly string[]): Alternative[] {
  const kept: { readonly words: readonly string[]; readonly alternative: Alternative | null }[] = [];
  if (own.length > 0) kept.push({ words: own, alternative: null });
  for (const alternative of [...alternatives].sort((a, b) => a.parts.length - b.parts.length)) {
    const words = alternative.parts.map(({ token }) => token);
    if (kept.every((other) => !other.words.every((word) => words.includes(word)))) kept.push({ words, alternative });
  }
  return kept.flatMap(({ alternative }) => alternative ?? []);
}

interface SlotUse {
  readonly isRequired: boolean;
  readonly coverage: number;
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { idf }) => sum + idf, 0);

function slotOf(term: TextTerm, statistics: TermStatistics, { isRequired, coverage }: SlotUse): Slot | null {
  const parts = partsOf(term.text, statistics);
  const alternatives = shortest(
    term.alternatives.map((text) => alternativeOf(text, statistics)).filter((alternative) => alternative !== null),
    queryTokens(term.text),
  );
  if (parts.length === 0 && alternatives.length === 0) return null;
  const known = parts.some(({ token }) => statistics.productsWith(token) > 0);
  const others = alternatives.map((one) => sumOf(one.parts));
  /** A phrase of many pairs says no more than a few words do. */
  const own = Math.min(sumOf(parts), 2 * Math.max(...parts.map(({ idf }) => idf), 0));
  const weight = Math.max(known || others.length === 0 ? own : Math.max(...others), 0.01);
  return {
    parts,
    alternatives,
    weight,
    isKind: term.isKind ?? false,
    isSold: term.isSold ?? false,
    categories: (term.categories ?? []).map((id) => facetKey(categoryFacet, id)),
    isNeeded: isNeeded(term, coverage),
    isRequired,
  };
}

/** Whether a condition shuts products out; otherwise it lifts those that fulfil it. */
export const isFilter = ({ origin }: { readonly origin?: Origin | undefined }): boolean =>
  origin === undefined || origin.certainty >= filterCertainty;

const tokenLists = (texts: readonly string[] | undefined): (readonly string[])[] =>
  (texts ?? []).map(queryTokens).filter((tokens) => tokens.length > 0);

const attributeCondition = (condition: AttributeCondition): FacetCondition => ({
  keys: condition.values.map((value) => facetKey(condition.name, value)),
  ...(condition.isOption ? { unless: facetKey(condition.name, anyValue) } : {}),
  evidence: tokenLists(condition.words),
  titled: [],
});

function anyOf(name: string, conditions: readonly IdCondition[]): FacetCondition[] {
  if (conditions.length === 0) return [];
  const titled = name === categoryFacet ? conditions.flatMap(({ words }) => tokenLists(words)) : [];
  return [{ keys: conditions.map(({ id }) => facetKey(name, id)), evidence: [], titled }];
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
    ...likely(query.brands).map(({ id, origin }) => ({
      keys: [facetKey(brandFacet, id)],
      evidence: [],
      titled: [],
      origin,
    })),
    ...likely(query.attributes).map((one) => ({ ...attributeCondition(one), origin: one.origin })),
  ];
  return conditions.map(({ keys, evidence, origin }) => ({
    keys,
    evidence,
    titled: [],
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
      evidence: tokenLists([term.text, ...term.alternatives]),
      titled: [],
      weight: boostWeight,
    }));

/** Conditions that let through this many times more products than the words can touch are not walked through. */
const muchMore = 2;

function isWide(slots: readonly Slot[], must: readonly FacetCondition[], statistics: TermStatistics): boolean {
  if (slots.length === 0 || must.length === 0) return false;
  let reach = 0;
  for (const { parts, alternatives } of slots) {
    for (const { token } of parts) reach += statistics.productsWith(token);
    for (const one of alternatives) reach += Math.min(...one.parts.map(({ token }) => statistics.productsWith(token)));
  }
  const through = must.map(({ keys }) => keys.reduce((sum, key) => sum + statistics.productsOfFacet(key), 0));
  return Math.min(...through) > muchMore * reach;
}

export interface CompileOptions {
  readonly statistics: TermStatistics;
  readonly near: NearProduct | null;
  /** Share of the words that a product must have. */
  readonly coverage: number;
}

/** The words of conditions: products that say them rank before those that only fulfil them. */
function rankingSlots(query: ProductQuery, statistics: TermStatistics): Slot[] {
  const said = [...query.categories, ...query.attributes].filter((one) => !one.negated && isFilter(one));
  return said.flatMap(({ words, origin }) => {
    const [text, ...alternatives] = words ?? [];
    if (text === undefined || !origin) return [];
    const slot = slotOf({ text, alternatives }, statistics, { isRequired: false, coverage: 0 });
    return slot && slot.weight > 0.01 ? [slot] : [];
  });
}

/** A wish of nothing but likely things is for any of them. */
function likelyAlone(boosts: readonly Boost[], isOpen: boolean): FacetCondition[] {
  if (!isOpen || boosts.length === 0) return [];
  return [
    { keys: boosts.flatMap(({ keys }) => keys), evidence: boosts.flatMap(({ evidence }) => evidence), titled: [] },
  ];
}

export function compileQuery(query: ProductQuery, { statistics, near, coverage }: CompileOptions): CompiledQuery {
  const slots = query.terms
    .filter(isRequired)
    .map((term) => slotOf(term, statistics, { isRequired: true, coverage }))
    .filter((slot) => slot !== null);
  const ofKind = near?.category ? [{ keys: [facetKey(categoryFacet, near.category)], evidence: [], titled: [] }] : [];
  const alike = near ? near.facets.map((key) => ({ keys: [key], evidence: [], titled: [], weight: nearWeight })) : [];
  const boosts = [...boostsOf(query), ...termBoosts(query.terms), ...alike];
  const must = [...musts(query, false), ...ofKind];
  return {
    slots: [...slots, ...rankingSlots(query, statistics)],
    coverage,
    isWide: isWide(slots, must, statistics),
    kinds: slots.filter(({ isNeeded }) => isNeeded).length,
    must: [...must, ...likelyAlone(boosts, slots.length + must.length === 0 && near === null)],
    mustNot: musts(query, true),
    boosts,
    excluded: query.excludedTerms.flatMap((term) => [term.text, ...term.alternatives].map(queryTokens)),
    price: query.price,
    inStock: query.inStock,
    onSale: query.onSale,
    without: near?.id ?? null,
    sort: query.sort,
  };
}
