import { type OutletId, type ShopId, Sku } from '../../base/ids';
import type { Shelf } from '../../ports/commerce-store';
import type { Access, Writing } from './access';
import { type Move, shelfMoves } from './shelf-moves';

/** Units that a street shop keeps for itself, in the same three columns as the warehouse's. */
export function outletShelf(access: Access, outlet: OutletId): Shelf {
  return {
    available: (shop, skus) =>
      access.read(async ({ sql, lock }) => {
        if (skus.length === 0) return new Map();
        const rows = await sql
          .selectFrom('outlet_stock')
          .select(['sku', 'available'])
          .where('shop', '=', shop)
          .where('outlet', '=', outlet)
          .where('sku', 'in', [...new Set(skus)])
          .where('listed', '=', 1)
          .orderBy('sku')
          .$if(lock, (query) => query.forUpdate())
          .execute();
        return new Map(rows.map((row) => [Sku(row.sku), row.available]));
      }),
    ...shelfMoves(access, (writing, wanted) => move(writing, outlet, wanted)),
  };
}

/** One conditional update, so that nobody can come between the look and the step. */
async function move({ sql }: Writing, outlet: OutletId, { shop, sku, quantity, from, to }: Move): Promise<boolean> {
  const row = await sql
    .updateTable('outlet_stock')
    .set((eb) => ({ [from]: eb(from, '-', quantity), [to]: eb(to, '+', quantity) }))
    .where('shop', '=', shop)
    .where('outlet', '=', outlet)
    .where('sku', '=', sku)
    .where(from, '>=', quantity)
    .$if(to === 'reserved', (query) => query.where('listed', '=', 1))
    .returning('sku')
    .executeTakeFirst();
  return row !== undefined;
}

interface Stated {
  readonly shop: ShopId;
  readonly outlet: OutletId;
  readonly units: ReadonlyMap<Sku, number>;
}

/** Like an import of the catalogue: what is said again does not bring back what was sold in between. */
export async function stateOutletStock({ sql }: Writing, { shop, outlet, units }: Stated): Promise<void> {
  const skus = [...units.keys()].sort();
  await sql
    .updateTable('outlet_stock')
    .set({ listed: 0 })
    .where('shop', '=', shop)
    .where('outlet', '=', outlet)
    .$if(skus.length > 0, (query) => query.where('sku', 'not in', skus))
    .execute();
  for (const sku of skus) {
    const stated = units.get(sku) ?? 0;
    await sql
      .insertInto('outlet_stock')
      .values({ shop, outlet, sku, listed: 1, stated, available: stated, reserved: 0, sold: 0 })
      .onConflict((conflict) =>
        conflict.columns(['shop', 'outlet', 'sku']).doUpdateSet((eb) => ({
          listed: 1,
          stated,
          available: eb
            .case()
            .when('outlet_stock.stated', '=', stated)
            .then(eb.ref('outlet_stock.available'))
            .else(stated)
            .end(),
        })),
      )
      .execute();
  }
}
