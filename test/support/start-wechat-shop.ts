import type { Clock } from '../../src/base/clock';
import { freePort } from './free-port';
import { startTestApp, type TestApp } from './start-test-app';
import type { Phone } from './wechat-simulator/phone';
import { startWechatSimulator, type WechatSimulator } from './wechat-simulator/start-wechat-simulator';

export const wechatAppId = 'wxba5fad812f8e6fb9';
const token = 'AAAAA';
const aesKey = 'A'.repeat(43);
const secret = 'a-secret-of-the-account';

export interface WechatShop extends TestApp {
  readonly wechat: WechatSimulator;
  phone(openId: string): Phone;
}

export interface WechatShopOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the account may send messages, and not only answer. */
  readonly mayCall?: boolean;
  readonly humanAgents?: boolean;
  /** What else the shop's account says. */
  readonly account?: Readonly<Record<string, unknown>>;
  /** The fields of the templates that WeChat knows of it. */
  readonly templates?: Readonly<Record<string, readonly string[]>>;
  /** Those of them that are agreed to once for every message. */
  readonly lastingTemplates?: readonly string[];
  /** Of both sides. */
  readonly clock?: Clock;
}

/** The whole server with the demo shop, reached through WeChat's side on loopback. */
export async function startWechatShop(options: WechatShopOptions = {}): Promise<WechatShop> {
  const { env = {}, mayCall = true, humanAgents = false, account = {}, templates = {}, clock } = options;
  const { lastingTemplates = [] } = options;
  const port = await freePort();
  const serverUrl = `http://127.0.0.1:${port}/wechat/demo`;
  const wechat = await startWechatSimulator({
    accounts: [
      { appId: wechatAppId, secret, token, aesKey, mode: 'secure', serverUrl, mayCall, templates, lastingTemplates },
    ],
    ...(clock && { now: () => clock.now() }),
  });
  const demo = { appId: wechatAppId, appSecret: secret, token, encodingAesKey: aesKey, humanAgents, ...account };
  const shop = await startTestApp({
    ...(clock && { clock }),
    env: { PORT: String(port), WECHAT_ACCOUNTS: JSON.stringify({ demo }), WECHAT_URL: wechat.url, ...env },
  });
  return {
    ...{ wechat, url: shop.url, restart: () => shop.restart() },
    get app() {
      return shop.app;
    },
    phone: (openId) => wechat.phone(wechatAppId, openId),
    async close() {
      await shop.close();
      await wechat.close();
    },
  };
}
