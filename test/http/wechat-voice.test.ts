import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWechatShop, type WechatShop } from '../support/start-wechat-shop';
import type { Phone } from '../support/wechat-simulator/phone';
import { eventually } from './direct-line-client';

const folder = join(__dirname, '..', 'support', 'speech');
const fake = `${process.execPath} ${join(folder, 'fake-recogniser.mjs')} {file} {language}`;

let shop: WechatShop;

afterEach(() => shop.close());

/** A recording of the shopper's, which WeChat keeps under an id. */
async function speaks(phone: Phone, file: string): Promise<string> {
  const before = phone.shown.length;
  shop.wechat.media.set(file, { type: 'audio/amr', bytes: readFileSync(join(folder, file)) });
  await phone.voice(file, '');
  return answered(phone, before);
}

/** What the phone shows after its first bubbles, as soon as there is something. */
async function answered(phone: Phone, before: number): Promise<string> {
  await shop.app.pipeline.idle();
  await eventually(async () => expect(phone.shown.length).toBeGreaterThan(before), 10_000);
  return JSON.stringify(phone.shown.slice(before));
}

describe('a recording that WeChat put into no words', () => {
  it('is heard by the merchant’s own recogniser', async () => {
    shop = await startWechatShop({ env: { SPEECH_COMMAND: fake } });
    const phone = shop.phone('anna');
    expect(await speaks(phone, 'my-cart.zh.wav')).toMatch(/购物车(还)?是空的|购物车/);
    shop.wechat.failing.set('/cgi-bin/media/get', [42001]);
    expect(await speaks(phone, 'my-cart.zh.wav')).toMatch(/购物车/);
  }, 60_000);

  it('is asked for in writing when it is not understood, or WeChat has it no longer', async () => {
    shop = await startWechatShop({ env: { SPEECH_COMMAND: fake } });
    const phone = shop.phone('anna');
    // English words, in a talk in Chinese: the fake knows none.
    expect(await speaks(phone, 'my-orders.en.wav')).toMatch(/打字|文字/);
    const before = phone.shown.length;
    await phone.voice('gone', '');
    expect(await answered(phone, before)).toMatch(/打字|文字/);
  }, 60_000);

  it('is heard once WeChat gives it, when it was busy before', async () => {
    shop = await startWechatShop({ env: { SPEECH_COMMAND: fake } });
    const phone = shop.phone('anna');
    await phone.say('你好');
    shop.wechat.failing.set('/cgi-bin/media/get', [-1]);
    await speaks(phone, 'my-cart.zh.wav');
    await eventually(async () => expect(JSON.stringify(phone.shown.slice(-1))).toMatch(/购物车/), 10_000);
  }, 60_000);
});
