import type { AttributeCondition, ProductQuery } from './product-query';

/** A query that asks for less, and what it let go. */
export interface RelaxedQuery {
  readonly query: ProductQuery;
  /** Share of the words that a product must have; null leaves it as it was. */
  readonly coverage: number | null;
  readonly changes: readonly { readonly path: string; readonly from: string; readonly to: string }[];
}

/** Share of the words, by weight, that a product must have before anything is relaxed. */
export const wantedCoverage = 0.62;
/** The same where the kind of product is known: the other words say what it is like. */
export const namedCoverage = 0.05;
export const halfCoverage = 0.35;
/** One word is enough. */
export const anyCoverage = 0.01;

const isLoose = ({ negated }: { readonly negated: boolean }): boolean => !negated;

const attributePath = (condition: AttributeCondition): string => `attributes.${condition.name}`;

function without(query: ProductQuery, dropped: readonly AttributeCondition[]): RelaxedQuery {
  return {
    query: { ...query, attributes: query.attributes.filter((one) => !dropped.includes(one)) },
    coverage: null,
    changes: dropped.map((one) => ({ path: attributePath(one), from: one.values.join(','), to: '' })),
  };
}

const words = (query: ProductQuery): string => query.terms.map(({ text }) => text).join(' ');

function withFewerWords(relaxed: RelaxedQuery, coverage: number): RelaxedQuery {
  const from = words(relaxed.query);
  return { ...relaxed, coverage, changes: [...relaxed.changes, { path: 'terms', from, to: '' }] };
}

function withoutWords(relaxed: RelaxedQuery): RelaxedQuery {
  const { query } = relaxed;
  return {
    ...relaxed,
    query: { ...query, terms: [] },
    changes: [...relaxed.changes, { path: 'terms', from: words(query), to: '' }],
  };
}

/** Says more than a price: what is left of a query when its words are gone must still be about something. */
const isAboutSomething = (query: ProductQuery): boolean =>
  query.near !== null || [...query.categories, ...query.brands, ...query.attributes].some(({ negated }) => !negated);

const unchanged = (query: ProductQuery): RelaxedQuery => ({ query, coverage: null, changes: [] });

/** Fewer words, then fewer attributes, the last said first; brand, price and negations stay. */
function* softSteps(start: RelaxedQuery): Generator<RelaxedQuery> {
  const { query } = start;
  const hasWords = query.terms.length > 0;
  const combined = (next: RelaxedQuery): RelaxedQuery => ({ ...next, changes: [...start.changes, ...next.changes] });
  if (hasWords) yield withFewerWords(start, halfCoverage);
  const loose = query.attributes.filter(isLoose);
  for (const one of [...loose].reverse()) yield combined(without(query, [one]));
  if (loose.length > 1) yield combined(without(query, loose));
  const bare = combined(without(query, loose));
  if (!hasWords) return;
  yield withFewerWords(start, anyCoverage);
  if (loose.length > 0) yield withFewerWords(bare, anyCoverage);
  if (isAboutSomething(query)) yield withoutWords(start);
  if (isAboutSomething(bare.query)) yield withoutWords(bare);
}

function withoutCategory({ query, changes }: RelaxedQuery): RelaxedQuery | null {
  const dropped = query.categories.filter(isLoose);
  if (dropped.length === 0) return null;
  const rest = { ...query, categories: query.categories.filter(({ negated }) => negated) };
  if (rest.terms.length === 0 && !isAboutSomething(rest)) return null;
  const gone = dropped.map(({ id }) => ({ path: `categories.${id}`, from: id, to: '' }));
  return { query: rest, coverage: null, changes: [...changes, ...gone] };
}

function withoutPrice({ query, changes }: RelaxedQuery): RelaxedQuery | null {
  if (!query.price) return null;
  const { min, max } = query.price;
  const gone = [
    ...(min === undefined ? [] : [{ path: 'price.min', from: String(min), to: '' }]),
    ...(max === undefined ? [] : [{ path: 'price.max', from: String(max), to: '' }]),
  ];
  return { query: { ...query, price: null }, coverage: null, changes: [...changes, ...gone] };
}

function withoutBrand({ query, changes }: RelaxedQuery): RelaxedQuery | null {
  const dropped = query.brands.filter(isLoose);
  if (dropped.length === 0) return null;
  const rest = { ...query, brands: query.brands.filter(({ negated }) => negated) };
  if (rest.terms.length === 0 && !isAboutSomething(rest)) return null;
  const gone = dropped.map(({ id }) => ({ path: `brands.${id}`, from: id, to: '' }));
  return { query: rest, coverage: null, changes: [...changes, ...gone] };
}

const losesKind = ({ query, coverage }: RelaxedQuery): boolean =>
  query.terms.length === 0 || (coverage !== null && coverage < namedCoverage);

const namesSold = ({ terms }: ProductQuery): boolean => terms.some(({ isSold }) => isSold);

/** Of a kind that the shop sells another price comes before another kind. */
function* ofItsKind(start: RelaxedQuery): Generator<RelaxedQuery> {
  const isSold = namesSold(start.query);
  for (const step of softSteps(start)) if (!isSold || !losesKind(step)) yield step;
}

/** What to ask to fill a page: never another price, brand or category, and never less than one of the words. */
export const softRelaxations = (query: ProductQuery): Generator<RelaxedQuery> => softSteps(unchanged(query));

/**
 * What to ask when nothing is found, in this order: fewer words, fewer attributes, also what is sold out; then, and always
 * said, another price; no category; another brand; last, another kind than one that the shop sells. A refusal is never
 * let go.
 */
export function* relaxations(query: ProductQuery): Generator<RelaxedQuery> {
  const start = unchanged(query);
  yield* ofItsKind(start);
  if (query.inStock) {
    yield { query: { ...query, inStock: false }, coverage: null, changes: [{ path: 'inStock', from: 'true', to: '' }] };
  }
  if (query.onSale) {
    yield { query: { ...query, onSale: false }, coverage: null, changes: [{ path: 'onSale', from: 'true', to: '' }] };
  }
  for (const wider of [withoutPrice(start), withoutCategory(start), withoutBrand(start)]) {
    if (!wider) continue;
    yield wider;
    yield* ofItsKind(wider);
  }
  const open = withoutPrice(start);
  for (const wider of open ? [withoutCategory(open), withoutBrand(open)] : []) {
    if (!wider) continue;
    yield wider;
    yield* ofItsKind(wider);
  }
  if (namesSold(query)) for (const step of softSteps(start)) if (losesKind(step)) yield step;
}
