import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopId, Sku } from '../../base/ids';
import type { StockedProduct } from '../../commerce/product';
import { applyEdits } from '../../search/apply-edits';
import { IndexBuilder } from '../../search/index-builder';
import { emptyLexiconFile } from '../../search/lexicon-file';
import { LiveIndex } from '../../search/live-index';
import { emptyQuery } from '../../search/product-query';
import type { QueryReading } from '../../search/query-edit';
import { readQuery } from '../../search/read-query';
import { searchIndex } from '../../search/search-index';
import { compileLexiconSource, type ShopLexicon } from '../../search/shop-lexicon';
import { readSnapshot, writeSnapshot } from '../../store/memory-search/index-snapshot';
import { type Engine, rankingDepth } from './engine';
import { miniSearch, sqliteFts5 } from './package-engines';
import { quantile } from './report';
import { syntheticCatalogue } from './synthetic-catalogue';

const shop = ShopId('bench');
const nothingShown = { focus: null, items: [] };
const pageSize = 10;

/** Requests by kind; each is asked again and again, so that compiled code is measured. */
const classes: Readonly<Record<string, readonly string[]>> = {
  'one word': ['mascara', 'charger', '抱枕', 'kettle'],
  'three words': ['matte red lipstick', 'wireless mouse black', 'leather phone case'],
  Chinese: ['羊毛被 加厚', '纯棉四件套', '猫砂盆'],
  price: ['mascara under 20', '四件套 300以内', 'charger between 10 and 30'],
  brand: ['maybelline lipstick', 'mophie battery', 'samsung galaxy case'],
  typo: ['mascarra', 'lipstik', 'keybord'],
  refused: ['lipstick not maybelline', 'charger without cable'],
  sorted: ['cheapest mascara', 'best selling charger'],
};

function timeAll(rounds: number, ask: (text: string) => void, texts: readonly string[]): number[] {
  for (let round = 0; round < Math.ceil(rounds / 4); round += 1) texts.forEach(ask);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const started = performance.now();
      ask(text);
      times.push(performance.now() - started);
    }
  }
  return times;
}

const shown = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(3).padStart(8)}  p99 ${quantile(times, 0.99).toFixed(3).padStart(8)} ms`;

function typedBytes(value: unknown, seen: Set<ArrayBufferLike> = new Set()): number {
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0;
    seen.add(value.buffer);
    return value.byteLength;
  }
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + typedBytes(inner, seen), 0);
}

const seconds = (started: number): string => `${((performance.now() - started) / 1000).toFixed(2)} s`;

interface Bench {
  readonly live: LiveIndex;
  readonly lexicon: ShopLexicon;
}

async function makeOwn(products: Iterable<StockedProduct>): Promise<Bench> {
  let started = performance.now();
  const builder = new IndexBuilder();
  const cpu = process.cpuUsage();
  for (const product of products) builder.add(product);
  const built = builder.finish();
  const { user } = process.cpuUsage(cpu);
  console.log(
    `build from raw products, with the words of the lexicon: ${seconds(started)} (${(user / 1e6).toFixed(2)} s of processor)`,
  );
  console.log(`index: ${(built.segments.reduce((sum, segment) => sum + typedBytes(segment), 0) / 1e6).toFixed(1)} MB`);
  const folder = await mkdtemp(join(tmpdir(), 'shoptalk-bench-'));
  const path = join(folder, 'bench.index');
  await writeSnapshot(path, { ...built, sequence: 1 });
  started = performance.now();
  const loaded = await readSnapshot(path);
  if (!loaded) throw new Error('the snapshot could not be read back');
  const live = new LiveIndex(shop, loaded.segments);
  live.current.segments.length;
  console.log(
    `snapshot: ${((await stat(path)).size / 1e6).toFixed(1)} MB, loaded in ${(performance.now() - started).toFixed(0)} ms`,
  );
  started = performance.now();
  const lexicon = compileLexiconSource(loaded.source, emptyLexiconFile);
  console.log(`lexicon compiled in ${(performance.now() - started).toFixed(0)} ms`);
  await rm(folder, { recursive: true });
  return { live, lexicon };
}

/** Until the code is compiled for all kinds of requests, as it is in a process that has run for a minute. */
function warmUp({ live }: Bench, read: (text: string) => QueryReading, rounds: number): void {
  const queries = Object.values(classes)
    .flat()
    .map((text) => ({ ...applyEdits(emptyQuery(shop, 'en'), read(text).edits, nothingShown), pageSize, facets: [] }));
  for (let round = 0; round < rounds; round += 1) for (const query of queries) searchIndex(live.current, query);
}

function benchOwn({ live, lexicon }: Bench, rounds: number): void {
  const read = (text: string) => readQuery(text, { lexicon, locale: 'en', currency: 'USD' });
  warmUp({ live, lexicon }, read, rounds * 3);
  for (const [name, texts] of Object.entries(classes)) {
    const readings = timeAll(rounds, (text) => void read(text), texts);
    const queries = new Map(
      texts.map((text) => {
        const query = applyEdits(emptyQuery(shop, 'en'), read(text).edits, nothingShown);
        return [text, { ...query, pageSize, facets: [] }] as const;
      }),
    );
    const searches = timeAll(
      rounds,
      (text) => void searchIndex(live.current, queries.get(text) ?? emptyQuery(shop, 'en')),
      texts,
    );
    console.log(`${name.padEnd(12)} search ${shown(searches)}   understanding ${shown(readings)}`);
  }
  const skus = Array.from({ length: 10_000 }, (_, at) => Sku(`S${at * 7}`));
  const started = performance.now();
  for (const sku of skus) live.setOffer(sku, { priceMinor: 1234, stock: 5 });
  console.log(`price and stock of a variant: ${(((performance.now() - started) / skus.length) * 1000).toFixed(2)} us`);
}

async function benchPackage(engine: Engine, rounds: number): Promise<void> {
  for (const [name, texts] of Object.entries(classes)) {
    const times = timeAll(rounds, (text) => void engine.search(text, 'en'), texts);
    console.log(`${name.padEnd(12)} search ${shown(times)}`);
  }
}

/** Speed and size at one number of products, alone or beside packages: MiniSearch only where it fits into memory. */
export async function bench(size: number, data: string, ownOnly: boolean): Promise<void> {
  console.log(
    `\n${size.toLocaleString('en')} products; ${pageSize} hits a page, the packages give their first ${rankingDepth}`,
  );
  const products = () => syntheticCatalogue(size, data);
  console.log('shoptalk');
  // A million products at once would not leave room for what is measured: their making is measured with them.
  const own = await makeOwn(size > 200_000 ? products() : [...products()]);
  benchOwn(own, size > 200_000 ? 20 : 100);
  if (ownOnly) return;
  for (const maker of size > 200_000 ? [sqliteFts5] : [sqliteFts5, miniSearch]) {
    const started = performance.now();
    const engine = await maker.make([...products()], 'USD');
    console.log(`${maker.name}: built in ${seconds(started)}`);
    await benchPackage(engine, size > 200_000 ? 3 : 10);
  }
}
