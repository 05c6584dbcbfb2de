import { type OrderNumber, Sku } from '../../../../src/base/ids';
import {
  approveCommand,
  casesCommand,
  finishCommand,
  receiveCommand,
  refuseCommand,
} from '../../../../src/cli/shop/case-commands';
import type { ShopCommand } from '../../../../src/cli/shop/shop-command';
import type { Demand } from '../../../../src/commerce/demand';
import { type OrderWish, strictRule } from '../../../../src/commerce/policy';
import { moveParcel } from '../../../../src/operations/move-parcel';
import { openCase } from '../../../../src/operations/open-case';
import { expectOutcome, morning, profile as plain, Till } from '../../operations/till';

/** Whatever it is worth, a person decides. */
const rule = { ...strictRule, personAboveMinor: 0 } as const;
const profile = {
  ...plain,
  policies: {
    rules: {
      cancel: { ...rule, statuses: ['paid'] },
      return: { ...rule, statuses: ['delivered'] },
      claim: { ...rule, statuses: ['delivered'] },
      refundOnly: { ...rule, statuses: ['delivered'] },
    },
    refundDays: [1, 2],
  },
} as const;

let till: Till;
let number: OrderNumber;
beforeEach(async () => {
  till = await Till.open();
  await till.add('lamp', 1);
  await till.add('mask', 2);
  number = (await till.order('simulated')).number;
  await till.pay(number);
});
afterEach(() => till.close());

async function deliver(): Promise<void> {
  const moved = await moveParcel(
    { store: till.store, profile, now: morning },
    { order: number, step: 'delivered', who: 'x' },
  );
  expect(moved.ok).toBe(true);
}

async function asks(wish: OrderWish, amountMinor: number, lines: Demand['lines'] = []) {
  const order = await till.read(number);
  const opened = await openCase(till.operation({ profile }), {
    ...{ wish, order: number, lines, reason: null, photos: [], way: 'original', tender: null },
    ...{ invoice: null, stars: null, words: null, address: null },
    ...{ orderVersion: order?.version ?? 0, amountMinor },
  });
  const { opened: kept } = expectOutcome(opened, 'caseOpened');
  expect(kept.status).toBe('needsPerson');
  return kept;
}

const say = (command: ShopCommand, words: readonly string[], reason: string | null = null) =>
  command({
    ...{ store: till.store, profile, words, who: 'Mei', now: morning },
    value: (name) => (name === 'reason' ? reason : null),
  });

const refunds = async () =>
  (await till.store.refunds.ofOrder(plain.id, number)).map(({ why, amount }) => [why, amount.amount]);
const news = async () => (await till.store.news.waiting(plain.id, 20)).map(({ body }) => body);
const cases = async () =>
  (await till.store.serviceCases.ofOrder(plain.id, number)).map(({ wish, status }) => [wish, status]);

const mask = Sku('mask');

test('a cancellation that is agreed to cancels the order, and its money and goods go back', async () => {
  await asks('cancel', 25_700);
  expect((await till.read(number))?.status).toBe('paid');
  expect(await say(approveCommand, [number])).toMatchObject({ ok: true });
  expect((await till.read(number))?.status).toBe('cancelled');
  expect(await refunds()).toEqual([['cancelled', 25_700]]);
  expect(await till.units('mask')).toBe(5);
  expect(await news()).toContainEqual(
    expect.objectContaining({
      news: 'caseMoved',
      status: 'done',
      back: { amount: { amount: 25_700, currency: 'CNY' }, atOnce: false },
    }),
  );
});

test('some goods that are agreed to be cancelled leave the order with its new sum', async () => {
  await asks('cancel', 2900, [{ sku: mask, quantity: 1, by: null }]);
  await say(approveCommand, [number]);
  expect((await till.read(number))?.totals.total.amount).toBe(22_800);
  expect(await refunds()).toEqual([['cancelled', 2900]]);
  expect(await till.units('mask')).toBe(4);
});

test('goods that are agreed to be sent again leave the shelf', async () => {
  await deliver();
  await asks('claim', 2900, [
    { sku: mask, quantity: 1, by: mask },
    { sku: mask, quantity: 1, by: null },
  ]);
  expect(await till.units('mask')).toBe(3);
  await say(approveCommand, [number]);
  expect(await till.units('mask')).toBe(2);
  expect(await refunds()).toEqual([['claim', 2900]]);
});

test('a return goes all its way, each step told, and is paid back once', async () => {
  await deliver();
  await asks('return', 2900, [{ sku: mask, quantity: 1, by: null }]);
  await say(approveCommand, [number]);
  expect(await refunds()).toEqual([]);
  await say(receiveCommand, [number]);
  expect(await till.units('mask')).toBe(4);
  await say(finishCommand, [number]);
  await say(finishCommand, [number]);
  expect(await refunds()).toEqual([['returned', 2900]]);
  expect(await cases()).toEqual([['return', 'done']]);
  const told = (await news()).filter((body) => JSON.stringify(body).includes('caseMoved'));
  expect(told).toMatchObject([{ status: 'approved' }, { status: 'received' }, { status: 'done' }]);
});

test('agreed to twice it is done once, and the second time is told so', async () => {
  await deliver();
  const { id } = await asks('refundOnly', 2900, [{ sku: mask, quantity: 1, by: null }]);
  expect(await say(approveCommand, [id])).toMatchObject({ ok: true });
  expect(await say(approveCommand, [id])).toEqual({ ok: true, value: expect.stringContaining('already') });
  expect(await refunds()).toEqual([['claim', 2900]]);
  const audit = await till.store.audit.of(plain.id, number, 10);
  expect(audit.filter(({ did, who }) => did === 'case:done' && who === 'Mei')).toHaveLength(1);
});

test('what has become impossible while it waited is said, and nothing of it is kept', async () => {
  await asks('cancel', 25_700);
  await moveParcel({ store: till.store, profile, now: morning }, { order: number, step: 'shipped', who: 'x' });
  expect(await say(approveCommand, [number])).toEqual({ ok: false, error: expect.stringContaining('fulfilling') });
  expect(await refunds()).toEqual([]);
  expect(await cases()).toEqual([['cancel', 'needsPerson']]);
});

test('goods that have sold out meanwhile are not promised', async () => {
  await deliver();
  await asks('claim', 0, [{ sku: mask, quantity: 2, by: mask }]);
  await till.store.stock.reserve(plain.id, mask, 2);
  expect(await say(approveCommand, [number])).toEqual({ ok: false, error: expect.stringContaining('1 of mask') });
  expect(await till.units('mask')).toBe(1);
});

test('a refusal is told with its reason, and nothing moves', async () => {
  await asks('cancel', 25_700);
  expect(await say(refuseCommand, [number], 'It is packed already')).toMatchObject({ ok: true });
  expect((await till.read(number))?.status).toBe('paid');
  expect(await refunds()).toEqual([]);
  expect(await news()).toContainEqual(expect.objectContaining({ status: 'refused', why: 'It is packed already' }));
  expect(await say(approveCommand, [number])).toMatchObject({ ok: false });
});

test('without an order all that waits for a person is listed', async () => {
  expect(await say(casesCommand, [])).toEqual({ ok: true, value: 'Nothing waits for a person.' });
  const { id } = await asks('cancel', 25_700);
  expect(await say(casesCommand, [])).toEqual({ ok: true, value: expect.stringContaining(id) });
});
