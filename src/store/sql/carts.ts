import type { ShopId, ShopperId } from '../../base/ids';
import { emptyCart } from '../../commerce/cart';
import type { Carts } from '../../ports/commerce-store';
import type { Access } from './access';
import type { Sql } from './tables';

export function carts(access: Access): Carts {
  return {
    read: (shop, shopper) =>
      access.read(async ({ sql, lock }) => {
        if (lock) await beThere(sql, shop, shopper);
        const row = await sql
          .selectFrom('cart')
          .select('body')
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? JSON.parse(row.body) : emptyCart;
      }),
    write: (shop, shopper, cart) =>
      access.write(async ({ sql }) => {
        const body = JSON.stringify(cart);
        await sql
          .insertInto('cart')
          .values({ shop, shopper, body })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet({ body }))
          .execute();
      }),
  };
}

/** A row that is not there cannot be locked, and two devices may put the first thing into a cart at the same time. */
async function beThere(sql: Sql, shop: ShopId, shopper: ShopperId): Promise<void> {
  await sql
    .insertInto('cart')
    .values({ shop, shopper, body: JSON.stringify(emptyCart) })
    .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doNothing())
    .execute();
}
