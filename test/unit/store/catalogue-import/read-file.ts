import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedProduct } from '../../../../src/ports/commerce-store';
import type { BadRow } from '../../../../src/store/catalogue-import/bad-row';
import { checkCatalogue } from '../../../../src/store/catalogue-import/check-catalogue';
import { openCatalogueFile } from '../../../../src/store/catalogue-import/open-catalogue-file';

export interface ReadFile {
  readonly format: string;
  readonly encoding: string;
  readonly products: readonly ImportedProduct[];
  readonly bad: readonly BadRow[];
}

const silently = () => {};

/** Writes the content to a file of its own and reads it as a catalogue. */
export async function readFile(content: string | Uint8Array, currency = 'USD'): Promise<ReadFile> {
  const folder = mkdtempSync(join(tmpdir(), 'shoptalk-import-'));
  try {
    const path = join(folder, 'catalogue');
    writeFileSync(path, content);
    const file = await openCatalogueFile(path, currency);
    const bad: BadRow[] = [];
    await checkCatalogue(file, { onBytes: silently, onBad: (row) => bad.push(row) });
    const products: ImportedProduct[] = [];
    for await (const read of file.rows(silently)) if ('row' in read) products.push(read.row);
    return { format: file.format, encoding: file.encoding, products, bad };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
