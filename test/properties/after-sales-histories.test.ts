import { join } from 'node:path';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { openSqliteWitness } from '../chaos/witness/sqlite-witness';
import { freshFolder } from '../support/fresh-folder';
import { portion } from '../support/portion';
import { AfterSalesHistory } from './support/after-sales-history';

jest.setTimeout(3_600_000);

const histories = portion(100, 10_000);
const wanted = [
  ...['placed, paid at the door', 'placed with coupons stacked', 'placed with tax on top', 'placed at a sale'],
  ...['cancel', 'changeItems for another', 'changeItems for another, more to pay by card'],
  ...['changeItems for another, more to pay by gift', 'return', 'refundOnly', 'exchange for another', 'priceDrop'],
  ...['claim', 'claim for another', 'case refused', 'case done', 'paid by card', 'paid by gift', 'paid anew by card'],
  ...['paid anew by gift', 'switched to cod', 'switched to simulated', 'unwanted', 'paid back'],
];

test(`${histories} histories of orders, payments and after-sales come to a plain model's sums`, async () => {
  const folder = freshFolder();
  const store = await openSqliteCommerce(join(folder, 'commerce.db'));
  await openSqliteWitness(folder, 'any').close();
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= histories; seed += 1) {
    const history = new AfterSalesHistory(store, seed, seen);
    try {
      await history.tell();
      await history.compareStock(folder);
    } catch (error) {
      throw new Error(`history ${seed} goes another way`, { cause: error });
    }
  }
  await store.close();
  process.stdout.write(`${JSON.stringify(Object.fromEntries(seen))}\n`);
  for (const what of wanted) expect([what, seen.get(what) ?? 0]).not.toEqual([what, 0]);
});
