import { join } from 'node:path';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { startWechatShop } from '../support/start-wechat-shop';
import { eventually } from './direct-line-client';

const drawing = join(__dirname, '..', '..', 'shops', 'demo', 'pictures', 'dd-men-charcoal-wash.svg');

const photo = () =>
  sharp(drawing)
    .resize(420, 420)
    .flatten({ background: '#fff' })
    .modulate({ brightness: 0.92 })
    .jpeg({ quality: 50 })
    .toBuffer();

let app: TestApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function uploaded(bytes: Buffer, type: string): Promise<string> {
  app = await startTestApp();
  const line = `${app.url}/v3/directline`;
  const begin = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ shop: 'demo' }),
  };
  const { token } = (await (await fetch(`${line}/tokens/generate`, begin)).json()) as { token: string };
  const headers = { Authorization: `Bearer ${token}` };
  const started = await fetch(`${line}/conversations`, { method: 'POST', headers });
  const { conversationId } = (await started.json()) as { conversationId: string };
  const sendOnce = async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), 'photo.jpg');
    const address = `${line}/conversations/${conversationId}/upload?userId=u`;
    expect((await fetch(address, { method: 'POST', headers, body: form })).status).toBe(200);
  };
  const read = async () => (await fetch(`${line}/conversations/${conversationId}/activities`, { headers })).text();
  return sentUntil(/charcoal|炭黑|打不开|can’t open/i, { sendOnce, read });
}

interface Sending {
  readonly sendOnce: () => Promise<unknown>;
  /** All that was said. */
  readonly read: () => Promise<string>;
}

/** On a machine that has much else to do the shop may ask for the picture again, as it would ask anybody. */
async function sentUntil(answer: RegExp, { sendOnce, read }: Sending): Promise<string> {
  const timesAsked = async () => (await read()).match(/过一会儿再发|Send it again in a minute/g)?.length ?? 0;
  for (let sent = 0; sent <= (await timesAsked()) && !answer.test(await read()); sent += 1) {
    await sendOnce();
    await eventually(async () => expect(answer.test(await read()) || (await timesAsked()) > sent).toBe(true), 30_000);
  }
  return read();
}

test('a photograph that is uploaded is answered with what looks most like it', async () => {
  expect(await uploaded(await photo(), 'image/jpeg')).toContain('dd-men-charcoal-wash');
}, 120_000);

test('what only calls itself a picture is answered honestly', async () => {
  expect(await uploaded(Buffer.from('not a picture'), 'image/png')).toMatch(/打不开|can’t open/);
}, 60_000);

test('a photograph sent to the official account is answered the same way', async () => {
  const shop = await startWechatShop();
  try {
    const phone = shop.phone('anna');
    shop.wechat.media.set('photo-1', { type: 'image/jpeg', bytes: await photo() });
    await phone.follow();
    await shop.app.pipeline.idle();
    const sendOnce = () => phone.picture('https://mmbiz.qpic.cn/mmbiz_jpg/x/0', 'photo-1');
    const read = async () => JSON.stringify(phone.shown);
    expect(await sentUntil(/炭黑/, { sendOnce, read })).toContain('炭黑');
  } finally {
    await shop.close();
  }
}, 120_000);
