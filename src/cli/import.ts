import { openCommerce } from '../compose/open-stores';
import { readConfig } from '../config';
import { counted } from '../replies/format';
import { RefusedFile } from '../store/catalogue-import/refused-file';
import { exportFile } from './import/export-file';
import { importFile } from './import/import-file';
import { importHistory } from './import/import-history';
import { shopOf } from './import/shop-of';
import { parseArguments } from './nlu/arguments';

/** A step over a million rows may take its time. */
const longestStepMs = 600_000;

const usage = `npm run import -- FILE [--shop demo]           makes the shop's catalogue equal to the file, all or nothing
npm run import -- FILE --check [--shop demo]   only says what is wrong with the file
npm run import -- --export FILE [--shop demo]  writes the catalogue as JSON Lines
npm run import -- --shoppers FILE --orders FILE [--check] [--shop demo]
                                               adds shoppers and orders of another program (docs/history-format.md)

FILE is JSON Lines (docs/catalogue-format.md), a Shopify product export (CSV), or a Google Merchant feed (XML or TSV);
UTF-8, UTF-16 or GB18030.`;

async function main(args: readonly string[]): Promise<void> {
  const { words, value, has } = parseArguments(args, ['shop', 'export', 'shoppers', 'orders']);
  const [path] = words;
  const target = value('export');
  const files = { shoppers: value('shoppers'), orders: value('orders') };
  const hasHistory = files.shoppers !== null || files.orders !== null;
  if (path === undefined && target === null && !hasHistory) {
    console.log(usage);
    process.exitCode = 1;
    return;
  }
  const config = readConfig(process.env);
  const shop = shopOf(value('shop') ?? 'demo', config.SHOPS_DIR);
  const store = await openCommerce(config, { silenceMs: longestStepMs });
  try {
    if (target !== null) {
      const written = counted(await exportFile(store, shop.id, target), 'product', 'products');
      console.log(`${written} written to ${target}`);
    } else {
      const onlyCheck = has('check');
      const goods = path === undefined || (await importFile({ path, shop, store, onlyCheck }));
      const done = goods && (!hasHistory || (await importHistory({ files, shop, store, onlyCheck })));
      if (!done) process.exitCode = 1;
    }
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const path = process.argv[2] ?? '';
  if (error instanceof RefusedFile) console.error(`${path} ${error.message}. Nothing was loaded.`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
