import { WebSocket } from 'ws';

/** An activity as it comes over the wire, with the fields that tests look at. */
export interface WireActivity {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly name?: string; readonly role: string };
  readonly replyToId?: string;
  readonly channelData: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly contentUrl: string;
    readonly name: string;
  }[];
}

/** What any of the resources may answer; each answers a part of it. */
export interface WireBody {
  readonly id: string;
  readonly conversationId: string;
  readonly token: string;
  readonly resume: string;
  readonly streamUrl: string;
  readonly activities: readonly WireActivity[];
  readonly watermark: string;
  readonly error: { readonly code: string; readonly message: string };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: WireBody;
}

/** A started conversation, and what opens it. */
export interface Chat {
  readonly id: string;
  readonly token: string;
  readonly resume: string;
  readonly path: string;
  readonly body: WireBody;
}

/** Plain requests to Direct Line, so that each header and status can be seen. */
export function directLineClient(url: string) {
  const base = `${url}/v3/directline`;
  const call = async (
    method: string,
    path: string,
    options: RequestInit & { token?: string } = {},
  ): Promise<Answer> => {
    const { token, headers, ...rest } = options;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...rest,
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };
  const post = (path: string, body: unknown, token?: string, headers: Record<string, string> = {}) =>
    call('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
      ...(token && { token }),
    });
  const get = (path: string, token?: string) => call('GET', path, token ? { token } : {});
  return {
    call,
    post,
    get,
    /** A started conversation of an anonymous shopper. */
    async start(headers: Record<string, string> = {}): Promise<Chat> {
      const { body: ticket } = await post('/tokens/generate', { shop: 'demo' });
      const { body } = await post('/conversations', {}, ticket.token, headers);
      const path = `/conversations/${body.conversationId}`;
      return {
        id: body.conversationId,
        token: body.token,
        resume: body.resume,
        path,
        body,
      };
    },
    say: (chat: { path: string; token: string }, text: string, mark?: string) =>
      post(
        `${chat.path}/activities`,
        { type: 'message', text, ...(mark && { channelData: { clientActivityID: mark } }) },
        chat.token,
      ),
  };
}

/** Reads a stream: everything that came, and a wait for what is to come. */
export function listen(streamUrl: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(streamUrl, { headers });
  const heard: WireActivity[] = [];
  let watermark = '';
  socket.on('message', (data) => {
    const set = JSON.parse(String(data));
    watermark = set.watermark;
    heard.push(...set.activities);
  });
  const ended = new Promise<number>((resolve) => {
    socket.on('close', resolve);
    socket.on('error', () => undefined);
  });
  const refused = new Promise<number | undefined>((resolve) => {
    socket.on('unexpected-response', (_req, res) => resolve(res.statusCode));
  });
  return {
    socket,
    heard,
    ended,
    refused,
    get watermark() {
      return watermark;
    },
    messages: () => heard.filter(({ type }) => type === 'message'),
    texts: () => heard.filter(({ type }) => type === 'message').map(({ text }) => text),
    close: () => socket.close(),
  };
}

/** Looks again until it holds; fails with what was found last. */
export async function eventually(check: () => void | Promise<void>, ms = 5000): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
