import type { Log } from '../base/log';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore } from '../ports/commerce-store';
import { historyIn, loadHistory } from '../store/history-import/load-history';
import { ShopFolderError } from '../store/shop-folder/shop-folder-error';

export interface SeedHistoryDeps {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  /** The shop's own, which may bring shoppers.jsonl and orders.jsonl. */
  readonly folder: string;
  readonly log: Log;
}

/** Gives a shop without shoppers and orders those of its folder, after its catalogue. Later ones come by `npm run import`. */
export async function seedHistory({ store, profile, folder, log }: SeedHistoryDeps): Promise<void> {
  const files = historyIn(folder);
  if (files.shoppers === null && files.orders === null) return;
  if (!(await store.history.isEmpty(profile.id))) return;
  const { shoppers, orders, bad } = await loadHistory(store, profile, { files, onlyCheck: false });
  if (bad.length > 0) {
    const places = bad.map(({ file, line, column, reason }) => `${file} line ${line} ${column ?? ''}: ${reason}`);
    throw new ShopFolderError(`The history of ${profile.id} is not right:\n  ${places.join('\n  ')}`);
  }
  log.info('historySeeded', { shop: profile.id, shoppers: shoppers.added, orders: orders.added });
}
