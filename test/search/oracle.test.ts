import { ProductId, ShopId } from '../../src/base/ids';
import type { StockedProduct } from '../../src/commerce/product';
import { LiveIndex } from '../../src/search/live-index';
import { buildSegments, matchProducts, type ProductIndex } from '../../src/search/product-index';
import type { ProductQuery, SearchHit } from '../../src/search/product-query';
import { BruteForce, countFacets, type Match, sortKey } from './oracle/brute-force';
import { randomQuery } from './oracle/random-query';
import { Dice, randomProduct } from './oracle/random-shop';

const shop = ShopId('oracle');
const queries = 10_000;
const rounds = 10;

/** A shop that has lived: some products came later, some were changed, some were withdrawn. */
function livedShop(dice: Dice): { readonly index: ProductIndex; readonly products: readonly StockedProduct[] } {
  const products = new Map(Array.from({ length: 120 }, (_, at) => [`p${at}`, randomProduct(dice, at)]));
  const live = new LiveIndex(shop, [...buildSegments(products.values())]);
  for (let at = 0; at < 30; at += 1) {
    const changed = randomProduct(dice, dice.below(140));
    products.set(changed.id, changed);
    live.put(changed);
  }
  for (let at = 0; at < 15; at += 1) {
    const gone = `p${dice.below(140)}`;
    products.delete(gone);
    live.remove(ProductId(gone));
  }
  // Words are counted over what an index holds; it is built anew here so that both sides count the same products.
  const fresh = dice.happens(0.5) ? live.current : new LiveIndex(shop, [...buildSegments(products.values())]).current;
  return { index: fresh, products: [...products.values()] };
}

const keysOf = (hits: readonly SearchHit[], matches: readonly Match[], query: ProductQuery): number[] => {
  const byId = new Map<string, Match>(matches.map((match) => [match.product.id, match]));
  return hits.map(({ product }) => {
    const match = byId.get(product);
    if (!match) throw new Error(`${product} does not match`);
    return sortKey(match, query);
  });
};

const coverages = [1, 0.62, 0.01];

test(`totals, facets and orders are those of a brute-force search, in ${queries} random queries`, () => {
  for (let round = 0; round < rounds; round += 1) {
    const dice = new Dice(round + 1);
    const { index, products } = livedShop(dice);
    const oracle = new BruteForce(products);
    // A struck product is still counted among those that have a word until the index is built anew.
    const isExact = index.segments.every(({ dead }) => dead === 0);
    for (let at = 0; at < queries / rounds; at += 1) {
      const drawn = randomQuery(dice);
      const query = isExact
        ? drawn
        : { ...drawn, terms: drawn.terms.slice(0, 1).map((term) => ({ ...term, alternatives: [] })) };
      const coverage = isExact ? dice.pick(coverages) : 1;
      const expected = oracle.match(query, coverage);
      const found = matchProducts(index, query, coverage);
      const context = JSON.stringify({ round, at, coverage, query });
      expect([context, found.total]).toEqual([context, expected.length]);
      expect([context, found.facets]).toEqual([context, countFacets(expected, query.facets)]);
      if (query.sort.by === 'relevance') {
        expect(found.hits.every(({ product }) => expected.some((match) => match.product.id === product))).toBe(true);
        continue;
      }
      const sign = query.sort.order === 'asc' ? 1 : -1;
      const ordered = expected.map((match) => sortKey(match, query)).sort((a, b) => sign * (a - b));
      const page = ordered.slice(query.page * query.pageSize, (query.page + 1) * query.pageSize);
      expect([context, keysOf(found.hits, expected, query)]).toEqual([context, page]);
    }
  }
}, 300_000);
