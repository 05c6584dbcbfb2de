import type { Database } from '../sqlite/open-database';

const pageSize = 500;

/** What a Map of texts does, for more entries than the memory should hold. */
export class DiskMap<V extends number | string | null> {
  constructor(
    private readonly database: Database,
    private readonly table: string,
  ) {
    database.run(`create table ${table} (key text primary key, value) without rowid`);
  }

  get(key: string): V | undefined {
    return this.database.rows<{ value: V }>(`select value from ${this.table} where key = ?`, key)[0]?.value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** False, and nothing is done, when the key is there already. */
  add(key: string, value: V): boolean {
    return this.database.run(`insert into ${this.table} values (?, ?) on conflict do nothing`, key, value) > 0;
  }

  set(key: string, value: V): void {
    const overwrite = 'on conflict do update set value = excluded.value';
    this.database.run(`insert into ${this.table} values (?, ?) ${overwrite}`, key, value);
  }

  /** How many there are, of this value or of any. */
  size(value: V | null = null): number {
    const count = `select count(*) as n from ${this.table} where ?1 is null or value = ?1`;
    return this.database.rows<{ n: number }>(count, value)[0]?.n ?? 0;
  }

  /** Those of this value or of any, in the order of the keys' bytes in UTF-8. */
  *entries(only: V | null = null): Generator<readonly [key: string, value: V]> {
    const where = 'key > ?1 and (?2 is null or value = ?2)';
    const page = `select key, value from ${this.table} where ${where} order by key limit ${pageSize}`;
    for (let last = ''; ; ) {
      const rows = this.database.rows<{ key: string; value: V }>(page, last, only);
      for (const { key, value } of rows) yield [key, value];
      const end = rows.at(-1);
      if (!end) return;
      last = end.key;
    }
  }
}
