import { CouponId, type ShopId } from '../../base/ids';
import type { CouponStanding } from '../../commerce/pricing';
import type { Coupons, CouponUse } from '../../ports/coupons';
import type { Access, Reading } from './access';
import { allWhoAre } from './links';
import type { Sql } from './tables';

export function coupons(access: Access): Coupons {
  return {
    standing: (shop, shopper, ids) =>
      access.read(async (reading) =>
        standing(reading, shop, { shoppers: await allWhoAre(reading.sql, shop, shopper), ids }),
      ),
    claim: (shop, shopper, { coupon, at }) =>
      access.write(async ({ sql }) => {
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('coupon_claim')
          .values({ shop, shopper, coupon, claimed_at: at })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper', 'coupon']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    give: (shop, { coupon, shopper, cause, at, until }) =>
      access.write(async ({ sql }) => {
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('coupon_gift')
          .values({ shop, shopper, coupon, cause, given_at: at, until, order_number: null })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper', 'coupon', 'cause']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    withdraw: (shop, cause, at) =>
      access.write(async ({ sql }) => {
        const unused = sql.deleteFrom('coupon_gift').where('shop', '=', shop).where('cause', '=', cause);
        await unused.where('order_number', 'is', null).execute();
        const used = sql.updateTable('coupon_gift').set({ until: at }).where('shop', '=', shop);
        await used.where('cause', '=', cause).execute();
      }),
    use: (shop, use) => access.write(({ sql }) => countUse(sql, shop, use)),
    giveBack: (shop, order) =>
      access.write(async ({ sql }) => {
        const rows = await sql
          .deleteFrom('coupon_use')
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .returning('coupon')
          .execute();
        await sql
          .updateTable('coupon_gift')
          .set({ order_number: null })
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .execute();
        for (const coupon of rows.map((row) => row.coupon).sort()) await lowerCount(sql, shop, coupon);
      }),
  };
}

interface Asked {
  /** One shopper, by every linked channel. */
  readonly shoppers: readonly string[];
  readonly ids: readonly CouponId[];
}

async function standing({ sql }: Reading, shop: ShopId, { shoppers, ids }: Asked) {
  const found = new Map<CouponId, CouponStanding>(
    ids.map((id) => [id, { claimedAt: null, usedByShopper: 0, usedByAll: 0 }]),
  );
  if (ids.length === 0) return found;
  const note = (id: string, what: Partial<CouponStanding>) => {
    const known = found.get(CouponId(id));
    if (known) found.set(CouponId(id), { ...known, ...what });
  };
  const claims = await sql
    .selectFrom('coupon_claim')
    .select(['coupon', 'claimed_at'])
    .where('shop', '=', shop)
    .where('shopper', 'in', shoppers)
    .where('coupon', 'in', ids)
    .orderBy('claimed_at', 'desc')
    .execute();
  for (const row of claims) note(row.coupon, { claimedAt: row.claimed_at });
  const counts = await sql
    .selectFrom('coupon_count')
    .select(['coupon', 'used'])
    .where('shop', '=', shop)
    .where('coupon', 'in', ids)
    .execute();
  for (const row of counts) note(row.coupon, { usedByAll: row.used });
  const gifts = await sql
    .selectFrom('coupon_gift')
    .select(['coupon', 'until'])
    .where('shop', '=', shop)
    .where('shopper', 'in', shoppers)
    .where('coupon', 'in', ids)
    .where('order_number', 'is', null)
    .orderBy('cause')
    .execute();
  for (const { coupon, until } of gifts)
    note(coupon, { given: [...(found.get(CouponId(coupon))?.given ?? []), until] });
  const own = await sql
    .selectFrom('coupon_use')
    .select((eb) => ['coupon', eb.fn.countAll<number>().as('uses')])
    .where('shop', '=', shop)
    .where('shopper', 'in', shoppers)
    .where('coupon', 'in', ids)
    .groupBy('coupon')
    .execute();
  for (const row of own) note(row.coupon, { usedByShopper: Number(row.uses) });
  return found;
}

/** The new count; the row stays locked until the transaction ends. */
async function raiseCount(sql: Sql, shop: ShopId, coupon: string): Promise<number> {
  const row = await sql
    .insertInto('coupon_count')
    .values({ shop, coupon, used: 1 })
    .onConflict((conflict) =>
      conflict.columns(['shop', 'coupon']).doUpdateSet((eb) => ({ used: eb('coupon_count.used', '+', 1) })),
    )
    .returning('used')
    .executeTakeFirstOrThrow();
  return row.used;
}

async function lowerCount(sql: Sql, shop: ShopId, coupon: string): Promise<void> {
  await sql
    .updateTable('coupon_count')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('shop', '=', shop)
    .where('coupon', '=', coupon)
    .execute();
}

/** What is refused leaves the count as it was. */
async function countUse(sql: Sql, shop: ShopId, use: CouponUse): ReturnType<Coupons['use']> {
  const { coupon, shopper, order, limit, perShopper, at } = use;
  const used = await raiseCount(sql, shop, coupon);
  const shoppers = await allWhoAre(sql, shop, shopper);
  if (use.given && !(await spendGift(sql, shop, { ...use, shoppers }))) {
    await lowerCount(sql, shop, coupon);
    return 'usedByShopper';
  }
  const { uses } = await sql
    .selectFrom('coupon_use')
    .select((eb) => eb.fn.countAll<number>().as('uses'))
    .where('shop', '=', shop)
    .where('coupon', '=', coupon)
    .where('shopper', 'in', shoppers)
    .executeTakeFirstOrThrow();
  const refused =
    perShopper !== null && Number(uses) >= perShopper
      ? 'usedByShopper'
      : limit !== null && used > limit
        ? 'usedUp'
        : null;
  if (refused) {
    await lowerCount(sql, shop, coupon);
    return refused;
  }
  await sql.insertInto('coupon_use').values({ shop, coupon, order_number: order, shopper, used_at: at }).execute();
  return 'used';
}

/** The one that ends first; the row of the coupon's count is locked, so no two orders take the same. */
async function spendGift(
  sql: Sql,
  shop: ShopId,
  { coupon, shoppers, order, at }: Omit<CouponUse, 'shopper'> & Pick<Asked, 'shoppers'>,
): Promise<boolean> {
  const gift = await sql
    .selectFrom('coupon_gift')
    .select(['cause', 'shopper'])
    .where('shop', '=', shop)
    .where('shopper', 'in', shoppers)
    .where('coupon', '=', coupon)
    .where('order_number', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', at)]))
    .orderBy((eb) => eb.fn.coalesce('until', eb.lit(Number.MAX_SAFE_INTEGER)))
    .orderBy('cause')
    .orderBy('shopper')
    .executeTakeFirst();
  if (!gift) return false;
  await sql
    .updateTable('coupon_gift')
    .set({ order_number: order })
    .where('shop', '=', shop)
    .where('shopper', '=', gift.shopper)
    .where('coupon', '=', coupon)
    .where('cause', '=', gift.cause)
    .execute();
  return true;
}
