import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectRedis } from '../../store/redis/open-redis';

export interface OwnRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Said to whoever runs the bench, as it is. */
export class NoRedisError extends Error {}

const programs = ['redis-server', 'valkey-server'];
const startsWithinMs = 10_000;

/** A Redis of our own on a free port, in a folder that goes with it: append-only, as a shop's would be. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-bench-redis-'));
  const port = await freePort();
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const server = await spawnFirst(programs, args);
  if (!server) {
    rmSync(folder, { recursive: true, force: true });
    throw new NoRedisError(
      'The bench needs redis-server, and it is not installed. Install it (apt-get install redis-server, or brew install redis) and run the bench again.',
    );
  }
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return {
    url,
    async stop() {
      server.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function spawnFirst(names: readonly string[], args: readonly string[]): Promise<ChildProcess | null> {
  for (const name of names) {
    const child = spawn(name, args, { stdio: 'ignore' });
    const started = await Promise.race([
      once(child, 'spawn').then(() => true),
      once(child, 'error').then(() => false),
    ]).catch(() => false);
    if (started) return child;
  }
  return null;
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + startsWithinMs;
  for (;;) {
    try {
      (await connectRedis(url)).destroy();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
