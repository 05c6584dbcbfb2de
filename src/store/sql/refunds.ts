import type { ShopId } from '../../base/ids';
import type { Refund } from '../../commerce/refund';
import type { Refunds } from '../../ports/commerce-store';
import type { Access } from './access';
import type { NewRow } from './tables';

export const refundRow = (shop: ShopId, refund: Refund): NewRow<'refund'> => ({
  shop,
  id: refund.id,
  order_number: refund.order,
  status: refund.status,
  requested_at: refund.requestedAt,
  next_at: refund.nextAt,
  version: refund.version,
  body: JSON.stringify(refund),
});

const refundOf = (row: { readonly body: string }): Refund => JSON.parse(row.body);

export function refunds(access: Access): Refunds {
  return {
    read: (shop, id) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('refund')
          .select('body')
          .where('shop', '=', shop)
          .where('id', '=', id)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? refundOf(row) : null;
      }),
    insert: (shop, refund) =>
      access.write(async ({ sql }) => {
        await sql.insertInto('refund').values(refundRow(shop, refund)).execute();
      }),
    update: (shop, refund) =>
      access.write(async ({ sql }) => {
        const { numUpdatedRows } = await sql
          .updateTable('refund')
          .set(refundRow(shop, refund))
          .where('shop', '=', shop)
          .where('id', '=', refund.id)
          .where('version', '=', refund.version - 1)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    ...lists(access),
  };
}

function lists(access: Access): Pick<Refunds, 'ofOrder' | 'due' | 'ofStatus'> {
  return {
    ofOrder: (shop, order) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('refund')
          .select('body')
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .orderBy('requested_at')
          .orderBy('id')
          .execute();
        return rows.map(refundOf);
      }),
    due: (shop, now, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('refund')
          .select('body')
          .where('shop', '=', shop)
          .where('next_at', '<', now)
          .orderBy('next_at')
          .limit(limit)
          .execute();
        return rows.map(refundOf);
      }),
    ofStatus: (shop, status, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('refund')
          .select('body')
          .where('shop', '=', shop)
          .where('status', '=', status)
          .orderBy('requested_at')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map(refundOf);
      }),
  };
}
