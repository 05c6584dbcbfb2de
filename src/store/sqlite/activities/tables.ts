/** Steps of the schema; a new one is added at the end. */
export const activityTables: readonly string[] = [
  `
  CREATE TABLE opened (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    user TEXT NOT NULL,
    PRIMARY KEY (shop, conversation)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE activity (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    activity TEXT NOT NULL,
    PRIMARY KEY (shop, conversation, position),
    UNIQUE (shop, conversation, id)
  ) STRICT
  `,
];
