import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ConversationRef } from '../../base/ids';
import { scopeOf } from './access';
import { isAllowedOrigin } from './cors';
import type { DirectLineDeps } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import { Stream } from './stream';
import type { Streams } from './streams';
import { positionAfter } from './watermark';

const path = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;
const heartbeatMs = 30_000;
/** Streams of one conversation: as many tabs as anybody has. */
const mostStreams = 20;
/** Clients send nothing but empty pings. */
const maxPayload = 1024;

export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

type StreamDeps = DirectLineDeps & { readonly streams: Streams };

/** Answers WebSocket requests of GET /conversations/:conversation/stream; false for any other path. */
export function streamUpgrade(deps: StreamDeps): { readonly upgrade: Upgrade; close(): Promise<void> } {
  const server = new WebSocketServer({ noServer: true, maxPayload });
  const heartbeat = setInterval(() => {
    for (const stream of deps.streams.all()) stream.ping();
  }, heartbeatMs).unref();
  return {
    upgrade(req, socket, head) {
      const url = new URL(req.url ?? '/', 'http://any');
      const conversation = path.exec(url.pathname)?.[1];
      if (conversation === undefined) return false;
      socket.on('error', () => socket.destroy());
      admit(req, url, conversation, deps).then(
        ({ ref, after }) => server.handleUpgrade(req, socket, head, (ws) => open(ws, { ref, after }, deps)),
        (error: unknown) => refuse(socket, error),
      );
      return true;
    },
    async close() {
      clearInterval(heartbeat);
      await Promise.all(deps.streams.all().map((stream) => stream.end(1001)));
      server.close();
    },
  };
}

async function admit(req: IncomingMessage, url: URL, conversation: string, deps: StreamDeps) {
  const { origin, host } = req.headers;
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  if (!own && !isAllowedOrigin(origin, deps.allowedOrigins)) throw new DirectLineError('Forbidden', 'origin');
  const scope = scopeOf(url.searchParams.get('t') ?? '', 'stream', deps);
  if (scope.conversation !== conversation) throw new DirectLineError('Forbidden', 'conversation');
  const after = positionAfter(url.searchParams.get('watermark') ?? undefined);
  const ref = { shop: scope.shop, conversation: scope.conversation };
  if (!(await deps.activities.opened(ref))) throw new DirectLineError('ConversationNotFound', 'conversation');
  if (deps.streams.of(ref).size >= mostStreams) throw new DirectLineError('TooManyRequests', 'streams');
  return { ref, after };
}

function open(socket: WebSocket, { ref, after }: { ref: ConversationRef; after: number }, deps: StreamDeps) {
  const stream = new Stream({ socket, ref, after, activities: deps.activities });
  deps.streams.add(ref, stream);
  const failed = (error: unknown) =>
    deps.log.warn('stream failed', { conversation: ref.conversation, message: String(error) });
  socket.on('error', failed);
  socket.on('close', () => {
    deps.streams.remove(ref, stream);
    stream.stop().catch(failed);
  });
  stream.start().catch((error: unknown) => {
    failed(error);
    socket.close(1011);
  });
}

function refuse(socket: Duplex, error: unknown) {
  const status = error instanceof DirectLineError ? error.status : 503;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
