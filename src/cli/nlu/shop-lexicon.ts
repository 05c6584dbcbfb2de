import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../commerce/product';
import { compileShopLexicon } from '../../search/shop-lexicon';
import { readJsonLines } from '../../store/catalogue-import/read-jsonl';
import { readLexiconFile } from '../../store/shop-folder/read-lexicon-file';
import type { Lexicon } from '../../text/lexicon';
import { root } from './models-folder';

/** The words of a shop below `shops`, read from its folder: no store is opened. */
export function shopLexicon(shop: string): Lexicon {
  const folder = join(root, 'shops', shop);
  const catalogue = join(folder, 'catalogue.jsonl');
  if (!existsSync(catalogue)) throw new Error(`There is no catalogue of a shop "${shop}" in ${folder}.`);
  const products: Product[] = [];
  for (const read of readJsonLines(readFileSync(catalogue, 'utf8'))) if ('row' in read) products.push(read.row);
  return compileShopLexicon(products, readLexiconFile(folder)).phrases;
}
