import { type OrderNumber, type ShopId, ShopperId } from '../../base/ids';
import type { EarnedPoints, Member } from '../../commerce/member';
import type { Members } from '../../ports/members';
import type { Access, Reading } from './access';
import type { Sql, Tables } from './tables';

const columns = ['joined_at', 'points', 'spent_minor', 'birthday'] as const;

const memberOf = (row: Pick<Tables['member'], (typeof columns)[number]>): Member => ({
  joinedAt: row.joined_at,
  points: row.points,
  spentMinor: row.spent_minor,
  ...(row.birthday && { birthday: row.birthday }),
});

export function members(access: Access): Members {
  return {
    read: (shop, shopper) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('member')
          .select(columns)
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .executeTakeFirst();
        return row ? memberOf(row) : null;
      }),
    join: (shop, shopper, at) =>
      access.write(async ({ sql }) => {
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('member')
          .values({ shop, shopper, joined_at: at, points: 0, spent_minor: 0, birthday: null })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    credit: (shop, shopper, by) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .updateTable('member')
          .set((eb) => ({
            points: eb
              .case()
              .when(eb('points', '+', by.points), '<', 0)
              .then(0)
              .else(eb('points', '+', by.points))
              .end(),
            spent_minor: eb
              .case()
              .when(eb('spent_minor', '+', by.spentMinor), '<', 0)
              .then(0)
              .else(eb('spent_minor', '+', by.spentMinor))
              .end(),
          }))
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .returning(columns)
          .executeTakeFirst();
        return row ? memberOf(row) : null;
      }),
    tellBirthday: (shop, shopper, birthday) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .updateTable('member')
          .set({ birthday })
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .returning('shopper')
          .executeTakeFirst();
        return row !== undefined;
      }),
    bornIn: (shop, month) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('member')
          .select('shopper')
          .where('shop', '=', shop)
          .where('birthday', 'like', `${String(month).padStart(2, '0')}-%`)
          .orderBy('shopper')
          .execute();
        return rows.map(({ shopper }) => ShopperId(shopper));
      }),
    earned: (shop, order) => access.read((reading) => readEarned(reading, shop, order)),
    noteEarned: (shop, earned) => access.write(({ sql }) => writeEarned(sql, shop, earned)),
  };
}

async function readEarned({ sql, lock }: Reading, shop: ShopId, order: OrderNumber): Promise<EarnedPoints | null> {
  const row = await sql
    .selectFrom('order_points')
    .selectAll()
    .where('shop', '=', shop)
    .where('order_number', '=', order)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  return {
    order,
    shopper: ShopperId(row.shopper),
    points: row.points,
    spentMinor: row.spent_minor,
    paidMinor: row.paid_minor,
    goodsMinor: row.goods_minor,
    pointsPerUnit: row.points_per_unit,
    unitMinor: row.unit_minor,
  };
}

async function writeEarned(sql: Sql, shop: ShopId, earned: EarnedPoints): Promise<void> {
  const { order, shopper, points, spentMinor, paidMinor, goodsMinor, pointsPerUnit, unitMinor } = earned;
  const sums = { points, spent_minor: spentMinor, paid_minor: paidMinor, goods_minor: goodsMinor };
  const rate = { points_per_unit: pointsPerUnit, unit_minor: unitMinor };
  await sql
    .insertInto('order_points')
    .values({ shop, order_number: order, shopper, ...sums, ...rate })
    .onConflict((conflict) => conflict.columns(['shop', 'order_number']).doUpdateSet(sums))
    .execute();
}
