import { OrderNumber } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { bookCash } from '../../../src/operations/book-order';
import { type RefundWish, requestRefund } from '../../../src/operations/request-refund';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { cancelOrder, morning, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
});
afterEach(() => till.close());

const provider = { payUrl: (attempt: string) => `https://pay.example/${attempt}` };

async function paid() {
  const order = await till.order('simulated');
  await startPayment(till.operation(), order.number, provider);
  const [attempt] = await till.store.payments.ofOrder(profile.id, order.number);
  if (!attempt) throw new Error('no attempt');
  await settle(attempt.id, order.totals.total);
  return { order, attempt };
}

const settle = (attempt: Parameters<typeof settlePayment>[1]['attempt'], amount = money(6800, 'CNY')) =>
  settlePayment({ store: till.store, profile, now: morning }, { attempt, status: 'settled', amount });

let asked = 0;
const refund = (wish: Pick<RefundWish, 'order'> & Partial<RefundWish>) => {
  asked += 1;
  return till.store.once(profile.id, `refund-${asked}`, (books) =>
    requestRefund(
      books,
      { shop: profile.id, now: morning },
      { key: 'k', amount: money(100, 'CNY'), way: 'original', why: 'returned', cause: null, lines: [], ...wish },
    ),
  );
};

const book = async (order: OrderNumber | null = null) =>
  Object.fromEntries(
    (await till.store.ledger.balances(profile.id, order)).map(({ account, amount }) => [account, amount.amount]),
  );

describe('a refund', () => {
  it('goes back along the payment, and is owed until it has gone', async () => {
    const { order, attempt } = await paid();
    const { value } = (await refund({ order: order.number })) as { value: unknown };
    expect(value).toMatchObject({
      attempt: attempt.id,
      status: 'requested',
      nextAt: morning,
      amount: money(100, 'CNY'),
    });
    expect(await book(order.number)).toMatchObject({
      clearing: 6800,
      receivable: 0,
      refunded: 100,
      refundsPayable: -100,
    });
  });

  it('is one, however often it is asked for under one key', async () => {
    const { order } = await paid();
    await Promise.all([
      refund({ order: order.number }),
      refund({ order: order.number }),
      refund({ order: order.number }),
    ]);
    expect(await till.store.refunds.ofOrder(profile.id, order.number)).toHaveLength(1);
    expect(await book()).toMatchObject({ refundsPayable: -100 });
  });

  it('is never more than was paid less what went back: a third of the sum, three times, and not a fen more', async () => {
    const { order } = await paid();
    const third = (key: string, amount: number) => refund({ order: order.number, key, amount: money(amount, 'CNY') });
    const parts = [await third('1', 2267), await third('2', 2267), await third('3', 2267)];
    expect(parts.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(parts[2]).toEqual({ ok: false, error: { code: 'overRemainder', remainder: money(2266, 'CNY') } });
    expect(await third('4', 2266)).toMatchObject({ ok: true });
    expect(await third('5', 1)).toMatchObject({ ok: false });
    expect(await book(order.number)).toMatchObject({ refunded: 6800, refundsPayable: -6800 });
  });

  it('asked for by many at once adds up to what was paid at most', async () => {
    const { order } = await paid();
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => refund({ order: order.number, key: `${at}`, amount: money(1000, 'CNY') })),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(6);
  });

  it('on a gift card has gone when it is asked for: the caller credits the card', async () => {
    const { order } = await paid();
    expect(await refund({ order: order.number, way: 'giftCard' })).toMatchObject({
      ok: true,
      value: { status: 'succeeded', nextAt: null },
    });
    expect(await book(order.number)).toMatchObject({ refunded: 100, giftCardLiability: -100, clearing: 6800 });
  });

  it('of cash is for a person', async () => {
    const order = await till.order('cod');
    expect(await refund({ order: order.number })).toMatchObject({ ok: false });
    await bookCash(till.store, { shop: profile.id, now: morning }, order);
    expect(await refund({ order: order.number })).toMatchObject({
      ok: true,
      value: { status: 'needsPerson', attempt: null },
    });
  });

  it('of an order that nobody knows, or in another currency, is refused', async () => {
    const { order } = await paid();
    expect(await refund({ order: OrderNumber('SO-20261122-0999') })).toMatchObject({ ok: false });
    expect(await refund({ order: order.number, amount: money(100, 'JPY') })).toMatchObject({ ok: false });
    expect(await till.store.refunds.ofOrder(profile.id, order.number)).toEqual([]);
  });
});

describe('the book', () => {
  it('owes nothing for an order that was cancelled before it was paid', async () => {
    const order = await till.order('simulated');
    expect(await book(order.number)).toEqual({ receivable: 6800, sales: -5800, delivery: -1000 });
    await cancelOrder(till.operation(), order.number);
    expect(await book(order.number)).toEqual({ receivable: 0, sales: 0, delivery: 0 });
  });

  it('owes the whole rest for an order that was cancelled after it was paid, in part refunded before', async () => {
    const { order } = await paid();
    await refund({ order: order.number });
    await cancelOrder(till.operation(), order.number);
    const refunds = await till.store.refunds.ofOrder(profile.id, order.number);
    expect(refunds.map(({ amount, why }) => [amount.amount, why])).toEqual(
      expect.arrayContaining([
        [100, 'returned'],
        [6700, 'cancelled'],
      ]),
    );
    expect(await book(order.number)).toMatchObject({ refundsPayable: -6800, refunded: 6800, receivable: 0 });
  });

  it('sends back what comes for a cancelled order, and owes nothing but that', async () => {
    const order = await till.order('simulated');
    await startPayment(till.operation(), order.number, provider);
    const [attempt] = await till.store.payments.ofOrder(profile.id, order.number);
    if (!attempt) throw new Error('no attempt');
    await cancelOrder(till.operation(), order.number);
    expect(await settle(attempt.id, order.totals.total)).toBe('applied');
    expect(await till.store.payments.read(profile.id, attempt.id)).toMatchObject({ status: 'unwanted' });
    expect((await till.read(order.number))?.status).toBe('cancelled');
    const [back] = await till.store.refunds.ofOrder(profile.id, order.number);
    expect(back).toMatchObject({ why: 'lateMoney', attempt: attempt.id, amount: order.totals.total });
    expect(await book(order.number)).toEqual({
      clearing: 6800,
      receivable: 0,
      refundsPayable: -6800,
      sales: 0,
      delivery: 0,
    });
  });
});
