import { join } from 'node:path';
import type { CommerceStore } from '../../src/ports/commerce-store';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { type Adapter, type Clause, contract } from './contract';
import { type Dump, everyPostgresTable, everySqliteTable } from './erasure/every-table';
import { fill, type Person, person } from './erasure/person';
import { newShop } from './new-names';

interface Subject {
  readonly store: CommerceStore;
  readonly dump: () => Promise<Dump> | Dump;
}

const adapters: readonly Adapter<Subject>[] = [
  {
    name: 'SQLite',
    async open() {
      const path = join(freshFolder(), 'commerce.db');
      const store = await openSqliteCommerce(path);
      return { subject: { store, dump: () => everySqliteTable(path) }, close: () => store.close() };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const { url } = await freshPostgres();
      const store = await openPostgresCommerce({ url });
      return { subject: { store, dump: () => everyPostgresTable(url) }, close: () => store.close() };
    },
  },
];

/** Rows in which somebody's name stands, as `table: row`. */
const rowsWith = (dump: Dump, name: string): readonly string[] =>
  Object.entries(dump).flatMap(([table, rows]) =>
    rows.filter((row) => row.includes(name)).map((row) => `${table}: ${row}`),
  );

const tablesWith = (dump: Dump, name: string): readonly string[] =>
  Object.keys(dump).filter((table) => dump[table]?.some((row) => row.includes(name)));

/** Filled for everybody, and without a word of who buys. */
const impersonal = new Set([
  ...['migration', 'product', 'stock', 'outlet_stock', 'catalogue_change', 'counter', 'coupon_count'],
  ...['payment_notice', 'refund', 'ledger_entry'],
]);

const erase = (store: CommerceStore, shop: ReturnType<typeof newShop>, { name, shopper, known, talk }: Person) =>
  store.erasure.erase(shop, { shoppers: [shopper, known], conversations: [talk], as: `erased-${name.length}` });

const clauses: readonly Clause<Subject>[] = [
  {
    says: 'after it no table has a name, phone, address, word or id of the shopper',
    async holds({ store, dump }) {
      const [shop, quentin] = [newShop(), person('quentin')];
      await fill(store, shop, quentin);
      const before = await dump();
      expect(
        Object.keys(before).filter((table) => !impersonal.has(table) && !tablesWith(before, 'quentin').includes(table)),
      ).toEqual([]);
      expect(await erase(store, shop, quentin)).toBe(1);
      expect(rowsWith(await dump(), 'quentin')).toEqual([]);
    },
  },
  {
    says: 'rows of another shopper, and of the same one in another shop, are as they were',
    async holds({ store, dump }) {
      const [shop, elsewhere] = [newShop(), newShop()];
      const [rosalind, bartholomew] = [person('rosalind'), person('bartholomew')];
      await fill(store, shop, rosalind);
      await fill(store, shop, bartholomew);
      await fill(store, elsewhere, rosalind);
      const before = await dump();
      await erase(store, shop, rosalind);
      const after = await dump();
      expect(rowsWith(after, 'bartholomew')).toEqual(rowsWith(before, 'bartholomew'));
      const there = (all: Dump) => rowsWith(all, 'rosalind').filter((row) => row.includes(elsewhere));
      expect(there(after)).toEqual(there(before));
      expect(rowsWith(after, 'rosalind').filter((row) => row.includes(shop))).toEqual([]);
    },
  },
  {
    says: 'the books go on: the order with its lines and sums, what was paid and given back, and the ledger to the cent',
    async holds({ store }) {
      const [shop, who] = [newShop(), person('philippa')];
      await fill(store, shop, who);
      const before = await store.orders.read(shop, who.number);
      const balances = await store.ledger.balances(shop, null);
      await erase(store, shop, who);
      const after = await store.orders.read(shop, who.number);
      expect(after).toMatchObject({
        ...{ status: 'delivered', lines: before?.lines, totals: before?.totals, placedAt: before?.placedAt },
        ...{ shopper: 'erased-8', contact: { recipient: '', street: '', country: 'CN' }, version: 2 },
      });
      expect(await store.orders.ofShopper(shop, who.shopper, 9)).toEqual([]);
      expect(await store.ledger.balances(shop, null)).toEqual(balances);
      const [attempt] = await store.payments.ofOrder(shop, who.number);
      expect(attempt).toMatchObject({ status: 'settled', scene: null });
      expect(await store.serviceCases.ofOrder(shop, who.number)).toMatchObject([{ status: 'done', words: null }]);
      expect(await store.refunds.ofOrder(shop, who.number)).toHaveLength(1);
    },
  },
  {
    says: 'who has left nothing is erased all the same',
    async holds({ store }) {
      expect(await erase(store, newShop(), person('nobody'))).toBe(0);
    },
  },
];

contract('erasure', adapters, clauses);
