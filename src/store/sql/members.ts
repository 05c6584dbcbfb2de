import type { Member } from '../../commerce/member';
import type { Members } from '../../ports/members';
import type { Access } from './access';
import type { Tables } from './tables';

const memberOf = (row: Pick<Tables['member'], 'joined_at' | 'points' | 'spent_minor'>): Member => ({
  joinedAt: row.joined_at,
  points: row.points,
  spentMinor: row.spent_minor,
});

const columns = ['joined_at', 'points', 'spent_minor'] as const;

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
          .values({ shop, shopper, joined_at: at, points: 0, spent_minor: 0 })
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
  };
}
