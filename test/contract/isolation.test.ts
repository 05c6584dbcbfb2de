import { join } from 'node:path';
import type { ShopId } from '../../src/base/ids';
import { folderAttachments } from '../../src/store/files/folder-attachments';
import { unheardLines } from '../../src/store/files/unheard-lines';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openRedisActivityLog } from '../../src/store/redis/open-redis-activity-log';
import { openRedisConversations } from '../../src/store/redis/open-redis-conversations';
import { openRedisShortMemory } from '../../src/store/redis/open-redis-short-memory';
import { openSqliteActivityLog } from '../../src/store/sqlite/activities/open-sqlite-activity-log';
import { openSqliteConversations } from '../../src/store/sqlite/conversations/open-sqlite-conversations';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { openSqliteShortMemory } from '../../src/store/sqlite/short-memory/open-sqlite-short-memory';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { freshRedis } from '../support/fresh-redis';
import { type Adapter, type Clause, contract } from './contract';
import { commerceMethods } from './isolation/commerce-calls';
import { talkMethods } from './isolation/talk-calls';
import { isNothing, type Method, seen } from './isolation/walk';
import { newShop } from './new-names';

/** Fills a shop by every method that writes. */
async function filled(methods: readonly Method[]): Promise<ShopId> {
  const shop = newShop();
  for (const { does, as } of methods) if (does === 'writes') await as(shop);
  return shop;
}

const clauses: readonly Clause<readonly Method[]>[] = [
  {
    says: 'what a shop wrote every read of it finds, and no read of another shop by the same names',
    async holds(methods) {
      const [ours, theirs] = [await filled(methods), newShop()];
      const reading = methods.filter(({ does }) => does === 'reads');
      const empty = async (shop: ShopId) => {
        const found: string[] = [];
        for (const { name, as } of reading) if (isNothing(await as(shop))) found.push(name);
        return found;
      };
      expect(await empty(ours)).toEqual([]);
      expect(await empty(theirs)).toEqual(reading.map(({ name }) => name));
    },
  },
  {
    says: 'nothing that another shop writes, by the same names, changes what a shop reads',
    async holds(methods) {
      const ours = await filled(methods);
      const before = await seen(methods, ours);
      for (const { does, as } of methods) {
        // Alone, with nothing of its own to write to: it is refused, or writes rows of its own.
        if (does === 'writes') await as(newShop()).catch(() => undefined);
      }
      await filled(methods);
      expect(await seen(methods, ours)).toEqual(before);
    },
  },
];

const adapters: readonly Adapter<readonly Method[]>[] = [
  {
    name: 'SQLite and files',
    async open() {
      const folder = freshFolder();
      const turns = join(folder, 'turns.db');
      const commerce = await openSqliteCommerce(join(folder, 'commerce.db'));
      const talks = {
        ...{ conversations: openSqliteConversations(turns), activities: openSqliteActivityLog(turns) },
        ...{ memory: openSqliteShortMemory(turns), attachments: folderAttachments(join(folder, 'attachments')) },
        unheard: unheardLines(join(folder, 'unheard')),
      };
      return opened(commerce, talks);
    },
  },
  {
    name: 'PostgreSQL and Redis',
    async open() {
      const [folder, corner] = [freshFolder(), freshRedis()];
      const commerce = await openPostgresCommerce({ url: (await freshPostgres()).url });
      const talks = {
        ...{ conversations: await openRedisConversations(corner), activities: await openRedisActivityLog(corner) },
        ...{ memory: await openRedisShortMemory(corner), attachments: folderAttachments(join(folder, 'attachments')) },
        unheard: unheardLines(join(folder, 'unheard')),
      };
      return opened(commerce, talks);
    },
  },
];

function opened(commerce: Parameters<typeof commerceMethods>[0], talks: Parameters<typeof talkMethods>[0]) {
  const closing = [commerce, talks.conversations, talks.activities, talks.memory];
  return {
    subject: [...commerceMethods(commerce), ...talkMethods(talks)],
    close: async () => {
      await Promise.all(closing.map((port) => port.close()));
    },
  };
}

contract('every port', adapters, clauses);
