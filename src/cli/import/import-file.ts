import type { CommerceStore, ImportedProduct } from '../../ports/commerce-store';
import { counted, formatNumber } from '../../replies/format';
import type { BadRow } from '../../store/catalogue-import/bad-row';
import { type CheckedCatalogue, checkCatalogue } from '../../store/catalogue-import/check-catalogue';
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

export const describeBad = ({ line, column, reason }: BadRow): string =>
  column === null ? `line ${line}: ${reason}` : `line ${line}, ${column}: ${reason}`;

/** Checks the file as a whole, then loads it as a whole. Answers whether it was loaded. */
export async function importFile(options: ImportOptions): Promise<boolean> {
  const { path, shop, onlyCheck } = options;
  const file = await openCatalogueFile(path, shop.currency ?? 'USD');
  const checked = await checkWithBar(file);
  const { products, variants } = checked;
  const what = `${counted(products, 'product', 'products')} with ${counted(variants, 'variant', 'variants')}`;
  console.log(`${path}: ${file.format}, ${file.encoding}, ${what}`);
  if (checked.bad > 0) {
    console.error(`${counted(checked.bad, 'thing', 'things')} to put right. Nothing was loaded.`);
    return false;
  }
  if (onlyCheck) return true;
  const count = await loadWithBars(options, file);
  const { added, changed, unchanged, withdrawn } = count;
  const number = (value: number) => formatNumber(value, 'en');
  console.log(
    `${shop.id}: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} unchanged, ${number(withdrawn)} withdrawn`,
  );
  return true;
}

async function checkWithBar(file: CatalogueFile): Promise<CheckedCatalogue> {
  const bar = progressBar('Checking');
  const checked = await checkCatalogue(file, {
    onBytes: (bytes) => bar.show(bytes / file.bytes),
    onBad: (bad) => {
      bar.end();
      console.error(describeBad(bad));
    },
  });
  bar.end();
  return checked;
}

const stepTitles = { stock: 'Stock', changes: 'Change log' } as const;

/** The products as they are read, and then what is only written when all of them are known. */
function loadWithBars({ shop, store }: ImportOptions, file: CatalogueFile) {
  let title = 'Loading';
  let bar = progressBar(title);
  const show = (next: string, done: number): void => {
    if (next !== title) {
      bar.end();
      bar = progressBar(next);
      title = next;
    }
    bar.show(done);
  };
  return store.catalogue
    .replace(
      shop.id,
      productsOf(file, (done) => show('Loading', done)),
      ({ what, done, of }) => show(stepTitles[what], done / of),
    )
    .finally(() => bar.end());
}

async function* productsOf(file: CatalogueFile, show: (done: number) => void): AsyncGenerator<ImportedProduct> {
  for await (const read of file.rows((bytes) => show(bytes / file.bytes))) {
    if ('bad' in read) throw new Error(`The file was changed meanwhile: ${read.bad.map(describeBad).join('; ')}`);
    yield read.row;
  }
}
