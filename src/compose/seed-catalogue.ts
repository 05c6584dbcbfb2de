import { existsSync, readFileSync } from 'node:fs';
import type { Log } from '../base/log';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore, ImportedProduct } from '../ports/commerce-store';
import { readJsonLines } from '../store/catalogue-import/read-jsonl';
import { ShopFolderError } from '../store/shop-folder/shop-folder-error';

export interface SeedDeps {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  /** catalogue.jsonl of the shop's folder; a shop without one is filled by `npm run import`. */
  readonly file: string;
  readonly log: Log;
}

/** Fills an empty catalogue from the shop's own file. Later changes come by `npm run import`, so stock is never reset. */
export async function seedCatalogue({ store, profile, file, log }: SeedDeps): Promise<void> {
  if (!existsSync(file) || (await store.catalogue.lastChange(profile.id)) > 0) return;
  const { added } = await store.catalogue.replace(profile.id, readProducts(file));
  log.info('catalogueSeeded', { shop: profile.id, products: added });
}

function* readProducts(file: string): Generator<ImportedProduct> {
  for (const read of readJsonLines(readFileSync(file, 'utf8'))) {
    if ('row' in read) {
      yield read.row;
      continue;
    }
    const places = read.bad.map(({ line, column, reason }) => `line ${line}${column ? `, ${column}` : ''}: ${reason}`);
    throw new ShopFolderError(`${file} is not right:\n  ${places.join('\n  ')}`);
  }
}
