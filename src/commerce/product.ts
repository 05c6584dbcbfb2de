import type { ProductId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import type { Money } from './money';

/** A brand, a category or an attribute value: an id made of its English (else Chinese) name, and the names. */
export interface Named {
  readonly id: string;
  readonly name: LocalText;
}

export interface Attribute {
  /** The catalogue's own name for it, in camelCase: skinType, material. */
  readonly name: string;
  readonly value: Named;
}

export interface Variant {
  readonly sku: Sku;
  /** One value for each of the product's options. */
  readonly options: Readonly<Record<string, Named>>;
  readonly price: Money;
  /** The price before the sale, where there is one. */
  readonly listPrice?: Money | undefined;
}

export interface Product {
  readonly id: ProductId;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly brand: Named | null;
  /** From the top category down to the leaf. */
  readonly category: readonly Named[];
  readonly attributes: readonly Attribute[];
  readonly tags: readonly LocalText[];
  /** What the variants differ in, in the order that a shopper is asked. */
  readonly options: readonly string[];
  /** At least one. */
  readonly variants: readonly Variant[];
  /** Paths below the shop's folder, or absolute URLs. */
  readonly pictures: readonly string[];
  /** 0 to 5; null when nobody has rated it. */
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly sales: number;
  /** ISO date. */
  readonly addedOn: string;
}

/** A product with what can be bought now of each variant. */
export interface StockedProduct extends Product {
  readonly available: Readonly<Record<Sku, number>>;
}

/** Lower-cased words joined by hyphens; Chinese characters are kept. */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export function findVariant(product: Product, sku: Sku): Variant | undefined {
  return product.variants.find((variant) => variant.sku === sku);
}

/** The lowest and the highest price of the variants. */
export function priceSpan(product: Product): { readonly from: Money; readonly to: Money } {
  const prices = product.variants.map((variant) => variant.price).sort((a, b) => a.amount - b.amount);
  const from = prices[0];
  const to = prices.at(-1);
  if (!from || !to) throw new RangeError(`product ${product.id} has no variants`);
  return { from, to };
}
