import type { ShopId } from '../../base/ids';
import type { CommerceBooks } from '../../ports/commerce-store';
import type { Writing } from './access';
import { booksWithin } from './books';

/**
 * Does the work under a key inside a transaction. The key's row comes first: a second worker with the same key waits there
 * until the first has committed (and then answers its outcome) or failed (and then does the work).
 */
export async function once<T>(
  writing: Writing,
  { shop, key }: { readonly shop: ShopId; readonly key: string },
  work: (books: CommerceBooks) => Promise<T>,
): Promise<T> {
  const { sql } = writing;
  const { numInsertedOrUpdatedRows } = await sql
    .insertInto('applied')
    .values({ shop, key, outcome: null })
    .onConflict((conflict) => conflict.columns(['shop', 'key']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return firstOutcome<T>(sql, shop, key);
  const outcome = await work(booksWithin(writing));
  await sql
    .updateTable('applied')
    .set({ outcome: JSON.stringify(outcome) })
    .where('shop', '=', shop)
    .where('key', '=', key)
    .execute();
  return outcome;
}

async function firstOutcome<T>(sql: Writing['sql'], shop: ShopId, key: string): Promise<T> {
  const { outcome } = await sql
    .selectFrom('applied')
    .select('outcome')
    .where('shop', '=', shop)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return JSON.parse(outcome ?? 'null');
}
