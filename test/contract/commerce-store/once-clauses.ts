import { setTimeout as sleep } from 'node:timers/promises';
import { OrderNumber, Sku } from '../../../src/base/ids';
import type { CommerceBooks } from '../../../src/ports/commerce-store';
import type { Clause } from '../contract';
import { newShop, newShopper } from '../new-names';
import { contact, order, product, stocked, type TwoProcesses, unitsOf } from './subject';

export const onceClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'another shop sees nothing',
    async holds({ store, other }) {
      const [shop, neighbour, shopper] = [newShop(), newShop(), newShopper()];
      const red = await stocked(store, shop, 5);
      await store.carts.write(shop, shopper, { lines: [{ sku: red, quantity: 1 }] });
      await store.orders.insert(shop, order('SO-1', { shopper }));
      await store.shoppers.remember(shop, shopper, contact);
      await store.news.add(shop, { id: 'n1', conversation: order('SO-1').conversation, body: 'paid' });
      await store.once(shop, 'key', async () => 'ours');

      expect(await other.catalogue.bySku(neighbour, [red])).toEqual(new Map());
      expect(await other.catalogue.products(neighbour, [product('lipstick', {}).id])).toEqual([]);
      expect(await other.stock.reserve(neighbour, red, 1)).toBe(false);
      expect(await other.carts.read(neighbour, shopper)).toEqual({ lines: [] });
      expect(await other.orders.read(neighbour, OrderNumber('SO-1'))).toBeNull();
      expect(await other.orders.ofShopper(neighbour, shopper, 10)).toEqual([]);
      expect(await other.orders.update(neighbour, order('SO-1', { version: 2 }))).toBe(false);
      expect(await other.shoppers.contact(neighbour, shopper)).toBeNull();
      expect(await other.news.waiting(neighbour, 10)).toEqual([]);
      await other.news.strike(neighbour, 'n1');
      expect(await other.once(neighbour, 'key', async () => 'theirs')).toBe('theirs');
      expect(await other.catalogue.replace(neighbour, [])).toMatchObject({ withdrawn: 0 });
      expect(await other.catalogue.lastChange(neighbour)).toBe(0);

      expect(await store.news.waiting(shop, 10)).toHaveLength(1);
      expect(await unitsOf(store, shop, red)).toBe(5);
      expect(await store.shops()).toContain(shop);
    },
  },
  {
    says: 'a key that was used answers the first outcome and does nothing',
    async holds({ store, other }) {
      const shop = newShop();
      const red = await stocked(store, shop, 5);
      const reserve = (mark: string) => async (books: CommerceBooks) => {
        await books.stock.reserve(shop, red, 2);
        return { mark, none: null, list: [1, '二'] };
      };
      const first = await store.once(shop, 'buy', reserve('first'));
      expect(first).toEqual({ mark: 'first', none: null, list: [1, '二'] });
      expect(await other.once(shop, 'buy', reserve('second'))).toEqual(first);
      expect(await store.once(shop, 'other', reserve('third'))).toMatchObject({ mark: 'third' });
      expect(await unitsOf(store, shop, red)).toBe(1);
      expect(await store.once(shop, 'null', async () => null)).toBeNull();
      expect(await store.once(shop, 'null', async () => 'again')).toBeNull();
    },
  },
  {
    says: 'one key used by many at the same time has one effect, and all get its outcome',
    async holds({ store, other }) {
      const shop = newShop();
      const red = await stocked(store, shop, 50);
      let done = 0;
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? store : other).once(shop, 'same', async (books) => {
            await books.stock.reserve(shop, red, 1);
            await sleep(10);
            done += 1;
            return { by: index };
          }),
        ),
      );
      expect(done).toBe(1);
      expect(new Set(outcomes.map(({ by }) => by)).size).toBe(1);
      expect(await unitsOf(store, shop, red)).toBe(49);
    },
  },
  {
    says: 'a work that fails leaves nothing behind, its key included',
    async holds({ store, other }) {
      const [shop, shopper] = [newShop(), newShopper()];
      const red = await stocked(store, shop, 5);
      const last = await store.catalogue.lastChange(shop);
      const failing = store.once(shop, 'buy', async (books) => {
        await books.stock.reserve(shop, red, 2);
        await books.orders.insert(shop, order('SO-1', { shopper }));
        await books.carts.write(shop, shopper, { lines: [{ sku: red, quantity: 2 }] });
        await books.news.add(shop, { id: 'n1', conversation: order('SO-1').conversation, body: 1 });
        await books.orders.nextNumber(shop, '20261122');
        throw new Error('cut off');
      });
      await expect(failing).rejects.toThrow('cut off');
      expect(await unitsOf(other, shop, red)).toBe(5);
      expect(await other.orders.read(shop, OrderNumber('SO-1'))).toBeNull();
      expect(await other.carts.read(shop, shopper)).toEqual({ lines: [] });
      expect(await other.news.waiting(shop, 10)).toEqual([]);
      expect(await other.catalogue.lastChange(shop)).toBe(last);
      expect(await other.once(shop, 'buy', async ({ orders }) => orders.nextNumber(shop, '20261122'))).toBe(
        'SO-20261122-0001',
      );
    },
  },
  {
    says: 'inside, the books show what was written; outside, nothing is seen before the end and nobody waits',
    async holds({ store, other }) {
      const [shop, shopper] = [newShop(), newShopper()];
      const red = await stocked(store, shop, 5);
      await store.once(shop, 'long', async (books) => {
        await books.stock.reserve(shop, red, 2);
        await books.carts.write(shop, shopper, { lines: [{ sku: red, quantity: 2 }] });
        expect((await books.stock.available(shop, [red])).get(red)).toBe(3);
        expect((await books.catalogue.bySku(shop, [red])).get(red)?.available).toEqual({ red: 3 });
        expect((await books.carts.read(shop, shopper)).lines).toHaveLength(1);
        for (const outside of [store, other]) {
          expect(await unitsOf(outside, shop, red)).toBe(5);
          expect((await outside.carts.read(shop, shopper)).lines).toHaveLength(0);
        }
        return null;
      });
      expect(await unitsOf(other, shop, red)).toBe(3);
    },
  },
  {
    says: 'a work that goes round its books is told so instead of waiting for itself',
    async holds({ store }) {
      const [shop, shopper] = [newShop(), newShopper()];
      const nested = store.once(shop, 'outer', () => store.once(shop, 'inner', async () => null));
      await expect(nested).rejects.toThrow('through the books');
      const around = store.once(shop, 'outer', async () => {
        await store.carts.write(shop, shopper, { lines: [] });
        return null;
      });
      await expect(around).rejects.toThrow('through the books');
      expect(await store.once(shop, 'outer', async () => 'free')).toBe('free');
    },
  },
  {
    says: 'different keys go on at the same time as reads and single writes',
    async holds({ store, other }) {
      const [shop, shopper] = [newShop(), newShopper()];
      const red = await stocked(store, shop, 100);
      await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          const process = index % 2 ? store : other;
          await process.once(shop, `k${index}`, async ({ stock }) => stock.reserve(shop, red, 1));
          await process.carts.write(shop, shopper, { lines: [{ sku: red, quantity: index + 1 }] });
          await process.catalogue.bySku(shop, [Sku('red')]);
        }),
      );
      expect(await unitsOf(store, shop, red)).toBe(70);
    },
  },
];
