import type { PricedGoods } from './coupon';
import { covers, isEverything, type Place, reaches, type Taxes, type TaxRate } from './promotions';
import { allocate, ofRate, proportion, type Rate, wholeRate } from './rate';

/** Minor units. `lines` and `delivery` sum to `total`, to the unit. */
export interface TaxShares {
  readonly lines: readonly number[];
  readonly delivery: number;
  readonly total: number;
}

/** How goods that go to a place are taxed; null for a shop that tells no tax. */
export interface Taxing {
  readonly taxes: Taxes | null;
  readonly to: Place;
}

/**
 * The tax on what is paid for each line and for delivery; contained in it or on top, as the shop's prices say. It is
 * rounded once a rate, half up, and split over the lines of that rate.
 */
export function taxOn(goods: readonly PricedGoods[], deliveryMinor: number, { taxes, to: place }: Taxing): TaxShares {
  const lines = goods.map(() => 0);
  let delivery = 0;
  if (!taxes) return { lines, delivery, total: 0 };
  const here = taxes.rates.filter(({ to }) => reaches(to, place));
  const general = taxes.delivery ? here.find(({ on }) => isEverything(on)) : undefined;
  const rateOf = ({ product, sku }: PricedGoods) => here.find(({ on }) => covers(on, product, sku));
  for (const rate of here) {
    const bases = goods.map((line) => (rateOf(line) === rate ? line.minor : 0));
    const withDelivery = [...bases, rate === general ? deliveryMinor : 0];
    const shares = allocate(taxOf(rate, sum(withDelivery), taxes.included), withDelivery);
    for (const at of goods.keys()) lines[at] = (lines[at] ?? 0) + (shares[at] ?? 0);
    delivery += shares.at(-1) ?? 0;
  }
  return { lines, delivery, total: sum(lines) + delivery };
}

/** What is added to the price of each of the goods where the shop's prices exclude tax. */
export const taxAdded = (goods: readonly PricedGoods[], taxing: Taxing): readonly number[] =>
  taxing.taxes?.included === false ? taxOn(goods, 0, taxing).lines : goods.map(() => 0);

const taxOf = ({ rate }: TaxRate, base: number, included: boolean): number =>
  included ? contained(base, rate) : ofRate(base, rate);

const contained = (base: number, rate: Rate): number => proportion(base, rate, wholeRate + rate);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
