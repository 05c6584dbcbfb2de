import { join } from 'node:path';
import { openRedisConversations } from '../../src/store/redis/open-redis-conversations';
import { openSqliteConversations } from '../../src/store/sqlite/conversations/open-sqlite-conversations';
import { freshFolder } from '../support/fresh-folder';
import { freshRedis } from '../support/fresh-redis';
import { type Adapter, contract } from './contract';
import { forgetClauses } from './conversation-store/forget-clauses';
import { inboxClauses } from './conversation-store/inbox-clauses';
import type { TwoProcesses } from './conversation-store/subject';
import { turnClauses } from './conversation-store/turn-clauses';

const both = ({ store, other }: TwoProcesses) => ({
  subject: { store, other },
  close: async () => {
    await Promise.all([store.close(), other.close()]);
  },
});

const adapters: readonly Adapter<TwoProcesses>[] = [
  {
    name: 'SQLite',
    async open() {
      const path = join(freshFolder(), 'turns.db');
      return both({ store: openSqliteConversations(path), other: openSqliteConversations(path) });
    },
  },
  {
    name: 'Redis',
    async open() {
      const corner = freshRedis();
      return both({ store: await openRedisConversations(corner), other: await openRedisConversations(corner) });
    },
  },
];

contract('conversation store', adapters, [...inboxClauses, ...turnClauses, ...forgetClauses]);
