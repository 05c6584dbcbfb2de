import { Fault } from '../../../src/base/fault';
import { err, ok } from '../../../src/base/result';
import { decideRefund } from '../../../src/operations/decide-refund';
import { expireReservations } from '../../../src/operations/expire-reservations';
import { keepPayments } from '../../../src/operations/keep-payments';
import { openPayment } from '../../../src/operations/open-payment';
import type { PaymentDesk } from '../../../src/operations/payment-desk';
import { startPayment } from '../../../src/operations/start-payment';
import { switchPayment } from '../../../src/operations/switch-payment';
import type { PaymentGateway, PaymentState } from '../../../src/ports/payment-provider';
import { cancelOrder, expectOutcome, morning, profile, Till } from './till';

const minute = 60_000;

/** A payment company whose word the test gives. */
class Company {
  said: PaymentState = { status: 'pending', amount: null, transaction: null };
  isAway = false;
  /** Whether nothing can be closed any more, paid or not. */
  isOver = false;
  readonly calls: string[] = [];

  readonly gateway: PaymentGateway = {
    name: 'stripe',
    account: () => ({ merchant: 'm', app: 'a' }),
    create: async (_shop, { attempt }) => this.answer('create', ok({ way: link, reference: `ref-${attempt}` })),
    query: async () => this.answer('query', ok(this.said)),
    close: async () =>
      this.answer(
        'close',
        this.said.status === 'settled' || this.isOver
          ? err({ code: 'alreadyPaid', providerCode: null } as const)
          : ok('closed' as const),
      ),
    refund: async (_shop, { amount }) => this.answer('refund', ok({ status: 'succeeded', amount } as const)),
    queryRefund: async () => this.answer('queryRefund', err({ code: 'unknownRefund', providerCode: null } as const)),
    verifyNotification: async () => err('notConfigured' as const),
  };

  private answer<T>(call: string, value: T): T {
    this.calls.push(call);
    if (this.isAway) throw new Fault('providerUnreachable', 'away');
    return value;
  }
}

const link = { kind: 'link', url: 'https://pay.example' } as const;

let till: Till;
let company: Company;
let now: number;
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
  company = new Company();
  now = morning;
});
afterEach(() => till.close());

const desk = (): PaymentDesk => ({
  store: till.store,
  profile,
  gatewayOf: (method) => (method === 'cod' ? null : company.gateway),
  payUrl: (attempt) => `https://shop.example/pay/${attempt}`,
  now,
});

async function opened() {
  const order = await till.order('simulated');
  await startPayment(till.operation(), order.number, desk());
  const [attempt] = await till.store.payments.ofOrder(profile.id, order.number);
  if (!attempt) throw new Error('no attempt');
  await openPayment(desk(), attempt.id, { kind: 'checkout' });
  return { order, attempt };
}

async function round(at: number): Promise<readonly unknown[]> {
  now = morning + at;
  const troubles: unknown[] = [];
  await keepPayments(desk(), (error) => troubles.push(error));
  await expireReservations(desk());
  return troubles;
}

const statuses = async (number: Parameters<typeof till.read>[0]) => ({
  order: (await till.read(number))?.status,
  attempts: (await till.store.payments.ofOrder(profile.id, number)).map(({ status }) => status),
});

it('asks after an open payment by the timetable, and no oftener', async () => {
  await opened();
  company.calls.length = 0;
  for (let at = 0; at < 14 * minute; at += 5000) await round(at);
  expect(company.calls).toEqual(['query', 'query', 'query']);
});

it('finds a payment whose notification was lost', async () => {
  const { order, attempt } = await opened();
  company.said = { status: 'settled', amount: attempt.amount, transaction: 't' };
  await round(31_000);
  expect(await statuses(order.number)).toEqual({ order: 'paid', attempts: ['settled'] });
});

it('closes the payment at its provider before the goods go back', async () => {
  const { order } = await opened();
  await round(15 * minute + 1);
  expect(company.calls.at(-1)).toBe('close');
  expect(await statuses(order.number)).toEqual({ order: 'cancelled', attempts: ['expired'] });
  expect(await till.units('mask')).toBe(5);
});

it('takes the payment that came at the last moment instead of cancelling', async () => {
  const { order, attempt } = await opened();
  company.said = { status: 'settled', amount: attempt.amount, transaction: 't' };
  await round(15 * minute + 1);
  expect(await statuses(order.number)).toEqual({ order: 'paid', attempts: ['settled'] });
});

it('holds the goods as long as nobody can say whether they are paid', async () => {
  const { order } = await opened();
  company.isAway = true;
  expect(await round(15 * minute + 1)).toHaveLength(1);
  await round(30 * minute);
  expect(await statuses(order.number)).toEqual({ order: 'placed', attempts: ['pending'] });
  expect(await till.units('mask')).toBe(3);
  company.isAway = false;
  await round(32 * minute);
  expect(await statuses(order.number)).toEqual({ order: 'cancelled', attempts: ['expired'] });
});

it('leaves a sum that does not fit to a person', async () => {
  const { order } = await opened();
  company.said = { status: 'settled', amount: { amount: 1, currency: 'CNY' }, transaction: 't' };
  await round(31_000);
  await round(3 * minute);
  expect(await statuses(order.number)).toEqual({ order: 'placed', attempts: ['pending'] });
  expect((await till.store.notices.forPerson(profile.id, 10)).map(({ result }) => result)).toEqual(['amountMismatch']);
});

it('takes what came by the old way after the shopper had switched to cash, and forgets the cash', async () => {
  const { order, attempt } = await opened();
  company.isAway = true;
  const wanted = { order: order.number, method: 'cod' } as const;
  expectOutcome(await switchPayment(till.operation(), wanted, desk()), 'paymentSwitched');
  company.isAway = false;
  company.said = { status: 'settled', amount: attempt.amount, transaction: 't' };
  await round(31_000);
  expect(await statuses(order.number)).toEqual({ order: 'paid', attempts: ['settled'] });
  expect((await till.read(order.number))?.payment).toBe('simulated');
});

it('says that it is paid already when the old way turns out paid', async () => {
  const { order, attempt } = await opened();
  company.said = { status: 'settled', amount: attempt.amount, transaction: 't' };
  const wanted = { order: order.number, method: 'cod' } as const;
  const refused = expectOutcome(await switchPayment(till.operation(), wanted, desk()), 'paymentRefused');
  expect(refused.refusal).toEqual({ code: 'alreadyPaid' });
  expect(await statuses(order.number)).toEqual({ order: 'paid', attempts: ['settled'] });
});

it('tries a refund again while the provider is away, and gives it to a person after two days', async () => {
  const { order, attempt } = await opened();
  company.said = { status: 'settled', amount: attempt.amount, transaction: 't' };
  await round(31_000);

  await cancelOrder(till.operation(), order.number);
  company.isAway = true;
  for (let hours = 0; hours <= 49; hours += 1) await round(hours * 60 * minute + 40_000);
  expect((await till.store.refunds.ofOrder(profile.id, order.number)).map(({ status }) => status)).toEqual([
    'needsPerson',
  ]);
  const news = await till.store.news.waiting(profile.id, 10);
  expect(news.map(({ body }) => (body as { news: string }).news)).toEqual(['paymentSettled', 'refundNeedsPerson']);

  const [waiting] = await till.store.refunds.ofOrder(profile.id, order.number);
  if (!waiting) throw new Error('no refund');
  const decision = { refund: waiting.id, status: 'requested', who: 'Lin' } as const;
  expect(await decideRefund(desk(), decision)).toMatchObject({ ok: true });
  expect(await decideRefund({ ...desk(), now: now + 1 }, decision)).toMatchObject({ ok: false });
  company.isAway = false;
  await round(50 * 60 * minute);
  expect(await till.store.refunds.read(profile.id, waiting.id)).toMatchObject({ status: 'succeeded' });
  expect(await till.store.audit.of(profile.id, order.number, 9)).toMatchObject([
    { who: 'Lin', did: 'refund requested' },
  ]);
});

const day = 24 * 60 * minute;
/** When the company was called, in minutes since the attempt was made, from the first call after its page was opened. */
async function callsOverThreeDays(): Promise<readonly number[]> {
  company.calls.length = 0;
  const at: number[] = [];
  for (let passed = 0; passed <= 3 * day; passed += minute / 2) {
    const before = company.calls.length;
    await round(passed + 1);
    if (company.calls.length > before) at.push(passed / minute);
  }
  return at;
}

const declined: PaymentState = { status: 'declined', amount: null, transaction: null };
const askedAfter = async (number: Parameters<typeof till.read>[0]) =>
  (await till.store.payments.ofOrder(profile.id, number)).map(({ status, askAt }) => [status, askAt]);

it('asks no more after what was declined once it is closed at the provider', async () => {
  const { order } = await opened();
  company.said = declined;
  expect(await callsOverThreeDays()).toEqual([0.5, 2]);
  expect(company.calls).toEqual(['query', 'close']);
  expect(await askedAfter(order.number)).toEqual([['declined', null]]);
});

it('asks no more after what was declined for good and cannot be closed any more', async () => {
  const { order } = await opened();
  company.said = declined;
  company.isOver = true;
  expect(await callsOverThreeDays()).toEqual([0.5, 2]);
  expect(company.calls).toEqual(['query', 'close', 'query']);
  expect(await askedAfter(order.number)).toEqual([['declined', null]]);
});

it('asks after what stays without a final state by the timetable, to two days and no longer', async () => {
  const { order } = await opened();
  company.isOver = true;
  const hours = Array.from({ length: 48 }, (_, at) => 60 * (at + 1));
  expect(await callsOverThreeDays()).toEqual([0.5, 2, 10, 15, ...hours]);
  expect(await askedAfter(order.number)).toEqual([['expired', null]]);
  expect((await till.read(order.number))?.status).toBe('cancelled');
});

it('holds goods for two days and no longer where the provider is never heard of again', async () => {
  const { order } = await opened();
  company.isAway = true;
  await round(2 * day - minute);
  expect(await statuses(order.number)).toEqual({ order: 'placed', attempts: ['pending'] });
  await round(2 * day + minute);
  await round(2 * day + 2 * minute);
  expect(await statuses(order.number)).toEqual({ order: 'cancelled', attempts: ['expired'] });
  expect(await askedAfter(order.number)).toEqual([['expired', null]]);
});
