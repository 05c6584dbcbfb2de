import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../base/clock';
import { ShopId } from '../../base/ids';
import { type WechatApi, wechatApi } from '../../channels/wechat/api/wechat-api';
import { openAccounts } from '../../compose/open-accounts';
import { openStores } from '../../compose/open-stores';
import type { Config } from '../../config';
import { checkAccount } from './check-account';
import { createCode } from './create-code';
import { menuOf } from './menu-of';

export const wechatUsage = `npm run wechat -- menu SHOP            puts the menu into the official account
npm run wechat -- qr SHOP PLACE FILE   writes a code (SVG) that opens the chat at PLACE:
                                       product:ID, category:ID, cart, orders, shop, help, human, say:WORDS
npm run wechat -- check SHOP           says what the account lets this shop do
`;

export interface WechatCommand {
  readonly config: Config;
  readonly write: (text: string) => void;
}

/** @throws Error that says what to do otherwise. */
export async function runWechat(args: readonly string[], { config, write }: WechatCommand): Promise<'done' | 'no'> {
  const [verb = '', shop = '', ...rest] = args;
  const account = openAccounts(config)[shop];
  if (!['menu', 'qr', 'check'].includes(verb)) throw new Error(wechatUsage);
  if (!account) throw new Error(`${shop || 'no shop'} has no official account: set WECHAT_ACCOUNTS\n${wechatUsage}`);
  const stores = await openStores(config);
  try {
    const { memory } = stores;
    const api = wechatApi({ shop: ShopId(shop), account, memory, clock: systemClock, baseUrl: config.WECHAT_URL });
    if (verb === 'check') return (await checkAccount(api, account, write)) ? 'done' : 'no';
    if (verb === 'qr') await writeCode(api, rest, write);
    else await putMenu(api, localeOf(config, shop), write);
    return 'done';
  } finally {
    await stores.close();
  }
}

async function putMenu(api: WechatApi, locale: 'zh' | 'en', write: WechatCommand['write']): Promise<void> {
  const menu = menuOf(locale);
  await api.call('/cgi-bin/menu/create', menu);
  write(`the account has its menu: ${menu.button.map(({ name }) => name).join(', ')}\n`);
}

async function writeCode(api: WechatApi, [place, file]: readonly string[], write: WechatCommand['write']) {
  if (!place || !file) throw new Error(wechatUsage);
  const { svg, url } = await createCode(api, place);
  writeFileSync(file, svg);
  write(`${file}: ${url}\n`);
}

function localeOf({ SHOPS_DIR }: Config, shop: string): 'zh' | 'en' {
  const text = readFileSync(join(SHOPS_DIR, shop, 'shop.json'), 'utf8');
  return JSON.parse(text).defaultLocale === 'en' ? 'en' : 'zh';
}
