import type { ShopId } from '../../base/ids';
import type { PaymentAttempt } from '../../commerce/payment';
import type { Payments } from '../../ports/commerce-store';
import type { Access } from './access';
import type { NewRow } from './tables';

export const attemptRow = (shop: ShopId, attempt: PaymentAttempt): NewRow<'payment_attempt'> => ({
  shop,
  id: attempt.id,
  order_number: attempt.order,
  status: attempt.status,
  created_at: attempt.createdAt,
  expires_at: attempt.expiresAt,
  ask_at: attempt.askAt,
  cause: attempt.cause ?? '',
  version: attempt.version,
  body: JSON.stringify(attempt),
});

const attemptOf = (row: { readonly body: string }): PaymentAttempt => JSON.parse(row.body);

export function payments(access: Access): Payments {
  return {
    read: (shop, id) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('payment_attempt')
          .select('body')
          .where('shop', '=', shop)
          .where('id', '=', id)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? attemptOf(row) : null;
      }),
    insert: (shop, attempt) =>
      access.write(async ({ sql }) => {
        await sql.insertInto('payment_attempt').values(attemptRow(shop, attempt)).execute();
      }),
    update: (shop, attempt) =>
      access.write(async ({ sql }) => {
        const { numUpdatedRows } = await sql
          .updateTable('payment_attempt')
          .set(attemptRow(shop, attempt))
          .where('shop', '=', shop)
          .where('id', '=', attempt.id)
          .where('version', '=', attempt.version - 1)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    ...lists(access),
  };
}

function lists(access: Access): Pick<Payments, 'ofOrder' | 'toAsk'> {
  return {
    ofOrder: (shop, order) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('payment_attempt')
          .select('body')
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        return rows.map(attemptOf);
      }),
    toAsk: (shop, now, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('payment_attempt')
          .select('body')
          .where('shop', '=', shop)
          .where('ask_at', '<', now)
          .orderBy('ask_at')
          .limit(limit)
          .execute();
        return rows.map(attemptOf);
      }),
  };
}
