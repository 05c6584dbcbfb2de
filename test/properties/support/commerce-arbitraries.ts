import fc from 'fast-check';
import { ProductId, Sku } from '../../../src/base/ids';
import type { CartChange } from '../../../src/commerce/cart';
import type { Named, Product, StockedProduct, Variant } from '../../../src/commerce/product';

/** Few, so that changes often meet the same line; the last one is sold nowhere. */
export const skus = ['a', 'b', 'c', 'd', 'unsold'].map(Sku);
const sku = fc.constantFrom(...skus);

/** Mostly what people ask for; sometimes what only a broken client sends. */
export const quantity = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 1100 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5, Number.NaN, Infinity, 1e12, 999, 1000) },
);

export const cartChange: fc.Arbitrary<CartChange> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: fc.constant('add' as const), sku, quantity }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('set' as const), sku, quantity }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('remove' as const), sku }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('replace' as const), sku, by: sku }) },
  { weight: 1, arbitrary: fc.constant({ op: 'clear' as const }) },
);

/** Units that can be sold of each SKU; undefined for the one that the shop does not sell. */
export const stock: fc.Arbitrary<ReadonlyMap<Sku, number>> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 1, 998, 999, 5000)), {
    minLength: skus.length - 1,
    maxLength: skus.length - 1,
  })
  .map((levels) => new Map(levels.map((level, at) => [skus[at] ?? Sku('?'), level])));

const named = (id: string, zh: string): Named => ({ id, name: { zh, en: id } });

export interface PlainProduct {
  readonly id: string;
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly priceMinor: number;
  /** Of each variant, in order. */
  readonly stock: readonly number[];
  readonly brand?: string;
  readonly category?: string;
}

/** A product with one variant for each combination of its options. */
export function stockedProduct(plain: PlainProduct): StockedProduct {
  const options = Object.keys(plain.options);
  const combinations = options.reduce<readonly Readonly<Record<string, Named>>[]>(
    (rows, option) =>
      rows.flatMap((row) =>
        (plain.options[option] ?? []).map((value) => ({ ...row, [option]: named(value, `${value}款`) })),
      ),
    [{}],
  );
  const variants = combinations.map<Variant>((chosen, at) => ({
    sku: Sku([plain.id, ...Object.values(chosen).map(({ id }) => id)].join('-')),
    options: chosen,
    price: { amount: plain.priceMinor + at * 100, currency: 'CNY' },
  }));
  const product: Product = {
    id: ProductId(plain.id),
    title: { zh: `${plain.id}商品`, en: `Product ${plain.id}` },
    description: { zh: '好用。', en: 'Works well.' },
    brand: plain.brand ? named(plain.brand, `${plain.brand}牌`) : null,
    category: plain.category ? [named('all', '全部'), named(plain.category, `${plain.category}类`)] : [],
    attributes: [],
    tags: [],
    options,
    variants,
    pictures: [`pictures/${plain.id}.svg`],
    rating: 4.5,
    ratingCount: 10,
    sales: 100,
    addedOn: '2026-01-01',
  };
  const available = Object.fromEntries(variants.map((variant, at) => [variant.sku, plain.stock[at] ?? 0]));
  return { ...product, available };
}
