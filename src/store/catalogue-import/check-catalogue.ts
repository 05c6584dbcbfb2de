import type { BadRow } from './bad-row';
import type { CatalogueFile } from './open-catalogue-file';

export interface CheckedCatalogue {
  readonly products: number;
  readonly variants: number;
  readonly bad: number;
}

export interface CheckOptions {
  readonly onBytes: (bytes: number) => void;
  readonly onBad: (bad: BadRow) => void;
}

/** Reads the whole file and names every row that cannot be loaded, and every id and SKU that is there twice. */
export async function checkCatalogue(file: CatalogueFile, { onBytes, onBad }: CheckOptions): Promise<CheckedCatalogue> {
  const products = new Map<string, number>();
  const skus = new Map<string, number>();
  let variants = 0;
  let bad = 0;
  const report = (row: BadRow): void => {
    bad += 1;
    onBad(row);
  };
  for await (const read of file.rows(onBytes)) {
    if ('bad' in read) {
      read.bad.forEach(report);
      continue;
    }
    const { row, line } = read;
    const before = products.get(row.id);
    if (before !== undefined)
      report({ line, column: 'id', reason: `the product "${row.id}" is in line ${before} already` });
    products.set(row.id, line);
    for (const { sku } of row.variants) {
      const known = skus.get(sku);
      if (known !== undefined) report({ line, column: 'sku', reason: `the SKU "${sku}" is in line ${known} already` });
      skus.set(sku, line);
      variants += 1;
    }
  }
  return { products: products.size, variants, bad };
}
