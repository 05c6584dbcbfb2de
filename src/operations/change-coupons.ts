import type { CouponId } from '../base/ids';
import type { Cart } from '../commerce/cart';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { readPricedCart } from './priced-cart';

/** Gives the shopper a coupon, unless it is there already, and lets it count for the cart. */
export function useCoupon(operation: Operation, coupon: CouponId): Promise<Outcome> {
  const { store, profile, shopper, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    await books.coupons.claim(profile.id, shopper, { coupon, at: now });
    const cart = await books.carts.read(profile.id, shopper);
    const leftOut = (cart.leftOut ?? []).filter((each) => each !== coupon);
    return { outcome: 'couponUsed', coupon, cart: await keep(books, operation, { ...cart, leftOut }) };
  });
}

/** Lets coupons be for this cart; the shopper keeps them. */
export function leaveCoupons(operation: Operation, coupons: readonly CouponId[]): Promise<Outcome> {
  const { store, profile, shopper, key } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const cart = await books.carts.read(profile.id, shopper);
    const leftOut = [...new Set([...(cart.leftOut ?? []), ...coupons])];
    return { outcome: 'couponsLeft', coupons, cart: await keep(books, operation, { ...cart, leftOut }) };
  });
}

async function keep(books: CommerceBooks, operation: Operation, cart: Cart) {
  const { profile, shopper } = operation;
  await books.carts.write(profile.id, shopper, cart);
  const to = (await books.shoppers.contact(profile.id, shopper)) ?? undefined;
  return (await readPricedCart(books, { ...operation, to }, cart)).cart;
}
