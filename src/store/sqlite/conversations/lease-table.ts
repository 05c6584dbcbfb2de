import { ConversationId, type ConversationRef, type ShopId } from '../../../base/ids';
import type { Json } from '../../../base/json';
import type { BeginOptions, KeptTalk, TurnCommit } from '../../../ports/conversation-store';
import type { Database } from '../open-database';
import { asPromise } from '../sqlite-fault';

export interface Lease {
  readonly fence: number;
  readonly version: number;
  readonly state: Json;
}

interface ConversationRow {
  readonly fence: number;
  readonly version: number;
  readonly state: string;
  readonly lease_until: number;
}

interface KeptRow {
  readonly conversation: string;
  readonly state: string;
}

const pageSize = 200;
const pageSql =
  'SELECT conversation, state FROM conversation WHERE shop = ? AND conversation > ? ORDER BY conversation LIMIT ?';

const here = 'shop = ? AND conversation = ?';

/** Who may write the conversation, and its state. Each function runs inside a transaction of its caller. */
export function leaseTable(database: Database) {
  const read = (ref: ConversationRef): ConversationRow | undefined =>
    database.rows<ConversationRow>(
      `SELECT fence, version, state, lease_until FROM conversation WHERE ${here}`,
      ref.shop,
      ref.conversation,
    )[0];

  return {
    /** Null while another lease is live. */
    take(ref: ConversationRef, { worker, leaseMs, now }: BeginOptions): Lease | null {
      const row = read(ref) ?? { fence: 0, version: 0, state: 'null', lease_until: 0 };
      if (row.lease_until > now) return null;
      // Never below the clock: a conversation that was erased does not start again at a fence that somebody still holds.
      const fence = Math.max(row.fence + 1, now);
      database.run(
        `INSERT INTO conversation VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shop, conversation)
         DO UPDATE SET fence = excluded.fence, worker = excluded.worker, lease_until = excluded.lease_until`,
        ref.shop,
        ref.conversation,
        fence,
        row.version,
        row.state,
        worker,
        now + leaseMs,
      );
      return { fence, version: row.version, state: JSON.parse(row.state) };
    },

    /** Page by page, so that nobody is kept waiting for all of it. */
    async *states(shop: ShopId): AsyncGenerator<KeptTalk> {
      for (let after = ''; ; ) {
        const from = after;
        const rows = await asPromise(() => database.rows<KeptRow>(pageSql, shop, from, pageSize));
        for (const { conversation, state } of rows) {
          yield { conversation: ConversationId(conversation), state: JSON.parse(state) };
        }
        const last = rows.at(-1);
        if (!last || rows.length < pageSize) return;
        after = last.conversation;
      }
    },

    holds: (ref: ConversationRef, fence: number): boolean => read(ref)?.fence === fence,

    /** False when the lease or the version is another's by now. */
    write(ref: ConversationRef, { fence, version, state, now, leaseMs }: TurnCommit): boolean {
      const changed = database.run(
        `UPDATE conversation SET version = version + 1, state = ?, lease_until = ?
         WHERE ${here} AND fence = ? AND version = ?`,
        JSON.stringify(state),
        now + leaseMs,
        ref.shop,
        ref.conversation,
        fence,
        version,
      );
      return changed > 0;
    },

    /** The fence moves on, so that whoever gave the lease back cannot write under it any more. */
    giveBack(ref: ConversationRef): void {
      database.run(
        `UPDATE conversation SET fence = fence + 1, worker = NULL, lease_until = 0 WHERE ${here}`,
        ref.shop,
        ref.conversation,
      );
    },
  };
}
