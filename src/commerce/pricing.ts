import type { CouponId } from '../base/ids';
import type { MemberLevel, Place, Promotions } from './promotions';
import type { DeliveryRule } from './shop';

/** A coupon as it stands with one shopper. */
export interface CouponStanding {
  /** When the shopper got it; null when not. */
  readonly claimedAt: number | null;
  readonly usedByShopper: number;
  readonly usedByAll: number;
  /** Those that were given and not used: until when each counts, null for without an end. */
  readonly given?: readonly (number | null)[] | undefined;
}

/** All that a cart's arithmetic depends on beside its lines and the catalogue. */
export interface Pricing {
  readonly currency: string;
  readonly promotions: Promotions;
  /** For places that no region of the promotions names. */
  readonly delivery: DeliveryRule;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The shopper's; null for who has not joined. */
  readonly level: MemberLevel | null;
  readonly standing: ReadonlyMap<CouponId, CouponStanding>;
  /** Where the parcel goes, as far as it is known. */
  readonly to: Place;
  /** Coupons that the shopper does not want to use on this cart. */
  readonly leftOut: readonly CouponId[];
}
