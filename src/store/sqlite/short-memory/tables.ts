/** Steps of the schema; a new one is added at the end. */
export const shortMemoryTables: readonly string[] = [
  `
  CREATE TABLE short_memory (
    shop TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (shop, name)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX short_memory_until ON short_memory (until)
  `,
];
