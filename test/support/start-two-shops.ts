import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { startTestApp, type TestApp } from './start-test-app';
import { startWechatSimulator, type WechatSimulator } from './wechat-simulator/start-wechat-simulator';

export const shopNames = ['demo', 'other'] as const;
type ShopName = (typeof shopNames)[number];

export const appIds: Readonly<Record<ShopName, string>> = { demo: 'wxba5fad812f8e6fb9', other: 'wx0123456789abcdef' };
const aesKeys: Readonly<Record<ShopName, string>> = { demo: 'A'.repeat(43), other: `${'B'.repeat(42)}A` };

export interface TwoShops {
  readonly wechat: WechatSimulator;
  readonly shops: TestApp;
  close(): Promise<void>;
}

/** Two shops alike but for their names. */
function folderOfTwo(): string {
  const folder = mkdtempSync(join(tmpdir(), 'two-shops-'));
  for (const name of shopNames) {
    const home = join(folder, name);
    cpSync(join(__dirname, '..', '..', 'shops', 'demo'), home, { recursive: true });
    const file = join(home, 'shop.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), id: name }));
  }
  return folder;
}

/** One server with two shops, each with an official account of its own. */
export async function startTwoShops(env: Readonly<Record<string, string>> = {}): Promise<TwoShops> {
  const port = await freePort();
  const token = 'AAAAA';
  const secret = 'a-secret-of-the-account';
  const wechat = await startWechatSimulator({
    accounts: shopNames.map((name) => ({
      ...{ appId: appIds[name], secret, token, aesKey: aesKeys[name], mode: 'secure', mayCall: true },
      serverUrl: `http://127.0.0.1:${port}/wechat/${name}`,
    })),
  });
  const accounts = Object.fromEntries(
    shopNames.map((name) => [name, { appId: appIds[name], appSecret: secret, token, encodingAesKey: aesKeys[name] }]),
  );
  const shops = await startTestApp({
    env: {
      ...{ PORT: String(port), SHOPS_DIR: folderOfTwo(), WECHAT_URL: wechat.url },
      WECHAT_ACCOUNTS: JSON.stringify(accounts),
      ...env,
    },
  });
  return {
    ...{ wechat, shops },
    async close() {
      await shops.close();
      await wechat.close();
    },
  };
}
