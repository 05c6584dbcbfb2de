import { isFault } from '../../../base/fault';
import { connectRedis } from '../../../store/redis/open-redis';
import { type ConfigCheck, type Verdict, well, wrong } from '../check';

export const redisReachable: ConfigCheck = {
  name: 'Redis',
  async look({ REDIS_URL }) {
    if (REDIS_URL === undefined) return well('REDIS_URL is not set: the embedded database keeps the conversations');
    const { host } = new URL(REDIS_URL);
    try {
      const client = await connectRedis(REDIS_URL);
      const info = await client.info().finally(() => client.destroy());
      return judge(host, info);
    } catch (error) {
      const found = `${host} is not reachable: ${error instanceof Error ? error.message : error}`;
      if (!isFault(error)) return wrong(found, 'See to it that this user may run INFO on that server.');
      return wrong(found, 'Start Redis there, correct REDIS_URL, or leave it out to use the embedded database.');
    }
  },
};

/** `info` is the text that the server answers to INFO. */
function judge(host: string, info: string): Verdict {
  const value = (field: string) => new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const policy = value('maxmemory_policy');
  const appends = value('aof_enabled');
  const trouble = [
    ...(policy === 'noeviction' ? [] : [`maxmemory-policy is ${policy ?? 'unknown'}: conversations could vanish`]),
    ...(appends === '1' ? [] : ['appendonly is off: a restart of Redis would lose turns']),
  ];
  const found = `${host}, version ${value('redis_version') ?? 'unknown'}`;
  if (trouble.length === 0) return well(`${found}, noeviction, appendonly`);
  return wrong(
    `${found}: ${trouble.join('; ')}`,
    'Set "maxmemory-policy noeviction" and "appendonly yes" in redis.conf.',
  );
}
