import type { Sku } from '../base/ids';
import type { WishFacts } from './judge-wish';
import type { Tender } from './known-shopper';
import type { Order } from './order';
import type { OrderWish, WishReason } from './policy';
import { findVariant, type StockedProduct } from './product';
import { type CaseLine, grantedWishes, type ServiceCase, unitsLeft } from './service-case';
import type { Taxing } from './tax';

/** All that is known about an order when something is asked for after it. */
export interface Dossier {
  readonly order: Order;
  /** Oldest first. */
  readonly cases: readonly ServiceCase[];
  /** Products of the order's lines at what the shopper would pay for them now; one that is no longer sold is missing. */
  readonly products: readonly StockedProduct[];
  /** Where the order goes. */
  readonly taxing: Taxing;
  /** Ways of paying that the shop has on file for the shopper; empty for one that only a channel knows. */
  readonly wallet: readonly Tender[];
  /** Level of membership. */
  readonly level: string | null;
}

export interface AskedOf {
  readonly wish: OrderWish;
  readonly lines: readonly CaseLine[];
  readonly reason: WishReason | null;
}

/** Asked of an order whatever went back of it. */
const ofWholeOrder: ReadonlySet<OrderWish> = new Set(['invoice', 'review']);

/** What the shop's rules are asked about. */
export function wishFacts(dossier: Dossier, asked: AskedOf, at: { now: number; valueMinor: number }): WishFacts {
  const { order, cases, level } = dossier;
  return {
    ...asked,
    ...at,
    order,
    level,
    granted: grantedWishes(cases),
    left: unitsLeft(order.lines, ofWholeOrder.has(asked.wish) ? [] : cases),
    categories: Object.fromEntries(
      order.lines.map(({ sku }) => [sku, productOf(dossier, sku)?.category.map(({ id }) => id) ?? []]),
    ),
  };
}

/** The product of a line, or the one that sells a variant. */
export const productOf = ({ order, products }: Dossier, sku: Sku): StockedProduct | undefined =>
  products.find((product) => findVariant(product, sku) !== undefined) ??
  products.find(({ id }) => id === order.lines.find((line) => line.sku === sku)?.product);
