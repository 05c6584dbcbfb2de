import fc from 'fast-check';
import { Sku } from '../../src/base/ids';
import { priceCart } from '../../src/commerce/price-cart';
import { stockedProduct } from './support/commerce-arbitraries';
import { plainPricing } from './support/plain-pricing';
import { runs } from './support/runs';

const products = fc
  .array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 8 })
  .map((prices) =>
    prices.map((priceMinor, at) => stockedProduct({ id: `p${at}`, options: {}, priceMinor, stock: [999] })),
  );

const purchase = products.chain((sold) =>
  fc.record({
    sold: fc.constant(sold),
    lines: fc.uniqueArray(
      fc.record({
        sku: fc.oneof(fc.constantFrom(...sold.map(({ id }) => Sku(id))), fc.constantFrom(Sku('gone-1'), Sku('gone-2'))),
        quantity: fc.integer({ min: 1, max: 999 }),
      }),
      { selector: ({ sku }) => sku, maxLength: 10 },
    ),
    rule: fc.record({
      feeMinor: fc.nat(5000),
      freeFromMinor: fc.oneof(fc.constant(0), fc.nat(2_000_000)),
      days: fc.constant([2, 4] as const),
    }),
  }),
);

describe('a priced cart', () => {
  it('has a total that is the sum of its parts, to the unit', () => {
    fc.assert(
      fc.property(purchase, ({ sold, lines, rule }) => {
        const { lines: priced, totals } = priceCart(
          { lines },
          (sku) => sold.find(({ id }) => id === String(sku)),
          plainPricing({ currency: 'CNY', delivery: rule, now: 0 }),
        );
        const goods = priced.reduce((sum, line) => sum + line.unitPrice.amount * line.quantity, 0);
        expect(priced.map(({ lineTotal }) => lineTotal.amount)).toEqual(
          priced.map(({ unitPrice, quantity }) => unitPrice.amount * quantity),
        );
        expect(totals.goods.amount).toBe(goods);
        expect(totals.total.amount).toBe(totals.goods.amount + totals.delivery.amount);
      }),
      runs(2000),
    );
  });

  it('has a delivery fee below the free sum only, and none when it is empty', () => {
    fc.assert(
      fc.property(purchase, ({ sold, lines, rule }) => {
        const { lines: priced, totals } = priceCart(
          { lines },
          (sku) => sold.find(({ id }) => id === String(sku)),
          plainPricing({ currency: 'CNY', delivery: rule, now: 0 }),
        );
        const pays = priced.length > 0 && totals.goods.amount < rule.freeFromMinor;
        expect(totals.delivery).toEqual({ amount: pays ? rule.feeMinor : 0, currency: 'CNY' });
      }),
      runs(2000),
    );
  });

  it('names what is no longer sold, and loses no line', () => {
    fc.assert(
      fc.property(purchase, ({ sold, lines, rule }) => {
        const cart = priceCart(
          { lines },
          (sku) => sold.find(({ id }) => id === String(sku)),
          plainPricing({ currency: 'CNY', delivery: rule, now: 0 }),
        );
        const isGone = (sku: Sku) => sku.startsWith('gone');
        expect(cart.gone).toEqual(lines.map(({ sku }) => sku).filter(isGone));
        expect(cart.lines.map(({ sku, quantity }) => ({ sku, quantity }))).toEqual(
          lines.filter(({ sku }) => !isGone(sku)),
        );
      }),
      runs(1000),
    );
  });
});
