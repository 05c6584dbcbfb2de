import type { ShopId } from '../../base/ids';
import type { ServiceCase } from '../../commerce/service-case';
import type { ServiceCases } from '../../ports/commerce-store';
import type { Access } from './access';
import type { NewRow } from './tables';

export const caseRow = (shop: ShopId, given: ServiceCase): NewRow<'service_case'> => ({
  shop,
  id: given.id,
  order_number: given.order,
  status: given.status,
  opened_at: given.openedAt,
  version: given.version,
  body: JSON.stringify(given),
});

const caseOf = ({ body }: { readonly body: string }): ServiceCase => JSON.parse(body);

export function serviceCases(access: Access): ServiceCases {
  return {
    read: (shop, id) =>
      access.read(async ({ sql, lock }) => {
        const found = await sql
          .selectFrom('service_case')
          .select('body')
          .where('shop', '=', shop)
          .where('id', '=', id)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return found ? caseOf(found) : null;
      }),
    ofOrder: (shop, order) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('service_case')
          .select('body')
          .where('shop', '=', shop)
          .where('order_number', '=', order)
          .orderBy('opened_at')
          .orderBy('id')
          .execute();
        return rows.map(caseOf);
      }),
    ofStatus: (shop, status, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('service_case')
          .select('body')
          .where('shop', '=', shop)
          .where('status', '=', status)
          .orderBy('opened_at')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map(caseOf);
      }),
    insert: (shop, given) =>
      access.write(async ({ sql }) => {
        await sql.insertInto('service_case').values(caseRow(shop, given)).execute();
      }),
    update: (shop, given) =>
      access.write(async ({ sql }) => {
        const { numUpdatedRows } = await sql
          .updateTable('service_case')
          .set(caseRow(shop, given))
          .where('shop', '=', shop)
          .where('id', '=', given.id)
          .where('version', '=', given.version - 1)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
  };
}
