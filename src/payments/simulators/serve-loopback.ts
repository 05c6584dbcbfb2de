import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SimulatedCall {
  readonly method: string;
  /** With its query, as it came. */
  readonly path: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes wrong with the API calls that follow; pages for shoppers go on working. */
export type Trouble =
  | 'none'
  /** Nothing is done and nothing is answered. */
  | 'silent'
  /** The line is cut before anything is done. */
  | 'cut'
  /** It is done, and then the line is cut. */
  | 'answerLost'
  /** 503, and nothing is done. */
  | 'busy';

export interface Loopback {
  readonly url: string;
  trouble: Trouble;
  close(): Promise<void>;
}

export type Answering = (call: SimulatedCall) => SimulatedAnswer;

export interface LoopbackOptions {
  readonly port?: number | undefined;
  /** Makes what was done durable, before it is answered. */
  readonly keep?: () => void;
}

const mostBytes = 1_000_000;

/** A small server that only this machine can reach. Paths under /simulator are the shopper's, all others the API. */
export async function serveLoopback(answering: Answering, { port = 0, keep }: LoopbackOptions = {}): Promise<Loopback> {
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request, url);
    const trouble = call.path.startsWith('/simulator/') ? 'none' : loopback.trouble;
    if (trouble === 'silent') return;
    if (trouble === 'cut') return void response.destroy();
    if (trouble === 'busy') return void response.writeHead(503).end();
    const { status, headers, body } = answering(call);
    keep?.();
    if (trouble === 'answerLost') return void response.destroy();
    response.writeHead(status, { ...headers }).end(body);
  }

  const loopback: Loopback = {
    url,
    trouble: 'none',
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return loopback;
}

async function readCall(request: IncomingMessage, url: string): Promise<SimulatedCall> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > mostBytes) throw new RangeError('a call of more than a megabyte');
  }
  const path = request.url ?? '/';
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? 'GET',
    path,
    url: new URL(path, url),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
