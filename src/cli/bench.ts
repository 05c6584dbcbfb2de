import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBenchShop } from './bench/bench-shop';
import { type ChildServer, startChildServer } from './bench/child-server';
import { measureBare, measureShop } from './bench/measure';
import { NoRedisError, startOwnRedis } from './bench/own-redis';
import { type Row, table } from './bench/table';
import { parseArguments } from './nlu/arguments';

const usage = `npm run bench -- [--seconds 2] [--json]
Mixed conversations in both languages over HTTP, with Redis, beside a bare express handler that reads and writes one key.
--seconds N   how long each of the four measurements takes
--json        prints one JSON object instead of a table
`;

const concurrencies = [1, 32];
const root = join(__dirname, '..', '..');

async function main(args: readonly string[]): Promise<void> {
  const { value, has } = parseArguments(args, ['seconds']);
  const seconds = Number(value('seconds') ?? 2);
  if (has('help') || !(seconds > 0)) {
    process.stdout.write(usage);
    process.exitCode = has('help') ? 0 : 1;
    return;
  }
  const rows = await measureAll(seconds);
  const machine = { node: process.version, cores: cpus().length };
  process.stdout.write(has('json') ? `${JSON.stringify({ ...machine, seconds, rows })}\n` : table(rows, machine));
}

async function measureAll(seconds: number): Promise<readonly Row[]> {
  const redis = await startOwnRedis();
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-bench-'));
  const servers: ChildServer[] = [];
  try {
    makeBenchShop(join(root, 'shops', 'demo'), join(folder, 'shops'));
    const env = { REDIS_URL: redis.url, DATA_DIR: join(folder, 'data'), SHOPS_DIR: join(folder, 'shops') };
    const shop = await startChildServer('shop-server', { ...env, HOST: '127.0.0.1', PORT: '0' });
    servers.push(shop);
    const bare = await startChildServer('bare-server', env);
    servers.push(bare);
    await warmUp(shop, bare);
    const rows: Row[] = [];
    for (const concurrency of concurrencies) {
      const load = { concurrency, seconds };
      rows.push({ concurrency, shop: await measureShop(shop.url, load), bare: await measureBare(bare.url, load) });
    }
    return rows;
  } finally {
    for (const server of servers) await server.stop();
    await redis.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first turns of a process are compiled while they run; they count for neither. */
async function warmUp(shop: ChildServer, bare: ChildServer): Promise<void> {
  const load = { concurrency: 4, seconds: 0.5 };
  await measureShop(shop.url, load);
  await measureBare(bare.url, load);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const said = error instanceof NoRedisError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
