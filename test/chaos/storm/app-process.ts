import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface AppProcess {
  readonly name: string;
  readonly url: string;
  readonly isUp: boolean;
  start(): Promise<void>;
  kill(): Promise<void>;
}

export interface AppProcessOptions {
  readonly name: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Redis or PostgreSQL may be away meanwhile, and a line to one of them may fall silent for a minute. */
const startsWithinMs = 150_000;
const root = join(__dirname, '..', '..', '..');

/** The program as it is shipped: built, in a process of its own. What it logs is kept in the folder. */
export function appProcess({ name, port, env, folder }: AppProcessOptions): AppProcess {
  let child: ChildProcess | null = null;
  const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' });
  const url = `http://127.0.0.1:${port}`;
  const killAtExit = () => void child?.kill('SIGKILL');

  async function answers(): Promise<boolean> {
    try {
      return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })).status < 600;
    } catch {
      return false;
    }
  }

  async function start(): Promise<void> {
    const deadline = Date.now() + startsWithinMs;
    while (Date.now() < deadline) {
      if (!child) {
        const started = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
          cwd: root,
          env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', ...env },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        started.stdout.pipe(log, { end: false });
        started.stderr.pipe(log, { end: false });
        started.once('exit', () => {
          if (child === started) child = null;
        });
        child = started;
        process.once('exit', killAtExit);
      }
      if (await answers()) return;
      // It ends when a server is away at its start; whoever runs it starts it again.
      await sleep(200);
    }
    throw new Error(`${name} does not start within ${startsWithinMs} ms: see ${join(folder, `${name}.log`)}`);
  }

  return {
    name,
    url,
    get isUp() {
      return child !== null;
    },
    start,
    async kill() {
      const running = child;
      if (!running) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await ended;
      process.off('exit', killAtExit);
    },
  };
}
