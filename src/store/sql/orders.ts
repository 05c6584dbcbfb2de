import { OrderNumber, type ShopId } from '../../base/ids';
import type { Order } from '../../commerce/order';
import type { Orders } from '../../ports/commerce-store';
import type { Access } from './access';
import { raise } from './counters';
import type { NewRow } from './tables';

export const orderRow = (shop: ShopId, order: Order): NewRow<'order'> => ({
  shop,
  number: order.number,
  shopper: order.shopper,
  status: order.status,
  placed_at: order.placedAt,
  reserved_until: order.reservedUntil,
  version: order.version,
  body: JSON.stringify(order),
});

const orderOf = (row: { readonly body: string }): Order => JSON.parse(row.body);

export function orders(access: Access): Orders {
  return {
    read: (shop, number) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('order')
          .select('body')
          .where('shop', '=', shop)
          .where('number', '=', number)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? orderOf(row) : null;
      }),
    insert: (shop, order) =>
      access.write(async ({ sql }) => {
        await sql.insertInto('order').values(orderRow(shop, order)).execute();
      }),
    update: (shop, order) =>
      access.write(async ({ sql }) => {
        const { numUpdatedRows } = await sql
          .updateTable('order')
          .set(orderRow(shop, order))
          .where('shop', '=', shop)
          .where('number', '=', order.number)
          .where('version', '=', order.version - 1)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    nextNumber: (shop, day) =>
      access.write(async ({ sql }) => {
        const count = await raise(sql, shop, { name: `order:${day}`, by: 1 });
        return OrderNumber(`SO-${day}-${String(count).padStart(4, '0')}`);
      }),
    ...lists(access),
  };
}

function lists(access: Access): Pick<Orders, 'ofShopper' | 'ofStatus' | 'lapsed'> {
  return {
    ofShopper: (shop, shopper, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('order')
          .select('body')
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .orderBy('placed_at', 'desc')
          .orderBy('number', 'desc')
          .limit(limit)
          .execute();
        return rows.map(orderOf);
      }),
    ofStatus: (shop, status, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('order')
          .select('body')
          .where('shop', '=', shop)
          .where('status', '=', status)
          .orderBy('placed_at')
          .orderBy('number')
          .limit(limit)
          .execute();
        return rows.map(orderOf);
      }),
    lapsed: (shop, now, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('order')
          .select('number')
          .where('shop', '=', shop)
          .where('status', '=', 'placed')
          .where('reserved_until', '<', now)
          .orderBy('reserved_until')
          .limit(limit)
          .execute();
        return rows.map((row) => OrderNumber(row.number));
      }),
  };
}
