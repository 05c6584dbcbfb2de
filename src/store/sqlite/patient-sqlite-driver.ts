import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';
import { isBusy } from './sqlite-fault';

/** As long as a large import of another process may hold the file. */
const patienceMs = 20_000;

/**
 * Takes the writer's lock when a transaction begins, never in its middle, and waits for another process without blocking
 * this one. Within this process the driver lets one transaction after the other at its connection.
 */
class PatientSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      await sleep(5 + Math.random() * 20);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch {
      // A full disk or a failed write has rolled it back already; that error is the one to tell.
    }
  }
}

export class PatientSqliteDialect extends SqliteDialect {
  constructor(private readonly config: SqliteDialectConfig) {
    super(config);
  }

  override createDriver() {
    return new PatientSqliteDriver(this.config);
  }
}
