import { Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import type { CommerceStore } from '../../ports/commerce-store';
import { postgresTypes } from '../sql/migrations';
import { openSqlCommerce } from '../sql/open-sql-commerce';
import type { Tables } from '../sql/tables';
import { isPostgresConflict, postgresFault } from './postgres-fault';

export interface PostgresOptions {
  readonly url: string;
  /** Connections of this process. */
  readonly connections?: number;
  /**
   * How long a server may be silent while it is asked something, and a transaction may lie idle. While a dead line holds its
   * locks, everybody waits who wants the same rows.
   */
  readonly silenceMs?: number;
}

/** An arbitrary number that stands for "the tables of this program are being changed". */
const migrationLock = 7_032_611;

/** The commerce store in PostgreSQL, for any number of processes. */
export async function openPostgresCommerce(options: PostgresOptions): Promise<CommerceStore> {
  const pool = newPool(options);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return openSqlCommerce({
    reader: kysely,
    writer: kysely,
    types: postgresTypes,
    locksRows: true,
    lockMigrations: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    },
    // It knows nothing yet of tables that were just filled, and would read them whole for each batch.
    beforeImport: async (transaction) => {
      await sql`set local enable_seqscan = off`.execute(transaction);
    },
    afterImport: async (transaction) => {
      await sql`analyze product, stock, catalogue_change`.execute(transaction);
    },
    isConflict: isPostgresConflict,
    fault: postgresFault,
    close: () => kysely.destroy(),
  });
}

function newPool({ url, connections = 10, silenceMs = 20_000 }: PostgresOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'shoptalk',
    max: connections,
    connectionTimeoutMillis: 5000,
    // A process that hangs in the middle of a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: silenceMs,
    keepAlive: true,
    // A line that is dead without a word would hold its connection, and the turn on it, for ever.
    stream: () => {
      const socket = new Socket();
      return socket.setTimeout(silenceMs, () =>
        socket.destroy(new Error('Connection terminated: silent for too long')),
      );
    },
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) },
  });
  // A connection that breaks is replaced, and its next statement fails. Without listeners the process would end: the pool's
  // is for idle connections, the client's for one that breaks between two statements of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Every whole number that is kept here is a safe one: the driver would answer text. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format);
}
