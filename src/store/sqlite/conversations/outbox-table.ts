import type { ConversationRef } from '../../../base/ids';
import type { OutboxEntry } from '../../../ports/conversation-store';
import type { Database } from '../open-database';

const here = 'shop = ? AND conversation = ?';

/** Replies that were decided and not yet delivered. Each function runs inside a transaction of its caller. */
export function outboxTable(database: Database) {
  return {
    add(ref: ConversationRef, entries: readonly OutboxEntry[]): void {
      for (const { id, body } of entries) {
        database.run(
          `INSERT INTO outbox SELECT ?, ?, coalesce(max(position), 0) + 1, ?, ? FROM outbox WHERE ${here}
           ON CONFLICT (shop, conversation, id) DO NOTHING`,
          ref.shop,
          ref.conversation,
          id,
          JSON.stringify(body),
          ref.shop,
          ref.conversation,
        );
      }
    },

    waiting(ref: ConversationRef): readonly OutboxEntry[] {
      const sql = `SELECT id, body FROM outbox WHERE ${here} ORDER BY position`;
      return database
        .rows<{ id: string; body: string }>(sql, ref.shop, ref.conversation)
        .map(({ id, body }) => ({ id, body: JSON.parse(body) }));
    },

    takeOff(ref: ConversationRef, ids: readonly string[]): void {
      for (const id of ids) {
        database.run(`DELETE FROM outbox WHERE ${here} AND id = ?`, ref.shop, ref.conversation, id);
      }
    },
  };
}
