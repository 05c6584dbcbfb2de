import type { ShopId } from '../../base/ids';
import { resultsForPerson } from '../../commerce/payment';
import type { Notices, ProviderNotice } from '../../ports/commerce-store';
import type { Access } from './access';
import type { Tables } from './tables';

const columns = ['provider', 'event_id', 'received_at', 'result', 'body'] as const;

const noticeOf = (row: Pick<Tables['payment_notice'], (typeof columns)[number]>): ProviderNotice => ({
  provider: row.provider,
  eventId: row.event_id,
  receivedAt: row.received_at,
  result: row.result,
  body: JSON.parse(row.body),
});

export function notices(access: Access): Notices {
  return {
    add: (shop, { provider, eventId, receivedAt, result, body }) =>
      access.write(async ({ sql }) => {
        const { numInsertedOrUpdatedRows } = await sql
          .insertInto('payment_notice')
          .values({ shop, provider, event_id: eventId, received_at: receivedAt, result, body: JSON.stringify(body) })
          .onConflict((conflict) => conflict.columns(['shop', 'provider', 'event_id']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows !== 0n;
      }),
    read: (shop, provider, eventId) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('payment_notice')
          .select(columns)
          .where('shop', '=', shop)
          .where('provider', '=', provider)
          .where('event_id', '=', eventId)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? noticeOf(row) : null;
      }),
    conclude: (shop, { provider, eventId }, result) =>
      access.write(async ({ sql }) => {
        await sql
          .updateTable('payment_notice')
          .set({ result })
          .where('shop', '=', shop)
          .where('provider', '=', provider)
          .where('event_id', '=', eventId)
          .execute();
      }),
    waiting: (shop, limit) => list(access, shop, { results: null, limit }),
    forPerson: (shop, limit) => list(access, shop, { results: resultsForPerson, limit }),
  };
}

interface Listed {
  /** Null for those without one. */
  readonly results: typeof resultsForPerson | null;
  readonly limit: number;
}

const list = (access: Access, shop: ShopId, { results, limit }: Listed) =>
  access.read(async ({ sql }) => {
    const rows = await sql
      .selectFrom('payment_notice')
      .select(columns)
      .where('shop', '=', shop)
      .where((eb) => (results ? eb('result', 'in', results) : eb('result', 'is', null)))
      .orderBy('received_at', results ? 'desc' : 'asc')
      .orderBy('event_id')
      .limit(limit)
      .execute();
    return rows.map(noticeOf);
  });
