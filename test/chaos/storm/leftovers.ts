import { createClient } from 'redis';
import { openRedisConversations } from '../../../src/store/redis/open-redis-conversations';

export interface Leftovers {
  /** Conversations in which something still waits. */
  readonly unfinished: number;
  /** Messages that were set aside for a person. */
  readonly parked: ReadonlySet<string>;
}

/** What the program has not done, as Redis holds it. */
export async function leftovers(url: string): Promise<Leftovers> {
  const conversations = await openRedisConversations({ url });
  const client = createClient({ url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const long = Date.now() + 3_600_000;
    const unfinished = await conversations.unfinished({ now: long, limit: 10_000 });
    const parked = new Set<string>();
    for (const key of await client.keys('*:parked')) {
      for (const item of await client.lRange(key, 0, -1)) parked.add(String(JSON.parse(item).id).replace(/!.*/, ''));
    }
    return { unfinished: unfinished.length, parked };
  } finally {
    client.destroy();
    await conversations.close();
  }
}
