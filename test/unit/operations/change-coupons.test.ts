import { CouponId, ShopperId } from '../../../src/base/ids';
import { type Coupon, noPromotions } from '../../../src/commerce/promotions';
import { leaveCoupons, useCoupon } from '../../../src/operations/change-coupons';
import { placeOrder } from '../../../src/operations/place-order';
import { cancelOrder, contact, expectOutcome, morning, Till } from './till';

const save5 = CouponId('save5');

const coupon: Coupon = {
  id: save5,
  name: { zh: '减五元', en: '5 off' },
  automatic: false,
  claimable: false,
  code: 'SAVE5',
  gives: { gain: 'amount', minor: 500 },
  on: { products: [], skus: [], categories: [], brands: [], except: [] },
  spendMinor: 5000,
  from: null,
  until: null,
  limit: 1,
  perShopper: 1,
  stacks: false,
  level: null,
};

let till: Till;
beforeEach(async () => {
  till = await Till.open({ ...noPromotions, coupons: [coupon] });
});
afterEach(() => till.close());

const take = async (shopper = 'ann') =>
  expectOutcome(await useCoupon(till.operation({ shopper: ShopperId(shopper) }), save5), 'couponUsed');

describe('a coupon', () => {
  it('is kept while the cart is too small for it, and counts from its threshold on', async () => {
    await till.add('mask', 1);
    expect((await take()).cart).toMatchObject({
      totals: { total: { amount: 3900 } },
      offers: [{ held: true, refusal: { code: 'belowSpend', missing: { amount: 2100 } } }],
    });
    const { cart } = expectOutcome(await till.add('mask', 1), 'cartChanged');
    expect(cart).toMatchObject({ totals: { discount: { amount: 500 }, total: { amount: 6300 } } });
  });

  it('can be left out of a cart, and taken up again', async () => {
    await till.add('mask', 2);
    await take();
    const left = expectOutcome(await leaveCoupons(till.operation(), [save5]), 'couponsLeft');
    expect(left.cart).toMatchObject({
      totals: { total: { amount: 6800 } },
      offers: [{ refusal: { code: 'leftOut' } }],
    });
    expect((await take()).cart.totals.total.amount).toBe(6300);
  });

  it('is used with the order, booked as a discount, and given back when the order is cancelled', async () => {
    await till.add('mask', 2);
    await take();
    const order = await till.order('simulated');
    expect(order.totals.discounts).toEqual([
      { coupon: save5, name: coupon.name, amount: { amount: 500, currency: 'CNY' } },
    ]);
    const booked = await till.store.ledger.ofOrder(till.profile.id, order.number);
    expect(booked[0]?.entries).toContainEqual({ account: 'discount', amount: { amount: 500, currency: 'CNY' } });
    await till.add('mask', 2);
    expect((await till.summary()).discounts).toEqual([]);
    expectOutcome(await cancelOrder(till.operation(), order.number), 'caseOpened');
    expect((await till.summary()).discounts).toEqual([{ coupon: save5, minor: 500 }]);
  });

  it('that somebody else used up after the summary is not placed, and the next summary is without it', async () => {
    for (const shopper of ['ann', 'ben']) {
      await till.add('mask', 2, shopper);
      await take(shopper);
    }
    const summary = await till.summary('ben');
    await till.order('cod');
    const ben = { shopper: ShopperId('ben'), now: morning + 1 };
    const late = await placeOrder(till.operation(ben), { token: 't', summary, contact, payment: 'cod' });
    expect(expectOutcome(late, 'orderRefused').refusal).toEqual({ code: 'summaryChanged' });
    expect((await till.summary('ben')).totalMinor).toBe(6800);
    expect((await till.order('cod', ben)).totals.total.amount).toBe(6800);
  });
});
