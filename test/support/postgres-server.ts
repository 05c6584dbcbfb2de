import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findProgram } from '../../scripts/find-program.cjs';
import { freePort } from './free-port';
import { serverProcess } from './server-process';
import type { TestServer } from './test-server';

const run = promisify(execFile);

export interface PostgresServerOptions {
  /** Waits for the disk at each commit, as in production. */
  readonly durable?: boolean;
}

type User = { readonly uid: number; readonly gid: number };

/** A cluster of its own in a temporary folder, reached over the loopback only. */
export async function startPostgresServer({ durable = false }: PostgresServerOptions = {}): Promise<TestServer> {
  const initdb = findProgram('initdb');
  const program = findProgram('postgres');
  if (!initdb || !program) throw new Error('PostgreSQL is not installed: run "node scripts/ensure-test-tools.mjs".');
  const user = await unprivilegedUser();
  const cwd = await mkdtemp(join(tmpdir(), 'shoptalk-postgres-'));
  if (user) await chown(cwd, user.uid, user.gid);
  const data = join(cwd, 'data');
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N', '--no-instructions'];
  await run(initdb, cluster, { cwd, ...user });

  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const server = serverProcess({
    program,
    args: ['-D', data, '-p', String(port), ...settings(durable)],
    cwd,
    user,
    isReady: () => answersQuery(url),
    stopSignal: { orderly: 'SIGINT', abruptly: 'SIGQUIT' },
  });
  await server.start();
  return {
    url,
    get pid() {
      return server.pid;
    },
    start: () => server.start(),
    stop: ({ abruptly } = { abruptly: false }) => server.stop(abruptly),
    async remove() {
      await server.stop(true);
      await rm(cwd, { recursive: true, force: true });
    },
  };
}

function settings(durable: boolean): readonly string[] {
  const wanted = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=32MB',
    'dynamic_shared_memory_type=mmap',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return wanted.flatMap((setting) => ['-c', setting]);
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
async function unprivilegedUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // There is no such user.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it as.');
}

async function answersQuery(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
