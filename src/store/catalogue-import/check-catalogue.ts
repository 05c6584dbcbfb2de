import type { DiskMap } from '../scratch/disk-map';
import { Scratch } from '../scratch/scratch';
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
export async function checkCatalogue(file: CatalogueFile, options: CheckOptions): Promise<CheckedCatalogue> {
  const scratch = new Scratch();
  try {
    return await check(file, options, { products: scratch.map<number>(), skus: scratch.map<number>() });
  } finally {
    scratch.close();
  }
}

/** The line that each stands in. */
interface Lines {
  readonly products: DiskMap<number>;
  readonly skus: DiskMap<number>;
}

async function check(file: CatalogueFile, options: CheckOptions, lines: Lines): Promise<CheckedCatalogue> {
  const count = { products: 0, variants: 0, bad: 0 };
  const report = (row: BadRow): void => {
    count.bad += 1;
    options.onBad(row);
  };
  for await (const read of file.rows(options.onBytes)) {
    if ('bad' in read) {
      read.bad.forEach(report);
      continue;
    }
    const { row, line } = read;
    if (lines.products.add(row.id, line)) count.products += 1;
    else
      report({
        line,
        column: 'id',
        reason: `the product "${row.id}" is in line ${lines.products.get(row.id)} already`,
      });
    for (const { sku } of row.variants) {
      count.variants += 1;
      if (lines.skus.add(sku, line)) continue;
      report({ line, column: 'sku', reason: `the SKU "${sku}" is in line ${lines.skus.get(sku)} already` });
    }
  }
  return count;
}
