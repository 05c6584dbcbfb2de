import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBenchShop } from './bench/bench-shop';
import { type ChildServer, startChildServer } from './bench/child-server';
import { measureBare, measureShop } from './bench/measure';
import { measureOfficialAccount } from './bench/measure-official-account';
import { benchAccount } from './bench/official-account';
import { NoRedisError, startOwnRedis } from './bench/own-redis';
import { type Row, table } from './bench/table';
import { startWechatSide } from './bench/wechat-side';
import { type WechatResults, wechatTable } from './bench/wechat-table';
import { parseArguments } from './nlu/arguments';

const usage = `npm run bench -- [--only turns|wechat] [--embedded] [--seconds 2] [--json]
turns: mixed conversations in both languages over HTTP, beside a bare express handler that reads and writes one key.
wechat: how soon pushes of WeChat are answered with 1, 10 and 50 shoppers at once, beside a bare endpoint that checks and
answers; and how soon bad ones are refused.
--only WHAT   one of the two
--embedded    the pushes with the embedded databases, without Redis
--seconds N   how long each measurement takes
--json        prints one JSON object instead of tables
`;

const concurrencies = [1, 32];
const root = join(__dirname, '..', '..');

interface Options {
  readonly seconds: number;
  readonly embedded: boolean;
  readonly only: string | null;
}

async function main(args: readonly string[]): Promise<void> {
  const { value, has } = parseArguments(args, ['seconds', 'only']);
  const options = { seconds: Number(value('seconds') ?? 2), embedded: has('embedded'), only: value('only') };
  if (has('help') || !(options.seconds > 0) || !['turns', 'wechat', null].includes(options.only)) {
    process.stdout.write(usage);
    process.exitCode = has('help') ? 0 : 1;
    return;
  }
  const { rows, account } = await measureAll(options);
  const machine = { node: process.version, cores: cpus().length };
  if (has('json')) process.stdout.write(`${JSON.stringify({ ...machine, ...options, rows, account })}\n`);
  else process.stdout.write([rows && table(rows, machine), account && wechatTable(account)].filter(Boolean).join('\n'));
}

interface Measurements {
  readonly rows: readonly Row[] | null;
  readonly account: WechatResults | null;
}

async function measureAll({ seconds, embedded, only }: Options): Promise<Measurements> {
  const redis = only === 'wechat' && embedded ? null : await startOwnRedis();
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-bench-'));
  try {
    makeBenchShop(join(root, 'shops', 'demo'), join(folder, 'shops'));
    const local = { SHOPS_DIR: join(folder, 'shops'), HOST: '127.0.0.1', PORT: '0' };
    const stores = (name: string, url: string | undefined) => ({
      ...{ ...local, DATA_DIR: join(folder, name) },
      ...(url && { REDIS_URL: url }),
    });
    const rows = only === 'wechat' ? null : await measureTurns(stores('turns', redis?.url), seconds);
    const env = stores('account', embedded ? undefined : redis?.url);
    return { rows, account: only === 'turns' ? null : await measureAccount(env, seconds) };
  } finally {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Env = Readonly<Record<string, string>>;

async function measureTurns(env: Env, seconds: number): Promise<readonly Row[]> {
  const servers: ChildServer[] = [];
  try {
    const shop = await startChildServer('shop-server', env);
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
  }
}

async function measureAccount(env: Env, seconds: number): Promise<WechatResults> {
  const wechat = await startWechatSide();
  const servers: ChildServer[] = [];
  try {
    const settings = { WECHAT_ACCOUNTS: JSON.stringify({ demo: benchAccount }), WECHAT_URL: wechat.url };
    const shop = await startChildServer('shop-server', { ...env, ...settings });
    servers.push(shop);
    const bare = await startChildServer('door-server', {});
    servers.push(bare);
    return await measureOfficialAccount({ shop, bare, wechat, seconds });
  } finally {
    for (const server of servers) await server.stop();
    wechat.close();
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
