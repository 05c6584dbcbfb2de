import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ShopId, Sku } from '../../base/ids';
import { pastOrder } from '../../operations/past-order';
import type { CommerceStore, Loaded } from '../../ports/commerce-store';
import type { BadRow } from '../catalogue-import/bad-row';
import { readOrders, readShoppers } from './read-history';

export interface HistoryFiles {
  readonly shoppers: string | null;
  readonly orders: string | null;
}

export interface LoadedHistory {
  readonly shoppers: Loaded;
  readonly orders: Loaded;
  /** With the file each is in; when there are any, nothing was loaded. */
  readonly bad: readonly (BadRow & { readonly file: string })[];
}

/** shoppers.jsonl and orders.jsonl of a shop's folder, where it has them. */
export const historyIn = (folder: string): HistoryFiles => ({
  shoppers: there(join(folder, 'shoppers.jsonl')),
  orders: there(join(folder, 'orders.jsonl')),
});

const there = (file: string): string | null => (existsSync(file) ? file : null);
const textOf = (file: string | null): string => (file === null ? '' : readFileSync(file, 'utf8'));
const none: Loaded = { added: 0, known: 0 };

/** Both files, checked as a whole before anything of them is loaded. The catalogue comes first: orders are of its goods. */
export async function loadHistory(
  store: CommerceStore,
  shop: { readonly id: ShopId; readonly currency: string },
  { files, onlyCheck }: { readonly files: HistoryFiles; readonly onlyCheck: boolean },
): Promise<LoadedHistory> {
  const { currency } = shop;
  const shoppers = readShoppers(textOf(files.shoppers), currency);
  const written = textOf(files.orders);
  const bySku = await store.catalogue.bySku(shop.id, skusIn(written));
  const orders = readOrders(written, { currency, productOf: (sku) => bySku.get(Sku(sku)) });
  const bad = [
    ...shoppers.bad.map((row) => ({ ...row, file: files.shoppers ?? '' })),
    ...orders.bad.map((row) => ({ ...row, file: files.orders ?? '' })),
  ];
  if (bad.length > 0 || onlyCheck) return { shoppers: none, orders: none, bad };
  return {
    shoppers: await store.history.loadShoppers(shop.id, shoppers.rows),
    orders: await store.history.loadOrders(shop.id, orders.rows.map(pastOrder)),
    bad,
  };
}

/** Whatever stands as a SKU anywhere in the file, so that its products are read in one go. */
const skusIn = (written: string): readonly Sku[] => [
  ...new Set(Array.from(written.matchAll(/"sku"\s*:\s*"((?:[^"\\]|\\.)+)"/g), ([, sku = '']) => Sku(sku))),
];
