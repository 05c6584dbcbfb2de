import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Upgrade } from '../channels/directline/stream-upgrade';

export interface ServeOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly host?: string | undefined;
  /** The first that knows the path takes the request. */
  readonly upgrades: readonly Upgrade[];
  /** Ends the WebSockets. */
  readonly endStreams: () => Promise<void>;
  /** Resolves when no turn is running any more. */
  readonly turnsDone: () => Promise<void>;
}

export interface Serving {
  readonly port: number;
  readonly url: string;
  /** Takes no more requests, ends the streams, and waits for what is running; at most ten seconds. */
  close(): Promise<void>;
}

const longestGoodbyeMs = 10_000;

export async function serve(app: Express, options: ServeOptions): Promise<Serving> {
  const server = createServer(app);
  server.on('upgrade', (req, socket, head) => {
    if (options.upgrades.some((upgrade) => upgrade(req, socket, head))) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listening(server, options);
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | null = null;
  return {
    port,
    url: `http://localhost:${port}`,
    close() {
      closed ??= close(server, options);
      return closed;
    },
  };
}

function listening(server: Server, { port, host }: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new Error(`Port ${port} is taken. Set PORT to another one.`, { cause: error }) : error);
    });
    server.listen({ port, host }, resolve);
  });
}

async function close(server: Server, { endStreams, turnsDone }: ServeOptions): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await endStreams();
  server.closeIdleConnections();
  await Promise.race([Promise.all([ended, turnsDone()]), later(longestGoodbyeMs)]);
  server.closeAllConnections();
  await ended;
}

const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
