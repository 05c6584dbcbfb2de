import { join } from 'node:path';
import type { ShortMemory } from '../../src/ports/short-memory';
import { openRedisShortMemory } from '../../src/store/redis/open-redis-short-memory';
import { openSqliteShortMemory } from '../../src/store/sqlite/short-memory/open-sqlite-short-memory';
import { freshFolder } from '../support/fresh-folder';
import { freshRedis } from '../support/fresh-redis';
import { type Adapter, contract } from './contract';
import { shortMemoryClauses } from './short-memory/clauses';

const opened = (memory: ShortMemory) => ({ subject: memory, close: () => memory.close() });

const adapters: readonly Adapter<ShortMemory>[] = [
  { name: 'SQLite', open: async () => opened(openSqliteShortMemory(join(freshFolder(), 'turns.db'))) },
  { name: 'Redis', open: async () => opened(await openRedisShortMemory(freshRedis())) },
];

contract('short memory', adapters, shortMemoryClauses);
