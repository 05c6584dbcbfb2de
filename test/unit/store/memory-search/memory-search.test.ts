import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ShopId } from '../../../../src/base/ids';
import { silentLog } from '../../../../src/base/log';
import type { StockedProduct } from '../../../../src/commerce/product';
import type { Catalogue, CatalogueChange } from '../../../../src/ports/commerce-store';
import { emptyLexiconFile } from '../../../../src/search/lexicon-file';
import { largestDelta } from '../../../../src/search/live-index';
import { emptyQuery } from '../../../../src/search/product-query';
import { buildIndex } from '../../../../src/store/memory-search/build-index';
import { coldAfter, openMemorySearch } from '../../../../src/store/memory-search/memory-search';
import { Dice, randomProduct } from '../../../search/oracle/random-shop';

const shop = ShopId('kept');

/** A catalogue in memory that writes down its changes. */
class ListedCatalogue {
  readonly products = new Map<string, StockedProduct>();
  readonly changes: CatalogueChange[] = [];
  whole = 0;

  put(product: StockedProduct, what: CatalogueChange['what'] = 'all'): void {
    this.products.set(product.id, product);
    this.changes.push({ sequence: this.changes.length + 1, product: product.id, what });
  }

  get port(): Catalogue {
    const { changes, products } = this;
    const all = () => {
      this.whole += 1;
      return products.values();
    };
    return {
      products: async (_shop, ids) => ids.flatMap((id) => products.get(id) ?? []),
      bySku: async () => new Map(),
      async *all() {
        yield* all();
      },
      size: async () => products.size,
      replace: async () => ({ added: 0, changed: 0, unchanged: 0, withdrawn: 0 }),
      changesSince: async (_shop, sequence, limit) => changes.slice(sequence, sequence + limit),
      lastChange: async () => changes.length,
    };
  }
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shoptalk-index-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function filled(count: number): ListedCatalogue {
  const dice = new Dice(2);
  const catalogue = new ListedCatalogue();
  for (let at = 0; at < count; at += 1) catalogue.put(randomProduct(dice, at));
  return catalogue;
}

const open = (catalogue: ListedCatalogue, build = buildIndex, now?: () => number) =>
  openMemorySearch({
    shop,
    catalogue: catalogue.port,
    lexicon: emptyLexiconFile,
    snapshot: join(folder, 'kept.index'),
    log: silentLog,
    build,
    ...(now ? { now } : {}),
  });
const total = async (search: Awaited<ReturnType<typeof open>>) =>
  (await search.search(shop, emptyQuery(shop, 'en'))).total;

test('a second start reads the kept index and follows what changed meanwhile', async () => {
  const catalogue = filled(30);
  await open(catalogue);
  expect(catalogue.whole).toBe(1);
  catalogue.put(randomProduct(new Dice(77), 500));
  const again = await open(catalogue);
  expect(catalogue.whole).toBe(1);
  expect(again.sequence).toBe(31);
  expect(await total(again)).toBe(31);
});

test('a torn snapshot is made anew', async () => {
  const catalogue = filled(10);
  await open(catalogue);
  const path = join(folder, 'kept.index');
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 100));
  expect(await total(await open(catalogue))).toBe(10);
  expect(catalogue.whole).toBe(2);
});

test('a snapshot of another catalogue is not believed', async () => {
  await open(filled(30));
  expect(await total(await open(filled(5)))).toBe(5);
});

test('new words are understood as soon as their product is there', async () => {
  const catalogue = filled(10);
  const search = await open(catalogue);
  const product = { ...randomProduct(new Dice(4), 900), brand: { id: 'zephyr', name: { en: 'Zephyr' } } };
  catalogue.put(product);
  expect(await search.refresh()).toBe(true);
  expect(search.lexicon.phrases.lookUp('zephyr')).toEqual([expect.objectContaining({ kind: 'brand', id: 'zephyr' })]);
});

test('prices and stock change without products having changed', async () => {
  const catalogue = filled(10);
  const search = await open(catalogue);
  const [product] = catalogue.products.values();
  if (!product) throw new Error('no products');
  catalogue.put({ ...product, available: {} }, 'stock');
  expect(await search.refresh()).toBe(false);
  const inStock = await search.search(shop, { ...emptyQuery(shop, 'en'), inStock: true, pageSize: 20 });
  expect(inStock.hits.map((hit) => hit.product)).not.toContain(product.id);
});

test('the old index answers while a new one is built, and a failed building leaves it there', async () => {
  const catalogue = filled(10);
  let fails = false;
  const search = await open(catalogue, (products) =>
    fails ? Promise.reject(new Error('no memory')) : buildIndex(products),
  );
  fails = true;
  const dice = new Dice(8);
  for (let at = 0; at < largestDelta; at += 1) catalogue.put(randomProduct(dice, 1000 + at));
  await search.refresh();
  expect(await total(search)).toBe(10);
  await search.settled();
  fails = false;
  await search.refresh();
  await search.settled();
  await search.refresh();
  expect(await total(search)).toBe(10 + largestDelta);
});

test('an index that nobody asks is put down, and taken up with what changed meanwhile', async () => {
  const catalogue = filled(10);
  let now = 0;
  const search = await open(catalogue, buildIndex, () => now);
  now += coldAfter - 1;
  await search.refresh();
  expect(search.isLoaded).toBe(true);
  now += 1;
  await search.refresh();
  expect(search.isLoaded).toBe(false);
  catalogue.put(randomProduct(new Dice(5), 700));
  expect(await search.refresh()).toBe(false);
  expect(await total(search)).toBe(11);
  expect(search.isLoaded).toBe(true);
  expect(await search.refresh()).toBe(true);
  expect(catalogue.whole).toBe(1);
});

test('another shop is not answered', async () => {
  const search = await open(filled(3));
  await expect(search.search(ShopId('other'), emptyQuery(ShopId('other'), 'en'))).rejects.toThrow(/not of the shop/);
});

test('an index that takes long to make tells the log how far it is, once a second from the second one on', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  const lines: unknown[] = [];
  const log = { ...silentLog, info: (event: string, fields = {}) => lines.push({ event, ...fields }) };
  try {
    const search = await openMemorySearch({
      shop,
      catalogue: filled(5).port,
      lexicon: emptyLexiconFile,
      snapshot: null,
      log,
      build: async (products, onTaken) => {
        onTaken?.(3);
        jest.advanceTimersByTime(1900);
        expect(lines).toEqual([]);
        jest.advanceTimersByTime(1200);
        return buildIndex(products, onTaken);
      },
    });
    await search.close();
  } finally {
    jest.useRealTimers();
  }
  const line = { event: 'indexBuilding', shop, phase: 'products', done: 3, of: 5 };
  expect(lines).toEqual([line, line]);
});

test('a sale counts for limits and order of prices from its start to its end, without a change of the catalogue', async () => {
  const catalogue = filled(30);
  let now = 0;
  const everything = { products: [], skus: [], categories: [], brands: [], except: [] };
  const sale = {
    name: { en: 'Flash' },
    from: 1000,
    until: 2000,
    on: everything,
    reduction: { by: 'price', minor: 7 },
  } as const;
  const search = await openMemorySearch({
    ...{ shop, catalogue: catalogue.port, lexicon: emptyLexiconFile, snapshot: null, log: silentLog },
    now: () => now,
    sales: [sale],
  });
  const below = async () => (await search.search(shop, { ...emptyQuery(shop, 'en'), price: { max: 7 } })).total;
  const relaxed = await below();
  now = 1000;
  expect(await below()).toBe(30);
  now = 1999;
  expect(await below()).toBe(30);
  now = 2000;
  expect(await below()).toBe(relaxed);
  expect(relaxed).toBeLessThan(30);
});
