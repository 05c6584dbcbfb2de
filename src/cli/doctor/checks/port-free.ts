import { createServer } from 'node:net';
import { z } from 'zod';
import { type ConfigCheck, well, wrong } from '../check';

const healthSchema = z.object({ status: z.string(), parts: z.record(z.string(), z.boolean()) });
const longestWaitMs = 2000;

export const portFree: ConfigCheck = {
  name: 'port',
  async look({ PORT, HOST }) {
    if (PORT === 0) return well('any free one (PORT=0)');
    const code = await listenOnce(PORT, HOST);
    if (code === null) return well(`${PORT} is free`);
    if (code === 'EADDRINUSE') {
      if (await isShoptalk(PORT)) return well(`${PORT} is taken by Shoptalk, which is running`);
      return wrong(`${PORT} is taken by another program`, 'Stop that program, or set PORT to another one (0 for any).');
    }
    if (code === 'EACCES') return wrong(`${PORT} may not be opened by this user`, 'Set PORT to one above 1023.');
    return wrong(
      `${HOST}:${PORT} cannot be opened: ${code}`,
      'Set HOST to an address of this machine, such as 0.0.0.0.',
    );
  },
};

/** Null when the port could be opened, else the error's code. */
function listenOnce(port: number, host: string): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host }, () => server.close(() => resolve(null)));
  });
}

async function isShoptalk(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/health`, { signal: AbortSignal.timeout(longestWaitMs) });
    return healthSchema.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
