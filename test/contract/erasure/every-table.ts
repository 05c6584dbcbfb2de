import { Client } from 'pg';
import { openDatabase } from '../../../src/store/sqlite/open-database';

/** Every row of every table, as JSON, by table. */
export type Dump = Readonly<Record<string, readonly string[]>>;

const rowsAsText = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

export function everySqliteTable(path: string): Dump {
  const database = openDatabase(path, { durability: 'off', busyTimeoutMs: 1000, readOnly: true });
  try {
    const named = database.rows<{ name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    );
    return Object.fromEntries(
      named.map(({ name }) => [name, rowsAsText(database.prepare(`select * from "${name}"`).all([]))]),
    );
  } finally {
    database.close();
  }
}

export async function everyPostgresTable(url: string): Promise<Dump> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const named = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const dump: Record<string, readonly string[]> = {};
    for (const { name } of named.rows) {
      dump[name] = rowsAsText((await client.query(`select * from "${name}"`)).rows);
    }
    return dump;
  } finally {
    await client.end();
  }
}
