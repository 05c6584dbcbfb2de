import fc from 'fast-check';
import { CouponId, OrderNumber, ShopperId, Sku } from '../../../src/base/ids';
import { earnedFor } from '../../../src/commerce/member';
import { money } from '../../../src/commerce/money';
import type { Order } from '../../../src/commerce/order';
import type { Coupon, Promotions } from '../../../src/commerce/promotions';
import { noPromotions } from '../../../src/commerce/promotions';
import { giveBirthdays, joinMembers } from '../../../src/operations/join-members';
import { payBack } from '../../../src/operations/pay-back';
import { placeOrder } from '../../../src/operations/place-order';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { contact, expectOutcome, morning, profile, Till } from './till';

const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
const birthday: Coupon = {
  ...{
    id: CouponId('birthday'),
    name: { en: 'Birthday' },
    from: null,
    until: null,
    automatic: false,
    claimable: false,
  },
  ...{ given: true, code: null, gives: { gain: 'amount', minor: 500 }, on: everything, spendMinor: 0, limit: null },
  ...{ perShopper: null, stacks: true, level: null },
};
const promotions: Promotions = {
  ...noPromotions,
  coupons: [birthday],
  pointsPerUnit: 2,
  levels: [{ id: 'member', name: { en: 'Member' }, points: null, spendMinor: null, prices: [] }],
  gifts: { welcome: null, birthday: birthday.id, inviter: null, invited: null },
};

const ann = ShopperId('ann');
let till: Till;
beforeEach(async () => {
  till = await Till.open(promotions);
});
afterEach(() => till.close());

const join = (day: string | null = null, over = {}) => joinMembers(till.operation(over), { birthday: day });
const memberOf = () => till.store.members.read(profile.id, ann);

/** Goods for 58, delivery 10. */
async function paidOrder(): Promise<Order> {
  await till.add('mask', 2);
  const order = await till.order('simulated');
  await startPayment(till.operation(), order.number, { payUrl: () => 'https://shop.example/pay' });
  const [attempt] = await till.store.payments.ofOrder(profile.id, order.number);
  if (!attempt) throw new Error('nothing to pay');
  const notice = { attempt: attempt.id, status: 'settled' as const, amount: order.totals.total };
  for (let times = 0; times < 2; times += 1)
    await settlePayment({ store: till.store, profile: till.profile, now: morning }, notice);
  return order;
}

const goBack = (order: Order, minor: number, cause: string) =>
  till.store.once(profile.id, cause, (books) =>
    payBack(
      books,
      { shop: profile.id, now: morning },
      { order, amount: money(minor, 'CNY'), why: 'claim', cause, lines: [], giftCard: null },
    ),
  );

test('a member gets points for what was paid for goods, once, and none for delivery', async () => {
  await join();
  const order = await paidOrder();
  expect(order.totals.total.amount).toBe(6800);
  expect(await memberOf()).toMatchObject({ points: 116, spentMinor: 5800 });
});

test('who has not joined gets none, and none later for what was bought before', async () => {
  await paidOrder();
  expect(await memberOf()).toBeNull();
  await join();
  expect(await memberOf()).toMatchObject({ points: 0, spentMinor: 0 });
});

test('what goes back takes its points along in proportion, and all of them at the end', async () => {
  await join();
  const order = await paidOrder();
  await goBack(order, 1700, 'quarter');
  await goBack(order, 1700, 'quarter');
  expect(await memberOf()).toMatchObject({ points: 86, spentMinor: 4350 });
  await goBack(order, 5100, 'rest');
  expect(await memberOf()).toMatchObject({ points: 0, spentMinor: 0 });
});

test('points of any row of refunds are those of what is still paid', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }), (goods, other, rate) => {
      const of = { order: OrderNumber('o'), shopper: ann, points: 0, spentMinor: 0, paidMinor: goods + other };
      const all = { ...of, goodsMinor: goods, pointsPerUnit: rate, unitMinor: 100 };
      const whole = earnedFor(all, goods + other);
      expect(whole.points).toBe(goods + other === 0 ? 0 : Math.floor(goods / 100) * rate);
      expect(earnedFor(all, 0)).toEqual({ points: 0, spentMinor: 0 });
      expect(earnedFor(all, Math.floor((goods + other) / 2)).points).toBeLessThanOrEqual(whole.points);
    }),
  );
});

test('joining is done once, and says so the second time', async () => {
  expect(expectOutcome(await join(), 'membersJoined').isNew).toBe(true);
  expect(expectOutcome(await join(), 'membersJoined').isNew).toBe(false);
});

test('a birthday this month gives the coupon at once, another one at its month, each once a year', async () => {
  expect(expectOutcome(await join('11-25'), 'membersJoined').gift).toBe('birthday');
  expect(expectOutcome(await join('11-26'), 'membersJoined').gift).toBeNull();
  const bert = ShopperId('bert');
  await join('12-03', { shopper: bert });
  const round = async (text: string, shopper: ShopperId) => {
    await giveBirthdays({ store: till.store, profile: till.profile, now: Date.parse(text) });
    const standing = await till.store.coupons.standing(profile.id, shopper, [birthday.id]);
    return standing.get(birthday.id)?.given?.length ?? 0;
  };
  expect(await round('2026-11-30T23:59:00+08:00', bert)).toBe(0);
  expect(await round('2026-12-01T00:00:00+08:00', bert)).toBe(1);
  expect(await round('2026-12-20T00:00:00+08:00', bert)).toBe(1);
  expect(await round('2026-12-20T00:00:00+08:00', ann)).toBe(1);
  expect(await round('2027-11-01T08:00:00+08:00', ann)).toBe(2);
});

test('a given coupon is good for one order, comes back with a cancelled one, and ends with its month', async () => {
  await join('11-25');
  await till.add('mask', 1);
  const first = await till.order('cod');
  expect(first.totals.discounts?.map(({ coupon }) => coupon)).toEqual(['birthday']);
  await till.add('mask', 1);
  expect((await till.summary()).discounts).toEqual([]);
  await till.store.coupons.giveBack(profile.id, first.number);
  const summary = await till.summary();
  expect(summary.discounts).toEqual([{ coupon: 'birthday', minor: 500 }]);
  const december = Date.parse('2026-12-01T00:00:00+08:00');
  const late = await placeOrder(till.operation({ now: december }), { token: 't', summary, contact, payment: 'cod' });
  expect(expectOutcome(late, 'orderRefused').refusal.code).toBe('summaryChanged');
  expect(await till.units(Sku('mask'))).toBe(4);
});
