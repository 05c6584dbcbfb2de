import { type Chat, directLineClient, eventually } from './direct-line-client';
import { startTestServer, type TestServer } from './start-test-server';

let server: TestServer;
let client: ReturnType<typeof directLineClient>;
let chat: Chat;

const generous = { burst: 1e6, perSecond: 1e6 };

beforeAll(async () => {
  server = await startTestServer({ limits: { address: generous, tokens: generous, messages: generous } });
  client = directLineClient(server.url);
});

beforeEach(async () => {
  chat = await client.start();
});

afterAll(() => server.close());

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

function form(
  files: readonly { type: string; name: string; bytes?: Uint8Array<ArrayBuffer> }[],
  activity?: string,
): FormData {
  const made = new FormData();
  if (activity) made.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }));
  for (const { type, name, bytes = png } of files) made.append('file', new Blob([bytes], { type }), name);
  return made;
}

const send = (body: FormData | string, headers: Record<string, string> = {}) =>
  client.call('POST', `${chat.path}/upload?userId=u`, { token: chat.token, body, headers });

describe('upload', () => {
  it('keeps a picture, shows it in the conversation, and tells the pipeline that there is one', async () => {
    const activity = JSON.stringify({ type: 'message', text: '', channelData: { clientActivityID: 'mark-9' } });
    const answer = await send(form([{ type: 'image/png', name: '口红.png' }], activity));
    expect(answer).toMatchObject({ status: 200, body: { id: expect.any(String) } });
    await eventually(async () => {
      const { activities } = (await client.get(`${chat.path}/activities`, chat.token)).body;
      expect(activities.map(({ text }) => text)).toEqual(['Welcome', '', 'Pictures: 1']);
      expect(activities[1]).toMatchObject({
        id: answer.body.id,
        channelData: { clientActivityID: 'mark-9' },
        attachments: [{ contentType: 'image/png', name: '口红.png' }],
      });
    });
  });

  it('serves it back as what it is, where nothing in it can run', async () => {
    await send(form([{ type: 'image/png', name: 'a.png' }]));
    const { activities } = (await client.get(`${chat.path}/activities`, chat.token)).body;
    const address = activities.find(({ attachments }) => attachments)?.attachments?.[0]?.contentUrl ?? '';
    expect(address.startsWith(`${server.url}/v3/directline/attachments/demo/${chat.id}/`)).toBe(true);
    const response = await fetch(address);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const [otherChat, otherName] = [address.replace(chat.id, 'elsewhere'), address.replace(/[^/]+$/, 'guess.png')];
    expect((await fetch(otherChat)).status).toBe(404);
    expect((await fetch(otherName)).status).toBe(404);
    expect((await fetch(`${address}.type`)).status).toBe(404);
    expect((await fetch(address.replace(/[^/]+$/, '..%2F..%2Fchat.db'))).status).toBe(404);
  });

  it('reads the words that come with a file', async () => {
    await send(form([{ type: 'image/png', name: 'a.png' }], JSON.stringify({ type: 'message', text: 'like this' })));
    expect(server.pipeline.taken.at(-1)?.content).toMatchObject({ kind: 'text', text: 'like this' });
  });

  it.each([
    ['a page', [{ type: 'text/html', name: 'a.html' }], 415],
    ['a drawing that may hold scripts', [{ type: 'image/svg+xml', name: 'a.svg' }], 415],
    ['five files', Array(5).fill({ type: 'image/png', name: 'a.png' }), 400],
    ['no file', [], 400],
    ['more than 5 MB', [{ type: 'image/png', name: 'a.png', bytes: new Uint8Array(5_100_000) }], 413],
  ])('refuses %s', async (_what, files, status) => {
    const taken = server.pipeline.taken.length;
    expect(await send(form(files, '{"type":"message"}'))).toMatchObject({
      status,
      body: { error: { code: expect.any(String) } },
    });
    expect(server.pipeline.taken).toHaveLength(taken);
  });

  it.each([
    ['not a form', '{}', 'application/json', 415],
    ['a form without its boundary', 'x', 'multipart/form-data', 400],
    ['a broken form', '--b\r\nnonsense', 'multipart/form-data; boundary=b', 400],
  ])('refuses %s', async (_what, body, type, status) => {
    expect((await send(body, { 'content-type': type })).status).toBe(status);
  });

  it('refuses an activity that is no JSON, or no message', async () => {
    const file = [{ type: 'image/png', name: 'a.png' }];
    expect((await send(form(file, '{'))).status).toBe(400);
    expect((await send(form(file, '{"type":"event"}'))).status).toBe(400);
  });
});
