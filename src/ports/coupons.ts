import type { CouponId, OrderNumber, ShopId, ShopperId } from '../base/ids';
import type { CouponStanding } from '../commerce/pricing';

export interface CouponUse {
  readonly coupon: CouponId;
  readonly shopper: ShopperId;
  readonly order: OrderNumber;
  /** How often by all together and by this shopper; null for as often as they like. */
  readonly limit: number | null;
  readonly perShopper: number | null;
  /** One that was given is used up by it; without one there is nothing to use. */
  readonly given?: boolean | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A coupon that the shop gives, good for one order. */
export interface CouponGift {
  readonly coupon: CouponId;
  readonly shopper: ShopperId;
  /** Unique among the shopper's gifts of this coupon: a birthday's year, who was invited. */
  readonly cause: string;
  readonly at: number;
  /** Until when it counts; null for as long as the coupon does. */
  readonly until: number | null;
}

/** Who has which coupon, and what each was used for. Linked channels are one shopper. */
export interface Coupons {
  /** One entry for each coupon asked for. */
  standing(
    shop: ShopId,
    shopper: ShopperId,
    coupons: readonly CouponId[],
  ): Promise<ReadonlyMap<CouponId, CouponStanding>>;
  /** False when the shopper had it before: the first time stays. */
  claim(shop: ShopId, shopper: ShopperId, taken: { readonly coupon: CouponId; readonly at: number }): Promise<boolean>;
  /** Gives one, once a cause; false when it was given before. */
  give(shop: ShopId, gift: CouponGift): Promise<boolean>;
  /** What was given for this cause counts no more: gone where it is unused, else never to be had back. */
  withdraw(shop: ShopId, cause: string, at: number): Promise<void>;
  /** Counts a use, if the limits still allow it; uses of one coupon wait for each other. */
  use(shop: ShopId, use: CouponUse): Promise<'used' | 'usedUp' | 'usedByShopper'>;
  /** The uses of an order that is no longer wanted count no more. */
  giveBack(shop: ShopId, order: OrderNumber): Promise<void>;
}
