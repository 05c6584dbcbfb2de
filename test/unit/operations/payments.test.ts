import { AttemptId, OrderNumber, ShopperId } from '../../../src/base/ids';
import { expireReservations } from '../../../src/operations/expire-reservations';
import { keepPayments } from '../../../src/operations/keep-payments';
import { type PaymentNotice, settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { cancelOrder, expectOutcome, morning, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
});
afterEach(() => till.close());

const minutes = (count: number) => morning + count * 60_000;

const provider = { payUrl: (attempt: string) => `https://pay.example/${attempt}` };

const pay = (number: OrderNumber, over = {}) => startPayment(till.operation(over), number, provider);
const attemptsOf = (number: OrderNumber) => till.store.payments.ofOrder(profile.id, number);
const settle = (notice: PaymentNotice, now = morning) => settlePayment({ store: till.store, profile, now }, notice);
const newsNow = async () => (await till.store.news.waiting(profile.id, 10)).map(({ body }) => body);

async function begun() {
  const order = await till.order('simulated');
  await pay(order.number);
  const [attempt] = await attemptsOf(order.number);
  if (!attempt) throw new Error('no attempt');
  return { order, attempt, paid: { attempt: attempt.id, status: 'settled', amount: attempt.amount } as const };
}

describe('starting a payment', () => {
  it('opens an attempt over the whole sum for as long as the goods are kept', async () => {
    const order = await till.order('simulated');
    const started = expectOutcome(await pay(order.number), 'paymentStarted');
    const [attempt] = await attemptsOf(order.number);
    expect(attempt).toMatchObject({ status: 'created', amount: order.totals.total, expiresAt: order.reservedUntil });
    expect(started.payUrl).toBe(`https://pay.example/${attempt?.id}`);
  });

  it('takes up the attempt that is open', async () => {
    const { order, attempt } = await begun();
    expect(expectOutcome(await pay(order.number), 'paymentStarted').payUrl).toContain(attempt.id);
    expect(await attemptsOf(order.number)).toHaveLength(1);
  });

  it('opens another one after a decline', async () => {
    const { order, attempt } = await begun();
    await settle({ attempt: attempt.id, status: 'declined', amount: null });
    await pay(order.number);
    expect((await attemptsOf(order.number)).map(({ status }) => status).sort()).toEqual(['created', 'declined']);
  });

  it('refuses what is paid, paid at the door, cancelled, unknown or somebody else’s', async () => {
    const { order, paid } = await begun();
    await settle(paid);
    await till.add('mask', 1);
    const cod = await till.order('cod');
    await till.add('mask', 1);
    const cancelled = await till.order('simulated');
    await cancelOrder(till.operation(), cancelled.number);
    const refusal = async (number: OrderNumber, over = {}) =>
      expectOutcome(await pay(number, over), 'paymentRefused').refusal.code;
    expect(await refusal(order.number)).toBe('alreadyPaid');
    expect(await refusal(cod.number)).toBe('paidOnDelivery');
    expect(await refusal(cancelled.number)).toBe('orderCancelled');
    expect(await refusal(OrderNumber('SO-20261122-0999'))).toBe('unknownOrder');
    expect(await refusal(cancelled.number, { shopper: ShopperId('eve') })).toBe('unknownOrder');
  });
});

describe('what the provider says', () => {
  it('makes an order paid, sells its goods and leaves news, once', async () => {
    const { order, attempt, paid } = await begun();
    expect([await settle(paid), await settle(paid), await settle(paid)]).toEqual(['applied', 'known', 'known']);
    expect(await till.read(order.number)).toMatchObject({ status: 'paid', reservedUntil: null, version: 2 });
    expect(await newsNow()).toEqual([{ news: 'paymentSettled', order: order.number, attempt: attempt.id }]);
    await cancelOrder(till.operation(), order.number);
    expect(await till.units('mask')).toBe(5);
  });

  it('counts in whatever order it comes: a decline after the payment changes nothing', async () => {
    const { order, attempt, paid } = await begun();
    await settle(paid);
    expect(await settle({ attempt: attempt.id, status: 'declined', amount: null })).toBe('known');
    expect(await settle({ attempt: attempt.id, status: 'expired', amount: null })).toBe('known');
    expect((await till.read(order.number))?.status).toBe('paid');
    expect(await newsNow()).toHaveLength(1);
  });

  it.each([
    ['less', { amount: 100, currency: 'CNY' }],
    ['another currency', { amount: 6800, currency: 'USD' }],
    ['nothing', null],
  ])('is not believed when the sum is %s', async (_what, amount) => {
    const { order, attempt } = await begun();
    expect(await settle({ attempt: attempt.id, status: 'settled', amount })).toBe('amountMismatch');
    expect((await till.read(order.number))?.status).toBe('placed');
    expect(await newsNow()).toEqual([]);
  });

  it('leaves the order open after a decline, and says so', async () => {
    const { order, attempt } = await begun();
    expect(await settle({ attempt: attempt.id, status: 'declined', amount: null })).toBe('applied');
    expect((await till.read(order.number))?.status).toBe('placed');
    expect(await newsNow()).toEqual([{ news: 'paymentDeclined', order: order.number, attempt: attempt.id }]);
  });

  it('is put aside for an attempt that nobody knows', async () => {
    expect(await settle({ attempt: AttemptId('PAx'), status: 'declined', amount: null })).toBe('unknownAttempt');
  });
});

describe('time that runs out', () => {
  async function expire(now: number): Promise<number> {
    const desk = { store: till.store, profile, now, gatewayOf: () => null, payUrl: () => '' };
    await keepPayments(desk, (error) => {
      throw error;
    });
    return expireReservations(desk);
  }

  it('cancels the order, gives the goods back and says so, once', async () => {
    const { order } = await begun();
    expect(await expire(minutes(14))).toBe(0);
    expect(await till.units('mask')).toBe(3);
    await expire(minutes(16));
    await expire(minutes(17));
    expect((await till.read(order.number))?.status).toBe('cancelled');
    expect((await attemptsOf(order.number)).map(({ status }) => status)).toEqual(['expired']);
    expect(await till.units('mask')).toBe(5);
    expect(await newsNow()).toEqual([{ news: 'paymentExpired', order: order.number }]);
  });

  it('gives the goods of an order back that nobody began to pay', async () => {
    const order = await till.order('simulated');
    await expire(minutes(16));
    expect((await till.read(order.number))?.status).toBe('cancelled');
    expect(await till.units('mask')).toBe(5);
  });

  it('leaves orders alone that are paid at the door, or paid already', async () => {
    const { order, paid } = await begun();
    await settle(paid);
    await till.add('mask', 1);
    const cod = await till.order('cod');
    await expire(minutes(100_000));
    expect((await till.read(order.number))?.status).toBe('paid');
    expect((await till.read(cod.number))?.status).toBe('placed');
  });

  it('says so too when the last try was declined', async () => {
    const { order, attempt } = await begun();
    await settle({ attempt: attempt.id, status: 'declined', amount: null });
    await expire(minutes(16));
    await expire(minutes(17));
    expect((await till.read(order.number))?.status).toBe('cancelled');
    expect((await newsNow()).slice(1)).toEqual([{ news: 'paymentExpired', order: order.number }]);
  });
});
