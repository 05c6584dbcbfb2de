import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config';
import type { ActivityLog } from '../ports/activity-log';
import type { AttachmentStore } from '../ports/attachment-store';
import type { CommerceStore } from '../ports/commerce-store';
import type { ConversationStore } from '../ports/conversation-store';
import type { ShortMemory } from '../ports/short-memory';
import { folderAttachments } from '../store/files/folder-attachments';
import type { PostgresOptions } from '../store/postgres/open-postgres-commerce';
import { openSqliteActivityLog } from '../store/sqlite/activities/open-sqlite-activity-log';
import { openSqliteConversations } from '../store/sqlite/conversations/open-sqlite-conversations';
import { openSqliteCommerce } from '../store/sqlite/open-sqlite-commerce';
import { openSqliteShortMemory } from '../store/sqlite/short-memory/open-sqlite-short-memory';

/** Where everything is kept: embedded files, or Redis and PostgreSQL where their addresses are set. */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly activities: ActivityLog;
  readonly memory: ShortMemory;
  readonly commerce: CommerceStore;
  readonly attachments: AttachmentStore;
  close(): Promise<void>;
}

export async function openStores(config: Config): Promise<Stores> {
  mkdirSync(config.DATA_DIR, { recursive: true });
  const [turns, commerce] = await Promise.all([openTurns(config), openCommerce(config)]);
  return {
    ...turns,
    commerce,
    attachments: folderAttachments(join(config.DATA_DIR, 'attachments')),
    async close() {
      await Promise.all([
        turns.conversations.close(),
        turns.activities.close(),
        turns.memory.close(),
        commerce.close(),
      ]);
    },
  };
}

/** The catalogue, carts, orders and payments alone: what commands need. */
export async function openCommerce(
  { DATABASE_URL, DATA_DIR }: Config,
  options: Pick<PostgresOptions, 'silenceMs'> = {},
): Promise<CommerceStore> {
  if (DATABASE_URL === undefined) {
    mkdirSync(DATA_DIR, { recursive: true });
    return openSqliteCommerce(join(DATA_DIR, 'commerce.db'));
  }
  const { openPostgresCommerce } = await import('../store/postgres/open-postgres-commerce');
  return openPostgresCommerce({ url: DATABASE_URL, ...options });
}

async function openTurns({
  REDIS_URL,
  REDIS_PREFIX,
  DATA_DIR,
}: Config): Promise<Pick<Stores, 'conversations' | 'activities' | 'memory'>> {
  if (REDIS_URL === undefined) {
    const path = join(DATA_DIR, 'turns.db');
    return {
      conversations: openSqliteConversations(path),
      activities: openSqliteActivityLog(path),
      memory: openSqliteShortMemory(path),
    };
  }
  const [conversations, activities, memory] = await Promise.all([
    import('../store/redis/open-redis-conversations').then((module) =>
      module.openRedisConversations({ url: REDIS_URL, prefix: REDIS_PREFIX }),
    ),
    import('../store/redis/open-redis-activity-log').then((module) =>
      module.openRedisActivityLog({ url: REDIS_URL, prefix: REDIS_PREFIX }),
    ),
    import('../store/redis/open-redis-short-memory').then((module) =>
      module.openRedisShortMemory({ url: REDIS_URL, prefix: REDIS_PREFIX }),
    ),
  ]);
  return { conversations, activities, memory };
}
