import { ProductId, type ShopId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { type Named, slug } from '../../../src/commerce/product';
import type { ImportedProduct } from '../../../src/ports/commerce-store';
import { emptyQuery, type ProductQuery, type TextTerm } from '../../../src/search/product-query';

export const named = (en: string): Named => ({ id: slug(en), name: { en } });

interface Goods {
  readonly title: string;
  readonly zh?: string;
  readonly brand?: string;
  readonly category?: readonly string[];
  readonly material?: string;
  readonly sales?: number;
  /** Colour, price in minor units, stock. */
  readonly variants: readonly (readonly [string | null, number, number])[];
}

export function product(id: string, goods: Goods): ImportedProduct {
  const variants = goods.variants.map(([color, amount], at) => ({
    sku: Sku(`${id}-${at}`),
    options: color === null ? {} : { color: named(color) },
    price: money(amount, 'CNY'),
  }));
  return {
    id: ProductId(id),
    title: { en: goods.title, ...(goods.zh ? { zh: goods.zh } : {}) },
    description: {},
    brand: goods.brand ? named(goods.brand) : null,
    category: (goods.category ?? []).map(named),
    attributes: goods.material ? [{ name: 'material', value: named(goods.material) }] : [],
    tags: [],
    options: goods.variants.some(([color]) => color !== null) ? ['color'] : [],
    variants,
    pictures: [],
    rating: null,
    ratingCount: 0,
    sales: goods.sales ?? 0,
    addedOn: '2026-01-01',
    stock: Object.fromEntries(variants.map(({ sku }, at) => [sku, goods.variants[at]?.[2] ?? 0])),
  };
}

/** A small shop: shirts and mice, their colours and prices chosen to be told apart. */
export const goods: readonly ImportedProduct[] = [
  product('shirt', {
    title: 'Cotton Shirt',
    zh: '纯棉衬衫',
    brand: 'North',
    category: ['Fashion', 'Shirts'],
    material: 'cotton',
    sales: 50,
    variants: [
      ['Red', 5000, 3],
      ['Blue', 9000, 0],
    ],
  }),
  product('blouse', {
    title: 'Silk Blouse',
    zh: '真丝衬衫',
    brand: 'Luna',
    category: ['Fashion', 'Shirts'],
    material: 'silk',
    sales: 10,
    variants: [['White', 20000, 5]],
  }),
  product('mouse', {
    title: 'Wireless Mouse',
    brand: 'Acme',
    category: ['Electronics', 'Mice'],
    sales: 200,
    variants: [['Black', 8000, 10]],
  }),
  product('pad', {
    title: 'Gaming Mouse Pad',
    brand: 'Acme',
    category: ['Electronics', 'Accessories'],
    sales: 5,
    variants: [[null, 3000, 1]],
  }),
];

export const asking = (shop: ShopId, over: Partial<ProductQuery> = {}): ProductQuery => ({
  ...emptyQuery(shop, 'en'),
  ...over,
});
export const words = (...texts: string[]): readonly TextTerm[] => texts.map((text) => ({ text, alternatives: [] }));
