import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

export interface ChildServer {
  readonly url: string;
  stop(): Promise<void>;
}

const readySchema = z.object({ port: z.number().int() });

/** A server in a process of its own, as in production; it tells its port when it is open. */
export async function startChildServer(
  name: 'shop-server' | 'bare-server',
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
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
