import type { PricedGoods } from './coupon';
import { type Coupon, covers } from './promotions';
import { allocate, ofRate } from './rate';

/** What one coupon takes off: minor units, each line's share of it, and what of it is delivery. */
export interface Taken {
  readonly coupon: Coupon;
  readonly shares: readonly number[];
  readonly delivery: number;
}

const turns = { percent: 0, amount: 1, delivery: 2 } as const;

/** Percents before amounts before delivery, each in the order of the file. */
export const inTurn = (coupons: readonly Coupon[]): readonly Coupon[] =>
  [...coupons].sort((a, b) => turns[a.gives.gain] - turns[b.gives.gain]);

/**
 * Uses coupons one after the other, each on what the ones before have left of the lines it covers, so that a line never
 * falls below zero.
 */
export function applyCoupons(
  coupons: readonly Coupon[],
  goods: readonly PricedGoods[],
  deliveryMinor: number,
): readonly Taken[] {
  const left = goods.map(({ minor }) => minor);
  let delivery = deliveryMinor;
  return inTurn(coupons).map((coupon) => {
    if (coupon.gives.gain === 'delivery') {
      const taken = { coupon, shares: goods.map(() => 0), delivery };
      delivery = 0;
      return taken;
    }
    const weights = goods.map(({ product, sku }, at) => (covers(coupon.on, product, sku) ? (left[at] ?? 0) : 0));
    const shares = allocate(gainOn(coupon, sum(weights)), weights);
    for (const [at, share] of shares.entries()) left[at] = (left[at] ?? 0) - share;
    return { coupon, shares, delivery: 0 };
  });
}

function gainOn({ gives }: Coupon, base: number): number {
  if (gives.gain === 'percent') return Math.min(ofRate(base, gives.rate), gives.mostMinor ?? Infinity);
  return gives.gain === 'amount' ? Math.min(base, gives.minor) : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const takenMinor = ({ shares, delivery }: Taken): number => sum(shares) + delivery;

/** What a coupon would take off if it were the only one. */
export const aloneMinor = (coupon: Coupon, goods: readonly PricedGoods[], deliveryMinor: number): number =>
  applyCoupons([coupon], goods, deliveryMinor).reduce((total, taken) => total + takenMinor(taken), 0);
