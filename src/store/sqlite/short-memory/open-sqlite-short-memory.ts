import type { ShopId } from '../../../base/ids';
import type { Json } from '../../../base/json';
import type { Keeping, ShortMemory } from '../../../ports/short-memory';
import { migrate } from '../migrate';
import { openDatabase } from '../open-database';
import { asPromise } from '../sqlite-fault';
import { shortMemoryTables } from './tables';

/** Every so many writes what has lapsed is swept out. */
const sweepEvery = 500;

/** The embedded short memory; it may be in the same file as the conversations. */
export function openSqliteShortMemory(path: string): ShortMemory {
  const database = openDatabase(path, { durability: 'normal', busyTimeoutMs: 2000 });
  migrate(database, 'short-memory', shortMemoryTables);
  let writes = 0;

  function read(shop: ShopId, key: string, now: number): Json {
    const sql = 'SELECT value FROM short_memory WHERE shop = ? AND name = ? AND until > ?';
    const [row] = database.rows<{ value: string }>(sql, shop, key, now);
    return row ? (JSON.parse(row.value) as Json) : null;
  }

  function write(shop: ShopId, key: string, value: Json, { now, lastsMs }: Keeping): void {
    writes += 1;
    if (writes % sweepEvery === 0) database.run('DELETE FROM short_memory WHERE until <= ?', now);
    const sql =
      'INSERT INTO short_memory VALUES (?, ?, ?, ?) ON CONFLICT (shop, name) DO UPDATE SET value = excluded.value, until = excluded.until';
    database.run(sql, shop, key, JSON.stringify(value), now + lastsMs);
  }

  const atOnce = <T>(work: () => T): Promise<T> => asPromise(() => database.transaction(work));
  return {
    read: (shop, key, now) => asPromise(() => read(shop, key, now)),
    write: (shop, key, value, keeping) => atOnce(() => write(shop, key, value, keeping)),
    writeNew: (shop, key, value, keeping) =>
      atOnce(() => {
        const known = read(shop, key, keeping.now);
        if (known === null) write(shop, key, value, keeping);
        return known;
      }),
    replace: (shop, key, [before, after], keeping) =>
      atOnce(() => {
        const isExpected = JSON.stringify(read(shop, key, keeping.now)) === JSON.stringify(before);
        if (isExpected) write(shop, key, after, keeping);
        return isExpected;
      }),
    take: (shop, key, now) =>
      asPromise(() => {
        // Mostly there is nothing, and nothing needs no writer's lock.
        if (read(shop, key, now) === null) return null;
        return database.transaction(() => {
          const known = read(shop, key, now);
          database.run('DELETE FROM short_memory WHERE shop = ? AND name = ?', shop, key);
          return known;
        });
      }),
    close: () => asPromise(() => database.close()),
  };
}
