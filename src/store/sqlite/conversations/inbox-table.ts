import type { ConversationRef } from '../../../base/ids';
import type { InboxEntry, PendingEntry } from '../../../ports/conversation-store';
import { rememberIdsMs } from '../../remember-ids';
import type { Database } from '../open-database';

interface InboxRow {
  readonly position: number;
  readonly id: string;
  readonly body: string;
  readonly attempts: number;
}

const here = 'shop = ? AND conversation = ?';
const headSql = `SELECT position, id, body, attempts FROM inbox WHERE ${here} ORDER BY position LIMIT 1`;

/** What waits for its turn. Each function runs inside a transaction of its caller. */
export function inboxTable(database: Database) {
  const head = (ref: ConversationRef): InboxRow | undefined =>
    database.rows<InboxRow>(headSql, ref.shop, ref.conversation)[0];

  function remember(ref: ConversationRef, id: string, now: number): boolean {
    database.run('DELETE FROM accepted WHERE at < ?', now - rememberIdsMs);
    return database.run('INSERT OR IGNORE INTO accepted VALUES (?, ?, ?, ?)', ref.shop, ref.conversation, id, now) > 0;
  }

  function insert(ref: ConversationRef, entry: InboxEntry, position: 'first' | 'last') {
    const next = position === 'first' ? 'coalesce(min(position), 0) - 1' : 'coalesce(max(position), 0) + 1';
    database.run(
      `INSERT INTO inbox (shop, conversation, position, id, body)
       SELECT ?, ?, ${next}, ?, ? FROM inbox WHERE ${here}`,
      ref.shop,
      ref.conversation,
      entry.id,
      JSON.stringify(entry.body),
      ref.shop,
      ref.conversation,
    );
  }

  return {
    isEmpty: (ref: ConversationRef): boolean => head(ref) === undefined,

    /** False when the id was taken before. */
    put(ref: ConversationRef, entry: InboxEntry, options: { now: number; at: 'first' | 'last' }): boolean {
      if (!remember(ref, entry.id, options.now)) return false;
      insert(ref, entry, options.at);
      return true;
    },

    handOut(ref: ConversationRef): PendingEntry | null {
      const row = head(ref);
      if (!row) return null;
      const sql = `UPDATE inbox SET attempts = attempts + 1 WHERE ${here} AND position = ?`;
      database.run(sql, ref.shop, ref.conversation, row.position);
      return { id: row.id, body: JSON.parse(row.body), attempts: row.attempts + 1 };
    },

    forgive(ref: ConversationRef): void {
      const row = head(ref);
      if (!row) return;
      const sql = `UPDATE inbox SET attempts = max(attempts - 1, 0) WHERE ${here} AND position = ?`;
      database.run(sql, ref.shop, ref.conversation, row.position);
    },

    forgiveOne(ref: ConversationRef, id: string): void {
      const sql = `UPDATE inbox SET attempts = max(attempts - 1, 0) WHERE ${here} AND id = ?`;
      database.run(sql, ref.shop, ref.conversation, id);
    },

    takeOff(ref: ConversationRef, id: string): void {
      database.run(`DELETE FROM inbox WHERE ${here} AND id = ?`, ref.shop, ref.conversation, id);
    },

    park(ref: ConversationRef, id: string, reason: string): void {
      database.run(
        `INSERT OR IGNORE INTO parked SELECT shop, conversation, id, body, attempts, ? FROM inbox WHERE ${here} AND id = ?`,
        reason,
        ref.shop,
        ref.conversation,
        id,
      );
      this.takeOff(ref, id);
    },
  };
}
