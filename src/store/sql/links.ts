import { ConversationId, type ShopId, ShopperId } from '../../base/ids';
import type { Links } from '../../ports/links';
import type { Access } from './access';
import type { Sql } from './tables';

export const links = (access: Access): Links => ({ ...circles(access), ...codes(access), ...guesses(access) });

function circles(access: Access): Pick<Links, 'circle' | 'join' | 'leave'> {
  return {
    circle: (shop, shopper) => access.read(async ({ sql }) => (await allWhoAre(sql, shop, shopper)).map(ShopperId)),
    join: (shop, both, circle) =>
      access.write(async ({ sql }) => {
        for (const shopper of both) {
          const before = await circleOf(sql, shop, shopper);
          if (before !== null) {
            await sql
              .updateTable('shopper_link')
              .set({ circle })
              .where('shop', '=', shop)
              .where('circle', '=', before)
              .execute();
          }
          await sql
            .insertInto('shopper_link')
            .values({ shop, shopper, circle })
            .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet({ circle }))
            .execute();
        }
      }),
    leave: (shop, shopper) =>
      access.write(async ({ sql }) => {
        const circle = await circleOf(sql, shop, shopper);
        if (circle === null) return false;
        const left = await members(sql, shop, circle);
        const alone = left.length <= 2 ? left.map((row) => row.shopper) : [shopper];
        await sql.deleteFrom('shopper_link').where('shop', '=', shop).where('shopper', 'in', alone).execute();
        return true;
      }),
  };
}

/** The shopper and all who are linked with them, sorted. */
export async function allWhoAre(sql: Sql, shop: ShopId, shopper: string): Promise<readonly string[]> {
  const circle = await circleOf(sql, shop, shopper);
  if (circle === null) return [shopper];
  const rows = await members(sql, shop, circle);
  return rows.map((row) => row.shopper);
}

async function circleOf(sql: Sql, shop: ShopId, shopper: string): Promise<string | null> {
  const row = await sql
    .selectFrom('shopper_link')
    .select('circle')
    .where('shop', '=', shop)
    .where('shopper', '=', shopper)
    .executeTakeFirst();
  return row?.circle ?? null;
}

const members = (sql: Sql, shop: ShopId, circle: string) =>
  sql
    .selectFrom('shopper_link')
    .select('shopper')
    .where('shop', '=', shop)
    .where('circle', '=', circle)
    .orderBy('shopper')
    .execute();

function codes(access: Access): Pick<Links, 'offer' | 'take'> {
  return {
    offer: (shop, { shopper, conversation, hash, expiresAt }) =>
      access.write(async ({ sql }) => {
        const fresh = { hash, conversation, expires_at: expiresAt };
        await sql
          .insertInto('link_code')
          .values({ shop, shopper, ...fresh })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet(fresh))
          .execute();
      }),
    take: (shop, hash, now) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .deleteFrom('link_code')
          .where('shop', '=', shop)
          .where('hash', '=', hash)
          .returning(['shopper', 'conversation', 'expires_at'])
          .executeTakeFirst();
        if (!row || row.expires_at < now) return null;
        const { shopper, conversation, expires_at: expiresAt } = row;
        return { shopper: ShopperId(shopper), conversation: ConversationId(conversation), hash, expiresAt };
      }),
  };
}

function guesses(access: Access): Pick<Links, 'wrongGuesses' | 'noteWrong'> {
  return {
    wrongGuesses: (shop, shopper) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('link_guess')
          .select(['wrong', 'since'])
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? { count: row.wrong, since: row.since } : null;
      }),
    noteWrong: (shop, shopper, { count, since }) =>
      access.write(async ({ sql }) => {
        const counted = { wrong: count, since };
        await sql
          .insertInto('link_guess')
          .values({ shop, shopper, ...counted })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet(counted))
          .execute();
      }),
  };
}
