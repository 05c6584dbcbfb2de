import { join } from 'node:path';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { caseClauses } from './commerce-store/case-clauses';
import { catalogueClauses } from './commerce-store/catalogue-clauses';
import { couponClauses } from './commerce-store/coupon-clauses';
import { historyClauses } from './commerce-store/history-clauses';
import { linkClauses } from './commerce-store/link-clauses';
import { moneyClauses } from './commerce-store/money-clauses';
import { onceClauses } from './commerce-store/once-clauses';
import { recordClauses } from './commerce-store/record-clauses';
import { stockClauses } from './commerce-store/stock-clauses';
import type { TwoProcesses } from './commerce-store/subject';
import { type Adapter, contract } from './contract';

/** Both open at the same time, so that both bring the tables up to date. */
async function both(open: () => Promise<TwoProcesses['store']>) {
  const [store, other] = await Promise.all([open(), open()]);
  return {
    subject: { store, other },
    close: async () => {
      await Promise.all([store.close(), other.close()]);
    },
  };
}

const adapters: readonly Adapter<TwoProcesses>[] = [
  {
    name: 'SQLite',
    open() {
      const path = join(freshFolder(), 'commerce.db');
      return both(() => openSqliteCommerce(path));
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const { url } = await freshPostgres();
      return both(() => openPostgresCommerce({ url }));
    },
  },
];

contract('commerce store', adapters, [
  ...onceClauses,
  ...stockClauses,
  ...catalogueClauses,
  ...recordClauses,
  ...linkClauses,
  ...moneyClauses,
  ...historyClauses,
  ...caseClauses,
  ...couponClauses,
]);
