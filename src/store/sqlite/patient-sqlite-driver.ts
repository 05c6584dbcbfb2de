import { setTimeout as sleep } from 'node:timers/promises';
import { SqliteDialect, SqliteDriver } from 'kysely';
import type { Database } from './open-database';
import { isBusy } from './sqlite-fault';

/** As long as a large import of another process may hold the file. */
const patienceMs = 20_000;

/**
 * Takes the writer's lock when a transaction begins, never in its middle, and waits for another process without blocking
 * this one. Within this process the driver lets one transaction after the other at its connection.
 */
class PatientSqliteDriver extends SqliteDriver {
  constructor(private readonly database: Database) {
    super({ database });
  }

  override async beginTransaction(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      try {
        return this.database.frame('begin immediate');
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
      }
      await sleep(5 + Math.random() * 20);
    }
  }

  override async commitTransaction(): Promise<void> {
    this.database.frame('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    this.database.frame('rollback');
  }
}

export class PatientSqliteDialect extends SqliteDialect {
  constructor(private readonly database: Database) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new PatientSqliteDriver(this.database);
  }
}
