import type { ConversationRef } from '../../../base/ids';
import type { Json } from '../../../base/json';
import type { LoggedActivity } from '../../../ports/activity-log';
import type { Database } from '../open-database';

interface ActivityRow {
  readonly position: number;
  readonly id: string;
  readonly activity: string;
}

const here = 'shop = ? AND conversation = ?';
const columns = `SELECT position, id, activity FROM activity WHERE ${here}`;
const afterAll = Number.MAX_SAFE_INTEGER;

const loggedOf = ({ position, id, activity }: ActivityRow): LoggedActivity => ({
  position,
  id,
  activity: JSON.parse(activity),
});

export function activityTable(database: Database) {
  return {
    append(ref: ConversationRef, id: string, activity: Json): LoggedActivity {
      database.run(
        `INSERT INTO activity
         SELECT ?, ?, coalesce(max(position), 0) + 1, ?, ? FROM activity WHERE shop = ? AND conversation = ?
         ON CONFLICT (shop, conversation, id) DO NOTHING`,
        ref.shop,
        ref.conversation,
        id,
        JSON.stringify(activity),
        ref.shop,
        ref.conversation,
      );
      const [row] = database.rows<ActivityRow>(`${columns} AND id = ?`, ref.shop, ref.conversation, id);
      if (!row) throw new Error('an activity that was just written cannot be read');
      return loggedOf(row);
    },

    read(ref: ConversationRef, after: number, limit: number): readonly LoggedActivity[] {
      const sql = `${columns} AND position > ? AND activity <> '' ORDER BY position LIMIT ?`;
      return database.rows<ActivityRow>(sql, ref.shop, ref.conversation, after, limit).map(loggedOf);
    },

    /** An emptied row keeps the place. */
    erase(ref: ConversationRef, before: string | null): void {
      const first = `coalesce((SELECT position FROM activity WHERE ${here} AND id = ?), ${afterAll})`;
      database.run(
        `UPDATE activity SET id = 'erased:' || position, activity = '' WHERE ${here} AND position < ${first}`,
        ref.shop,
        ref.conversation,
        ref.shop,
        ref.conversation,
        before,
      );
    },

    last(ref: ConversationRef): number {
      const sql = 'SELECT coalesce(max(position), 0) AS last FROM activity WHERE shop = ? AND conversation = ?';
      return database.rows<{ last: number }>(sql, ref.shop, ref.conversation)[0]?.last ?? 0;
    },
  };
}
