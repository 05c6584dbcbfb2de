import { type Activity, ConnectionStatus, DirectLine, type DirectLineOptions } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { directLineClient, eventually } from './direct-line-client';
import { FetchXmlHttpRequest } from './fetch-xml-http-request';
import { shopSecret, startTestServer, type TestServer } from './start-test-server';

/** What a browser has and Node (before 22) has not. */
Object.assign(globalThis, { XMLHttpRequest: FetchXmlHttpRequest, WebSocket });

const generous = { burst: 1e6, perSecond: 1e6 };
const limits = { address: generous, tokens: generous, messages: generous };

let server: TestServer;
const running: DirectLine[] = [];

beforeEach(async () => {
  server = await startTestServer({ limits });
});

afterEach(async () => {
  for (const client of running.splice(0)) client.end();
  await server.close();
});

/** Microsoft's own client; `random` makes its wait before it reconnects the shortest there is (3 s). */
function connect(options: DirectLineOptions) {
  const client = new DirectLine({ domain: `${server.url}/v3/directline`, random: () => 0, ...options });
  running.push(client);
  const activities: Activity[] = [];
  // Ending a connection is told to its readers as an error.
  client.activity$.subscribe(
    (activity) => void activities.push(activity),
    () => undefined,
  );
  const messages = () => activities.filter(({ type }) => type === 'message');
  const texts = () => messages().map((activity) => ('text' in activity ? activity.text : undefined));
  const post = (activity: object) =>
    new Promise<string>((resolve, reject) => {
      client.postActivity({ from: { id: 'u' }, ...activity } as Activity).subscribe(resolve, reject);
    });
  return { client, activities, messages, texts, post, status: () => client.connectionStatus$.getValue() };
}

const newToken = async () => (await directLineClient(server.url).post('/tokens/generate', { shop: 'demo' })).body.token;

describe('botframework-directlinejs', () => {
  it.each([
    ['a token over a WebSocket', async () => ({ token: await newToken() })],
    ['a token, polling', async () => ({ token: await newToken(), webSocket: false, pollingInterval: 200 })],
    ['the secret', async () => ({ secret: shopSecret })],
  ])('connects with %s, is greeted, says something and is answered', async (_how, options) => {
    const chat = connect(await options());
    await eventually(() => expect(chat.texts()).toEqual(['Welcome']));
    expect(chat.status()).toBe(ConnectionStatus.Online);
    const id = await chat.post({ type: 'message', text: 'hello', channelData: { clientActivityID: 'mine' } });
    await eventually(() => expect(chat.texts()).toEqual(['Welcome', 'hello', 'You said: hello']));
    expect(chat.messages()[1]).toMatchObject({ id, channelData: { clientActivityID: 'mine' } });
  });

  it('passes on the language that its page asks for', async () => {
    const chat = connect({ token: await newToken(), conversationStartProperties: { locale: 'zh-CN' } });
    await eventually(() => expect(chat.texts()).toEqual(['您好']));
  });

  it('shows typing', async () => {
    const chat = connect({ token: await newToken() });
    await eventually(() => expect(chat.texts()).toEqual(['Welcome']));
    await chat.post({ type: 'message', text: 'hello' });
    await eventually(() => expect(chat.activities.some(({ type }) => type === 'typing')).toBe(true));
  });

  it('uploads a picture', async () => {
    const chat = connect({ token: await newToken() });
    const contentUrl = 'data:image/png;base64,iVBORw0KGgo=';
    await chat.post({
      type: 'message',
      attachments: [{ contentType: 'image/png', contentUrl, name: 'a.png' }],
    });
    await eventually(() => expect(chat.texts()).toEqual(['Welcome', '', 'Pictures: 1']));
    expect(chat.messages()[1]).toMatchObject({ attachments: [{ contentType: 'image/png', name: 'a.png' }] });
  });

  it('reconnects after the server went away, and misses and doubles nothing', async () => {
    const chat = connect({ token: await newToken() });
    await eventually(() => expect(chat.texts()).toEqual(['Welcome']));
    const { folder } = server;
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await startTestServer({ folder, port, limits });
    const address = { channel: 'directline', user: 'u', reference: null } as const;
    const ref = { shop: 'demo', conversation: Reflect.get(chat.client, 'conversationId') };
    const reply = { type: 'say', text: 'Your payment came.' } as const;
    const news = { id: 'news', ref, address, locale: 'en', reply, replyTo: null };
    await server.channel.send(news as Parameters<TestServer['channel']['send']>[0]);
    await eventually(() => expect(chat.texts()).toEqual(['Welcome', 'Your payment came.']), 15_000);
    await chat.post({ type: 'message', text: 'good' });
    await eventually(() => expect(chat.texts().slice(2)).toEqual(['good', 'You said: good']));
  });

  it('is told that its token has expired, and goes on with a new one', async () => {
    const plain = directLineClient(server.url);
    const { body: ticket } = await plain.post('/tokens/generate', { shop: 'demo' });
    const chat = connect({ token: ticket.token });
    await eventually(() => expect(chat.texts()).toEqual(['Welcome']));
    server.clock.ahead = 1801_000;
    expect(await chat.post({ type: 'message', text: 'hello' })).toBe('retry');
    expect(chat.status()).toBe(ConnectionStatus.ExpiredToken);

    const { body: renewed } = await plain.post('/tokens/generate', { resume: ticket.resume });
    const { body: conversation } = await plain.get(`/conversations/${renewed.conversationId}`, renewed.token);
    chat.client.reconnect(conversation);
    await chat.post({ type: 'message', text: 'hello' });
    expect(chat.status()).toBe(ConnectionStatus.Online);
    // It opens a second stream and keeps the first, so it hears all twice; pages know activities by their ids.
    await eventually(() => {
      const texts = new Map(chat.messages().map((activity) => [activity.id, 'text' in activity && activity.text]));
      expect([...texts.values()]).toEqual(['Welcome', 'hello', 'You said: hello']);
    });
  });
});
