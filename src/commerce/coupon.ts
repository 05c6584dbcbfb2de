import type { CouponId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import { levelsUpTo } from './member';
import { type Money, money } from './money';
import type { Pricing } from './pricing';
import type { Product } from './product';
import { type Coupon, covers, isWithin } from './promotions';

/** Why a coupon takes nothing off now, and what would make it. */
export type CouponRefusal =
  | { readonly code: 'notYet'; readonly from: number }
  | { readonly code: 'expired'; readonly until: number }
  | { readonly code: 'usedUp' }
  | { readonly code: 'usedByYou' }
  | { readonly code: 'membersOnly'; readonly level: LocalText }
  | { readonly code: 'notForTheseGoods' }
  /** `missing` of the goods that it counts for. */
  | { readonly code: 'belowSpend'; readonly missing: Money; readonly spend: Money }
  | { readonly code: 'leftOut' }
  /** Others save more, and it cannot be used together with them. */
  | { readonly code: 'notTogether'; readonly instead: readonly LocalText[] }
  | { readonly code: 'nothingToTakeOff' };

/** One coupon that the shopper has or could have, beside this cart. */
export interface CouponOffer {
  readonly coupon: CouponId;
  readonly name: LocalText;
  readonly code: string | null;
  readonly automatic: boolean;
  /** Had already; automatic ones always are. */
  readonly held: boolean;
  /** What it takes off; zero when refused or not held. */
  readonly saves: Money;
  /** Null when it is used, or would be when it were held. */
  readonly refusal: CouponRefusal | null;
}

/** A line as coupons see it, at the price of its units. */
export interface PricedGoods {
  readonly product: Product;
  readonly sku: Sku;
  readonly minor: number;
}

/** What the goods that a coupon is for come to. */
export function goodsIn(coupon: Coupon, goods: readonly PricedGoods[]): number {
  return goods.filter(({ product, sku }) => covers(coupon.on, product, sku)).reduce((sum, { minor }) => sum + minor, 0);
}

/** Whether a coupon may be used at all, whatever is in the cart. */
export function couponBarred(coupon: Coupon, pricing: Pricing): CouponRefusal | null {
  const { now, standing, level, promotions } = pricing;
  const { from, until, limit, perShopper } = coupon;
  const used = standing.get(coupon.id);
  if (!isWithin(coupon, now)) {
    return until !== null && until <= now ? { code: 'expired', until } : { code: 'notYet', from: from ?? now };
  }
  if (coupon.given && !hasGiven(coupon, pricing)) return { code: 'usedByYou' };
  if (perShopper !== null && (used?.usedByShopper ?? 0) >= perShopper) return { code: 'usedByYou' };
  if (limit !== null && (used?.usedByAll ?? 0) >= limit) return { code: 'usedUp' };
  const needed = promotions.levels.find(({ id }) => id === coupon.level);
  const own = levelsUpTo(level, promotions.levels);
  if (needed && !own.some(({ id }) => id === needed.id)) return { code: 'membersOnly', level: needed.name };
  return null;
}

/** Why a coupon cannot be used for these goods; null when it can. */
export function couponRefused(coupon: Coupon, goods: readonly PricedGoods[], pricing: Pricing): CouponRefusal | null {
  const barred = couponBarred(coupon, pricing);
  if (barred) return barred;
  const counted = goodsIn(coupon, goods);
  const { currency } = pricing;
  const { spendMinor } = coupon;
  if (counted === 0 && goods.length > 0 && !goods.some(({ product, sku }) => covers(coupon.on, product, sku)))
    return { code: 'notForTheseGoods' };
  if (counted < spendMinor) {
    const missing = money(spendMinor - counted, currency);
    return { code: 'belowSpend', missing, spend: money(spendMinor, currency) };
  }
  return pricing.leftOut.includes(coupon.id) ? { code: 'leftOut' } : null;
}

const hasGiven = ({ id }: Coupon, { standing, now }: Pricing): boolean =>
  standing.get(id)?.given?.some((until) => until === null || now < until) ?? false;

export function isHeld(coupon: Coupon, pricing: Pricing): boolean {
  if (coupon.given) return hasGiven(coupon, pricing);
  return coupon.automatic || (pricing.standing.get(coupon.id)?.claimedAt ?? null) !== null;
}
