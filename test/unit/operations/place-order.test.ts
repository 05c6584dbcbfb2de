import { ShopperId } from '../../../src/base/ids';
import { placeOrder } from '../../../src/operations/place-order';
import { contact, expectOutcome, morning, product, profile, shelf, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
});
afterEach(() => till.close());

const command = async (shopper?: string) =>
  ({ token: 't', summary: await till.summary(shopper), contact, payment: 'simulated' }) as const;

describe('placing an order', () => {
  it('reserves the stock, empties the cart and remembers the contact', async () => {
    await till.add('mask', 2);
    await till.add('soap', 1);
    const { order, token } = expectOutcome(await placeOrder(till.operation(), await command()), 'orderPlaced');
    expect(token).toBe('t');
    expect(order).toMatchObject({
      number: 'SO-20261122-0001',
      status: 'placed',
      shopper: 'ann',
      conversation: 'talk',
      totals: { total: { amount: 8300, currency: 'CNY' } },
      reservedUntil: morning + 15 * 60_000,
      version: 1,
    });
    expect(await till.read(order.number)).toEqual(order);
    expect([await till.units('mask'), await till.units('soap')]).toEqual([3, 1]);
    expect(await till.store.carts.read(profile.id, ShopperId('ann'))).toEqual({ lines: [] });
    expect(await till.store.shoppers.contact(profile.id, ShopperId('ann'))).toEqual(contact);
  });

  it('is done once under one key', async () => {
    await till.add('mask', 2);
    const operation = till.operation();
    const wanted = await command();
    const first = await placeOrder(operation, wanted);
    expect(await placeOrder(operation, wanted)).toEqual(first);
    expect(await till.units('mask')).toBe(3);
    expect(await till.store.orders.ofShopper(profile.id, ShopperId('ann'), 10)).toHaveLength(1);
  });

  it('numbers orders by the day of the shop’s own zone', async () => {
    await till.add('mask', 1);
    const beforeMidnight = Date.parse('2026-11-22T23:59:00+08:00');
    expect((await till.order('cod', { now: beforeMidnight })).number).toBe('SO-20261122-0001');
    await till.add('mask', 1);
    expect((await till.order('cod', { now: beforeMidnight + 120_000 })).number).toBe('SO-20261123-0001');
  });

  it('keeps the goods of an order that is paid at the door for as long as it takes', async () => {
    await till.add('mask', 1);
    expect((await till.order('cod')).reservedUntil).toBeNull();
  });

  it('refuses when there is nothing in the cart', async () => {
    expect(await placeOrder(till.operation(), await command())).toEqual({
      outcome: 'orderRefused',
      refusal: { code: 'emptyCart' },
    });
  });

  it.each([
    ['another price', () => till.store.catalogue.replace(profile.id, [product('mask', 3000, 5), ...shelf.slice(1)])],
    ['another quantity', () => till.add('mask', 1)],
    ['another line', () => till.add('soap', 1)],
    ['a line that is no longer sold', () => till.store.catalogue.replace(profile.id, shelf.slice(1))],
  ])('refuses when the cart is no longer what was shown: %s', async (_what, change) => {
    await till.add('mask', 1);
    await till.add('lamp', 1);
    const shown = await command();
    await change();
    const placed = await placeOrder(till.operation(), shown);
    expect(placed).toEqual({ outcome: 'orderRefused', refusal: { code: 'summaryChanged' } });
    expect(await till.units('lamp')).toBe(1);
  });

  it('orders what was shown of a cart that also has something no longer sold', async () => {
    await till.add('mask', 1);
    await till.add('soap', 1);
    await till.store.catalogue.replace(profile.id, [product('mask', 2900, 5)]);
    const order = await till.order('cod');
    expect(order.lines.map(({ sku }) => sku)).toEqual(['mask']);
  });

  it('leaves nothing behind when one of several lines has run out', async () => {
    await till.add('lamp', 1);
    await till.add('mask', 1);
    const shown = await command();
    await till.add('mask', 5, 'bob');
    await till.order('cod', { shopper: ShopperId('bob') });
    expect(await placeOrder(till.operation(), shown)).toEqual({
      outcome: 'orderRefused',
      refusal: { code: 'notEnoughStock', sku: 'mask', available: 0 },
    });
    expect(await till.units('lamp')).toBe(1);
    expect((await till.store.carts.read(profile.id, ShopperId('ann'))).lines).toHaveLength(2);
    expect(await till.store.orders.ofShopper(profile.id, ShopperId('ann'), 10)).toEqual([]);
  });

  it('gives the last one to one of those who want it at the same moment', async () => {
    const shoppers = ['ann', 'bob', 'cid', 'dan'];
    for (const shopper of shoppers) await till.add('lamp', 1, shopper);
    const outcomes = await Promise.all(
      shoppers.map(async (shopper) =>
        placeOrder(till.operation({ shopper: ShopperId(shopper) }), await command(shopper)),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'orderPlaced',
      'orderRefused',
      'orderRefused',
      'orderRefused',
    ]);
    expect(await till.units('lamp')).toBe(0);
  });
});
