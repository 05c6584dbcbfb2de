import type { ConversationRef } from '../../../base/ids';
import type { Json } from '../../../base/json';
import type { LoggedActivity } from '../../../ports/activity-log';
import type { Database } from '../open-database';

interface ActivityRow {
  readonly position: number;
  readonly id: string;
  readonly activity: string;
}

const columns = 'SELECT position, id, activity FROM activity WHERE shop = ? AND conversation = ?';

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
      const sql = `${columns} AND position > ? ORDER BY position LIMIT ?`;
      return database.rows<ActivityRow>(sql, ref.shop, ref.conversation, after, limit).map(loggedOf);
    },

    last(ref: ConversationRef): number {
      const sql = 'SELECT coalesce(max(position), 0) AS last FROM activity WHERE shop = ? AND conversation = ?';
      return database.rows<{ last: number }>(sql, ref.shop, ref.conversation)[0]?.last ?? 0;
    },
  };
}
