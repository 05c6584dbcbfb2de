import { join } from 'node:path';
import { openRedisActivityLog } from '../../src/store/redis/open-redis-activity-log';
import { openSqliteActivityLog } from '../../src/store/sqlite/activities/open-sqlite-activity-log';
import { freshFolder } from '../support/fresh-folder';
import { freshRedis } from '../support/fresh-redis';
import { activityLogClauses, type TwoLogs } from './activity-log/clauses';
import { type Adapter, contract } from './contract';

const both = ({ log, other }: TwoLogs) => ({
  subject: { log, other },
  close: async () => {
    await Promise.all([log.close(), other.close()]);
  },
});

const adapters: readonly Adapter<TwoLogs>[] = [
  {
    name: 'SQLite',
    async open() {
      const path = join(freshFolder(), 'turns.db');
      return both({ log: openSqliteActivityLog(path), other: openSqliteActivityLog(path) });
    },
  },
  {
    name: 'Redis',
    async open() {
      const corner = freshRedis();
      return both({ log: await openRedisActivityLog(corner), other: await openRedisActivityLog(corner) });
    },
  },
];

contract('activity log', adapters, activityLogClauses);
