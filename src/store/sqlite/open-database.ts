import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

export type SqlValue = string | number | null;

/** One connection to an embedded file. Every call is synchronous; the only file that knows the driver. */
export interface Database {
  /** Rows of a statement that is prepared once and kept: for fixed texts only. */
  rows<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  /** How many rows were changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All or nothing, with the writer's lock held from the first statement on. */
  transaction<T>(work: () => T): T;
  /**
   * One statement of a transaction's frame. Not by a prepared one: of those that are refused because the file is busy some
   * part stays open, and no later transaction could commit.
   */
  frame(statement: 'begin immediate' | 'commit' | 'rollback'): void;
  /** For a query builder that prepares its own statements. */
  prepare(sql: string): Statement;
  close(): void;
}

export interface Statement {
  readonly reader: boolean;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  iterate(values: readonly unknown[]): IterableIterator<unknown>;
}

export type Durability = 'full' | 'normal' | 'off';

export interface DatabaseOptions {
  /**
   * full: a commit outlives a power cut. normal: it outlives a crash of the process, the last ones may miss a power cut.
   * off: for files that nobody keeps.
   */
  readonly durability: Durability;
  /** How long a call blocks the process while another process writes. */
  readonly busyTimeoutMs: number;
  readonly readOnly?: boolean;
}

/** Two processes may make one new file at the same time. */
const openingTimeoutMs = 5000;

export function openDatabase(path: string, options: DatabaseOptions): Database {
  mkdirSync(dirname(path), { recursive: true });
  const connection = new Libsql(path, { timeout: openingTimeoutMs });
  const pragma = (text: string) => connection.prepare<unknown[]>(`PRAGMA ${text}`).all([]);
  pragma('journal_mode = WAL');
  pragma(`synchronous = ${options.durability.toUpperCase()}`);
  pragma('foreign_keys = ON');
  if (options.readOnly) pragma('query_only = ON');
  pragma(`busy_timeout = ${options.busyTimeoutMs}`);
  const database = wrap(connection);
  if (options.readOnly) return database;
  return {
    ...database,
    close() {
      // The driver closes late, and what was committed would stay in the -wal file: a copy of the file alone would miss it.
      pragma('wal_checkpoint(PASSIVE)');
      database.close();
    },
  };
}

/** How much of a scratch file stays in memory, in KiB. */
const scratchCache = 16_384;

/** A file without a name, for what nobody keeps: made when it outgrows its cache, gone when it is closed. */
export function openScratchDatabase(): Database {
  const connection = new Libsql('');
  const pragma = (text: string) => connection.prepare<unknown[]>(`PRAGMA ${text}`).all([]);
  pragma('journal_mode = OFF');
  pragma('synchronous = OFF');
  pragma(`cache_size = -${scratchCache}`);
  // Never committed: without it each statement would be a transaction of its own.
  connection.exec('begin');
  return wrap(connection);
}

function wrap(connection: Libsql.Database): Database {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => connection.prepare<unknown[]>(sql) as unknown as Statement;
  const prepared = (sql: string): Statement => {
    const known = kept.get(sql) ?? prepare(sql);
    kept.set(sql, known);
    return known;
  };
  const frame = (statement: string): void => {
    connection.exec(statement);
  };
  return {
    rows: <Row>(sql: string, ...values: readonly SqlValue[]) => prepared(sql).all(values) as readonly Row[],
    run: (sql, ...values) => prepared(sql).run(values).changes,
    transaction(work) {
      frame('begin immediate');
      try {
        const result = work();
        frame('commit');
        return result;
      } catch (error) {
        // A full disk or a failed write has rolled it back already.
        if (connection.inTransaction) frame('rollback');
        throw error;
      }
    },
    frame(statement) {
      if (statement !== 'rollback' || connection.inTransaction) frame(statement);
    },
    prepare,
    close: () => {
      kept.clear();
      connection.close();
    },
  };
}
