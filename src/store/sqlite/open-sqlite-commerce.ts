import { Kysely } from 'kysely';
import type { CommerceStore } from '../../ports/commerce-store';
import { sqliteTypes } from '../sql/migrations';
import { openSqlCommerce } from '../sql/open-sql-commerce';
import type { Sql, Tables } from '../sql/tables';
import { type Durability, openDatabase } from './open-database';
import { PatientSqliteDialect } from './patient-sqlite-driver';
import { asPromise, sqliteFault } from './sqlite-fault';

/** The embedded commerce store: one connection writes, another one reads what was committed. */
export async function openSqliteCommerce(path: string, durability: Durability = 'full'): Promise<CommerceStore> {
  const open = (readOnly: boolean) => openDatabase(path, { durability, busyTimeoutMs: 50, readOnly });
  const [writing, reading] = await asPromise(() => [open(false), open(true)] as const);
  const kysely = (database: typeof writing): Sql => new Kysely<Tables>({ dialect: new PatientSqliteDialect(database) });
  return openSqlCommerce({
    writer: kysely(writing),
    reader: kysely(reading),
    types: sqliteTypes,
    locksRows: false,
    // The writer's lock is held from the transaction's beginning.
    lockMigrations: async () => undefined,
    beforeImport: async () => undefined,
    afterImport: async () => undefined,
    isConflict: () => false,
    fault: sqliteFault,
    close: async () => {
      reading.close();
      writing.close();
    },
  });
}
