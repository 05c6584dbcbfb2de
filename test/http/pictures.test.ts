import { join } from 'node:path';
import sharp from 'sharp';
import { startTestApp, type TestApp } from '../support/start-test-app';
import { startWechatShop } from '../support/start-wechat-shop';

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
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), 'photo.jpg');
  const taken = await fetch(`${line}/conversations/${conversationId}/upload?userId=u`, {
    method: 'POST',
    headers,
    body: form,
  });
  expect(taken.status).toBe(200);
  for (let tries = 0; tries < 100; tries += 1) {
    const log = await (await fetch(`${line}/conversations/${conversationId}/activities`, { headers })).text();
    if (/charcoal|炭黑|打不开|can’t open/i.test(log)) return log;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('no answer to the picture');
}

test('a photograph that is uploaded is answered with what looks most like it', async () => {
  expect(await uploaded(await photo(), 'image/jpeg')).toContain('dd-men-charcoal-wash');
}, 60_000);

test('what only calls itself a picture is answered honestly', async () => {
  expect(await uploaded(Buffer.from('not a picture'), 'image/png')).toMatch(/打不开|can’t open/);
}, 60_000);

test('a photograph sent to the official account is answered the same way', async () => {
  const shop = await startWechatShop();
  try {
    const phone = shop.phone('anna');
    shop.wechat.media.set('photo-1', { type: 'image/jpeg', bytes: await photo() });
    await phone.follow();
    await phone.picture('https://mmbiz.qpic.cn/mmbiz_jpg/x/0', 'photo-1');
    for (let tries = 0; tries < 60; tries += 1) {
      if (JSON.stringify(phone.shown).includes('炭黑')) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`no answer to the picture: ${JSON.stringify(phone.shown)}`);
  } finally {
    await shop.close();
  }
}, 60_000);
