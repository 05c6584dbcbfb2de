import { type OrderNumber, Sku } from '../../../src/base/ids';
import { strictRule } from '../../../src/commerce/policy';
import type { Outcome } from '../../../src/dialogs/effect';
import { openCase } from '../../../src/operations/open-case';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { expectOutcome, morning, profile as plain, Till } from './till';

const rule = { ...strictRule, statuses: ['placed', 'paid'] } as const;
const profile = { ...plain, policies: { rules: { cancel: rule }, refundDays: [1, 2] } } as const;
const desk = { payUrl: (attempt: string) => `https://pay.example/${attempt}` };

let till: Till;
let number: OrderNumber;
beforeEach(async () => {
  till = await Till.open();
  await till.add('lamp', 1);
  await till.add('mask', 2);
  number = (await till.order('simulated')).number;
});
afterEach(() => till.close());

const attempts = () => till.store.payments.ofOrder(plain.id, number);

/** One of the two masks is not wanted any more. */
async function dropOne(): Promise<Outcome> {
  const order = await till.read(number);
  return openCase(till.operation({ profile }), {
    ...{ wish: 'cancel', order: number, reason: null, photos: [], way: 'original', tender: null },
    ...{ invoice: null, stars: null, words: null, address: null },
    lines: [{ sku: Sku('mask'), quantity: 1, by: null }],
    orderVersion: order?.version ?? 0,
    amountMinor: 2900,
  });
}

const pay = async (at: number) => {
  const attempt = (await attempts())[at];
  if (!attempt) throw new Error(`no attempt ${at}`);
  return settlePayment(
    { store: till.store, profile, now: morning },
    { attempt: attempt.id, status: 'settled', amount: attempt.amount },
  );
};

test('the bill over the old sum is closed, and the next one is over the new', async () => {
  await startPayment(till.operation(), number, desk);
  expectOutcome(await dropOne(), 'caseOpened');
  await startPayment(till.operation(), number, desk);
  expect((await attempts()).map(({ status, amount }) => [status, amount.amount])).toEqual([
    ['expired', 25_700],
    ['created', 22_800],
  ]);
  expect((await till.read(number))?.totals.total.amount).toBe(22_800);
});

test('money that comes for the old sum all the same goes back, and the order still waits for its own', async () => {
  await startPayment(till.operation(), number, desk);
  await dropOne();
  expect(await pay(0)).toBe('applied');
  expect((await till.read(number))?.status).toBe('placed');
  expect(await till.store.refunds.ofOrder(plain.id, number)).toMatchObject([
    { why: 'lateMoney', amount: { amount: 25_700 } },
  ]);
  await startPayment(till.operation(), number, desk);
  expect(await pay(1)).toBe('applied');
  expect((await till.read(number))?.status).toBe('paid');
});

test('the book owes nothing when the changed order is paid', async () => {
  await dropOne();
  await startPayment(till.operation(), number, desk);
  await pay(0);
  const balances = await till.store.ledger.balances(plain.id, number);
  expect(balances.find(({ account }) => account === 'receivable')?.amount.amount).toBe(0);
  expect(balances.find(({ account }) => account === 'clearing')?.amount.amount).toBe(22_800);
});
