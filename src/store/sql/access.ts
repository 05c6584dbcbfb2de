import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ChangedProducts } from './changed-products';
import type { SqlEngine } from './sql-engine';
import type { Sql } from './tables';

export interface Reading {
  readonly sql: Sql;
  /** Rows that decide a write are locked: a transaction of a database with several writers. */
  readonly lock: boolean;
}

export interface Writing extends Reading {
  /** Recorded just before the commit. */
  readonly changed: ChangedProducts;
}

/** How the books get at the database: outside a transaction each write is one of its own, inside all share it. */
export interface Access {
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
}

/** Eight tries with growing waits are about two seconds. */
const maxTries = 8;

export class StoreAccess implements Access {
  private readonly inside = new AsyncLocalStorage<{ running: boolean }>();

  constructor(private readonly engine: SqlEngine) {}

  async read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    try {
      return await work({ sql: this.engine.reader, lock: false });
    } catch (error) {
      throw this.engine.fault(error);
    }
  }

  write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.transact(work, maxTries);
  }

  /** For work that reads a stream, which cannot be read again. */
  writeUnrepeated<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.transact(work, 1);
  }

  private async transact<T>(work: (writing: Writing) => Promise<T>, tries: number): Promise<T> {
    // It would wait for itself for ever.
    if (this.inside.getStore()?.running) throw new Error('inside a transaction write through the books it hands out');
    for (let attempt = 1; ; attempt += 1) {
      const mark = { running: true };
      try {
        return await this.inside.run(mark, () => this.attempt(work));
      } catch (error) {
        if (attempt >= tries || !this.engine.isConflict(error)) throw this.engine.fault(error);
      } finally {
        mark.running = false;
      }
      await sleep(Math.random() * 2 ** attempt * 8);
    }
  }

  private attempt<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.engine.writer.transaction().execute(async (sql) => {
      const changed = new ChangedProducts();
      const result = await work({ sql, lock: this.engine.locksRows, changed });
      await changed.record(sql);
      return result;
    });
  }
}

/** The same from inside one transaction. */
export const accessWithin = (writing: Writing): Access => ({
  read: (work) => work(writing),
  write: (work) => work(writing),
});
