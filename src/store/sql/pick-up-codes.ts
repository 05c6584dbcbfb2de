import { OrderNumber } from '../../base/ids';
import type { PickUpCodes } from '../../ports/commerce-store';
import type { Access } from './access';

export function pickUpCodes(access: Access): PickUpCodes {
  return {
    write: (shop, order, hash) =>
      access.write(async ({ sql }) => {
        await sql
          .insertInto('pick_up_code')
          .values({ shop, order_number: order, hash })
          .onConflict((conflict) => conflict.columns(['shop', 'order_number']).doUpdateSet({ hash }))
          .execute();
      }),
    orderOf: (shop, hash) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('pick_up_code')
          .select('order_number')
          .where('shop', '=', shop)
          .where('hash', '=', hash)
          .executeTakeFirst();
        return row ? OrderNumber(row.order_number) : null;
      }),
  };
}
