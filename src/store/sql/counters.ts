import type { ShopId } from '../../base/ids';
import type { Sql } from './tables';

export const changesCounter = 'catalogue';

/** Raises a counter and answers its new value; the row stays locked until the transaction ends, so no number is lost. */
export async function raise(sql: Sql, shop: ShopId, counter: { name: string; by: number }): Promise<number> {
  const row = await sql
    .insertInto('counter')
    .values({ shop, name: counter.name, value: counter.by })
    .onConflict((conflict) =>
      conflict.columns(['shop', 'name']).doUpdateSet((eb) => ({ value: eb('counter.value', '+', counter.by) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

export async function currentValue(sql: Sql, shop: ShopId, name: string): Promise<number> {
  const row = await sql
    .selectFrom('counter')
    .select('value')
    .where('shop', '=', shop)
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? 0;
}
