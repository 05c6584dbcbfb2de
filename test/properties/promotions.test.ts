import fc from 'fast-check';
import { Sku } from '../../src/base/ids';
import { netOf, type PricedCart } from '../../src/commerce/price';
import { priceCart } from '../../src/commerce/price-cart';
import type { Coupon } from '../../src/commerce/promotions';
import { allocate } from '../../src/commerce/rate';
import { deliveryWorth, refundable, type Units } from '../../src/commerce/refundable';
import { totalByHand } from './support/plain-till';
import { type Case, couponOf, pricingCase, productOf } from './support/pricing-arbitraries';
import { runs } from './support/runs';

function priced({ bought, pricing }: Case): PricedCart {
  const lines = bought.map(({ sku, quantity }) => ({ sku: Sku(sku), quantity }));
  const products = new Map(bought.map((line) => [line.sku, productOf(line, pricing.currency)]));
  return priceCart({ lines }, (sku) => products.get(sku), pricing);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const withCoupon = ({ bought, pricing }: Case, coupon: Coupon): Case => {
  const { promotions } = pricing;
  return { bought, pricing: { ...pricing, promotions: { ...promotions, coupons: [...promotions.coupons, coupon] } } };
};

describe('a cart with promotions', () => {
  it('comes to the unit to what a cash desk works out by hand', () => {
    fc.assert(
      fc.property(pricingCase, (given) => {
        expect(priced(given).totals.total.amount).toBe(totalByHand(given));
      }),
      runs(1500),
    );
  });

  it('is the sum of its parts, each of them a whole number and none below zero', () => {
    fc.assert(
      fc.property(pricingCase, (given) => {
        const { lines, totals } = priced(given);
        const nets = lines.map((line) => netOf(line).amount);
        const taxes = lines.map(({ tax }) => tax?.amount ?? 0);
        const discounts = totals.discounts ?? [];
        const waived = (totals.deliveryFee ?? totals.delivery).amount - totals.delivery.amount;
        expect(Math.min(0, ...nets, ...taxes, totals.delivery.amount, totals.total.amount)).toBe(0);
        expect(sum(lines.map(({ lineTotal }) => lineTotal.amount))).toBe(totals.goods.amount);
        expect(totals.goods.amount - sum(nets)).toBe(totals.discount?.amount ?? 0);
        expect(sum(discounts.map(({ amount }) => amount.amount))).toBe((totals.discount?.amount ?? 0) + waived);
        expect(sum(taxes) + (totals.deliveryTax?.amount ?? 0)).toBe(totals.tax?.amount ?? 0);
        expect(sum(nets) + totals.delivery.amount + (totals.tax?.amount ?? 0)).toBe(totals.total.amount);
      }),
      runs(1500),
    );
  });

  it('is worth in parts, in whatever pieces it goes back, what was paid for it', () => {
    const pieces = fc.array(fc.record({ at: fc.nat(6), quantity: fc.integer({ min: 1, max: 5 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(pricingCase, pieces, (given, wishes) => {
        const order = priced(given);
        const before: Units[] = [];
        let back = 0;
        const give = (units: Units) => {
          const worth = refundable(order, [units], before);
          if (!worth.ok) return;
          expect(worth.value.amount.amount).toBeGreaterThanOrEqual(0);
          back += worth.value.amount.amount;
          before.push(units);
        };
        for (const { at, quantity } of wishes) {
          const line = order.lines[at];
          if (line) give({ sku: line.sku, quantity });
        }
        for (const { sku, quantity } of order.lines) {
          const gone = sum(before.filter((units) => units.sku === sku).map((units) => units.quantity));
          if (gone < quantity) give({ sku, quantity: quantity - gone });
        }
        expect(back + deliveryWorth(order).amount).toBe(order.totals.total.amount);
      }),
      runs(1500),
    );
  });

  it('never costs more for another coupon', () => {
    fc.assert(
      fc.property(pricingCase, couponOf('more'), (given, coupon) => {
        const more = priced(withCoupon(given, coupon)).totals.total.amount;
        expect(more).toBeLessThanOrEqual(priced(given).totals.total.amount);
      }),
      runs(1000),
    );
  });

  it('never costs more for a coupon that takes more off', () => {
    fc.assert(
      fc.property(pricingCase, couponOf('c'), fc.nat(100_000), fc.nat(100_000), (given, coupon, one, other) => {
        const of = (rate: number) => {
          const gives = { gain: 'percent', rate, mostMinor: null } as const;
          const promotions = { ...given.pricing.promotions, coupons: [], taxes: null };
          const alone = { bought: given.bought, pricing: { ...given.pricing, promotions } };
          return priced(withCoupon(alone, { ...coupon, gives })).totals.total.amount;
        };
        expect(of(Math.max(one, other))).toBeLessThanOrEqual(of(Math.min(one, other)));
      }),
      runs(1000),
    );
  });
});

describe('a sum that is split', () => {
  it('is the sum of its shares, each within one of its exact part and none above its weight', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.nat(1_000_000), (parts, part) => {
        const all = sum(parts);
        const whole = Math.min(part, all);
        const shares = allocate(whole, parts);
        expect(sum(shares)).toBe(whole);
        for (const [at, weight] of parts.entries()) {
          const exact = all === 0 ? 0 : (whole * weight) / all;
          expect(Math.abs((shares[at] ?? 0) - exact)).toBeLessThan(1);
          expect(shares[at]).toBeLessThanOrEqual(weight);
        }
      }),
      runs(2000),
    );
  });
});
