/** Steps of the schema; a new one is added at the end. */
export const conversationTables: readonly string[] = [
  `
  CREATE TABLE conversation (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    fence INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    worker TEXT,
    lease_until INTEGER NOT NULL,
    PRIMARY KEY (shop, conversation)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE inbox (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (shop, conversation, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE accepted (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (shop, conversation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX accepted_at ON accepted (at);

  CREATE TABLE outbox (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (shop, conversation, position),
    UNIQUE (shop, conversation, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE parked (
    shop TEXT NOT NULL,
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (shop, conversation, id)
  ) STRICT, WITHOUT ROWID
  `,
];
