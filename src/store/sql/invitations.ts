import { ConversationId, type ShopId, ShopperId } from '../../base/ids';
import type { Invitations } from '../../ports/invitations';
import type { Access } from './access';
import { allWhoAre } from './links';
import type { Sql } from './tables';

export const invitations = (access: Access): Invitations => ({ ...codes(access), ...invited(access) });

function codes(access: Access): Pick<Invitations, 'codeOf' | 'inviterOf'> {
  return {
    codeOf: (shop, { shopper, conversation, fresh }) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .insertInto('share_code')
          .values({ shop, code: fresh, shopper, conversation })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet({ conversation }))
          .returning('code')
          .executeTakeFirstOrThrow();
        return row.code;
      }),
    inviterOf: (shop, code) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('share_code')
          .select(['shopper', 'conversation'])
          .where('shop', '=', shop)
          .where('code', '=', code)
          .executeTakeFirst();
        return row ? { inviter: ShopperId(row.shopper), conversation: ConversationId(row.conversation) } : null;
      }),
  };
}

/** Of the shopper by any channel, the first one first. */
async function allOf(sql: Sql, shop: ShopId, shopper: ShopperId) {
  return sql
    .selectFrom('invitation')
    .selectAll()
    .where('shop', '=', shop)
    .where('invited', 'in', await allWhoAre(sql, shop, shopper))
    .orderBy('accepted_at')
    .orderBy('invited')
    .execute();
}

function invited(access: Access): Omit<Invitations, 'codeOf' | 'inviterOf'> {
  return {
    accept: (shop, { invited, inviter, conversation, at }) =>
      access.write(async ({ sql }) => {
        if ((await allOf(sql, shop, invited)).length > 0) return false;
        const waiting = { inviter_conversation: conversation, accepted_at: at, concluded_at: null, order_number: null };
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('invitation')
          .values({ shop, invited, inviter, ...waiting })
          .onConflict((conflict) => conflict.columns(['shop', 'invited']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    open: (shop, invited) =>
      access.read(async ({ sql }) => {
        const all = await allOf(sql, shop, invited);
        const [first] = all;
        if (!first || all.some(({ concluded_at: at }) => at !== null)) return null;
        const conversation = ConversationId(first.inviter_conversation);
        const [from, to] = [ShopperId(first.inviter), ShopperId(first.invited)];
        return { invited: to, inviter: from, conversation, at: first.accepted_at };
      }),
    conclude: (shop, invited, { order, at }) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .updateTable('invitation')
          .set({ concluded_at: at, order_number: order })
          .where('shop', '=', shop)
          .where('invited', '=', invited)
          .where('concluded_at', 'is', null)
          .returning('invited')
          .executeTakeFirst();
        return row !== undefined;
      }),
    reopen: (shop, order) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .updateTable('invitation')
          .set({ concluded_at: null, order_number: null })
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .returning('invited')
          .executeTakeFirst();
        return row ? ShopperId(row.invited) : null;
      }),
    ofThemselves: (shop, shopper) =>
      access.read(async ({ sql }) => {
        const own = await allWhoAre(sql, shop, shopper);
        const all = await allOf(sql, shop, shopper);
        return all.filter(({ inviter }) => own.includes(inviter)).map((row) => ShopperId(row.invited));
      }),
  };
}
