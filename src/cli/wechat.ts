import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../base/clock';
import { ShopId } from '../base/ids';
import { wechatApi } from '../channels/wechat/api/wechat-api';
import { openAccounts } from '../compose/open-accounts';
import { openStores } from '../compose/open-stores';
import { type Config, readConfig } from '../config';
import { checkAccount } from './wechat/check-account';
import { createCode } from './wechat/create-code';
import { menuOf } from './wechat/menu-of';

const usage = `npm run wechat -- menu SHOP            puts the menu into the official account
npm run wechat -- qr SHOP PLACE FILE   writes a code (SVG) that opens the chat at PLACE:
                                       product:ID, category:ID, cart, orders, shop, say:WORDS
npm run wechat -- check SHOP           says what the account lets this shop do
`;

async function main(): Promise<void> {
  const [verb, shop = '', ...rest] = process.argv.slice(2);
  const config = readConfig(process.env);
  const account = openAccounts(config)[shop];
  if (!verb || !['menu', 'qr', 'check'].includes(verb) || !account) {
    if (shop && !account) process.stderr.write(`${shop} has no official account: set WECHAT_ACCOUNTS\n`);
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const stores = await openStores(config);
  try {
    const id = ShopId(shop);
    const { memory } = stores;
    const api = wechatApi({ shop: id, account, memory, clock: systemClock, baseUrl: config.WECHAT_URL });
    if (verb === 'check') process.exitCode = (await checkAccount(api, (line) => process.stdout.write(line))) ? 0 : 1;
    else if (verb === 'menu') await api.call('/cgi-bin/menu/create', menuOf(localeOf(config, shop)));
    else await writeCode(api, rest);
  } finally {
    await stores.close();
  }
}

async function writeCode(api: ReturnType<typeof wechatApi>, [place, file]: readonly string[]): Promise<void> {
  if (!place || !file) throw new Error(usage);
  const { svg, url } = await createCode(api, place);
  writeFileSync(file, svg);
  process.stdout.write(`${file}: ${url}\n`);
}

function localeOf({ SHOPS_DIR }: Config, shop: string): 'zh' | 'en' {
  const text = readFileSync(join(SHOPS_DIR, shop, 'shop.json'), 'utf8');
  return JSON.parse(text).defaultLocale === 'en' ? 'en' : 'zh';
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
