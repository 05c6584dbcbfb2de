import { createClient } from 'redis';
import type { Dump } from './every-table';

/** What each type of key is read whole with. */
const whole: Readonly<Record<string, readonly [string, ...string[]]>> = {
  string: ['GET'],
  hash: ['HGETALL'],
  list: ['LRANGE', '0', '-1'],
  zset: ['ZRANGE', '0', '-1', 'WITHSCORES'],
};

/** Every key under a prefix with what it holds, as JSON. */
export async function everyRedisKey({ url, prefix }: { readonly url: string; readonly prefix: string }): Promise<Dump> {
  const client = createClient({ url });
  await client.connect();
  try {
    const dump: Record<string, readonly string[]> = {};
    for await (const keys of client.scanIterator({ MATCH: `${prefix}:*`, COUNT: 1000 })) {
      for (const key of keys) {
        const [command, ...rest] = whole[await client.type(key)] ?? ['DUMP'];
        dump[key] = [JSON.stringify([key, await client.sendCommand([command, key, ...rest])])];
      }
    }
    return dump;
  } finally {
    client.destroy();
  }
}
