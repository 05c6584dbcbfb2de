import type { ShopId, Sku } from '../../base/ids';
import type { History, Loaded, PastOrder } from '../../ports/commerce-store';
import type { Access } from './access';
import { inBatches } from './batches';
import { postcodeRows, shopperRow } from './known-shoppers';
import { ledgerRows } from './ledger';
import { orderRow } from './orders';
import { attemptRow } from './payments';
import { refundRow } from './refunds';
import type { Sql } from './tables';

export function history(access: Access): History {
  return {
    loadShoppers: (shop, shoppers) =>
      access.write(async ({ sql }) => {
        const rows = await sql.selectFrom('known_shopper').select('id').where('shop', '=', shop).execute();
        const known = new Set(rows.map((row) => row.id));
        const fresh = shoppers.filter(({ id }) => !known.has(id));
        for await (const batch of inBatches(fresh)) {
          const values = batch.map((shopper) => shopperRow(shop, shopper));
          await sql.insertInto('known_shopper').values(values).execute();
          const postcodes = batch.flatMap((shopper) => postcodeRows(shop, shopper));
          if (postcodes.length > 0) await sql.insertInto('shopper_postcode').values(postcodes).execute();
        }
        return loaded(shoppers, fresh);
      }),
    loadOrders: (shop, orders) =>
      access.write(async ({ sql }) => {
        const rows = await sql.selectFrom('order').select('number').where('shop', '=', shop).execute();
        const known = new Set(rows.map((row) => row.number));
        const fresh = orders.filter(({ order }) => !known.has(order.number));
        for await (const batch of inBatches(fresh)) await insertOrders(sql, shop, batch);
        await bookSold(sql, shop, fresh);
        return loaded(orders, fresh);
      }),
    isEmpty: (shop) =>
      access.read(async ({ sql }) => {
        const shopper = await sql.selectFrom('known_shopper').select('id').where('shop', '=', shop).limit(1).execute();
        const order = await sql.selectFrom('order').select('number').where('shop', '=', shop).limit(1).execute();
        return shopper.length + order.length === 0;
      }),
  };
}

const loaded = (given: readonly unknown[], fresh: readonly unknown[]): Loaded => ({
  added: fresh.length,
  known: given.length - fresh.length,
});

async function insertOrders(sql: Sql, shop: ShopId, orders: readonly PastOrder[]): Promise<void> {
  const attempts = orders.flatMap((past) => past.attempts);
  const refunds = orders.flatMap((past) => past.refunds);
  const entries = orders.flatMap((past) => past.transactions).flatMap((each) => ledgerRows(shop, each));
  const rows = orders.map(({ order }) => orderRow(shop, order));
  await sql.insertInto('order').values(rows).execute();
  if (attempts.length > 0) {
    const values = attempts.map((attempt) => attemptRow(shop, attempt));
    await sql.insertInto('payment_attempt').values(values).execute();
  }
  if (refunds.length > 0) {
    const values = refunds.map((refund) => refundRow(shop, refund));
    await sql.insertInto('refund').values(values).execute();
  }
  for await (const batch of inBatches(entries)) await sql.insertInto('ledger_entry').values(batch).execute();
}

/** Units that have left the shelf; they come back when such an order is cancelled or its goods are returned. */
async function bookSold(sql: Sql, shop: ShopId, orders: readonly PastOrder[]): Promise<void> {
  const sold = new Map<Sku, number>();
  for (const { order } of orders) {
    if (order.status === 'cancelled') continue;
    for (const { sku, quantity } of order.lines) sold.set(sku, (sold.get(sku) ?? 0) + quantity);
  }
  for (const [sku, quantity] of [...sold].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { numUpdatedRows } = await sql
      .updateTable('stock')
      .set((eb) => ({ sold: eb('sold', '+', quantity) }))
      .where('shop', '=', shop)
      .where('sku', '=', sku)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new RangeError(`the catalogue has no SKU ${sku}`);
  }
}
