import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { startPostgresServer } from '../../support/postgres-server';
import { startRedisServer } from '../../support/redis-server';
import type { TestServer } from '../../support/test-server';
import type { SeededRandom } from '../crowd/seeded-random';
import { type AppProcess, appProcess } from './app-process';
import { type FaultyProxy, type Likelihood, startFaultyProxy } from './faulty-proxy';
import { type StormShop, stormShop } from './storm-shop';

export interface StormParts {
  readonly folder: string;
  readonly redis: TestServer;
  readonly postgres: TestServer;
  readonly proxies: readonly FaultyProxy[];
  readonly apps: readonly AppProcess[];
  readonly goods: StormShop;
  close(): Promise<void>;
  forget(): void;
}

export const secret = 'secret-of-the-storm-alone';

/** A chunk of data each: about one in three hundred meets something. */
const likelihood: Likelihood = { cut: 0.0006, delay: 0.002, drop: 0.0006, hang: 0.0001 };

export async function openParts(random: SeededRandom, shoppers: number): Promise<StormParts> {
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-storm-'));
  const [redis, postgres] = await Promise.all([
    startRedisServer({ appendOnly: true }),
    startPostgresServer({ durable: true }),
  ]);
  const redisProxy = await startFaultyProxy(portOf(redis.url), random.for('redis'), likelihood);
  const postgresProxy = await startFaultyProxy(portOf(postgres.url), random.for('postgres'), likelihood);
  const goods = stormShop(folder, Math.ceil(shoppers / 3));
  const apps: AppProcess[] = [];
  for (const name of ['app-1', 'app-2']) {
    const data = join(folder, name);
    mkdirSync(data);
    const env = {
      DATA_DIR: data,
      SHOPS_DIR: goods.folder,
      REDIS_URL: `redis://127.0.0.1:${redisProxy.port}`,
      DATABASE_URL: `postgres://postgres@127.0.0.1:${postgresProxy.port}/postgres`,
      PUBLIC_URL: 'http://shop.example',
      SIGNING_KEY: 'a key of the storm alone, of thirty-two characters',
      DIRECT_LINE_SECRET: secret,
      LEASE_MS: '3000',
      TRUSTED_PROXIES: '1',
    };
    apps.push(appProcess({ name, port: await freePort(), env, folder }));
  }
  // One after the other: the first fills the catalogue.
  for (const app of apps) await app.start();
  return {
    ...{ folder, redis, postgres, proxies: [redisProxy, postgresProxy], apps, goods },
    async close() {
      for (const app of apps) await app.kill();
      for (const proxy of [redisProxy, postgresProxy]) await proxy.close();
      await Promise.all([redis.remove(), postgres.remove()]);
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const portOf = (url: string): number => Number(new URL(url).port);
