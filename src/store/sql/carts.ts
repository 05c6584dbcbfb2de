import type { ShopId } from '../../base/ids';
import { type Cart, emptyCart } from '../../commerce/cart';
import type { Carts } from '../../ports/commerce-store';
import type { Access, Reading } from './access';
import { allWhoAre } from './links';
import type { Sql } from './tables';

export function carts(access: Access): Carts {
  return {
    read: (shop, shopper) =>
      access.read(async ({ sql, lock }) => {
        for (;;) {
          const owner = await ownerOf(sql, shop, shopper);
          const cart = await read({ sql, lock }, shop, owner);
          // Whoever held the lock before may have linked the shopper.
          if (!lock || (await ownerOf(sql, shop, shopper)) === owner) return cart;
        }
      }),
    write: (shop, shopper, cart) =>
      access.write(async ({ sql }) => {
        const owner = await ownerOf(sql, shop, shopper);
        const body = JSON.stringify(cart);
        await sql
          .insertInto('cart')
          .values({ shop, shopper: owner, body })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet({ body }))
          .execute();
      }),
  };
}

/** Linked channels have one cart. */
const ownerOf = async (sql: Sql, shop: ShopId, shopper: string): Promise<string> =>
  (await allWhoAre(sql, shop, shopper))[0] ?? shopper;

async function read({ sql, lock }: Reading, shop: ShopId, owner: string): Promise<Cart> {
  if (lock) await beThere(sql, shop, owner);
  const row = await sql
    .selectFrom('cart')
    .select('body')
    .where('shop', '=', shop)
    .where('shopper', '=', owner)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ? JSON.parse(row.body) : emptyCart;
}

/** A row that is not there cannot be locked, and two devices may put the first thing into a cart at the same time. */
async function beThere(sql: Sql, shop: ShopId, shopper: string): Promise<void> {
  await sql
    .insertInto('cart')
    .values({ shop, shopper, body: JSON.stringify(emptyCart) })
    .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doNothing())
    .execute();
}
