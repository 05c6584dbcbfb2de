import { isFault } from '../../../src/base/fault';
import { OutletId, Sku } from '../../../src/base/ids';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { product, stocked, type TwoProcesses, unitsOf } from './subject';

/** In such a crowd a busy machine may let somebody wait too long for a connection: they come again, as their turn would. */
async function againWhenBusy<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isFault(error) || error.code !== 'databaseUnreachable') throw error;
    }
  }
}

export const stockClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'units go from available to reserved to sold and back, and are never fewer than none',
    async holds({ store }) {
      const shop = newShop();
      const red = await stocked(store, shop, 5);
      expect(await store.stock.reserve(shop, red, 3)).toBe(true);
      expect(await store.stock.reserve(shop, red, 3)).toBe(false);
      expect(await unitsOf(store, shop, red)).toBe(2);
      await store.stock.release(shop, red, 1);
      await store.stock.sell(shop, red, 2);
      expect(await unitsOf(store, shop, red)).toBe(3);
      await store.stock.takeBack(shop, red, 2);
      expect(await unitsOf(store, shop, red)).toBe(5);
      await expect(store.stock.release(shop, red, 1)).rejects.toThrow();
      await expect(store.stock.sell(shop, red, 1)).rejects.toThrow();
      await expect(store.stock.takeBack(shop, red, 1)).rejects.toThrow();
      expect(await unitsOf(store, shop, red)).toBe(5);
    },
  },
  {
    says: 'only whole numbers of units are moved',
    async holds({ store }) {
      const shop = newShop();
      const red = await stocked(store, shop, 5);
      for (const quantity of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expect(store.stock.reserve(shop, red, quantity)).rejects.toThrow(RangeError);
      }
      expect(await unitsOf(store, shop, red)).toBe(5);
    },
  },
  {
    says: 'an unknown SKU has no number and cannot be reserved',
    async holds({ store }) {
      const shop = newShop();
      expect(await store.stock.reserve(shop, Sku('none'), 1)).toBe(false);
      expect((await store.stock.available(shop, [Sku('none')])).size).toBe(0);
      expect((await store.stock.available(shop, [])).size).toBe(0);
    },
  },
  {
    says: 'of 200 who want one of 10 units at the same time, exactly 10 get it',
    async holds({ store, other }) {
      const shop = newShop();
      const red = await stocked(store, shop, 10);
      const got = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          againWhenBusy(() => (index % 2 ? store : other).stock.reserve(shop, red, 1)),
        ),
      );
      expect(got.filter(Boolean)).toHaveLength(10);
      expect(await unitsOf(store, shop, red)).toBe(0);
    },
  },
  {
    says: 'of 60 baskets of the last units, taken in any order, no more are filled than there are',
    async holds({ store, other }) {
      const shop = newShop();
      const skus = ['a', 'b', 'c'].map((sku) => Sku(sku));
      await store.catalogue.replace(shop, [product('set', { a: 20, b: 15, c: 30 })]);
      const filled = await Promise.all(
        Array.from({ length: 60 }, (_, index) => {
          const wanted = index % 3 === 0 ? skus : index % 3 === 1 ? [...skus].reverse() : [skus[1], skus[2], skus[0]];
          return againWhenBusy(() =>
            (index % 2 ? store : other).once(shop, `basket-${index}`, async ({ stock }) => {
              const available = await stock.available(shop, skus);
              if (skus.some((sku) => (available.get(sku) ?? 0) < 1)) return false;
              for (const sku of wanted) expect(await stock.reserve(shop, sku ?? Sku('a'), 1)).toBe(true);
              return true;
            }),
          );
        }),
      );
      expect(filled.filter(Boolean)).toHaveLength(15);
      expect(Object.fromEntries(await store.stock.available(shop, skus))).toEqual({ a: 5, b: 0, c: 15 });
    },
  },
  {
    says: 'transactions that meet in opposite order are done, both, each once',
    async holds({ store, other }) {
      const shop = newShop();
      const [a, b] = [Sku('a'), Sku('b')];
      await store.catalogue.replace(shop, [product('pair', { a: 4, b: 4 })]);
      await Promise.all(
        Array.from({ length: 4 }, (_, index) => {
          const [first, second] = index % 2 ? [a, b] : [b, a];
          return (index % 2 ? store : other).once(shop, `pair-${index}`, async ({ stock }) => {
            await stock.reserve(shop, first, 1);
            await stock.reserve(shop, second, 1);
            return null;
          });
        }),
      );
      expect(Object.fromEntries(await store.stock.available(shop, [a, b]))).toEqual({ a: 0, b: 0 });
    },
  },
  {
    says: 'a street shop’s own units are counted apart from the warehouse’s and from another shop’s',
    async holds({ store, other }) {
      const [shop, neighbour] = [newShop(), newShop()];
      const red = await stocked(store, shop, 5);
      const corner = OutletId('corner');
      await store.stock.state(shop, corner, new Map([[red, 3]]));
      expect(await other.stock.at(corner).reserve(shop, red, 2)).toBe(true);
      expect(await store.stock.at(corner).reserve(shop, red, 2)).toBe(false);
      expect(await store.stock.at(corner).reserve(neighbour, red, 1)).toBe(false);
      await store.stock.at(corner).sell(shop, red, 1);
      await store.stock.at(corner).release(shop, red, 1);
      await store.stock.at(corner).takeBack(shop, red, 1);
      await expect(store.stock.at(corner).takeBack(shop, red, 1)).rejects.toThrow();
      expect((await other.stock.at(corner).available(shop, [red])).get(red)).toBe(3);
      expect(await unitsOf(store, shop, red)).toBe(5);
    },
  },
  {
    says: 'a street shop’s units follow its file only when the file says something new',
    async holds({ store }) {
      const shop = newShop();
      const [red, blue] = [Sku('red'), Sku('blue')];
      const corner = store.stock.at(OutletId('corner'));
      const state = (units: [Sku, number][]) => store.stock.state(shop, OutletId('corner'), new Map(units));
      await state([
        [red, 3],
        [blue, 1],
      ]);
      expect(await corner.reserve(shop, red, 2)).toBe(true);
      await state([[red, 3]]);
      expect(Object.fromEntries(await corner.available(shop, [red, blue]))).toEqual({ red: 1 });
      expect(await corner.reserve(shop, blue, 1)).toBe(false);
      await state([[red, 7]]);
      expect((await corner.available(shop, [red])).get(red)).toBe(7);
      await state([]);
      expect(await corner.reserve(shop, red, 1)).toBe(false);
      await corner.release(shop, red, 2);
    },
  },
  {
    says: 'of 60 who want one of a street shop’s last 7 units at the same time, exactly 7 get it',
    async holds({ store, other }) {
      const shop = newShop();
      const [red, corner] = [Sku('red'), OutletId('corner')];
      await store.stock.state(shop, corner, new Map([[red, 7]]));
      const got = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          againWhenBusy(() => (index % 2 ? store : other).stock.at(corner).reserve(shop, red, 1)),
        ),
      );
      expect(got.filter(Boolean)).toHaveLength(7);
    },
  },
];
