import type { CouponId, Sku } from '../base/ids';
import { err, ok, type Result } from '../base/result';

export interface CartLine {
  readonly sku: Sku;
  /** A whole number, 1 to maxQuantity. */
  readonly quantity: number;
}

/** Lines in the order they were added; at most one line a SKU. */
export interface Cart {
  readonly lines: readonly CartLine[];
  /** Coupons that the shopper does not want to use for it. */
  readonly leftOut?: readonly CouponId[] | undefined;
}

export type CartChange =
  | { readonly op: 'add'; readonly sku: Sku; readonly quantity: number }
  | { readonly op: 'set'; readonly sku: Sku; readonly quantity: number }
  | { readonly op: 'remove'; readonly sku: Sku }
  | { readonly op: 'replace'; readonly sku: Sku; readonly by: Sku }
  | { readonly op: 'clear' };

export type CartRefusal =
  | { readonly code: 'badQuantity'; readonly max: number }
  | { readonly code: 'notEnoughStock'; readonly sku: Sku; readonly available: number }
  | { readonly code: 'outOfStock'; readonly sku: Sku }
  | { readonly code: 'notInCart'; readonly sku: Sku }
  | { readonly code: 'unknownSku'; readonly sku: Sku }
  | { readonly code: 'cartFull'; readonly max: number };

export const emptyCart: Cart = { lines: [] };
export const maxQuantity = 999;
export const maxLines = 100;

/** The cart after one change. `available` says how many of a SKU can be bought, undefined for a SKU that is not sold. */
export function changeCart(
  cart: Cart,
  change: CartChange,
  available: (sku: Sku) => number | undefined,
): Result<Cart, CartRefusal> {
  switch (change.op) {
    case 'clear':
      return ok(emptyCart);
    case 'remove':
      return held(cart, change.sku) === 0
        ? err({ code: 'notInCart', sku: change.sku })
        : ok({ ...cart, lines: cart.lines.filter((line) => line.sku !== change.sku) });
    case 'add':
      return withQuantity(cart, change.sku, change.quantity, held(cart, change.sku) + change.quantity, available);
    case 'set':
      if (held(cart, change.sku) === 0) return err({ code: 'notInCart', sku: change.sku });
      return withQuantity(cart, change.sku, change.quantity, change.quantity, available);
    case 'replace':
      return replaceSku(cart, change.sku, change.by, available);
  }
}

/** Of two carts that become one: what is in both was meant once. */
export function mergeCarts(first: Cart, second: Cart): Cart {
  const lines = first.lines.map(({ sku, quantity }) => ({ sku, quantity: Math.max(quantity, held(second, sku)) }));
  const others = second.lines.filter(({ sku }) => held(first, sku) === 0);
  const leftOut = [...new Set([...(first.leftOut ?? []), ...(second.leftOut ?? [])])];
  return { lines: [...lines, ...others].slice(0, maxLines), ...(leftOut.length > 0 && { leftOut }) };
}

const held = (cart: Cart, sku: Sku): number => cart.lines.find((line) => line.sku === sku)?.quantity ?? 0;

const isQuantity = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= maxQuantity;

function withQuantity(
  cart: Cart,
  sku: Sku,
  asked: number,
  quantity: number,
  available: (sku: Sku) => number | undefined,
): Result<Cart, CartRefusal> {
  if (!isQuantity(asked) || !isQuantity(quantity)) return err({ code: 'badQuantity', max: maxQuantity });
  const stock = available(sku);
  if (stock === undefined) return err({ code: 'unknownSku', sku });
  if (stock === 0) return err({ code: 'outOfStock', sku });
  if (quantity > stock) return err({ code: 'notEnoughStock', sku, available: stock });
  if (held(cart, sku) > 0) {
    return ok({ ...cart, lines: cart.lines.map((line) => (line.sku === sku ? { sku, quantity } : line)) });
  }
  if (cart.lines.length >= maxLines) return err({ code: 'cartFull', max: maxLines });
  return ok({ ...cart, lines: [...cart.lines, { sku, quantity }] });
}

function replaceSku(
  cart: Cart,
  sku: Sku,
  by: Sku,
  available: (sku: Sku) => number | undefined,
): Result<Cart, CartRefusal> {
  const quantity = held(cart, sku);
  if (quantity === 0) return err({ code: 'notInCart', sku });
  if (sku === by) return ok(cart);
  const total = quantity + held(cart, by);
  const checked = withQuantity({ lines: [] }, by, total, total, available);
  if (!checked.ok) return checked;
  const others = cart.lines.filter((line) => line.sku !== by);
  return ok({ ...cart, lines: others.map((line) => (line.sku === sku ? { sku: by, quantity: total } : line)) });
}
