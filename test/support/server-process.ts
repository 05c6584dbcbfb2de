import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Who it runs as, when that is somebody else. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly isReady: () => Promise<boolean>;
  readonly stopSignal: { readonly orderly: NodeJS.Signals; readonly abruptly: NodeJS.Signals };
}

export interface ServerProcess {
  readonly pid: number;
  start(): Promise<void>;
  stop(abruptly: boolean): Promise<void>;
}

const startsWithinMs = 30_000;

/** A server as a child of the tests: it dies with them on Ctrl-C and at their end. */
export function serverProcess(command: ServerCommand): ServerProcess {
  let child: ChildProcess | undefined;
  const killAtExit = () => void child?.kill('SIGKILL');

  async function start(): Promise<void> {
    if (child) return;
    const output: Buffer[] = [];
    const started = spawn(command.program, command.args, {
      cwd: command.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      ...command.user,
    });
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    const failure = new Promise<string>((resolve) => {
      started.once('error', (error) => resolve(error.message));
      started.once('exit', (code, signal) => resolve(`it ended with ${code ?? signal}`));
    });
    child = started;
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    process.once('exit', killAtExit);
    const failed = await Promise.race([failure, ready(command)]);
    if (failed) throw new Error(`${command.program} does not start: ${failed}\n${Buffer.concat(output)}`);
    output.length = 0;
    for (const stream of [started.stdout, started.stderr]) stream?.removeAllListeners('data').resume();
  }

  async function stop(abruptly: boolean): Promise<void> {
    const running = child;
    if (!running) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(abruptly ? command.stopSignal.abruptly : command.stopSignal.orderly);
    await ended;
    process.off('exit', killAtExit);
  }

  return {
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    stop,
  };
}

async function ready({ isReady }: ServerCommand): Promise<string | null> {
  const deadline = Date.now() + startsWithinMs;
  while (Date.now() < deadline) {
    if (await isReady()) return null;
    await sleep(20);
  }
  return `it was not ready within ${startsWithinMs} ms`;
}
