import { ProductId, Sku } from '../../../src/base/ids';
import type { CommerceStore, ImportedProduct, ReplaceStep } from '../../../src/ports/commerce-store';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { product, type TwoProcesses, unitsOf } from './subject';

async function everything(store: CommerceStore, shop: ReturnType<typeof newShop>) {
  const all = [];
  for await (const one of store.catalogue.all(shop)) all.push(one);
  return all;
}

const ids = (...values: string[]) => values.map((value) => ProductId(value));

export const catalogueClauses: readonly Clause<TwoProcesses>[] = [
  {
    says: 'a product comes back as it was imported, with the units of each SKU',
    async holds({ store, other }) {
      const shop = newShop();
      const imported = product('lipstick', { red: 3, pink: 0 });
      await store.catalogue.replace(shop, [imported]);
      const { stock, ...rest } = imported;
      expect(await other.catalogue.products(shop, ids('lipstick'))).toEqual([{ ...rest, available: stock }]);
    },
  },
  {
    says: 'products are answered in the order asked for, unknown ones left out',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(shop, [product('a', { a1: 1 }), product('b', { b1: 1 }), product('c', { c1: 1 })]);
      const found = await store.catalogue.products(shop, ids('c', 'none', 'a'));
      expect(found.map(({ id }) => id)).toEqual(['c', 'a']);
      expect(await store.catalogue.products(shop, [])).toEqual([]);
    },
  },
  {
    says: 'each SKU finds its product, unknown ones are left out',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(shop, [product('a', { a1: 1, a2: 2 }), product('b', { b1: 0 })]);
      const found = await store.catalogue.bySku(shop, [Sku('b1'), Sku('a2'), Sku('none')]);
      expect([...found].map(([sku, { id }]) => [sku, id]).sort()).toEqual([
        ['a2', 'a'],
        ['b1', 'b'],
      ]);
      expect(found.get(Sku('a2'))?.available).toEqual({ a1: 1, a2: 2 });
      expect((await store.catalogue.bySku(shop, [])).size).toBe(0);
    },
  },
  {
    says: 'a second import of the same changes nothing, not even stock that was sold in between',
    async holds({ store, other }) {
      const shop = newShop();
      const products = [product('a', { a1: 5 }), product('b', { b1: 5 })];
      expect(await store.catalogue.replace(shop, products)).toEqual({
        added: 2,
        changed: 0,
        unchanged: 0,
        withdrawn: 0,
      });
      await store.stock.reserve(shop, Sku('a1'), 2);
      const last = await store.catalogue.lastChange(shop);
      expect(await other.catalogue.replace(shop, products)).toEqual({
        added: 0,
        changed: 0,
        unchanged: 2,
        withdrawn: 0,
      });
      expect(await store.catalogue.lastChange(shop)).toBe(last);
      expect(await unitsOf(store, shop, 'a1')).toBe(3);
    },
  },
  {
    says: 'an import changes what differs and withdraws what is gone',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(
        shop,
        ['a', 'b', 'c'].map((id) => product(id, { [`${id}1`]: 5, [`${id}2`]: 5 })),
      );
      await store.stock.reserve(shop, Sku('a1'), 4);
      await store.stock.reserve(shop, Sku('b1'), 4);
      const next = [product('a', { a1: 5, a3: 1 }, 'better'), product('b', { b1: 7, b2: 5 }), product('d', { d1: 1 })];
      expect(await store.catalogue.replace(shop, next)).toEqual({ added: 1, changed: 2, unchanged: 0, withdrawn: 1 });
      expect((await everything(store, shop)).map(({ id, available }) => [id, available])).toEqual([
        ['a', { a1: 1, a3: 1 }],
        ['b', { b1: 7, b2: 5 }],
        ['d', { d1: 1 }],
      ]);
      expect(await store.catalogue.products(shop, ids('c'))).toEqual([]);
      const gone = [Sku('a2'), Sku('c1'), Sku('c2')];
      expect((await store.stock.available(shop, gone)).size).toBe(0);
      expect((await store.catalogue.bySku(shop, gone)).size).toBe(0);
      expect(await store.stock.reserve(shop, Sku('c1'), 1)).toBe(false);
    },
  },
  {
    says: 'units of a withdrawn SKU that are reserved still find their way, and a new listing begins with its own stock',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(shop, [product('a', { a1: 5 })]);
      await store.stock.reserve(shop, Sku('a1'), 2);
      await store.catalogue.replace(shop, []);
      await store.stock.sell(shop, Sku('a1'), 1);
      await store.stock.release(shop, Sku('a1'), 1);
      expect(await unitsOf(store, shop, 'a1')).toBeUndefined();
      await store.catalogue.replace(shop, [product('a', { a1: 5 })]);
      expect(await unitsOf(store, shop, 'a1')).toBe(5);
    },
  },
  {
    says: 'an SKU may go from one product to another',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(shop, [product('a', { x: 5, y: 1 }), product('b', { z: 1 })]);
      await store.stock.reserve(shop, Sku('x'), 1);
      await store.catalogue.replace(shop, [product('a', { y: 1 }), product('b', { z: 1, x: 5 })]);
      expect((await store.catalogue.bySku(shop, [Sku('x')])).get(Sku('x'))?.id).toBe('b');
      expect(await unitsOf(store, shop, 'x')).toBe(4);
    },
  },
  {
    says: 'an import that fails leaves everything as it was',
    async holds({ store }) {
      const shop = newShop();
      await store.catalogue.replace(shop, [product('a', { a1: 5 })]);
      const last = await store.catalogue.lastChange(shop);
      async function* broken(): AsyncGenerator<ImportedProduct> {
        for (let n = 0; n < 1200; n += 1) yield product(`p${n}`, { [`p${n}-1`]: 1 });
        throw new Error('the file ends in the middle of a line');
      }
      await expect(store.catalogue.replace(shop, broken())).rejects.toThrow('in the middle');
      const twins = [product('b', { b1: 1 }), product('b', { b2: 1 })];
      await expect(store.catalogue.replace(shop, twins)).rejects.toThrow('twice');
      const sharing = [product('b', { b1: 1 }), product('c', { b1: 1 })];
      await expect(store.catalogue.replace(shop, sharing)).rejects.toThrow('b1');
      expect((await everything(store, shop)).map(({ id }) => id)).toEqual(['a']);
      expect(await store.catalogue.lastChange(shop)).toBe(last);
    },
  },
  {
    says: 'thousands of products come in and are read in pages',
    async holds({ store, other }) {
      const shop = newShop();
      const all = Array.from({ length: 2345 }, (_, n) => product(`p${n}`, { [`p${n}-1`]: n, [`p${n}-2`]: 1 }));
      const steps: ReplaceStep[] = [];
      expect(await store.catalogue.replace(shop, all, (step) => steps.push(step))).toMatchObject({ added: 2345 });
      expect(steps.filter(({ done, of }) => done === of)).toEqual([
        { what: 'stock', done: 4690, of: 4690 },
        { what: 'changes', done: 2345, of: 2345 },
      ]);
      expect(await other.catalogue.size(shop)).toBe(2345);
      const read = await everything(other, shop);
      expect(new Set(read.map(({ id }) => id)).size).toBe(2345);
      expect(
        await store.catalogue.products(
          shop,
          all.map(({ id }) => id),
        ),
      ).toHaveLength(2345);
      expect(await store.catalogue.replace(shop, all)).toMatchObject({ unchanged: 2345 });
      expect(await store.catalogue.replace(shop, all.slice(1))).toMatchObject({ unchanged: 2344, withdrawn: 1 });
    },
  },
  {
    says: 'changes are numbered in order, and a reader who asks for those after the last it saw misses none',
    async holds({ store, other }) {
      const shop = newShop();
      expect(await store.catalogue.lastChange(shop)).toBe(0);
      expect(await store.catalogue.changesSince(shop, 0, 10)).toEqual([]);
      await store.catalogue.replace(shop, [product('a', { a1: 5 }), product('b', { b1: 5 })]);
      expect(await other.catalogue.changesSince(shop, 0, 10)).toEqual([
        { sequence: 1, product: 'a', what: 'all' },
        { sequence: 2, product: 'b', what: 'all' },
      ]);
      await other.stock.reserve(shop, Sku('b1'), 1);
      await other.stock.reserve(shop, Sku('b1'), 9);
      await other.stock.reserve(shop, Sku('a1'), 1);
      await other.stock.sell(shop, Sku('a1'), 1);
      await other.stock.release(shop, Sku('b1'), 1);
      expect(await store.catalogue.changesSince(shop, 2, 10)).toEqual([
        { sequence: 4, product: 'a', what: 'stock' },
        { sequence: 5, product: 'b', what: 'stock' },
      ]);
      expect(await store.catalogue.changesSince(shop, 2, 1)).toHaveLength(1);
      await store.catalogue.replace(shop, [product('a', { a1: 5 })]);
      expect(await store.catalogue.changesSince(shop, 5, 10)).toEqual([{ sequence: 6, product: 'b', what: 'all' }]);
      expect(await store.catalogue.lastChange(shop)).toBe(6);
    },
  },
];
