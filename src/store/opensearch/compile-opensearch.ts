import type { Json } from '../../base/json';
import { isFilter } from '../../search/index/compile-query';
import { brandFacet, categoryFacet } from '../../search/index/segment';
import {
  type AttributeCondition,
  filterCertainty,
  type IdCondition,
  type ProductQuery,
  type TextTerm,
} from '../../search/product-query';

/**
 * The same queries for an OpenSearch index whose documents are products, with `variants` nested and `facets` as
 * "name=id" keywords. Only the requests are made here, and held to written ones: no live server has answered them yet.
 */
type Clause = { readonly [key: string]: Json };

const fields = ['title^3', 'brand^2.2', 'category^2.4', 'attributes', 'body^0.8'];
/** What the process ranks again. */
const depth = 200;
const mostValues = 50;

const facet = (name: string, id: string): string => `${name}=${id}`;
const facetsOf = ({ name, values }: AttributeCondition): string[] => values.map((value) => facet(name, value));
const terms = (field: string, values: readonly string[]): Clause => ({ terms: { [field]: values } });

const phrase = (text: string): Clause => ({
  multi_match: { query: text, fields, type: 'cross_fields', operator: 'and' },
});

/** A word, or any other way to say it. */
function termClause({ text, alternatives }: TextTerm): Clause {
  const queries = [phrase(text), ...alternatives.map((other) => ({ ...phrase(other), boost: 0.85 }))];
  return { dis_max: { queries } };
}

const positive = <T extends { readonly negated: boolean; readonly origin?: ProductQuery['sort']['origin'] }>(
  all: readonly T[],
): T[] => all.filter((one) => !one.negated && isFilter(one));
const negative = <T extends { readonly negated: boolean }>(all: readonly T[]): T[] =>
  all.filter(({ negated }) => negated);
const likely = <T extends { readonly negated: boolean; readonly origin?: ProductQuery['sort']['origin'] }>(
  all: readonly T[],
): T[] => all.filter((one) => !one.negated && !isFilter(one));

const idFacets = (name: string, conditions: readonly IdCondition[]): string[] =>
  conditions.map(({ id }) => facet(name, id));

/** What one and the same variant has to fulfil. */
function variantClause(query: ProductQuery): Clause[] {
  const { min, max } = query.price ?? {};
  const filter: Clause[] = [
    ...(query.price
      ? [
          {
            range: {
              'variants.price': {
                ...(min === undefined ? {} : { gte: min }),
                ...(max === undefined ? {} : { lte: max }),
              },
            },
          },
        ]
      : []),
    ...(query.inStock ? [{ range: { 'variants.stock': { gt: 0 } } }] : []),
    ...(query.onSale ? [{ term: { 'variants.onSale': true } }] : []),
    ...positive(query.attributes)
      .filter(({ isOption }) => isOption)
      .map((one) => terms('variants.facets', facetsOf(one))),
  ];
  const refused = negative(query.attributes)
    .filter(({ isOption }) => isOption)
    .map((one) => terms('variants.facets', facetsOf(one)));
  if (filter.length + refused.length === 0) return [];
  const bool = { filter, ...(refused.length > 0 ? { must_not: refused } : {}) };
  return [{ nested: { path: 'variants', query: { bool }, inner_hits: { size: 1, _source: ['variants.sku'] } } }];
}

function attributeClause(condition: AttributeCondition): Clause {
  const own = terms('facets', facetsOf(condition));
  const words = (condition.words ?? []).map(phrase);
  return words.length === 0 ? own : { bool: { should: [own, ...words], minimum_should_match: 1 } };
}

function filters(query: ProductQuery): Clause[] {
  const categories = idFacets(categoryFacet, positive(query.categories));
  const brands = idFacets(brandFacet, positive(query.brands));
  return [
    { term: { shop: query.shop } },
    ...(categories.length > 0 ? [terms('facets', categories)] : []),
    ...(brands.length > 0 ? [terms('facets', brands)] : []),
    ...positive(query.attributes)
      .filter(({ isOption }) => !isOption)
      .map(attributeClause),
    ...variantClause(query),
  ];
}

function refusals(query: ProductQuery): Clause[] {
  const ids = [...idFacets(categoryFacet, negative(query.categories)), ...idFacets(brandFacet, negative(query.brands))];
  const values = negative(query.attributes)
    .filter(({ isOption }) => !isOption)
    .flatMap(facetsOf);
  return [
    ...(ids.length + values.length > 0 ? [terms('facets', [...ids, ...values])] : []),
    ...query.excludedTerms.map(({ text }) => ({ match_phrase: { title: text } })),
    ...(query.near ? [{ term: { _id: query.near } }] : []),
  ];
}

const isRequired = ({ origin }: TextTerm): boolean => origin === undefined || origin.certainty >= filterCertainty;

function sortClause({ sort }: ProductQuery): Json[] {
  const { by, order } = sort;
  const mode = order === 'asc' ? 'min' : 'max';
  switch (by) {
    case 'relevance':
      return ['_score', { sales: 'desc' }, { id: 'asc' }];
    case 'price':
      return [{ 'variants.price': { order, mode, nested: { path: 'variants' } } }, { id: 'asc' }];
    case 'sales':
      return [{ sales: order }, { id: 'asc' }];
    case 'newest':
      return [{ added: order }, { id: 'asc' }];
    case 'rating':
      return [{ rating: order }, { id: 'asc' }];
  }
}

/** The body of a _search request. Coverage is the share of the words that a product must have. */
export function compileOpenSearch(query: ProductQuery, coverage: number): Clause {
  const words = query.terms.filter(isRequired);
  const kinds = words.filter(({ isKind }) => isKind);
  const others = words.filter(({ isKind }) => !isKind);
  const wanted = Math.min(others.length, Math.ceil(words.length * coverage) - kinds.length);
  const lifts = [
    ...query.terms.filter((term) => !isRequired(term)).map(termClause),
    ...likely(query.attributes).map((one) => ({
      constant_score: { filter: terms('facets', facetsOf(one)), boost: 0.25 },
    })),
  ];
  const from = query.page * query.pageSize;
  const isRanked = query.sort.by === 'relevance' && from < depth;
  return {
    from: isRanked ? 0 : from,
    size: isRanked ? depth : query.pageSize,
    track_total_hits: true,
    _source: ['id'],
    query: {
      bool: {
        must: kinds.map(termClause),
        should: [...others.map(termClause), ...lifts],
        minimum_should_match: Math.max(0, wanted),
        filter: filters(query),
        must_not: refusals(query),
      },
    },
    sort: sortClause(query),
    aggs: Object.fromEntries(
      query.facets.map((name) => [name, { terms: { field: 'facets', include: `${name}=.*`, size: mostValues } }]),
    ),
  };
}
