import type { Database } from './open-database';

/** Brings one part of a file up to date. Steps are numbered by their place; one that was released is never edited. */
export function migrate(database: Database, part: string, steps: readonly string[]): void {
  database.transaction(() => {
    database.run(
      'CREATE TABLE IF NOT EXISTS migration (part TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (part, number)) STRICT',
    );
    const rows = database.rows<{ number: number }>('SELECT number FROM migration WHERE part = ?', part);
    const done = new Set(rows.map((row) => row.number));
    for (const [index, step] of steps.entries()) {
      if (done.has(index + 1)) continue;
      for (const statement of step.split(';').filter((text) => text.trim() !== '')) database.run(statement);
      database.run('INSERT INTO migration (part, number) VALUES (?, ?)', part, index + 1);
    }
  });
}
