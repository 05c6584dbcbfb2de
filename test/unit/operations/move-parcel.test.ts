import { OrderNumber, Sku } from '../../../src/base/ids';
import { moveParcel } from '../../../src/operations/move-parcel';
import { morning, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
  await till.add('mask', 2);
});
afterEach(() => till.close());

const work = (now = morning) => ({ store: till.store, profile, now });
const newsOf = async () => (await till.store.news.waiting(profile.id, 9)).map(({ body }) => body);

test('goods paid at the door are packed, shipped, brought and paid, each told once and kept with who did it', async () => {
  const { number } = await till.order('cod');
  for (const step of ['packed', 'shipped', 'outForDelivery', 'delivered'] as const) {
    const move = { order: number, step, who: 'ann', carrier: 'SF', tracking: 'SF1' };
    expect(await moveParcel(work(), move)).toMatchObject({ ok: true });
    expect(await moveParcel(work(morning + 1), move)).toEqual({ ok: false, error: { code: 'known' } });
  }
  expect(await till.read(number)).toMatchObject({
    status: 'delivered',
    parcels: [{ id: '1', carrier: 'SF', tracking: 'SF1', lines: [{ sku: 'mask', quantity: 2 }] }],
  });
  expect(await newsOf()).toEqual(
    ['orderPacked', 'orderShipped', 'orderOutForDelivery', 'orderDelivered'].map((news) => ({ news, order: number })),
  );
  const audited = await till.store.audit.of(profile.id, number, 9);
  expect(audited.map(({ who, did }) => [who, did])).toEqual([
    ['ann', 'delivered'],
    ['ann', 'outForDelivery'],
    ['ann', 'shipped'],
    ['ann', 'packed'],
  ]);
  const cash = (await till.store.ledger.balances(profile.id, number)).find(({ account }) => account === 'cash');
  expect(cash?.amount.amount).toBe((await till.read(number))?.totals.total.amount);
  await expect(till.store.stock.takeBack(profile.id, Sku('mask'), 2)).resolves.toBeUndefined();
});

test('an order that waits for its payment, and one that is not there, are not shipped', async () => {
  const { number } = await till.order('simulated');
  expect(await moveParcel(work(), { order: number, step: 'shipped', who: 'ann' })).toEqual({
    ok: false,
    error: { code: 'notToShip', status: 'placed' },
  });
  expect(await moveParcel(work(), { order: OrderNumber('SO-0'), step: 'shipped', who: 'ann' })).toEqual({
    ok: false,
    error: { code: 'unknownOrder' },
  });
  expect(await newsOf()).toEqual([]);
});
