import type { DeskTalk } from '../../commerce/desk';
import type { Desk } from '../../ports/commerce-store';
import type { Access } from './access';

const talkOf = (row: { readonly body: string }): DeskTalk => JSON.parse(row.body);

export function desk(access: Access): Desk {
  return {
    read: (shop, conversation) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('desk_talk')
          .select('body')
          .where('shop', '=', shop)
          .where('conversation', '=', conversation)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? talkOf(row) : null;
      }),
    write: (shop, talk) =>
      access.write(async ({ sql }) => {
        const { conversation, status, since } = talk;
        const kept = { status, since, body: JSON.stringify(talk) };
        await sql
          .insertInto('desk_talk')
          .values({ shop, conversation, ...kept })
          .onConflict((conflict) => conflict.columns(['shop', 'conversation']).doUpdateSet(kept))
          .execute();
      }),
    open: (shop, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('desk_talk')
          .select('body')
          .where('shop', '=', shop)
          .where('status', '<>', 'givenBack')
          .orderBy('since')
          .orderBy('conversation')
          .limit(limit)
          .execute();
        return rows.map(talkOf);
      }),
  };
}
