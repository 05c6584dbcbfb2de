import { Agent, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt, encrypt, getSignature } from '@wecom/crypto';
import WechatApi from 'co-wechat-api';
import express from 'express';
import wechat from 'wechat';
import WXBizMsgCrypt from 'wechat-crypto';
import type { WechatAccount } from '../../support/wechat-simulator/account';
import { seal, sign, unseal } from '../../support/wechat-simulator/envelope';
import { startWechatSimulator, type WechatSimulator } from '../../support/wechat-simulator/start-wechat-simulator';

const aesKey = 'A'.repeat(43);
const base = {
  appId: 'wxba5fad812f8e6fb9',
  secret: 'shh',
  token: 'AAAAA',
  aesKey,
  mode: 'secure',
  mayCall: true,
} as const;

/** Says the words back with the independent middleware for official accounts. */
function parrot(account: Omit<WechatAccount, 'serverUrl'>): Promise<Server> {
  const { token, appId: appid, aesKey: encodingAESKey } = account;
  const app = express();
  app.use(
    wechat({ token, appid, encodingAESKey, checkSignature: true }, ({ weixin }, response) => {
      if (weixin.MsgType === 'text') response.reply(`You said ${weixin.Content}`);
      else if (weixin.MsgType === 'voice') setTimeout(() => response.reply('late'), 1_000);
      else response.reply('');
    }),
  );
  const server = createServer(app);
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

describe('the envelope', () => {
  test('signs as the published example', () => {
    expect(sign('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
  });

  test.each(['hello', '你好，😀', '', 'x'.repeat(500)])('is opened by other programs and opens theirs: %j', (text) => {
    const sealed = seal(aesKey, base.appId, text);
    expect(decrypt(aesKey, sealed)).toMatchObject({ message: text, id: base.appId });
    const peer = new WXBizMsgCrypt('AAAAA', aesKey, base.appId);
    expect(peer.decrypt(sealed)).toEqual({ message: text, id: base.appId });
    expect(peer.getSignature('1', '2', sealed)).toBe(sign('AAAAA', '1', '2', sealed));
    expect(getSignature('AAAAA', 1, '2', sealed)).toBe(sign('AAAAA', '1', '2', sealed));
    expect(unseal(aesKey, base.appId, encrypt(aesKey, text, base.appId))).toBe(text);
    expect(unseal(aesKey, base.appId, peer.encrypt(text))).toBe(text);
  });

  test('sealed for another app it does not open', () => {
    expect(() => unseal(aesKey, base.appId, seal(aesKey, 'wx1', 'hello'))).toThrow('sealed for wx1');
  });
});

describe.each(['plain', 'compatible', 'secure'] as const)('pushes in %s mode', (mode) => {
  let server: Server;
  let simulator: WechatSimulator;
  beforeAll(async () => {
    server = await parrot({ ...base, mode });
    const account = { ...base, mode, serverUrl: urlOf(server) };
    simulator = await startWechatSimulator({ accounts: [account], patienceMs: 600 });
  });
  afterAll(async () => {
    await simulator.close();
    server.close();
    server.closeAllConnections();
  });

  test('are taken by the independent middleware, and its reply is shown', async () => {
    const phone = simulator.phone(base.appId, 'anna');
    const { tries } = await phone.say('口红 <&> ]]');
    expect(tries).toBe(1);
    expect(phone.shown).toEqual([{ via: 'passive', type: 'text', text: 'You said 口红 <&> ]]' }]);
  });

  test('are sent three times when no answer comes in time, with one id', async () => {
    const phone = simulator.phone(base.appId, 'bob');
    expect(await phone.voice('media', '')).toEqual({ tries: 3, bubble: null, answer: null });
    expect(phone.shown).toEqual([]);
  });
});

describe('the API', () => {
  let simulator: WechatSimulator;
  let api: WechatApi;
  let now = 1_790_000_000_000;
  beforeEach(async () => {
    const server = await parrot(base);
    simulator = await startWechatSimulator({ accounts: [{ ...base, serverUrl: urlOf(server) }], now: () => now });
    server.close();
    api = new WechatApi(base.appId, base.secret);
    api.setOpts({ agent: new Agent({ keepAlive: false }) });
    api.prefix = `${simulator.url}/cgi-bin/`;
  });
  afterEach(() => simulator.close());

  const codeOf = (call: Promise<unknown>): Promise<number | undefined> =>
    call.then(
      () => 0,
      (error: { code?: number }) => error.code,
    );

  test('takes five messages in 48 hours after one of the shopper’s', async () => {
    expect(await codeOf(api.sendText('anna', 'hi'))).toBe(40003);
    const phone = simulator.phone(base.appId, 'anna');
    await phone.say('hello');
    for (let count = 0; count < 5; count += 1) expect(await codeOf(api.sendText('anna', `${count}`))).toBe(0);
    expect(await codeOf(api.sendText('anna', 'one more'))).toBe(45047);
    await phone.say('again');
    now += 48 * 3_600_000 + 1;
    expect(await codeOf(api.sendText('anna', 'late'))).toBe(45015);
    expect(phone.shown).toHaveLength(5);
  });

  test('takes three messages in a minute after a menu click', async () => {
    await simulator.phone(base.appId, 'eve').click('orders');
    for (let count = 0; count < 3; count += 1) expect(await codeOf(api.sendText('eve', `${count}`))).toBe(0);
    expect(await codeOf(api.sendText('eve', 'four'))).toBe(45047);
  });

  test('refuses what is too long', async () => {
    await simulator.phone(base.appId, 'anna').say('hello');
    expect(await codeOf(api.sendText('anna', '字'.repeat(683)))).toBe(45002);
    expect(await codeOf(api.sendText('anna', '字'.repeat(682)))).toBe(0);
  });

  test('knows its tokens: an old one goes on for five minutes, an unknown one not at all', async () => {
    await simulator.phone(base.appId, 'anna').say('hello');
    const token = async (force: boolean): Promise<string> => {
      const body = JSON.stringify({ appid: base.appId, secret: base.secret, force_refresh: force });
      const answer = await fetch(`${simulator.url}/cgi-bin/stable_token`, { method: 'POST', body });
      return ((await answer.json()) as { access_token: string }).access_token;
    };
    const send = async (by: string): Promise<number> => {
      const body = JSON.stringify({ touser: 'anna', msgtype: 'text', text: { content: 'hi' } });
      const url = `${simulator.url}/cgi-bin/message/custom/send?access_token=${by}`;
      return ((await (await fetch(url, { method: 'POST', body })).json()) as { errcode: number }).errcode;
    };
    const first = await token(false);
    expect(await token(false)).toBe(first);
    const second = await token(true);
    expect(second).not.toBe(first);
    expect([await send(first), await send(second), await send('other'), await send('')]).toEqual([0, 0, 40001, 41001]);
    now += 300_001;
    expect([await send(first), await send(second)]).toEqual([42001, 0]);
  });

  test('makes menus and codes, takes pictures, and can be told to fail', async () => {
    const leaf = (name: string) => ({ type: 'click', name, key: name });
    expect(await codeOf(api.createMenu({ button: [leaf('shop'), leaf('orders'), leaf('help')] }))).toBe(0);
    expect(simulator.menus.size).toBe(1);
    expect(await codeOf(api.createMenu({ button: ['1', '2', '3', '4'].map(leaf) }))).toBe(40016);
    expect(await codeOf(api.createMenu({ button: [leaf('六个字的菜单')] }))).toBe(40018);
    const { ticket } = await api.createTmpQRCode('product:lipstick', 60);
    expect(simulator.codes.get(ticket)?.scene).toBe('product:lipstick');
    const { media_id: id } = await api.uploadMedia(Buffer.from([1, 2, 13, 10, 255]), 'image', 'a.png', 'image/png');
    expect(simulator.media.get(id)?.bytes).toEqual(Buffer.from([1, 2, 13, 10, 255]));
    simulator.failing.set('/cgi-bin/menu/create', [-1]);
    expect(await codeOf(api.createMenu({ button: [leaf('shop')] }))).toBe(-1);
  });
});
