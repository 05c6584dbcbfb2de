import { emptyCart } from '../../commerce/cart';
import type { Carts } from '../../ports/commerce-store';
import type { Access } from './access';

export function carts(access: Access): Carts {
  return {
    read: (shop, shopper) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('cart')
          .select('body')
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
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
