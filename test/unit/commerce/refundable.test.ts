import { CouponId, ProductId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import type { PricedLine } from '../../../src/commerce/price';
import { deliveryWorth, refundable } from '../../../src/commerce/refundable';

const yuan = (minor: number) => money(minor, 'CNY');

const line = (sku: string, over: Partial<PricedLine>): PricedLine => ({
  sku: Sku(sku),
  product: ProductId(sku),
  title: { en: sku },
  options: {},
  picture: null,
  unitPrice: yuan(1000),
  quantity: 3,
  lineTotal: yuan(3000),
  ...over,
});

const order = {
  lines: [
    line('mask', { discounts: [{ coupon: CouponId('c'), name: { en: 'c' }, amount: yuan(1000) }], tax: yuan(160) }),
    line('soap', { quantity: 1, lineTotal: yuan(1000) }),
  ],
  totals: { goods: yuan(4000), delivery: yuan(1000), deliveryTax: yuan(80), total: yuan(4240) },
};

const units = (sku: string, quantity: number) => ({ sku: Sku(sku), quantity });

describe('what units are worth back', () => {
  it('is the same for each unit of a line, and the last one takes the rest', () => {
    const worth = (before: number) => refundable(order, [units('mask', 1)], before ? [units('mask', before)] : []);
    expect(worth(0)).toMatchObject({ ok: true, value: { amount: yuan(666 + 53) } });
    expect(worth(1)).toMatchObject({ ok: true, value: { amount: yuan(666 + 53) } });
    expect(worth(2)).toMatchObject({ ok: true, value: { amount: yuan(668 + 54) } });
  });

  it('sums to what was paid for the goods when all go back', () => {
    expect(refundable(order, [units('mask', 3), units('soap', 1)], [])).toMatchObject({
      ok: true,
      value: { amount: yuan(2000 + 160 + 1000) },
    });
    expect(deliveryWorth(order)).toEqual(yuan(1080));
  });

  it('is refused for more than is left, whether asked for at once or in pieces, and for what was not bought', () => {
    const left = (count: number) => ({ ok: false, error: { code: 'moreThanLeft', sku: 'mask', left: count } });
    expect(refundable(order, [units('mask', 2), units('mask', 2)], [])).toEqual(left(3));
    expect(refundable(order, [units('mask', 2)], [units('mask', 1), units('mask', 1)])).toEqual(left(1));
    expect(refundable(order, [units('mask', -1)], [])).toEqual(left(3));
    expect(refundable(order, [units('lamp', 1)], [])).toEqual({
      ok: false,
      error: { code: 'notInOrder', sku: 'lamp' },
    });
  });
});
