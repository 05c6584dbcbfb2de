import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

export interface ChildServer {
  readonly url: string;
  /** How much of a processor the server has used until now, in milliseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const readySchema = z.object({ port: z.number().int() });
const cpuSchema = z.object({ cpu: z.number() });

/** A server in a process of its own, as in production; it tells its port when it is open. */
export async function startChildServer(
  name: 'shop-server' | 'bare-server' | 'door-server',
  env: Readonly<Record<string, string>>,
): Promise<ChildServer> {
  const child = fork(join(__dirname, `${name}.js`), { env: { ...env }, execArgv: [] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code} before it was open`);
  });
  const [message] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  const { port } = readySchema.parse(message);
  return {
    url: `http://127.0.0.1:${port}`,
    async cpu() {
      const told = once(child, 'message');
      child.send('cpu');
      const [message] = await told;
      return cpuSchema.parse(message).cpu;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Called in the child: tells what it has used whenever it is asked. */
export function tellCpu(): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: (user + system) / 1000 });
  });
}
