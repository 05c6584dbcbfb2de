import { aloneMinor, applyCoupons, type Taken, takenMinor } from './apply-coupons';
import { type CouponOffer, type CouponRefusal, couponBarred, couponRefused, isHeld, type PricedGoods } from './coupon';
import { money } from './money';
import type { Pricing } from './pricing';
import type { Coupon } from './promotions';
import { type TaxShares, taxOn } from './tax';

/** More of a shopper's coupons are not weighed against each other: each one doubles the work. */
const mostTogether = 6;

/** What is left to pay with some coupons used, in minor units. */
export interface CouponSum {
  readonly taken: readonly Taken[];
  /** Goods less discounts, and delivery. */
  readonly net: readonly number[];
  readonly delivery: number;
  readonly tax: TaxShares;
  readonly total: number;
}

interface Basket {
  readonly goods: readonly PricedGoods[];
  readonly fee: number;
  readonly pricing: Pricing;
}

/** The arithmetic after unit prices, with just these coupons. */
function sumWith(coupons: readonly Coupon[], { goods, fee, pricing }: Basket): CouponSum {
  const taken = applyCoupons(coupons, goods, fee);
  const net = goods.map(({ minor }, at) => taken.reduce((left, { shares }) => left - (shares[at] ?? 0), minor));
  const delivery = taken.reduce((left, each) => left - each.delivery, fee);
  const paid = goods.map((line, at) => ({ ...line, minor: net[at] ?? 0 }));
  const { taxes } = pricing.promotions;
  const tax = taxOn(paid, delivery, { taxes, to: pricing.to });
  const onTop = taxes?.included === false ? tax.total : 0;
  return { taken, net, delivery, tax, total: net.reduce((sum, each) => sum + each, delivery + onTop) };
}

/** Each way to use the coupons: any of those that stack together, or one of the others alone. */
function waysToUse(usable: readonly Coupon[], basket: Basket): readonly (readonly Coupon[])[] {
  const gain = (coupon: Coupon) => aloneMinor(coupon, basket.goods, basket.fee);
  const stacking = usable.filter(({ stacks }) => stacks);
  const weighed =
    stacking.length <= mostTogether ? stacking : [...stacking].sort((a, b) => gain(b) - gain(a)).slice(0, mostTogether);
  const together = Array.from({ length: 2 ** weighed.length }, (_, mask) =>
    weighed.filter((_, at) => (mask >> at) % 2 === 1),
  );
  return [...together, ...usable.filter(({ stacks }) => !stacks).map((coupon) => [coupon])];
}

/** The way that leaves least to pay; of equal ones the fewest coupons, automatic ones before the shopper's own. */
export function bestCoupons(basket: Basket): { readonly sum: CouponSum; readonly offers: readonly CouponOffer[] } {
  const { goods, pricing } = basket;
  const known = [...pricing.promotions.coupons].sort((a, b) => Number(b.automatic) - Number(a.automatic));
  const refusals = new Map(known.map((coupon) => [coupon.id, couponRefused(coupon, goods, pricing)]));
  const usable = known.filter((coupon) => isHeld(coupon, pricing) && refusals.get(coupon.id) === null);
  const [first, ...others] = waysToUse(usable, basket).map((coupons) => sumWith(coupons, basket));
  let sum = first ?? sumWith([], basket);
  for (const other of others) {
    const isBetter = other.total < sum.total || (other.total === sum.total && other.taken.length < sum.taken.length);
    if (isBetter) sum = other;
  }
  const offered = known.filter(
    (coupon) => isHeld(coupon, pricing) || (coupon.claimable && couponBarred(coupon, pricing) === null),
  );
  return {
    sum,
    offers: offered.map((coupon) => offerOf(coupon, { basket, sum, refusal: refusals.get(coupon.id) ?? null })),
  };
}

interface Weighed {
  readonly basket: Basket;
  readonly sum: CouponSum;
  readonly refusal: CouponRefusal | null;
}

function offerOf(coupon: Coupon, { basket, sum, refusal }: Weighed): CouponOffer {
  const { id, name, code, automatic } = coupon;
  const { pricing } = basket;
  const held = isHeld(coupon, pricing);
  const used = sum.taken.find((taken) => taken.coupon.id === id);
  const alone = refusal ? 0 : aloneMinor(coupon, basket.goods, basket.fee);
  const why = refusal ?? (used || !held ? null : unused(alone, sum));
  const saves = money(used ? takenMinor(used) : held ? 0 : alone, pricing.currency);
  return { coupon: id, name, code, automatic, held, saves, refusal: why };
}

function unused(alone: number, { taken }: CouponSum): CouponRefusal {
  if (alone === 0) return { code: 'nothingToTakeOff' };
  return { code: 'notTogether', instead: taken.map(({ coupon }) => coupon.name) };
}
