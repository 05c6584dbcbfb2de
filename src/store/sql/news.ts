import { sql as raw } from 'kysely';
import { ConversationId } from '../../base/ids';
import type { News } from '../../ports/news';
import type { Access } from './access';

export function news(access: Access): News {
  return {
    add: (shop, { id, conversation, body }) =>
      access.write(async ({ sql }) => {
        await sql
          .insertInto('news')
          .values({ shop, id, conversation, body: JSON.stringify(body) })
          .onConflict((conflict) => conflict.columns(['shop', 'id']).doNothing())
          .execute();
      }),
    waiting: (shop, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('news')
          .select(['id', 'conversation', 'body'])
          .where('shop', '=', shop)
          .orderBy(raw`rowid`)
          .limit(limit)
          .execute();
        return rows.map(({ id, conversation, body }) => ({
          id,
          conversation: ConversationId(conversation),
          body: JSON.parse(body),
        }));
      }),
    strike: (shop, id) =>
      access.write(async ({ sql }) => {
        await sql.deleteFrom('news').where('shop', '=', shop).where('id', '=', id).execute();
      }),
  };
}
