import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/find-program.cjs';
import { freePort } from './free-port';
import { serverProcess } from './server-process';
import type { TestServer } from './test-server';

export interface RedisServerOptions {
  /** Keeps each write on disk, so that a kill loses nothing. */
  readonly appendOnly?: boolean;
}

export async function startRedisServer({ appendOnly = false }: RedisServerOptions = {}): Promise<TestServer> {
  const program = findProgram('redis-server');
  if (!program) throw new Error('redis-server is not installed: run "node scripts/ensure-test-tools.mjs".');
  const cwd = await mkdtemp(join(tmpdir(), 'shoptalk-redis-'));
  const port = await freePort();
  const persistence = appendOnly ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', cwd, '--save', '', ...persistence];
  const server = serverProcess({
    program,
    args: [...args, '--maxmemory-policy', 'noeviction'],
    cwd,
    isReady: () => answersPing(port),
    stopSignal: { orderly: 'SIGTERM', abruptly: 'SIGKILL' },
  });
  await server.start();
  return {
    url: `redis://127.0.0.1:${port}`,
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

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const answer = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(1000, () => answer(false));
    socket.once('data', (data) => answer(data.toString().startsWith('+PONG')));
    socket.once('error', () => answer(false));
  });
}
