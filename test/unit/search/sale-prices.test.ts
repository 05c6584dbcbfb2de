import fc from 'fast-check';
import { ShopId } from '../../../src/base/ids';
import { noPromotions, type Sale } from '../../../src/commerce/promotions';
import { unitPrice } from '../../../src/commerce/unit-price';
import { LiveIndex } from '../../../src/search/live-index';
import { buildSegments, matchProducts } from '../../../src/search/product-index';
import { emptyQuery } from '../../../src/search/product-query';
import { Dice, randomProduct } from '../../search/oracle/random-shop';

const shop = ShopId('sales');
const dice = new Dice(11);
const products = Array.from({ length: 12 }, (_, at) => randomProduct(dice, at));
const later = products.slice(8);
const names = {
  products: products.map(({ id }) => id as string),
  skus: products.flatMap(({ variants }) => variants.map(({ sku }) => sku as string)),
  categories: [...new Set(products.flatMap(({ category }) => category.map(({ id }) => id)))],
  brands: [...new Set(products.flatMap(({ brand }) => (brand ? [brand.id] : [])))],
};

const some = (of: readonly string[]) => fc.subarray([...of], { maxLength: 2 });
const saleGen: fc.Arbitrary<Sale> = fc.record({
  name: fc.constant({ en: 'Sale' }),
  from: fc.constantFrom(null, 0),
  until: fc.constant(null),
  on: fc.record({
    products: some(names.products),
    skus: some(names.skus),
    categories: some(names.categories),
    brands: some(names.brands),
    except: some([...names.products, ...names.skus, ...names.categories, ...names.brands]),
  }),
  reduction: fc.oneof(
    fc.record({ by: fc.constant('percent' as const), rate: fc.integer({ min: 1, max: 100_000 }) }),
    fc.record({ by: fc.constant('amount' as const), minor: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({ by: fc.constant('price' as const), minor: fc.integer({ min: 1, max: 9000 }) }),
  ),
});

/** Every variant's price as the index holds it. */
function pricesOf(live: LiveIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const product of products) {
    for (const { sku } of product.variants) {
      for (const { segment } of live.current.segments) {
        const at = skusOf(segment).indexOf(sku);
        if (at >= 0 && !segment.dead[segment.variantDocs[at] ?? 0]) found.set(sku, segment.prices[at] ?? -1);
      }
    }
  }
  return found;
}

function skusOf({ skus }: LiveIndex['current']['segments'][number]['segment']): readonly string[] {
  const decoder = new TextDecoder();
  return Array.from(skus.starts.subarray(1), (end, at) => decoder.decode(skus.bytes.subarray(skus.starts[at], end)));
}

const charged = (sales: readonly Sale[]): ReadonlyMap<string, number> =>
  new Map(
    products.flatMap((product) =>
      product.variants.map((variant) => {
        const pricing = { promotions: { ...noPromotions, sales }, now: 1, level: null };
        return [variant.sku, unitPrice(product, variant, { pricing, unitsIn: () => 1 }).price.amount] as const;
      }),
    ),
  );

test('the column holds what the cart would charge for one, with any sales, in products of before and after', () => {
  fc.assert(
    fc.property(fc.array(saleGen, { maxLength: 4 }), fc.array(saleGen, { maxLength: 2 }), (sales, next) => {
      const live = new LiveIndex(shop, [...buildSegments(products)]);
      live.setSales(sales);
      for (const product of later) live.put(product);
      expect(pricesOf(live)).toEqual(charged(sales));
      live.setSales(next);
      expect(pricesOf(live)).toEqual(charged(next));
      live.setSales([]);
      expect(pricesOf(live)).toEqual(charged([]));
    }),
    { numRuns: 200 },
  );
});

const half: Sale = {
  ...{ name: { en: 'Half' }, from: null, until: null },
  on: { products: [], skus: [], categories: [], brands: [], except: [] },
  reduction: { by: 'percent', rate: 50_000 },
};

test('a price of the catalogue that changes during a sale is the sale’s at once and the catalogue’s afterwards', () => {
  const live = new LiveIndex(shop, [...buildSegments(products)]);
  const [sku] = products[0]?.variants.map((variant) => variant.sku) ?? [];
  if (!sku) throw new Error('no variants');
  live.setSales([half]);
  live.setOffer(sku, { priceMinor: 800, stock: 3 });
  expect(pricesOf(live).get(sku)).toBe(400);
  live.setSales([]);
  expect(pricesOf(live).get(sku)).toBe(800);
});

test('a later product keeps the price that it was given when another one comes', () => {
  const live = new LiveIndex(shop, [...buildSegments(products.slice(0, 8))]);
  const [first, second] = later;
  const [variant] = first?.variants ?? [];
  if (!first || !second || !variant) throw new Error('no later products');
  live.put(first);
  matchProducts(live.current, emptyQuery(shop, 'en'), 1);
  const cheap = { ...variant, price: { ...variant.price, amount: 3 } };
  live.offer({ ...first, variants: [cheap, ...first.variants.slice(1)] });
  live.put(second);
  expect(pricesOf(live).get(variant.sku)).toBe(3);
});

const onSale = (live: LiveIndex) =>
  matchProducts(live.current, { ...emptyQuery(shop, 'en'), onSale: true, pageSize: 50 }, 1).hits.map(
    ({ product }) => product,
  );

test('on sale is what a sale of now or a list price makes cheaper, and nothing else', () => {
  const [first, second] = products;
  const [variant] = second?.variants ?? [];
  if (!first || !second || !variant) throw new Error('no products');
  const struck = { ...variant, listPrice: { ...variant.price, amount: variant.price.amount + 1 } };
  const all = [first, { ...second, variants: [struck, ...second.variants.slice(1)] }, ...products.slice(2)];
  const live = new LiveIndex(shop, [...buildSegments(all)]);
  expect(onSale(live)).toEqual([second.id]);
  live.setSales([{ ...half, on: { ...half.on, products: [first.id] } }]);
  expect(onSale(live).sort()).toEqual([first.id, second.id].sort());
  live.setSales([]);
  expect(onSale(live)).toEqual([second.id]);
  live.offer(second);
  expect(onSale(live)).toEqual([]);
});
