import type { ShopperId, Sku } from '../base/ids';
import type { Cart } from '../commerce/cart';
import { levelOf } from '../commerce/member';
import type { PricedCart } from '../commerce/price';
import { priceCart } from '../commerce/price-cart';
import type { Pricing } from '../commerce/pricing';
import type { StockedProduct } from '../commerce/product';
import type { Place } from '../commerce/promotions';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';

type Books = Pick<CommerceBooks, 'catalogue' | 'coupons' | 'members'>;

/** For whom, where and when a cart is priced. */
export interface Customer {
  readonly profile: ShopProfile;
  readonly shopper: ShopperId;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where the parcel goes, where it is known. */
  readonly to?: Place | undefined;
  /** In a street shop: nothing is delivered. */
  readonly collected?: boolean | undefined;
}

export interface CartWithProducts {
  readonly cart: PricedCart;
  readonly products: readonly StockedProduct[];
}

/** All that the prices of a shopper's cart depend on. */
export async function readPricing(books: Books, customer: Customer, cart: Cart): Promise<Pricing> {
  const { profile, shopper, now } = customer;
  const { promotions, currency, delivery, country } = profile;
  const ids = promotions.coupons.map(({ id }) => id);
  const standing = ids.length > 0 ? await books.coupons.standing(profile.id, shopper, ids) : new Map();
  const member = promotions.levels.length > 0 ? await books.members.read(profile.id, shopper) : null;
  const level = levelOf(member, promotions.levels);
  const to = { country, ...customer.to };
  const free = customer.collected === true;
  const fees = free ? { ...delivery, feeMinor: 0 } : delivery;
  const rules = free ? { ...promotions, delivery: [] } : promotions;
  return { currency, promotions: rules, delivery: fees, now, level, standing, to, leftOut: cart.leftOut ?? [] };
}

/** A cart at the prices of now, with the products of its lines, each once. */
export async function readPricedCart(books: Books, customer: Customer, cart: Cart): Promise<CartWithProducts> {
  const skus = cart.lines.map((line) => line.sku);
  const bySku: ReadonlyMap<Sku, StockedProduct> = await books.catalogue.bySku(customer.profile.id, skus);
  const products = [...new Map([...bySku.values()].map((product) => [product.id, product])).values()];
  const pricing = await readPricing(books, customer, cart);
  return { cart: priceCart(cart, (sku) => bySku.get(sku), pricing), products };
}
