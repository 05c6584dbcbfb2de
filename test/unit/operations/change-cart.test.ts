import { ShopperId, Sku } from '../../../src/base/ids';
import { changeCartOf } from '../../../src/operations/change-cart';
import { expectOutcome, profile, Till } from './till';

let till: Till;
beforeEach(async () => {
  till = await Till.open();
});
afterEach(() => till.close());

const cartOf = (shopper: string) => till.store.carts.read(profile.id, ShopperId(shopper));

describe('changing the cart', () => {
  it('keeps the cart and answers it priced', async () => {
    const { cart, before, refused } = expectOutcome(await till.add('mask', 2), 'cartChanged');
    expect(refused).toBeNull();
    expect(before.lines).toEqual([]);
    expect(cart.totals).toEqual({
      goods: { amount: 5800, currency: 'CNY' },
      delivery: { amount: 1000, currency: 'CNY' },
      total: { amount: 6800, currency: 'CNY' },
    });
    expect(await cartOf('ann')).toEqual({ lines: [{ sku: 'mask', quantity: 2 }] });
  });

  it('does all of several changes or none', async () => {
    await till.add('mask', 1);
    const { refused } = expectOutcome(
      await changeCartOf(till.operation(), [
        { op: 'add', sku: Sku('soap'), quantity: 1 },
        { op: 'set', sku: Sku('mask'), quantity: 6 },
      ]),
      'cartChanged',
    );
    expect(refused).toEqual({ code: 'notEnoughStock', sku: 'mask', available: 5 });
    expect(await cartOf('ann')).toEqual({ lines: [{ sku: 'mask', quantity: 1 }] });
  });

  it('names what was refused, although it never came into the cart', async () => {
    const { asked, refused } = expectOutcome(await till.add('soap', 3), 'cartChanged');
    expect(refused).toEqual({ code: 'notEnoughStock', sku: 'soap', available: 2 });
    expect(asked.lines.map(({ title }) => title.en)).toEqual(['soap']);
  });

  it.each([0, -1, 1.5, 1000, 1e12, Number.NaN])('refuses a quantity of %s', async (quantity) => {
    const { refused } = expectOutcome(await till.add('mask', quantity), 'cartChanged');
    expect(refused).toEqual({ code: 'badQuantity', max: 999 });
    expect(await cartOf('ann')).toEqual({ lines: [] });
  });

  it('is done once under one key, and answers the same again', async () => {
    const operation = till.operation();
    const change = [{ op: 'add', sku: Sku('mask'), quantity: 2 } as const];
    const first = await changeCartOf(operation, change);
    expect(await changeCartOf(operation, change)).toEqual(first);
    expect(await cartOf('ann')).toEqual({ lines: [{ sku: 'mask', quantity: 2 }] });
  });

  it('leaves everybody else’s cart alone', async () => {
    await till.add('mask', 1, 'bob');
    await changeCartOf(till.operation(), [{ op: 'clear' }]);
    expect(await cartOf('bob')).toEqual({ lines: [{ sku: 'mask', quantity: 1 }] });
  });

  it('reserves nothing: two carts may hold the last one', async () => {
    await till.add('lamp', 1);
    await till.add('lamp', 1, 'bob');
    expect(await till.units('lamp')).toBe(1);
  });
});
