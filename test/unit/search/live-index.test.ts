import { ShopId, Sku } from '../../../src/base/ids';
import { LiveIndex } from '../../../src/search/live-index';
import { buildSegments, matchProducts } from '../../../src/search/product-index';
import { emptyQuery, type ProductQuery } from '../../../src/search/product-query';
import { Dice, randomProduct } from '../../search/oracle/random-shop';

const shop = ShopId('lived');
const dice = new Dice(3);
const products = Array.from({ length: 20 }, (_, at) => randomProduct(dice, at));
const open = () => new LiveIndex(shop, [...buildSegments(products)]);
const query: ProductQuery = { ...emptyQuery(shop, 'en'), pageSize: 50 };
const ids = (live: LiveIndex, asked = query) =>
  matchProducts(live.current, asked, 1).hits.map(({ product }) => product);

test('a product that came later is found, and one that went is not', () => {
  const live = open();
  const later = randomProduct(dice, 99);
  live.put(later);
  expect(ids(live)).toContain(later.id);
  live.remove(later.id);
  const [first] = products;
  if (first) live.remove(first.id);
  expect(ids(live)).not.toContain(later.id);
  expect(ids(live)).toHaveLength(products.length - 1);
});

test('a product that changed is there once, as it is now', () => {
  const live = open();
  const [first] = products;
  if (!first) throw new Error('no products');
  const changed = { ...first, title: { en: 'zebra' } };
  live.put(changed);
  live.put(changed);
  expect(ids(live)).toHaveLength(products.length);
  expect(ids(live, { ...query, terms: [{ text: 'zebra', alternatives: [] }] })).toEqual([first.id]);
});

test('price and stock are written where they stand, before and after a product changed', () => {
  const live = open();
  const [first] = products;
  const sku = first?.variants[0]?.sku;
  if (!first || !sku) throw new Error('no products');
  const bargains = { ...query, price: { max: 7 }, inStock: true };
  expect(ids(live, bargains)).toEqual([]);
  expect(live.setOffer(sku, { priceMinor: 5, stock: 1 })).toBe(true);
  expect(ids(live, bargains)).toEqual([first.id]);
  live.put(first);
  expect(ids(live, bargains)).toEqual([]);
  expect(live.setOffer(sku, { priceMinor: 5, stock: 1 })).toBe(true);
  expect(ids(live, bargains)).toEqual([first.id]);
  expect(live.setOffer(Sku('nobody'), { priceMinor: 1, stock: 1 })).toBe(false);
});
