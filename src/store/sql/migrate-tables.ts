import { sql } from 'kysely';
import { migrations } from './migrations';
import type { SqlEngine } from './sql-engine';

/** Brings the tables up to date; of several processes that start at once, one does it and the others wait. */
export async function migrateTables(engine: SqlEngine): Promise<void> {
  try {
    await engine.writer.transaction().execute(async (transaction) => {
      await engine.lockMigrations(transaction);
      await sql`create table if not exists migration (number integer primary key)`.execute(transaction);
      const { rows } = await sql<{ number: number }>`select number from migration`.execute(transaction);
      const done = new Set(rows.map((row) => Number(row.number)));
      for (const [index, statements] of migrations.entries()) {
        if (done.has(index + 1)) continue;
        for (const statement of statements(engine.types)) await sql.raw(statement).execute(transaction);
        await sql`insert into migration (number) values (${index + 1})`.execute(transaction);
      }
    });
  } catch (error) {
    throw engine.fault(error);
  }
}
