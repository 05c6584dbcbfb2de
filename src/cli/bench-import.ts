import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ShopId } from '../base/ids';
import { openCommerce } from '../compose/open-stores';
import { readConfig } from '../config';
import { emptyLexiconFile } from '../search/lexicon-file';
import { catalogueLines } from './bench/catalogue-lines';
import { importFile } from './import/import-file';
import { parseArguments } from './nlu/arguments';

const usage = `npm run bench:import -- [--rows 1000000]
Loads a generated file of JSON Lines into an empty store, as npm run import does, then the same file once more.
Says the time, the processor's time and the most memory that the process had at once.`;

const shop = { id: ShopId('bench'), currency: 'CNY', lexicon: emptyLexiconFile, catalogue: null };

async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS / 1024;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), at most ${peak.toFixed(0)} MB so far`,
  );
}

async function main(args: readonly string[]): Promise<void> {
  const { value, has } = parseArguments(args, ['rows']);
  const rows = Number(value('rows') ?? 1_000_000);
  if (has('help') || !Number.isInteger(rows) || rows < 1) {
    console.log(usage);
    process.exitCode = has('help') ? 0 : 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-import-'));
  try {
    const path = join(folder, 'catalogue.jsonl');
    await measured('file written', () => pipeline(Readable.from(catalogueLines(rows)), createWriteStream(path)));
    console.log(`${rows.toLocaleString('en')} rows, ${(statSync(path).size / 1e6).toFixed(0)} MB`);
    const store = await openCommerce(readConfig({ DATA_DIR: join(folder, 'data') }));
    const load = () => importFile({ path, shop, store, onlyCheck: false });
    await measured('first import', load);
    await measured('second import', load);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
