import type { CouponId, ProductId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import type { CouponOffer } from './coupon';
import type { DeliveryTerms } from './delivery';
import { type Money, money } from './money';
import type { Named } from './product';

/** A coupon's share of a line, or what it takes off a whole order. */
export interface Discount {
  readonly coupon: CouponId;
  readonly name: LocalText;
  /** More than nothing. */
  readonly amount: Money;
}

/** A line of a cart or an order with what it says on the receipt, as it was when it was priced. What is absent is none. */
export interface PricedLine {
  readonly sku: Sku;
  readonly product: ProductId;
  readonly title: LocalText;
  readonly options: Readonly<Record<string, Named>>;
  readonly picture: string | null;
  readonly unitPrice: Money;
  /** The higher price that unitPrice was cut from. */
  readonly listPrice?: Money | undefined;
  /** The sale, member price or quantity break that unitPrice comes of. */
  readonly priceName?: LocalText | undefined;
  readonly quantity: number;
  /** unitPrice times quantity. */
  readonly lineTotal: Money;
  /** Its shares of the coupons used; `netOf` is what is paid for it. */
  readonly discounts?: readonly Discount[] | undefined;
  /** On top of the net, where the shop's prices exclude it. */
  readonly tax?: Money | undefined;
}

/** What is absent is none. */
export interface Totals {
  /** The lines' totals, before coupons. */
  readonly goods: Money;
  /** What coupons take off the goods. */
  readonly discount?: Money | undefined;
  /** What is paid for delivery, after coupons. */
  readonly delivery: Money;
  /** What delivery would cost without coupons. */
  readonly deliveryFee?: Money | undefined;
  /** Added, where the shop's prices exclude it; the part of it that is on delivery. */
  readonly tax?: Money | undefined;
  readonly deliveryTax?: Money | undefined;
  /** Contained in the rest, where the shop's prices include it. */
  readonly includedTax?: Money | undefined;
  readonly taxName?: LocalText | undefined;
  /** Each coupon used, with all it takes off goods and delivery. */
  readonly discounts?: readonly Discount[] | undefined;
  /** goods - discount + delivery + tax, to the unit. */
  readonly total: Money;
}

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** SKUs of the cart that the catalogue no longer sells; they are not in lines. */
  readonly gone: readonly Sku[];
  /** Coupons that are used, held, or could be had. */
  readonly offers: readonly CouponOffer[];
  readonly deliveryTerms: DeliveryTerms;
}

/** What is paid for a line's goods, without tax on top. */
export const netOf = ({ lineTotal, discounts = [] }: PricedLine): Money =>
  discounts.reduce((net, { amount }) => money(net.amount - amount.amount, net.currency), lineTotal);
