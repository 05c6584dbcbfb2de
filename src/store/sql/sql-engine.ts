import type { ColumnTypes } from './migrations';
import type { Sql } from './tables';

/** What differs between the databases. */
export interface SqlEngine {
  /** For reads outside a transaction: they neither wait for one nor see what it has not committed. */
  readonly reader: Sql;
  readonly writer: Sql;
  readonly types: ColumnTypes;
  /** Whether a row that will be written must be locked when it is read; not where there is one writer at a time. */
  readonly locksRows: boolean;
  /** Waits until no other process migrates; the lock ends with the transaction. */
  lockMigrations(transaction: Sql): Promise<void>;
  /** Called at the beginning and the end of a transaction that changes a large part of the tables. */
  beforeImport(transaction: Sql): Promise<void>;
  afterImport(transaction: Sql): Promise<void>;
  /** The database broke off a transaction that met another; done again it may succeed. */
  isConflict(error: unknown): boolean;
  /** The error to throw on: a fault when the world failed, else the same. */
  fault(error: unknown): unknown;
  close(): Promise<void>;
}
