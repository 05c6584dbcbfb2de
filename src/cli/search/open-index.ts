import { resolve } from 'node:path';
import type { ShopId } from '../../base/ids';
import type { StockedProduct } from '../../commerce/product';
import { openCommerce } from '../../compose/open-stores';
import type { Config } from '../../config';
import { buildIndex, type ProductIndex } from '../../search/product-index';
import { compileShopLexicon, type ShopLexicon } from '../../search/shop-lexicon';
import { openCatalogueFile } from '../../store/catalogue-import/open-catalogue-file';
import { type CommandShop, shopOf } from '../import/shop-of';
import { progressBar } from '../nlu/progress-bar';

export interface OpenedIndex {
  readonly shop: CommandShop;
  readonly currency: string;
  readonly index: ProductIndex;
  readonly lexicon: ShopLexicon;
  readonly products: ReadonlyMap<string, StockedProduct>;
}

export interface OpenIndexOptions {
  readonly shop: string;
  /** A catalogue file to be searched instead of what is in the store. */
  readonly file: string | null;
  readonly config: Config;
}

async function fromStore(config: Config, shop: CommandShop): Promise<StockedProduct[]> {
  const store = await openCommerce(config);
  try {
    const products: StockedProduct[] = [];
    for await (const product of store.catalogue.all(shop.id)) products.push(product);
    return products;
  } finally {
    await store.close();
  }
}

async function fromFile(path: string, currency: string): Promise<StockedProduct[]> {
  const file = await openCatalogueFile(resolve(path), currency);
  const products: StockedProduct[] = [];
  for await (const read of file.rows(() => {})) {
    if ('bad' in read) continue;
    const { stock, ...product } = read.row;
    products.push({ ...product, available: stock });
  }
  return products;
}

/** A bar on a terminal when it takes longer than people wait in silence. */
function buildWithBar(shop: ShopId, products: readonly StockedProduct[]): ProductIndex {
  const bar = progressBar('Search index', 2000);
  function* shown() {
    for (const [at, product] of products.entries()) {
      yield product;
      bar.show((at + 1) / products.length);
    }
  }
  const index = buildIndex(shop, shown());
  bar.end();
  return index;
}

/** The catalogue of a shop as it is in the store, else as its folder or a file has it, with its index and its words. */
export async function openIndex({ shop: id, file, config }: OpenIndexOptions): Promise<OpenedIndex> {
  const shop = shopOf(id, config.SHOPS_DIR);
  let products = file === null ? await fromStore(config, shop) : await fromFile(file, shop.currency ?? 'USD');
  if (products.length === 0 && file === null && shop.catalogue !== null) {
    products = await fromFile(shop.catalogue, shop.currency ?? 'USD');
  }
  if (products.length === 0) throw new Error(`The shop "${id}" has no products: npm run import -- FILE --shop ${id}`);
  const currency = shop.currency ?? products[0]?.variants[0]?.price.currency ?? 'USD';
  return {
    shop,
    currency,
    index: buildWithBar(shop.id, products),
    lexicon: compileShopLexicon(products, shop.lexicon),
    products: new Map(products.map((product) => [product.id, product])),
  };
}
