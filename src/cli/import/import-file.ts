import type { CommerceStore, ImportedProduct } from '../../ports/commerce-store';
import type { BadRow } from '../../store/catalogue-import/bad-row';
import { checkCatalogue } from '../../store/catalogue-import/check-catalogue';
import { type CatalogueFile, openCatalogueFile } from '../../store/catalogue-import/open-catalogue-file';
import { progressBar } from '../nlu/progress-bar';
import type { CommandShop } from './shop-of';

export interface ImportOptions {
  readonly path: string;
  readonly shop: CommandShop;
  readonly store: CommerceStore;
  /** Only says what is wrong with the file. */
  readonly onlyCheck: boolean;
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

export const describeBad = ({ line, column, reason }: BadRow): string =>
  column === null ? `line ${line}: ${reason}` : `line ${line}, ${column}: ${reason}`;

/** Checks the file as a whole, then loads it as a whole. Answers whether it was loaded. */
export async function importFile(options: ImportOptions): Promise<boolean> {
  const { path, shop, store, onlyCheck } = options;
  const file = await openCatalogueFile(path, shop.currency ?? 'USD');
  const checking = progressBar('Checking');
  const checked = await checkCatalogue(file, {
    onBytes: (bytes) => checking.show(bytes / file.bytes),
    onBad: (bad) => console.error(describeBad(bad)),
  });
  checking.end();
  const what = `${plural(checked.products, 'product')} with ${plural(checked.variants, 'variant')}`;
  console.log(`${path}: ${file.format}, ${file.encoding}, ${what}`);
  if (checked.bad > 0) {
    console.error(`${plural(checked.bad, 'thing')} to put right. Nothing was loaded.`);
    return false;
  }
  if (onlyCheck) return true;
  const loading = progressBar('Loading');
  const count = await store.catalogue.replace(shop.id, productsOf(file, loading.show));
  loading.end();
  const { added, changed, unchanged, withdrawn } = count;
  console.log(`${shop.id}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn`);
  return true;
}

async function* productsOf(file: CatalogueFile, show: (done: number) => void): AsyncGenerator<ImportedProduct> {
  for await (const read of file.rows((bytes) => show(bytes / file.bytes))) {
    if ('bad' in read) throw new Error(`The file was changed meanwhile: ${read.bad.map(describeBad).join('; ')}`);
    yield read.row;
  }
}
