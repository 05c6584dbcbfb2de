import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runWechat } from '../../src/cli/wechat/run-wechat';
import { readConfig } from '../../src/config';
import { demoShops } from '../support/demo-shops';
import { freshFolder } from '../support/fresh-folder';
import { startWechatShop, type WechatShop, type WechatShopOptions, wechatAppId } from '../support/start-wechat-shop';

const template = 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY';
const setting = { by: 'template', template, fields: { thing1: 'text' } };
let shop: WechatShop;

afterEach(() => shop.close());

const open = async (options: WechatShopOptions = {}) => {
  shop = await startWechatShop(options);
};

/** A command with the settings of the shop's server, on data of its own. */
async function command(line: string, account: Readonly<Record<string, unknown>> = {}) {
  const said: string[] = [];
  const demo = {
    ...{ appId: wechatAppId, appSecret: 'a-secret-of-the-account', token: 'AAAAA', encodingAesKey: 'A'.repeat(43) },
    ...account,
  };
  const config = readConfig({
    ...{ DATA_DIR: freshFolder(), SHOPS_DIR: demoShops(), WECHAT_URL: shop.wechat.url },
    WECHAT_ACCOUNTS: JSON.stringify({ demo }),
  });
  const outcome = await runWechat(line.split(' '), { config, write: (text) => said.push(text) });
  return { outcome, said: said.join('') };
}

/** The keys of a menu's buttons, as WeChat has it. */
const keysOf = (menu: unknown): readonly string[] =>
  [...JSON.stringify(menu).matchAll(/"key":"([^"]+)"/g)].map(([, key = '']) => key);

describe('npm run wechat', () => {
  it('puts up a menu whose every button leads somewhere in the chat', async () => {
    await open();
    expect((await command('menu demo')).said).toMatch(/逛一逛.*我的订单.*帮助/);
    const keys = keysOf(shop.wechat.menus.get(wechatAppId));
    expect(keys.length).toBeGreaterThan(4);
    const phone = shop.phone('anna');
    await phone.follow();
    for (const key of keys) {
      const before = phone.shown.length;
      await phone.click(key);
      await shop.app.pipeline.idle();
      await sleep(30);
      expect([key, JSON.stringify(phone.shown.slice(before)).length > 20]).toEqual([key, true]);
      expect(JSON.stringify(phone.shown.slice(before))).not.toMatch(/没听懂|没明白|没看懂/);
      await phone.say('好的');
      await shop.app.pipeline.idle();
    }
  }, 60_000);

  it('writes a code that opens the chat at its place', async () => {
    await open();
    const file = join(mkdtempSync(join(tmpdir(), 'codes-')), 'wash.svg');
    const { said } = await command(`qr demo product:dd-men-charcoal-wash ${file}`);
    expect(readFileSync(file, 'utf8')).toContain('<svg');
    const [code] = shop.wechat.codes.values();
    expect(said).toContain(code?.url ?? 'no code');
    const phone = shop.phone('anna');
    await phone.follow(code?.scene);
    await shop.app.pipeline.idle();
    expect(JSON.stringify(phone.shown)).toContain('炭');
  }, 60_000);

  it('makes no code of a place that leads nowhere, or is longer than WeChat takes', async () => {
    await open();
    for (const place of ['nowhere', 'product:', `say:${'口'.repeat(80)}`]) {
      await expect(command(`qr demo ${place} /nowhere/x.svg`)).rejects.toThrow(/place/);
    }
    await expect(command('qr demo cart')).rejects.toThrow('npm run wechat');
    expect(shop.wechat.codes.size).toBe(0);
    expect(existsSync('/nowhere')).toBe(false);
  }, 60_000);

  it('says what an account may do', async () => {
    await open({ templates: { [template]: ['thing1'] } });
    const may = await command('check demo', { templates: { orderShipped: setting } });
    expect(may.outcome).toBe('done');
    expect(may.said.split('\n').map((line) => line.slice(0, 3))).toEqual(['yes', 'yes', 'yes', '']);
    const unknown = { ...setting, template: 'anotherTemplateOfNobody' };
    expect((await command('check demo', { templates: { orderShipped: unknown } })).said).toContain(
      'no   news of orderShipped',
    );
  }, 60_000);

  it('says what an account may not do, and what to do about it', async () => {
    await open({ mayCall: false });
    const { outcome, said } = await command('check demo');
    expect([outcome, said]).toEqual(['done', expect.stringMatching(/no {3}messages can be sent.*48001/)]);
    const wrong = await command('check demo', { appSecret: 'not-the-secret-of-it' });
    expect([wrong.outcome, wrong.said]).toEqual([
      'no',
      expect.stringMatching(/no {3}id, secret.*40125.*compare the secret/s),
    ]);
  }, 60_000);

  it('knows its verbs and its shops', async () => {
    await open();
    await expect(command('sing demo')).rejects.toThrow('npm run wechat');
    await expect(command('menu nobody')).rejects.toThrow('nobody has no official account');
    await expect(command('menu demo', { appSecret: 'not-the-secret-of-it' })).rejects.toThrow('40125');
  }, 60_000);
});
