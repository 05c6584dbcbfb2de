import { databaseReachable } from '../../../src/cli/doctor/checks/database-reachable';
import { redisReachable } from '../../../src/cli/doctor/checks/redis-reachable';
import { readConfig } from '../../../src/config';
import { freePort } from '../../support/free-port';
import { startPostgresServer } from '../../support/postgres-server';
import { startRedisServer } from '../../support/redis-server';
import type { TestServer } from '../../support/test-server';

const redis = async (url: string) => redisReachable.look(readConfig({ REDIS_URL: url }));
const database = async (url: string) => databaseReachable.look(readConfig({ DATABASE_URL: url }));

test('without addresses the embedded database is used', async () => {
  expect(await redisReachable.look(readConfig({}))).toMatchObject({ ok: true });
  expect(await databaseReachable.look(readConfig({}))).toMatchObject({ ok: true });
});

describe('servers that run', () => {
  const started: TestServer[] = [];
  const keep = async (server: Promise<TestServer>): Promise<string> => {
    started.push(await server);
    return (await server).url;
  };
  const urls = { keeping: '', forgetting: '', postgres: '' };

  beforeAll(async () => {
    urls.keeping = await keep(startRedisServer({ appendOnly: true }));
    urls.forgetting = await keep(startRedisServer());
    urls.postgres = await keep(startPostgresServer());
  }, 60_000);

  afterAll(async () => {
    for (const server of started) await server.remove();
  });

  test('a Redis that keeps everything is fine', async () => {
    expect(await redis(urls.keeping)).toMatchObject({ ok: true, found: expect.stringContaining('appendonly') });
  });

  test('a Redis that forgets at its end is not', async () => {
    expect(await redis(urls.forgetting)).toMatchObject({
      ok: false,
      found: expect.stringContaining('appendonly is off'),
      cure: expect.stringContaining('redis.conf'),
    });
  });

  test('PostgreSQL answers with its version', async () => {
    expect(await database(urls.postgres)).toMatchObject({ ok: true, found: expect.stringMatching(/version \d+/) });
  });
});

test('who is not there is named without the password', async () => {
  const port = await freePort();
  const verdicts = [
    await redis(`redis://shop:topsecret@127.0.0.1:${port}`),
    await database(`postgres://shop:topsecret@127.0.0.1:${port}/shop`),
  ];
  for (const verdict of verdicts) {
    expect(verdict).toMatchObject({ ok: false, found: expect.stringContaining(`127.0.0.1:${port}`) });
    expect(JSON.stringify(verdict)).not.toContain('topsecret');
  }
});
