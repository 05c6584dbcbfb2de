import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sku } from '../../src/base/ids';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openRedisActivityLog } from '../../src/store/redis/open-redis-activity-log';
import { openRedisConversations } from '../../src/store/redis/open-redis-conversations';
import { openSqliteConversations } from '../../src/store/sqlite/conversations/open-sqlite-conversations';
import { openDatabase } from '../../src/store/sqlite/open-database';
import { freshFolder } from '../support/fresh-folder';
import { startPostgresServer } from '../support/postgres-server';
import { startRedisServer } from '../support/redis-server';
import type { TestServer } from '../support/test-server';
import { stocked, unitsOf } from './commerce-store/subject';
import { commitOf, entry, start, taken } from './conversation-store/subject';
import { newRef, newShop } from './new-names';

/** Tries until the client has found the server again. */
async function whenBack<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(50);
    }
  }
}

const redisFault = { name: 'Fault', code: 'redisUnreachable' };
const databaseFault = { name: 'Fault', code: 'databaseUnreachable' };

describe('Redis away', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startRedisServer({ appendOnly: true });
  });
  afterAll(() => server.remove());

  test('is a fault at once, and a killed server that comes back has kept every commit', async () => {
    const store = await openRedisConversations({ url: server.url });
    const ref = newRef();
    const turn = await taken(store, ref, entry('m1'));
    await store.commit(ref, commitOf(turn, { state: 'kept', done: 'm1', outbox: [{ id: 'r1', body: 'kept' }] }));
    await server.stop({ abruptly: true });
    for (const call of [
      () => store.begin(ref, { worker: 'w', leaseMs: 1, now: start, entry: entry('m2') }),
      () => store.commit(ref, commitOf(turn, { version: 1 })),
      () => store.delivered(ref, ['r1']),
      () => store.release(ref, turn.fence, { forgive: true }),
      () => store.unfinished({ now: start, limit: 1 }),
    ]) {
      await expect(call()).rejects.toMatchObject(redisFault);
    }
    await server.start();
    expect(await whenBack(() => store.release(ref, turn.fence, { forgive: true }))).toBe(true);
    expect(await taken(store, ref)).toMatchObject({ version: 1, state: 'kept', outbox: [{ id: 'r1', body: 'kept' }] });
    await store.close();
  });

  test('does not deafen a subscriber: what was appended in the meantime is heard once, in order', async () => {
    const [log, other] = [
      await openRedisActivityLog({ url: server.url }),
      await openRedisActivityLog({ url: server.url }),
    ];
    const ref = newRef();
    const heard: string[] = [];
    const stop = await other.subscribe(ref, ({ id }) => heard.push(id));
    await log.append(ref, 'a', 1);
    await server.stop({ abruptly: true });
    await expect(log.append(ref, 'b', 2)).rejects.toMatchObject(redisFault);
    await server.start();
    await whenBack(() => log.append(ref, 'b', 2));
    await whenBack(() => log.append(ref, 'c', 3));
    await whenBack(async () => expect(heard).toEqual(['a', 'b', 'c']));
    await log.append(ref, 'd', 4);
    await whenBack(async () => expect(heard).toEqual(['a', 'b', 'c', 'd']));
    await stop();
    await Promise.all([log.close(), other.close()]);
  });

  test('from the beginning is a fault too', async () => {
    await expect(openRedisConversations({ url: 'redis://127.0.0.1:1' })).rejects.toMatchObject(redisFault);
  });
});

describe('PostgreSQL away', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startPostgresServer({ durable: true });
  });
  afterAll(() => server.remove());

  test('is a fault, and a crashed server that comes back has kept what was committed and nothing else', async () => {
    const store = await openPostgresCommerce({ url: server.url });
    const shop = newShop();
    const red = await stocked(store, shop, 5);
    const work = store.once(shop, 'cut', async ({ stock }) => {
      await stock.reserve(shop, red, 2);
      await server.stop({ abruptly: true });
      return stock.reserve(shop, red, 1);
    });
    await expect(work).rejects.toMatchObject(databaseFault);
    await expect(store.stock.available(shop, [red])).rejects.toMatchObject(databaseFault);
    await expect(store.orders.nextNumber(shop, '20261122')).rejects.toMatchObject(databaseFault);
    await server.start();
    expect(await whenBack(() => unitsOf(store, shop, red))).toBe(5);
    expect(await store.once(shop, 'cut', ({ stock }) => stock.reserve(shop, Sku('red'), 2))).toBe(true);
    expect(await unitsOf(store, shop, red)).toBe(3);
    await store.close();
  });

  test('from the beginning is a fault too', async () => {
    await expect(openPostgresCommerce({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject(
      databaseFault,
    );
  });
});

test('an embedded file that another process keeps locked is a fault, and is open again afterwards', async () => {
  const path = join(freshFolder(), 'turns.db');
  const store = openSqliteConversations(path);
  const selfish = openDatabase(path, { durability: 'normal', busyTimeoutMs: 0 });
  selfish.frame('begin immediate');
  const ref = newRef();
  const begin = () => store.begin(ref, { worker: 'w', leaseMs: 1, now: start, entry: entry('m1') });
  await expect(begin()).rejects.toMatchObject(databaseFault);
  selfish.frame('rollback');
  expect(await begin()).toMatchObject({ accepted: 'accepted' });
  selfish.close();
  await store.close();
});
