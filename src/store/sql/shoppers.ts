import { ConversationId } from '../../base/ids';
import type { Shoppers } from '../../ports/commerce-store';
import type { Access } from './access';

export function shoppers(access: Access): Shoppers {
  return {
    contact: (shop, shopper) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('shopper')
          .select('contact')
          .where('shop', '=', shop)
          .where('shopper', '=', shopper)
          .executeTakeFirst();
        return row ? JSON.parse(row.contact) : null;
      }),
    remember: (shop, shopper, given) =>
      access.write(async ({ sql }) => {
        const contact = JSON.stringify(given);
        await sql
          .insertInto('shopper')
          .values({ shop, shopper, contact })
          .onConflict((conflict) => conflict.columns(['shop', 'shopper']).doUpdateSet({ contact }))
          .execute();
      }),
    hearIn: (shop, past, conversation) =>
      access.write(async ({ sql }) => {
        await sql
          .insertInto('past_chat')
          .values({ shop, past, conversation })
          .onConflict((conflict) => conflict.columns(['shop', 'past']).doUpdateSet({ conversation }))
          .execute();
      }),
    heardIn: (shop, past) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('past_chat')
          .select('conversation')
          .where('shop', '=', shop)
          .where('past', '=', past)
          .executeTakeFirst();
        return row ? ConversationId(row.conversation) : null;
      }),
  };
}
