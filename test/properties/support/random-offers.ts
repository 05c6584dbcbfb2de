import type { SeededRandom } from '../../chaos/crowd/seeded-random';
import { morning } from '../../unit/operations/till';
import { skus } from './lenient-shop';
import type { ModelCoupon, ModelOffers, ModelSale, ModelTaxes } from './plain-prices';

const minute = 60_000;

const coupon = (random: SeededRandom): ModelCoupon => ({
  gain: random.pick([
    { percent: random.between(1, 100) },
    { amount: random.between(1, 9000) },
    { delivery: true as const },
  ]),
  spend: random.between(0, 12_000),
  stacks: random.chance(0.75),
});

function sale(random: SeededRandom): ModelSale {
  const from = morning + random.between(0, 12) * minute;
  return {
    sku: random.chance(0.3) ? null : random.pick(skus),
    off: random.chance(0.5) ? { percent: random.between(1, 90) } : { amount: random.between(1, 2000) },
    ...{ from, until: from + random.between(1, 12) * minute },
  };
}

const taxes = (random: SeededRandom): ModelTaxes => ({
  sku: random.pick(skus),
  special: random.between(0, 8),
  general: random.between(1, 25),
  delivery: random.chance(0.5),
});

/** Coupons that may stack, sales that come and go, and in every other shop tax on top of its prices. */
export const randomOffers = (random: SeededRandom): ModelOffers => ({
  coupons: Array.from({ length: random.pick([0, 1, 2, 2]) }, () => coupon(random)),
  sales: Array.from({ length: random.between(0, 3) }, () => sale(random)),
  taxes: random.chance(0.5) ? taxes(random) : null,
});
