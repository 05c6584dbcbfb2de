import type { ConversationRef } from '../../base/ids';
import type { Json } from '../../base/json';
import type { ActivityLog, LoggedActivity } from '../../ports/activity-log';
import { activityListeners } from '../activity-listeners';
import { defaultPrefix, keysUnder } from './keys';
import { connectRedis, openRedis, type RedisOptions } from './open-redis';
import { redisFault } from './redis-fault';

/** The activity log in Redis: appends of every process are told through pub/sub. */
export async function openRedisActivityLog(options: RedisOptions): Promise<ActivityLog> {
  const redis = await openRedis(options);
  const keys = keysUnder(options.prefix ?? defaultPrefix);

  async function read(ref: ConversationRef, after: number, limit: number): Promise<readonly LoggedActivity[]> {
    const found: LoggedActivity[] = [];
    for (let from = after; found.length < limit; ) {
      const wanted = limit - found.length;
      const reply = (await redis.send('LRANGE', keys.log(ref), from, from + wanted - 1)) as readonly string[];
      found.push(...reply.flatMap((text, index) => (text === '' ? [] : [loggedOf(from + index + 1, text)])));
      if (reply.length < wanted) break;
      from += reply.length;
    }
    return found;
  }

  const listeners = activityListeners(read);
  const notices = await openNotices(options.url, () => listeners.wake());

  return {
    async append(ref, id, activity) {
      const call = { keys: [keys.log(ref), keys.positions(ref)], args: [id, textOf(id, activity), keys.appended(ref)] };
      const [position, text] = (await redis.run('append-activity', call)) as [number, string];
      return loggedOf(position, text);
    },
    read,
    async subscribe(ref, heard) {
      const last = Number(await redis.send('LLEN', keys.log(ref)));
      const removeListener = listeners.add(ref, last, heard);
      const unsubscribe = await notices.subscribe(keys.appended(ref), () => listeners.wake(ref));
      // What was appended before the subscription held.
      listeners.wake(ref);
      return async () => {
        removeListener();
        await unsubscribe();
      };
    },
    async opened(ref) {
      const user = await redis.send('GET', keys.opener(ref));
      return typeof user === 'string' ? { user } : null;
    },
    async open(ref, user) {
      await redis.send('SET', keys.opener(ref), user, 'NX');
    },
    async erase(ref, { before, user }) {
      const names = [keys.log(ref), keys.positions(ref), keys.opener(ref)];
      await redis.run('erase-activities', { keys: names, args: [before ?? '', user] });
    },
    async close() {
      listeners.stop();
      await notices.close();
      await redis.close();
    },
  };
}

const textOf = (id: string, activity: Json): string => JSON.stringify([id, activity]);

function loggedOf(position: number, text: string): LoggedActivity {
  const [id, activity] = JSON.parse(text) as [string, Json];
  return { position, id, activity };
}

/** A connection of its own, which does nothing but listen. `again` is called whenever it is back after a break. */
async function openNotices(url: string, again: () => void) {
  const client = await connectRedis(url);
  client.on('ready', again);
  return {
    async subscribe(channel: string, noticed: () => void): Promise<() => Promise<void>> {
      const listener = () => noticed();
      try {
        await client.subscribe(channel, listener);
      } catch (error) {
        throw redisFault(error);
      }
      return async () => {
        const ended = client.unsubscribe(channel, listener).catch(() => undefined);
        // Over a line that is down the answer would come with the next connection only.
        if (client.isReady) await ended;
      };
    },
    async close() {
      if (client.isOpen) client.destroy();
    },
  };
}
