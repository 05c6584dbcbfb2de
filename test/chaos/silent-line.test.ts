import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../src/base/fault';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openRedis } from '../../src/store/redis/open-redis';
import { freshPostgres } from '../support/fresh-postgres';
import { startRedisServer } from '../support/redis-server';
import { SeededRandom } from './crowd/seeded-random';
import { startFaultyProxy } from './storm/faulty-proxy';

it('a line to PostgreSQL that falls silent is a fault, and the next one is a new line', async () => {
  const { url } = await freshPostgres();
  const silent = { cut: 0, delay: 0, drop: 0, hang: 1 };
  const proxy = await startFaultyProxy(Number(new URL(url).port), new SeededRandom(1, 'silent'), silent);
  const through = new URL(url);
  through.port = String(proxy.port);
  const store = await openPostgresCommerce({ url: through.href, connections: 1, silenceMs: 3000 });
  expect(await store.shops()).toEqual([]);
  proxy.calm(false);
  await expect(store.shops()).rejects.toBeInstanceOf(Fault);
  proxy.calm(true);
  expect(await store.shops()).toEqual([]);
  await store.close();
  await proxy.close();
});

it('a line to Redis that falls silent is found while a busy shop goes on writing, and a new one is taken', async () => {
  const server = await startRedisServer();
  const silent = { cut: 0, delay: 0, drop: 0, hang: 1 };
  const proxy = await startFaultyProxy(Number(new URL(server.url).port), new SeededRandom(1, 'silent'), silent);
  const redis = await openRedis({ url: `redis://127.0.0.1:${proxy.port}`, silenceMs: 1000 });
  expect(await redis.send('SET', 'a', 1)).toBe('OK');
  proxy.calm(false);
  const asked = redis.send('GET', 'a');
  const failed = expect(asked).rejects.toBeInstanceOf(Fault);
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      redis.send('GET', 'a').catch(() => undefined);
      await sleep(50);
    }
  })();
  await sleep(200);
  proxy.calm(true);
  await failed;
  const until = Date.now() + 10_000;
  const read = () => redis.send('GET', 'a').catch(() => null);
  while ((await read()) !== '1' && Date.now() < until) await sleep(50);
  expect(await read()).toBe('1');
  isOver = true;
  await writing;
  await redis.close();
  await proxy.close();
  await server.remove();
}, 30_000);
