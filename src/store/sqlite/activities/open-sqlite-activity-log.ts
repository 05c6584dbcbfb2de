import type { ConversationRef } from '../../../base/ids';
import type { ActivityLog } from '../../../ports/activity-log';
import { type ActivityListeners, activityListeners } from '../../activity-listeners';
import { migrate } from '../migrate';
import { type Database, openDatabase } from '../open-database';
import { asPromise } from '../sqlite-fault';
import { activityTable } from './activity-table';
import { activityTables } from './tables';

/** How late an append of another process may be heard. */
const lookEveryMs = 200;

/** The embedded activity log; it may be in the same file as the conversations. */
export function openSqliteActivityLog(path: string): ActivityLog {
  const database = openDatabase(path, { durability: 'normal', busyTimeoutMs: 2000 });
  migrate(database, 'activities', activityTables);
  const table = activityTable(database);
  const read = (ref: ConversationRef, after: number, limit: number) => asPromise(() => table.read(ref, after, limit));
  const listeners = activityListeners(read);
  const watch = watchFile(database, listeners);

  return {
    async append(ref, id, activity) {
      const entry = await asPromise(() => database.transaction(() => table.append(ref, id, activity)));
      listeners.wake(ref);
      return entry;
    },
    read,
    async subscribe(ref, heard) {
      const stop = listeners.add(ref, await asPromise(() => table.last(ref)), heard);
      watch.start();
      return async () => stop();
    },
    async opened(ref) {
      const sql = 'SELECT user FROM opened WHERE shop = ? AND conversation = ?';
      const rows = await asPromise(() => database.rows<{ user: string }>(sql, ref.shop, ref.conversation));
      return rows[0] ?? null;
    },
    async open(ref, user) {
      const sql = 'INSERT OR IGNORE INTO opened VALUES (?, ?, ?)';
      await asPromise(() => database.transaction(() => database.run(sql, ref.shop, ref.conversation, user)));
    },
    async erase(ref, { before, user }) {
      const sql = 'UPDATE opened SET user = ? WHERE shop = ? AND conversation = ?';
      await asPromise(() =>
        database.transaction(() => {
          table.erase(ref, before);
          database.run(sql, user, ref.shop, ref.conversation);
        }),
      );
    },
    async close() {
      watch.stop();
      listeners.stop();
      await asPromise(() => database.close());
    },
  };
}

/** SQLite sends no notices: while somebody listens, the file's version is looked at, which reads no page of it. */
function watchFile(database: Database, listeners: ActivityListeners) {
  let timer: NodeJS.Timeout | undefined;
  let seen = -1;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = () => {
    if (listeners.count === 0) return stop();
    const version = database.rows<{ data_version: number }>('PRAGMA data_version')[0]?.data_version ?? seen;
    if (version === seen) return;
    seen = version;
    listeners.wake();
  };
  // A look that failed is made good by the next one.
  const tryLook = () => void asPromise(look).catch(() => undefined);
  return {
    start() {
      timer ??= setInterval(tryLook, lookEveryMs).unref();
    },
    stop,
  };
}
