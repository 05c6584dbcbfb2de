import { join } from 'node:path';
import { OrderNumber } from '../base/ids';
import { isLocale } from '../base/locale';
import { orderWishes } from '../commerce/policy';
import { openCommerce } from '../compose/open-stores';
import { readConfig } from '../config';
import { readShopProfile } from '../store/shop-folder/read-shop-profile';
import { parseArguments } from './nlu/arguments';
import { explainWish } from './policy/explain-wish';

const usage = `npm run policy -- explain ORDER WISH [--shop demo] [--locale en]
                    what the shop's rules say to it, in the words that the shopper is given

WISH is one of ${orderWishes.join(', ')}.`;

async function main(args: readonly string[]): Promise<void> {
  const { words, value } = parseArguments(args, ['shop', 'locale']);
  const [command, order, named] = words;
  const wish = orderWishes.find((each) => each === named);
  const locale = value('locale') ?? 'en';
  if (command !== 'explain' || !order || !wish || !isLocale(locale)) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const config = readConfig(process.env);
  const profile = readShopProfile(join(config.SHOPS_DIR, value('shop') ?? 'demo'));
  const store = await openCommerce(config);
  try {
    const told = await explainWish({ store, profile, locale, now: Date.now() }, { order: OrderNumber(order), wish });
    console.log(told ?? `${profile.id} has no order ${order}`);
    if (told === null) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
