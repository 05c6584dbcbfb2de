import { ProductId, ShopId } from '../../../../src/base/ids';
import { emptyQuery } from '../../../../src/search/product-query';
import { compileOpenSearch } from '../../../../src/store/opensearch/compile-opensearch';

const empty = { ...emptyQuery(ShopId('demo'), 'zh'), facets: [] };

test('everything, best first', () => {
  expect(compileOpenSearch(empty, 0.6)).toEqual({
    from: 0,
    size: 200,
    track_total_hits: true,
    _source: ['id'],
    query: {
      bool: { must: [], should: [], minimum_should_match: 0, filter: [{ term: { shop: 'demo' } }], must_not: [] },
    },
    sort: ['_score', { sales: 'desc' }, { id: 'asc' }],
    aggs: {},
  });
});

test('what is looked for must be there, of the rest a share; other ways to say it do as well', () => {
  const query = {
    ...empty,
    terms: [
      { text: 'case', alternatives: ['cover'], isKind: true },
      { text: 'red', alternatives: [] },
    ],
  };
  const fields = ['title^3', 'brand^2.2', 'category^2.4', 'attributes', 'body^0.8'];
  const phrase = (text: string) => ({ multi_match: { query: text, fields, type: 'cross_fields', operator: 'and' } });
  expect(compileOpenSearch(query, 1)).toMatchObject({
    query: {
      bool: {
        must: [{ dis_max: { queries: [phrase('case'), { ...phrase('cover'), boost: 0.85 }] } }],
        should: [{ dis_max: { queries: [phrase('red')] } }],
        minimum_should_match: 1,
      },
    },
  });
  expect(compileOpenSearch(query, 0.4)).toMatchObject({ query: { bool: { minimum_should_match: 0 } } });
});

test('price, stock and colour are asked of one nested variant', () => {
  const query = {
    ...empty,
    price: { min: 100, max: 200 },
    inStock: true,
    attributes: [
      { name: 'color', values: ['red'], negated: false, isOption: true },
      { name: 'size', values: ['s'], negated: true, isOption: true },
    ],
  };
  expect(compileOpenSearch(query, 1)).toMatchObject({
    query: {
      bool: {
        filter: [
          { term: { shop: 'demo' } },
          {
            nested: {
              path: 'variants',
              query: {
                bool: {
                  filter: [
                    { range: { 'variants.price': { gte: 100, lte: 200 } } },
                    { range: { 'variants.stock': { gt: 0 } } },
                    { terms: { 'variants.facets': ['color=red'] } },
                  ],
                  must_not: [{ terms: { 'variants.facets': ['size=s'] } }],
                },
              },
            },
          },
        ],
      },
    },
  });
});

test('refusals, facets, sorting and pages', () => {
  const query = {
    ...empty,
    brands: [{ id: 'nike', negated: true }],
    categories: [{ id: 'shoes', negated: false }],
    excludedTerms: [{ text: '套装', alternatives: [] }],
    near: ProductId('p1'),
    sort: { by: 'price' as const, order: 'asc' as const },
    page: 2,
    pageSize: 10,
    facets: ['brand'],
  };
  expect(compileOpenSearch(query, 1)).toMatchObject({
    from: 20,
    size: 10,
    query: {
      bool: {
        filter: [{ term: { shop: 'demo' } }, { terms: { facets: ['category=shoes'] } }],
        must_not: [{ terms: { facets: ['brand=nike'] } }, { match_phrase: { title: '套装' } }, { term: { _id: 'p1' } }],
      },
    },
    sort: [{ 'variants.price': { order: 'asc', mode: 'min', nested: { path: 'variants' } } }, { id: 'asc' }],
    aggs: { brand: { terms: { field: 'facets', include: 'brand=.*', size: 50 } } },
  });
});
