import { Fault } from '../../src/base/fault';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { freshPostgres } from '../support/fresh-postgres';
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
