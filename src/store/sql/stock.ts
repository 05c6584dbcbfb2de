import { ProductId, Sku } from '../../base/ids';
import type { Stock } from '../../ports/commerce-store';
import type { Access, Writing } from './access';
import { outletShelf, stateOutletStock } from './outlet-stock';
import { type Move, shelfMoves } from './shelf-moves';

export function stock(access: Access): Stock {
  return {
    available: (shop, skus) =>
      access.read(async ({ sql, lock }) => {
        if (skus.length === 0) return new Map();
        const rows = await sql
          .selectFrom('stock')
          .select(['sku', 'available'])
          .where('shop', '=', shop)
          .where('sku', 'in', [...new Set(skus)])
          .where('listed', '=', 1)
          .orderBy('sku')
          .$if(lock, (query) => query.forUpdate())
          .execute();
        return new Map(rows.map((row) => [Sku(row.sku), row.available]));
      }),
    ...shelfMoves(access, move),
    at: (outlet) => outletShelf(access, outlet),
    state: (shop, outlet, units) => access.write((writing) => stateOutletStock(writing, { shop, outlet, units })),
  };
}

/** One conditional update, so that nobody can come between the look and the step. */
async function move({ sql, changed }: Writing, { shop, sku, quantity, from, to }: Move): Promise<boolean> {
  const row = await sql
    .updateTable('stock')
    .set((eb) => ({ [from]: eb(from, '-', quantity), [to]: eb(to, '+', quantity) }))
    .where('shop', '=', shop)
    .where('sku', '=', sku)
    .where(from, '>=', quantity)
    // A SKU that was withdrawn takes no new reservations; units under way still find their way back.
    .$if(to === 'reserved', (query) => query.where('listed', '=', 1))
    .returning('product')
    .executeTakeFirst();
  if (!row) return false;
  if (to === 'available' || from === 'available') changed.mark(shop, ProductId(row.product), 'stock');
  return true;
}
