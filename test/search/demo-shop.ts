import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShopId } from '../../src/base/ids';
import type { StockedProduct } from '../../src/commerce/product';
import { IndexBuilder } from '../../src/search/index-builder';
import { indexOf, type ProductIndex } from '../../src/search/product-index';
import { compileLexiconSource, type ShopLexicon } from '../../src/search/shop-lexicon';
import { readJsonLines } from '../../src/store/catalogue-import/read-jsonl';
import { readLexiconFile } from '../../src/store/shop-folder/read-lexicon-file';

export interface DemoShop {
  readonly products: readonly StockedProduct[];
  readonly index: ProductIndex;
  readonly lexicon: ShopLexicon;
}

const folder = join(__dirname, '..', '..', 'shops', 'demo');
let opened: DemoShop | null = null;

/** The demo shop's catalogue, index and words, made once a test file. */
export function demoShop(): DemoShop {
  if (opened) return opened;
  const products: StockedProduct[] = [];
  const builder = new IndexBuilder();
  for (const read of readJsonLines(readFileSync(join(folder, 'catalogue.jsonl'), 'utf8'))) {
    if ('bad' in read) throw new Error(JSON.stringify(read.bad));
    const { stock, ...rest } = read.row;
    const product = { ...rest, available: stock };
    products.push(product);
    builder.add(product);
  }
  const { segments, source } = builder.finish();
  const lexicon = compileLexiconSource(source, readLexiconFile(folder));
  opened = { products, index: indexOf(ShopId('demo'), segments), lexicon };
  return opened;
}
