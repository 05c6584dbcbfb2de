import type { ShopId } from '../../base/ids';
import type { Json } from '../../base/json';
import type { ShortMemory } from '../../ports/short-memory';
import { defaultPrefix, memoryKey } from './keys';
import { openRedis, type RedisOptions } from './open-redis';

/** The short memory in Redis, which lets values lapse by its own clock. */
export async function openRedisShortMemory(options: RedisOptions): Promise<ShortMemory> {
  const redis = await openRedis(options);
  const keyOf = (shop: ShopId, name: string) => memoryKey(options.prefix ?? defaultPrefix, shop, name);
  const jsonOf = (reply: unknown): Json => (typeof reply === 'string' ? (JSON.parse(reply) as Json) : null);
  return {
    read: async (shop, name) => jsonOf(await redis.send('GET', keyOf(shop, name))),
    async write(shop, name, value, { lastsMs }) {
      await redis.send('SET', keyOf(shop, name), JSON.stringify(value), 'PX', lastsMs);
    },
    async writeNew(shop, name, value, { lastsMs }) {
      const text = JSON.stringify(value);
      return jsonOf(await redis.send('SET', keyOf(shop, name), text, 'NX', 'GET', 'PX', lastsMs));
    },
    async replace(shop, name, [before, after], { lastsMs }) {
      const expected = before === null ? '' : JSON.stringify(before);
      const call = { keys: [keyOf(shop, name)], args: [expected, JSON.stringify(after), lastsMs] };
      return (await redis.run('replace', call)) === 1;
    },
    take: async (shop, name) => jsonOf(await redis.send('GETDEL', keyOf(shop, name))),
    close: () => redis.close(),
  };
}
