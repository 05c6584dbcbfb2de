import { OutletId, Sku } from '../../../src/base/ids';
import type { Order } from '../../../src/commerce/order';
import type { Outlet } from '../../../src/commerce/outlet';
import { collectOrder } from '../../../src/operations/collect-order';
import { issuePickUpCode } from '../../../src/operations/issue-pick-up-code';
import { moveParcel } from '../../../src/operations/move-parcel';
import type { Operation } from '../../../src/operations/operation';
import { placeOrder } from '../../../src/operations/place-order';
import { settlePayment } from '../../../src/operations/settle-payment';
import { startPayment } from '../../../src/operations/start-payment';
import { cancelOrder, contact, expectOutcome, morning, profile, Till } from './till';

const outlet: Outlet = {
  id: OutletId('corner'),
  name: { en: 'Corner store' },
  address: { en: '1 Corner Road' },
  city: '上海市',
  country: 'CN',
  phone: null,
  at: { latitude: 31, longitude: 121 },
  areas: {},
  timeZone: 'Asia/Shanghai',
  hours: { week: [], exceptions: {} },
  pickUp: { stock: { [Sku('mask')]: 3 } },
};

const shop = { ...profile, outlets: [outlet] };
let till: Till;

beforeEach(async () => {
  till = await Till.open();
  await till.store.stock.state(profile.id, outlet.id, new Map([[Sku('mask'), 3]]));
});
afterEach(() => till.close());

const operation = (over: Partial<Operation> = {}) => till.operation({ profile: shop, ...over });
const unitsThere = async () =>
  (await till.store.stock.at(outlet.id).available(profile.id, [Sku('mask')])).get(Sku('mask'));

/** Nothing is delivered, so the fee is off what the till's own summary shows. */
async function place(quantity = 2): Promise<Order> {
  await till.add('mask', quantity);
  const shown = await till.summary();
  const summary = { ...shown, deliveryMinor: 0, totalMinor: shown.totalMinor - shown.deliveryMinor };
  const command = { token: 't', summary, contact, payment: 'simulated' as const, outlet: outlet.id };
  return expectOutcome(await placeOrder(operation(), command), 'orderPlaced').order;
}

async function pay({ number, totals }: Order): Promise<void> {
  await startPayment(operation(), number, { payUrl: () => 'https://shop.example/pay' });
  const [attempt] = await till.store.payments.ofOrder(profile.id, number);
  if (!attempt) throw new Error('nothing to pay');
  const notice = { attempt: attempt.id, status: 'settled' as const, amount: totals.total };
  await settlePayment({ store: till.store, profile: shop, now: morning }, notice);
}

async function codeOf(order: Order): Promise<string> {
  return expectOutcome(await issuePickUpCode(operation(), order.number), 'pickUpCodeIssued').code;
}

const collect = (code: string) =>
  collectOrder({ store: till.store, profile: shop, now: morning }, { code, who: 'Lin' });

test('an order that is collected costs no delivery and holds the street shop’s own units', async () => {
  const order = await place();
  expect(order.totals.delivery.amount).toBe(0);
  expect(await unitsThere()).toBe(1);
  expect(await till.units('mask')).toBe(5);
  expect(await till.store.shoppers.contact(profile.id, order.shopper)).toBeNull();
});

test('no more is promised than the street shop has', async () => {
  await till.add('mask', 4);
  const shown = await till.summary();
  const summary = { ...shown, deliveryMinor: 0, totalMinor: shown.totalMinor - shown.deliveryMinor };
  const refused = await placeOrder(operation(), {
    token: 't',
    summary,
    contact,
    payment: 'simulated',
    outlet: outlet.id,
  });
  expect(expectOutcome(refused, 'orderRefused').refusal).toMatchObject({ code: 'notEnoughStock', available: 3 });
});

test('cash and unknown street shops are refused', async () => {
  await till.add('mask', 1);
  const summary = await till.summary();
  for (const wrong of [
    { payment: 'cod' as const, outlet: outlet.id },
    { payment: 'simulated' as const, outlet: OutletId('moon') },
  ]) {
    expect((await placeOrder(operation(), { token: 't', summary, contact, ...wrong })).outcome).toBe('orderRefused');
  }
});

test('there is a code once it is paid, and it hands over once however many try', async () => {
  const order = await place();
  expect((await issuePickUpCode(operation(), order.number)).outcome).toBe('pickUpCodeRefused');
  await pay(order);
  const code = await codeOf(order);
  const tries = await Promise.all(Array.from({ length: 12 }, () => collect(code)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.filter((each) => !each.ok && each.error.code === 'alreadyCollected')).toHaveLength(11);
  const kept = await till.read(order.number);
  expect(kept?.status).toBe('delivered');
  expect(kept?.parcels?.[0]?.events).toEqual([{ step: 'delivered', at: morning }]);
  const news = await till.store.news.waiting(profile.id, 10);
  expect(news.filter(({ id }) => id === `news:${order.number}:collected`)).toHaveLength(1);
  expect(await unitsThere()).toBe(1);
});

test('the code is read however it is typed, and kept nowhere', async () => {
  const order = await place();
  await pay(order);
  const code = await codeOf(order);
  const kept = JSON.stringify([await till.read(order.number), await till.store.audit.of(profile.id, null, 100)]);
  expect(kept).not.toContain(code);
  expect((await collect(code.toLowerCase().replaceAll('-', ' '))).ok).toBe(true);
});

test.each(['', 'ABCD', 'ABCD-EFGH-JKMN', '0000-0000-0000'])('%j is no code', async (code) => {
  await pay(await place());
  expect(await collect(code)).toEqual({ ok: false, error: { code: 'unknownCode' } });
});

test('a new code takes the place of the old one', async () => {
  const order = await place();
  await pay(order);
  const old = await codeOf(order);
  const next = await codeOf(order);
  expect(await collect(old)).toEqual({ ok: false, error: { code: 'unknownCode' } });
  expect((await collect(next)).ok).toBe(true);
});

test('cancelling kills the code and gives the units back to the street shop', async () => {
  const order = await place();
  await pay(order);
  const code = await codeOf(order);
  expectOutcome(await cancelOrder(operation(), order.number), 'caseOpened');
  expect(await collect(code)).toMatchObject({ ok: false, error: { code: 'orderCancelled' } });
  expect(await unitsThere()).toBe(3);
  expect((await issuePickUpCode(operation(), order.number)).outcome).toBe('pickUpCodeRefused');
});

test('what is collected is never shipped', async () => {
  const order = await place();
  await pay(order);
  const moved = await moveParcel(
    { store: till.store, profile: shop, now: morning },
    { order: order.number, step: 'shipped', who: 'Lin' },
  );
  expect(moved).toEqual({ ok: false, error: { code: 'toCollect' } });
});
