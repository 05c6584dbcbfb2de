import { isFault } from '../../src/base/fault';
import { CouponId, type OrderNumber, ShopperId } from '../../src/base/ids';
import { type Coupon, noPromotions } from '../../src/commerce/promotions';
import type { Outcome } from '../../src/dialogs/effect';
import { placeOrder } from '../../src/operations/place-order';
import { portion } from '../support/portion';
import { cancelOrder, contact, product, profile, Till } from '../unit/operations/till';
import { type Track, tracks } from './stores-to-race-on';
import { violationsOf } from './witness/invariants';

jest.setTimeout(3_600_000);

const rounds = portion(1, 50);
const shoppers = Array.from({ length: 1000 }, (_, at) => `shopper-${at}`);
const units = 10;

/** One shop, served by as many processes as there are stores. */
class Race {
  private round = 0;
  faults = 0;

  private constructor(
    readonly track: Track,
    readonly till: Till,
  ) {}

  static async open(track: Track, skus: readonly string[], stock: number): Promise<Race> {
    const goods = skus.map((sku) => product(sku, 2900, stock));
    return new Race(track, await Till.at(track.stores[0], goods));
  }

  /** A shop with one coupon of one use, that everybody is shown. */
  static async forOneCoupon(track: Track): Promise<Race> {
    const coupon: Coupon = {
      ...{ id: CouponId('only-one'), name: { en: 'Only one' }, automatic: true, claimable: false, code: null },
      ...{ gives: { gain: 'amount', minor: 500 }, on: everything, spendMinor: 0, from: null, until: null },
      ...{ limit: 1, perShopper: null, stacks: false, level: null },
    };
    return new Race(
      track,
      await Till.at(track.stores[0], [product('mug', 2900, 200)], { ...noPromotions, coupons: [coupon] }),
    );
  }

  /** All at once say yes to what they were shown. A fault is tried again under the same key, as the turn would. */
  async run(names: readonly string[]): Promise<readonly Outcome[]> {
    this.round += 1;
    const summaries = new Map<string, Awaited<ReturnType<Till['summary']>>>();
    for (const name of names) summaries.set(name, await this.till.summary(name));
    const { stores } = this.track;
    return Promise.all(
      names.map(async (name, at) => {
        const key = `${name}:yes-${this.round}`;
        const store = stores[at % stores.length] ?? stores[0];
        const operation = this.till.operation({ store, key, shopper: ShopperId(name) });
        const summary = summaries.get(name) ?? (await this.till.summary(name));
        const command = { token: key, summary, contact, payment: 'cod' } as const;
        return this.patiently(() => placeOrder(operation, command));
      }),
    );
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isFault(error) || tries === 20) throw error;
        // A machine that is too slow to connect in time is no deadlock.
        if (!/timeout exceeded when trying to connect/.test(error.message)) this.faults += 1;
      }
    }
  }

  async cancel(name: string, order: OrderNumber): Promise<void> {
    const key = `${name}:cancel-${this.round}`;
    await cancelOrder(this.till.operation({ key, shopper: ShopperId(name) }), order);
  }
}

const everything = { products: [], skus: [], categories: [], brands: [], except: [] };

const placed = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => (outcome.outcome === 'orderPlaced' ? [outcome.order] : []));

describe.each(tracks)('on %s', (_name, open) => {
  let track: Track;
  beforeEach(async () => {
    track = await open();
  });
  afterEach(() => track.close());

  it(`1,000 shoppers race for the last ${units}: ${units} buy, and every other one is told`, async () => {
    const race = await Race.open(track, ['last'], units);
    const witness = await track.watch(profile.id);
    for (const name of shoppers) await race.till.add('last', 1, name);
    for (let round = 0; round < rounds; round += 1) {
      const outcomes = await race.run(shoppers);
      const orders = placed(outcomes);
      expect(orders).toHaveLength(units);
      expect(new Set(orders.map(({ number }) => number)).size).toBe(units);
      const told = outcomes.filter(({ outcome }) => outcome !== 'orderPlaced');
      const soldOut = { outcome: 'orderRefused', refusal: { code: 'notEnoughStock', sku: 'last', available: 0 } };
      expect(told).toEqual(Array(shoppers.length - units).fill(soldOut));
      const books = await witness.snapshot();
      expect(violationsOf(books)).toEqual([]);
      expect(books.stock).toEqual([{ sku: 'last', available: 0, reserved: units, sold: 0 }]);
      for (const { shopper, number } of orders) await race.cancel(shopper, number);
      for (const { shopper } of orders) await race.till.add('last', 1, shopper);
      expect(await race.till.units('last')).toBe(units);
    }
    await witness.close();
  });

  it('a coupon of one use, wanted by 100 at once, is used exactly once, and who came too late is asked anew', async () => {
    const race = await Race.forOneCoupon(track);
    const names = shoppers.slice(0, 100);
    for (const name of names) await race.till.add('mug', 1, name);
    const first = placed(await race.run(names));
    expect(first.map(({ totals }) => totals.total.amount)).toEqual([3400]);
    const late = names.filter((name) => !first.some(({ shopper }) => shopper === name));
    const second = placed(await race.run(late));
    expect(second.map(({ totals }) => totals.total.amount)).toEqual(Array(99).fill(3900));
    const [winner] = first;
    if (!winner) throw new Error('nobody used the coupon');
    await race.cancel(winner.shopper, winner.number);
    await race.till.add('mug', 1, winner.shopper);
    expect(placed(await race.run([winner.shopper])).map(({ totals }) => totals.total.amount)).toEqual([3400]);
  });

  it('two SKUs in carts of opposite order: no deadlock is left unretried, and the last pairs are sold once', async () => {
    const pairs = 25;
    const race = await Race.open(track, ['left', 'right'], pairs);
    const witness = await track.watch(profile.id);
    const names = shoppers.slice(0, 100);
    for (const [at, name] of names.entries()) {
      const skus = at % 2 === 0 ? ['left', 'right'] : ['right', 'left'];
      for (const sku of skus) await race.till.add(sku, 1, name);
    }
    for (let round = 0; round < portion(4, 50); round += 1) {
      const orders = placed(await race.run(names));
      expect(orders).toHaveLength(pairs);
      expect(violationsOf(await witness.snapshot())).toEqual([]);
      // All at once again: the lines of half of them lie in the other order.
      await Promise.all(orders.map(({ shopper, number }) => race.cancel(shopper, number)));
      for (const { shopper, lines } of orders) {
        for (const { sku } of lines) await race.till.add(sku, 1, shopper);
      }
    }
    expect(race.faults).toBe(0);
    expect((await witness.snapshot()).stock.map(({ available, reserved }) => [available, reserved])).toEqual([
      [pairs, 0],
      [pairs, 0],
    ]);
    await witness.close();
  });
});
