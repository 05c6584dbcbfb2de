import { Fault } from '../../src/base/fault';
import { directLineClient, eventually, listen } from './direct-line-client';
import { shopSecret, startTestServer, type TestServer } from './start-test-server';

const generous = { burst: 1e6, perSecond: 1e6 };
const limits = { address: generous, tokens: generous, messages: generous };

let server: TestServer;
let client: ReturnType<typeof directLineClient>;

beforeAll(async () => {
  server = await startTestServer({ limits });
  client = directLineClient(server.url);
});

afterAll(() => server.close());

afterEach(() => {
  server.pipeline.failure = null;
  server.clock.ahead = 0;
});

const log = async (chat: { path: string; token: string }, watermark = '') =>
  (await client.get(`${chat.path}/activities?watermark=${watermark}`, chat.token)).body;

const texts = async (chat: { path: string; token: string }): Promise<string[]> =>
  (await log(chat)).activities.map(({ text }: { text: string }) => text);

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('tokens', () => {
  it('gives an anonymous shopper a name nobody can choose, and a token for half an hour', async () => {
    const { status, body } = await client.post('/tokens/generate', { shop: 'demo', user: { id: 'dl_someone-else' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ conversationId: expect.any(String), expires_in: 1800 });
    const claims = claimsOf(body.token);
    expect(claims.user).toMatch(/^dl_[\w-]{20,}$/);
    expect(claims.user).not.toBe('dl_someone-else');
  });

  it('lets a merchant name the user, with the secret', async () => {
    const { body } = await client.post('/tokens/generate', { user: { id: 'member-7' } }, shopSecret);
    expect(claimsOf(body.token)).toMatchObject({
      user: 'member-7',
      shop: 'demo',
    });
  });

  it('opens each of the shops that share a secret, when it is named, and no other', async () => {
    const shared = 'another-secret-of-the-tests';
    expect((await client.post('/tokens/generate', {}, shared)).status).toBe(400);
    expect((await client.post('/tokens/generate', { shop: 'demo' }, shared)).status).toBe(403);
    const { body } = await client.post('/tokens/generate', { shop: 'twin' }, shared);
    expect(claimsOf(body.token).shop).toBe('twin');
    const { body: started } = await client.post('/conversations', { shop: 'twin' }, shared);
    expect((await client.get(`/conversations/${started.conversationId}`, shared)).status).toBe(200);
  });

  it.each([
    ['a shop that does not exist', { shop: 'nowhere' }, 404],
    ['no shop where there are several', {}, 400],
    ['a shop that is not open to anybody', { shop: 'closed' }, 401],
    ['a field of the wrong kind', { shop: 7 }, 400],
  ])('refuses %s', async (_what, body, status) => {
    expect(await client.post('/tokens/generate', body)).toMatchObject({
      status,
      body: { error: { code: expect.any(String), message: expect.any(String) } },
    });
  });

  it('refreshes a token for the same conversation', async () => {
    const chat = await client.start();
    const { status, body } = await client.call('POST', '/tokens/refresh', { token: chat.token });
    expect(status).toBe(200);
    expect(body.conversationId).toBe(chat.id);
    expect((await client.get(`${chat.path}/activities`, body.token)).status).toBe(200);
  });

  it('brings a shopper back after their token has expired, to the same conversation and under the same name', async () => {
    const chat = await client.start();
    await client.say(chat, 'remember me');
    server.clock.ahead = 40 * 60_000;
    const { status, body } = await client.post('/tokens/generate', { resume: chat.resume });
    expect(status).toBe(200);
    expect(body.conversationId).toBe(chat.id);
    await eventually(async () =>
      expect(await texts({ ...chat, token: body.token })).toContain('You said: remember me'),
    );
    server.clock.ahead = 200 * 86_400_000;
    expect((await client.post('/tokens/generate', { resume: chat.resume })).status).toBe(403);
  });

  it('keeps each kind of token to its own use', async () => {
    const chat = await client.start();
    const stream = new URL(chat.body.streamUrl).searchParams.get('t') ?? '';
    for (const token of [stream, chat.resume]) {
      expect((await client.get(`${chat.path}/activities`, token)).status).toBe(401);
      expect((await client.call('POST', '/tokens/refresh', { token })).status).toBe(401);
    }
    expect((await client.post('/tokens/generate', { resume: chat.token })).status).toBe(401);
  });
});

describe('who may enter', () => {
  it.each([
    ['no token', undefined],
    ['nonsense', 'nonsense'],
    ['a wrong secret', `${shopSecret}x`],
  ])('answers 401 to %s', async (_what, token) => {
    const chat = await client.start();
    const answer = await client.get(`${chat.path}/activities`, token);
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } });
  });

  it('answers 401 to a token whose claims were changed, whose signature was, or that claims to need none', async () => {
    const chat = await client.start();
    const [header = '', payload = '', signature = ''] = chat.token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${header}.${coded({ ...claims, user: 'somebody' })}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${coded({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${header}.${payload}`,
      `${header}.${payload}.${signature}.more`,
    ];
    for (const token of forged) expect((await client.get(`${chat.path}/activities`, token)).status).toBe(401);
  });

  it('answers 403 TokenExpired to an expired token, as official clients expect before they ask for a new one', async () => {
    const chat = await client.start();
    server.clock.ahead = 1801_000;
    const expired = { status: 403, body: { error: { code: 'TokenExpired' } } };
    expect(await client.say(chat, 'hello')).toMatchObject(expired);
    expect(await client.call('POST', '/tokens/refresh', { token: chat.token })).toMatchObject(expired);
  });

  it("answers 403 to another conversation's token, whatever is asked", async () => {
    const [mine, theirs] = [await client.start(), await client.start()];
    const mixed = { path: theirs.path, token: mine.token };
    expect((await client.say(mixed, 'hello')).status).toBe(403);
    expect((await client.get(theirs.path, mine.token)).status).toBe(403);
    expect((await client.get(`${theirs.path}/activities`, mine.token)).status).toBe(403);
    expect((await client.call('POST', `${theirs.path}/upload`, { token: mine.token })).status).toBe(403);
  });

  it('answers 404 to a conversation that was never started, and to another shop’s for a secret', async () => {
    const { body: ticket } = await client.post('/tokens/generate', { shop: 'demo' });
    const path = `/conversations/${ticket.conversationId}`;
    expect(await client.get(path, ticket.token)).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    });
    const chat = await client.start();
    expect((await client.get(chat.path, 'another-secret-of-the-tests')).status).toBe(404);
    expect((await client.get(chat.path, shopSecret)).status).toBe(200);
    expect((await client.get('/nothing-here', chat.token)).status).toBe(404);
  });
});

describe('a conversation', () => {
  it('greets before the shopper types, in the language of the browser', async () => {
    const english = await client.start({ 'accept-language': 'en-GB,en;q=0.9' });
    const chinese = await client.start({ 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    await eventually(async () => expect(await texts(english)).toEqual(['Welcome']));
    await eventually(async () => expect(await texts(chinese)).toEqual(['您好']));
    const [greeting] = (await log(english)).activities;
    expect(greeting).toMatchObject({
      type: 'message',
      id: expect.stringMatching(new RegExp(`^${english.id}\\|`)),
      from: { id: 'demo', name: 'Demo', role: 'bot' },
      suggestedActions: { actions: [{ type: 'messageBack', title: 'Browse' }] },
      channelData: { shoptalk: { reply: { type: 'say', text: 'Welcome' } } },
    });
    expect(greeting).not.toHaveProperty('replyToId');
  });

  it('is started once: coming back answers 200 and greets nobody again', async () => {
    const { body: ticket } = await client.post('/tokens/generate', { shop: 'demo' });
    const first = await client.post('/conversations', { locale: 'zh-CN' }, ticket.token);
    const again = await client.post('/conversations', { locale: 'zh-CN' }, ticket.token);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.conversationId).toBe(first.body.conversationId);
    const chat = { path: `/conversations/${ticket.conversationId}`, token: ticket.token };
    await eventually(async () => expect(await texts(chat)).toEqual(['您好']));
  });

  it('can be started and spoken in with the secret alone', async () => {
    const { status, body } = await client.post('/conversations', { user: { id: 'member-7' } }, shopSecret);
    expect(status).toBe(201);
    const chat = { path: `/conversations/${body.conversationId}`, token: shopSecret };
    expect((await client.say(chat, 'hello')).status).toBe(200);
    const [, own] = (await log(chat)).activities;
    expect(own?.from).toEqual({ id: 'member-7', role: 'user' });
  });

  it('echoes a message with its id and the client’s own mark, under the name in the token, before its answer', async () => {
    const chat = await client.start();
    const message = {
      type: 'message',
      text: 'hello',
      from: { id: 'somebody-else', name: 'Lin' },
      channelData: { clientActivityID: 'mark-1', clientTimestamp: 'now', shoptalk: { reply: 'forged' } },
      unknown: { field: true },
    };
    const { status, body } = await client.post(`${chat.path}/activities`, message, chat.token);
    expect(status).toBe(200);
    await eventually(async () => expect(await texts(chat)).toEqual(['Welcome', 'hello', 'You said: hello']));
    const [, echo, answer] = (await log(chat)).activities;
    expect(echo).toMatchObject({
      id: body.id,
      from: { id: expect.stringMatching(/^dl_/), name: 'Lin', role: 'user' },
      channelData: { clientActivityID: 'mark-1', clientTimestamp: 'now' },
    });
    expect(echo?.channelData).not.toHaveProperty('shoptalk');
    expect(echo).not.toHaveProperty('unknown');
    expect(answer?.replyToId).toBe(body.id);
  });

  it('takes a message that was sent again under the same mark once', async () => {
    const chat = await client.start();
    const first = await client.say(chat, 'two lipsticks', 'mark-2');
    const again = await client.say(chat, 'two lipsticks', 'mark-2');
    expect(again.body.id).toBe(first.body.id);
    const other = await client.say(chat, 'three lipsticks', 'mark-2');
    expect(other.body.id).not.toBe(first.body.id);
    await eventually(async () =>
      expect((await texts(chat)).filter((text) => text.startsWith('You said'))).toEqual([
        'You said: two lipsticks',
        'You said: three lipsticks',
      ]),
    );
  });

  it('appends a delivery once under its id', async () => {
    const chat = await client.start();
    const delivery = {
      id: 'news-1',
      ref: { shop: 'demo', conversation: chat.id },
      address: { channel: 'directline', user: 'u', reference: null },
      locale: 'en',
      reply: { type: 'say', text: 'Your payment came.' },
      replyTo: null,
    } as unknown as Parameters<TestServer['channel']['send']>[0];
    await server.channel.send(delivery);
    await server.channel.send(delivery);
    expect((await texts(chat)).filter((text) => text === 'Your payment came.')).toHaveLength(1);
  });

  it('reads a tap on one of its buttons', async () => {
    const chat = await client.start();
    const value = { shoptalk: 1, conversation: chat.id, action: { do: 'cart.view' } };
    await client.post(`${chat.path}/activities`, { type: 'message', text: 'Cart', value }, chat.token);
    await eventually(async () => expect(await texts(chat)).toContain('You tapped: cart.view'));
    expect(server.pipeline.taken.at(-1)?.content).toEqual({
      kind: 'tap',
      conversation: chat.id,
      action: { do: 'cart.view' },
    });
  });

  it('pages by watermark, and refuses one that is not its own', async () => {
    const chat = await client.start();
    for (const text of ['one', 'two']) await client.say(chat, text);
    await eventually(async () => expect(await texts(chat)).toHaveLength(5));
    const all = await log(chat);
    expect(all.watermark).toBe('5');
    const rest = await log(chat, '3');
    expect(rest.activities).toEqual(all.activities.slice(3));
    expect(await log(chat, '5')).toEqual({ activities: [], watermark: '5' });
    expect((await client.get(`${chat.path}/activities?watermark=-1`, chat.token)).status).toBe(400);
    expect((await client.get(`${chat.path}?watermark=x`, chat.token)).status).toBe(400);
  });
});

describe('bad input', () => {
  const post = (chat: { path: string; token: string }, body: unknown) =>
    client.post(`${chat.path}/activities`, body, chat.token);

  it.each([
    ['empty text', { text: '' }, 'empty'],
    ['no text at all', {}, 'empty'],
    ['white space', { text: ' \n ' }, 'empty'],
    ['a picture that is only named', { attachments: [{ contentType: 'image/png', name: 'a.png' }] }, 'attachment'],
    [
      'a button with an action nobody knows',
      { value: { shoptalk: 1, conversation: 'c', action: { do: 'x' } } },
      'button',
    ],
    [
      'a button with fields nobody knows',
      { value: { shoptalk: 1, conversation: 'c', action: { do: 'help', a: 1 } } },
      'button',
    ],
    ['a button of another bot', { value: { some: 'card' } }, 'button'],
  ])('hands on %s as unreadable', async (_what, fields, what) => {
    const chat = await client.start();
    expect((await post(chat, { type: 'message', ...fields })).status).toBe(200);
    expect(server.pipeline.taken.at(-1)?.content).toEqual({ kind: 'unreadable', what });
  });

  it('cuts 100 kB of text and says so', async () => {
    const chat = await client.start();
    expect((await post(chat, { type: 'message', text: '好'.repeat(100_000) })).status).toBe(200);
    expect(server.pipeline.taken.at(-1)?.content).toEqual({ kind: 'text', text: '好'.repeat(4000), truncated: true });
    await post(chat, { type: 'message', text: `${'a'.repeat(3999)}🛍` });
    expect(server.pipeline.taken.at(-1)?.content).toMatchObject({ text: 'a'.repeat(3999), truncated: true });
  });

  it('takes emoji as text', async () => {
    const chat = await client.start();
    await post(chat, { type: 'message', text: '💄💄' });
    expect(server.pipeline.taken.at(-1)?.content).toEqual({ kind: 'text', text: '💄💄', truncated: false });
  });

  it.each([
    ['an array', []],
    ['no type', { text: 'hello' }],
    ['a type of the wrong kind', { type: 7 }],
    ['an unknown type', { type: 'purchase' }],
    ['text of the wrong kind', { type: 'message', text: { a: 1 } }],
    ['attachments of the wrong kind', { type: 'message', attachments: [{ contentType: 5 }] }],
    ['too many attachments', { type: 'message', attachments: Array(11).fill({ contentType: 'a/b' }) }],
  ])('answers 400 to %s', async (_what, body) => {
    const chat = await client.start();
    const before = server.pipeline.taken.length;
    expect(await post(chat, body)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } });
    expect(server.pipeline.taken).toHaveLength(before);
  });

  it.each(['typing', 'event', 'conversationUpdate', 'endOfConversation'])(
    'answers a %s activity and keeps nothing of it',
    async (type) => {
      const chat = await client.start();
      await eventually(async () => expect(await texts(chat)).toHaveLength(1));
      expect(await post(chat, { type, name: 'x' })).toMatchObject({ status: 200, body: { id: expect.any(String) } });
      expect(await texts(chat)).toEqual(['Welcome']);
    },
  );

  it('answers 400 to JSON that is none, 415 to what is no JSON, 413 to what is too big', async () => {
    const chat = await client.start();
    const raw = (body: string, type: string) =>
      client.call('POST', `${chat.path}/activities`, { token: chat.token, body, headers: { 'content-type': type } });
    expect(await raw('{"type":', 'application/json')).toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument' } },
    });
    expect(await raw('hello', 'text/plain')).toMatchObject({
      status: 415,
      body: { error: { code: 'UnsupportedMediaType' } },
    });
    expect(await raw(`{"type":"message","text":"${'x'.repeat(1_100_000)}"}`, 'application/json')).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
  });
});

describe('when the world fails', () => {
  it.each([
    ['zh-CN', '稍后再发'],
    ['en-US', 'send it again'],
  ])(
    'answers 503 with an honest sentence (%s), keeps nothing, and takes the message when it is sent again',
    async (locale, words) => {
      const chat = await client.start();
      await eventually(async () => expect(await texts(chat)).toHaveLength(1));
      server.pipeline.failure = new Fault('redisUnreachable', 'gone');
      const message = { type: 'message', text: 'hello', locale, channelData: { clientActivityID: 'mark-3' } };
      const answer = await client.post(`${chat.path}/activities`, message, chat.token);
      expect(answer).toMatchObject({
        status: 503,
        body: { error: { code: 'ServiceUnavailable', message: expect.stringContaining(words) } },
      });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await texts(chat)).toHaveLength(1);
      server.pipeline.failure = null;
      expect((await client.post(`${chat.path}/activities`, message, chat.token)).status).toBe(200);
      await eventually(async () => expect(await texts(chat)).toEqual([expect.any(String), 'hello', 'You said: hello']));
    },
  );

  it('answers 502 to a bug behind the channel, without its words', async () => {
    const chat = await client.start();
    server.pipeline.failure = new TypeError('x is not a function');
    const { status, body } = await client.say(chat, 'hello');
    expect([status, body.error.code]).toEqual([502, 'BotError']);
    expect(body.error.message).not.toContain('function');
  });

  it('starts a conversation only once its greeting is sure to come', async () => {
    const { body: ticket } = await client.post('/tokens/generate', { shop: 'demo' });
    server.pipeline.failure = new Fault('databaseUnreachable', 'gone');
    expect((await client.post('/conversations', {}, ticket.token)).status).toBe(503);
    server.pipeline.failure = null;
    expect((await client.post('/conversations', {}, ticket.token)).status).toBe(201);
    const chat = { path: `/conversations/${ticket.conversationId}`, token: ticket.token };
    await eventually(async () => expect(await texts(chat)).toEqual(['Welcome']));
  });
});

describe('the stream', () => {
  it('replays from the start, then tells what is new, with typing that is never kept', async () => {
    const chat = await client.start();
    await client.say(chat, 'before');
    await eventually(async () => expect(await texts(chat)).toHaveLength(3));
    const stream = listen(chat.body.streamUrl);
    await eventually(() => expect(stream.texts()).toEqual(['Welcome', 'before', 'You said: before']));
    await client.say(chat, 'after');
    await eventually(() => expect(stream.texts()).toHaveLength(5));
    expect(stream.heard.some(({ type }) => type === 'typing')).toBe(true);
    expect((await log(chat)).activities.every(({ type }: { type: string }) => type === 'message')).toBe(true);
    stream.close();
  });

  it('goes on after a break where the client stood: nothing lost, nothing twice', async () => {
    const chat = await client.start();
    const first = listen(chat.body.streamUrl);
    await eventually(() => expect(first.texts()).toEqual(['Welcome']));
    const { watermark } = first;
    first.socket.terminate();
    await client.say(chat, 'while away');
    const { body } = await client.get(`${chat.path}?watermark=${watermark}`, chat.token);
    const second = listen(body.streamUrl);
    await eventually(() => expect(second.texts()).toEqual(['while away', 'You said: while away']));
    second.close();
  });

  it('tells every tab the same, in the same order', async () => {
    const chat = await client.start();
    const tabs = [1, 2, 3].map(() => listen(chat.body.streamUrl));
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => client.say(chat, text)));
    await eventually(() => {
      for (const tab of tabs) expect(tab.messages()).toHaveLength(9);
    });
    const ids = tabs.map((tab) => tab.messages().map(({ id }) => id));
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
    expect(new Set(ids[0]).size).toBe(9);
    for (const tab of tabs) tab.close();
  });

  it('hears what another process appended', async () => {
    const chat = await client.start();
    const stream = listen(chat.body.streamUrl);
    await eventually(() => expect(stream.texts()).toHaveLength(1));
    const other = await startTestServer({ folder: server.folder, limits });
    await directLineClient(other.url).say(chat, 'from over there');
    await eventually(() => expect(stream.texts()).toContain('You said: from over there'));
    stream.close();
    await other.close();
  });

  it('is refused with the right status', async () => {
    const [mine, theirs] = [await client.start(), await client.start()];
    const address = new URL(mine.body.streamUrl);
    const withPath = (path: string) => `${address.origin}${path}?${address.searchParams}`;
    expect(await listen(withPath(`/v3/directline${theirs.path}/stream`)).refused).toBe(403);
    expect(await listen(withPath('/v3/elsewhere')).refused).toBe(404);
    expect(await listen(`${address.origin}${address.pathname}`).refused).toBe(401);
    expect(await listen(`${mine.body.streamUrl.replace('watermark=0', 'watermark=x')}`).refused).toBe(400);
    server.clock.ahead = 61_000;
    expect(await listen(mine.body.streamUrl).refused).toBe(403);
  });
});

describe('a restart', () => {
  it('ends streams with 1001 and keeps everything that was said', async () => {
    const before = await startTestServer({ limits });
    const first = directLineClient(before.url);
    const chat = await first.start();
    const stream = listen(chat.body.streamUrl);
    await first.say(chat, 'keep this');
    await eventually(() => expect(stream.texts()).toHaveLength(3));
    await before.close();
    expect(await stream.ended).toBe(1001);

    const after = await startTestServer({ folder: before.folder, limits });
    const { body } = await directLineClient(after.url).get(`${chat.path}/activities`, chat.token);
    expect(body.activities).toEqual(stream.messages());
    await after.close();
  });
});

describe('limits and origins', () => {
  it('slows down a conversation, and an address that asks for chats, and says for how long', async () => {
    const small = await startTestServer({
      limits: { address: generous, tokens: { burst: 2, perSecond: 0.5 }, messages: { burst: 3, perSecond: 1 } },
    });
    const limited = directLineClient(small.url);
    const chat = await limited.start();
    const statuses: number[] = [];
    for (const text of ['1', '2', '3', '4']) statuses.push((await limited.say(chat, text)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    small.clock.ahead = 1000;
    expect((await limited.say(chat, '5')).status).toBe(200);
    small.clock.ahead = 0;
    await limited.post('/tokens/generate', { shop: 'demo' });
    const answer = await limited.post('/tokens/generate', { shop: 'demo' });
    expect(answer).toMatchObject({ status: 429, body: { error: { code: 'TooManyRequests' } } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await small.close();
  });

  it('lets any page call by default', async () => {
    const answer = await client.call('OPTIONS', '/tokens/generate', {
      headers: { origin: 'https://merchant.example' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization');
  });

  it('lets only the named pages call where they are named', async () => {
    const strict = await startTestServer({ limits, allowedOrigins: ['https://merchant.example'] });
    const strictClient = directLineClient(strict.url);
    const from = (origin: string) => strictClient.call('OPTIONS', '/conversations', { headers: { origin } });
    expect((await from('https://merchant.example')).headers.get('access-control-allow-origin')).toBe(
      'https://merchant.example',
    );
    expect((await from('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
    const chat = await strictClient.start();
    expect(await listen(chat.body.streamUrl, { origin: 'https://elsewhere.example' }).refused).toBe(403);
    const own = listen(chat.body.streamUrl, { origin: strict.url });
    await eventually(() => expect(own.texts()).toEqual(['Welcome']));
    own.close();
    await strict.close();
  });
});
