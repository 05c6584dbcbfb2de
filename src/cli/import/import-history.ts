import type { CommerceStore } from '../../ports/commerce-store';
import { counted, formatNumber } from '../../replies/format';
import { type HistoryFiles, loadHistory } from '../../store/history-import/load-history';
import { describeBad } from './import-file';
import type { CommandShop } from './shop-of';

export interface ImportHistoryOptions {
  readonly files: HistoryFiles;
  readonly shop: CommandShop;
  readonly store: CommerceStore;
  /** Only says what is wrong with the files. */
  readonly onlyCheck: boolean;
}

/** Loads shoppers and orders, or says what stands in the way. Answers whether they could be loaded. */
export async function importHistory({ files, shop, store, onlyCheck }: ImportHistoryOptions): Promise<boolean> {
  const currency = shop.currency ?? 'USD';
  const loaded = await loadHistory(store, { id: shop.id, currency }, { files, onlyCheck });
  for (const { file, ...row } of loaded.bad) console.error(`${file} ${describeBad(row)}`);
  if (loaded.bad.length > 0) {
    console.error(`${counted(loaded.bad.length, 'thing', 'things')} to put right. Nothing was loaded.`);
    return false;
  }
  const { shoppers, orders } = loaded;
  if (onlyCheck) console.log(`${shop.id}: shoppers and orders can be loaded`);
  else {
    const number = (value: number) => formatNumber(value, 'en');
    const people = counted(shoppers.added, 'shopper', 'shoppers');
    const bought = counted(orders.added, 'order', 'orders');
    console.log(`${shop.id}: ${people} added, ${number(shoppers.known)} there already`);
    console.log(`${shop.id}: ${bought} added, ${number(orders.known)} there already`);
  }
  return true;
}
