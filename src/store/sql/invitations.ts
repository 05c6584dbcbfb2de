import { ConversationId, ShopperId } from '../../base/ids';
import type { Invitations } from '../../ports/invitations';
import type { Access } from './access';

export function invitations(access: Access): Invitations {
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
    accept: (shop, { invited, inviter, conversation, at }) =>
      access.write(async ({ sql }) => {
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('invitation')
          .values({ shop, invited, inviter, inviter_conversation: conversation, accepted_at: at, concluded_at: null })
          .onConflict((conflict) => conflict.columns(['shop', 'invited']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
    open: (shop, invited) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('invitation')
          .select(['inviter', 'inviter_conversation', 'accepted_at'])
          .where('shop', '=', shop)
          .where('invited', '=', invited)
          .where('concluded_at', 'is', null)
          .executeTakeFirst();
        if (!row) return null;
        const conversation = ConversationId(row.inviter_conversation);
        return { invited, inviter: ShopperId(row.inviter), conversation, at: row.accepted_at };
      }),
    conclude: (shop, invited, at) =>
      access.write(async ({ sql }) => {
        const row = await sql
          .updateTable('invitation')
          .set({ concluded_at: at })
          .where('shop', '=', shop)
          .where('invited', '=', invited)
          .where('concluded_at', 'is', null)
          .returning('invited')
          .executeTakeFirst();
        return row !== undefined;
      }),
  };
}
