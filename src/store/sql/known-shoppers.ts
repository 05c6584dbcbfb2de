import type { ShopId } from '../../base/ids';
import type { KnownShopper } from '../../commerce/known-shopper';
import type { KnownShoppers } from '../../ports/commerce-store';
import type { Access } from './access';
import type { NewRow, Sql } from './tables';

export const shopperRow = (shop: ShopId, shopper: KnownShopper): NewRow<'known_shopper'> => ({
  shop,
  id: shopper.id,
  email: shopper.email,
  version: shopper.version,
  body: JSON.stringify(shopper),
});

export function postcodeRows(shop: ShopId, { id, addresses }: KnownShopper): NewRow<'shopper_postcode'>[] {
  const postcodes = new Set(addresses.flatMap(({ postcode }) => (postcode ? [asKept(postcode)] : [])));
  return [...postcodes].map((postcode) => ({ shop, shopper: id, postcode }));
}

/** Compared without case and spaces: SW1A 1AA is sw1a1aa. */
const asKept = (postcode: string): string => postcode.toLowerCase().replace(/\s+/g, '');

const shopperOf = (row: { readonly body: string }): KnownShopper => JSON.parse(row.body);

export function knownShoppers(access: Access): KnownShoppers {
  return {
    read: (shop, id) =>
      access.read(async ({ sql, lock }) => {
        const row = await sql
          .selectFrom('known_shopper')
          .select('body')
          .where('shop', '=', shop)
          .where('id', '=', id)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst();
        return row ? shopperOf(row) : null;
      }),
    byEmail: (shop, email) =>
      access.read(async ({ sql }) => {
        const row = await sql
          .selectFrom('known_shopper')
          .select('body')
          .where('shop', '=', shop)
          .where('email', '=', email.toLowerCase())
          .executeTakeFirst();
        return row ? shopperOf(row) : null;
      }),
    atPostcode: (shop, postcode) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('known_shopper')
          .innerJoin('shopper_postcode', (join) =>
            join
              .onRef('shopper_postcode.shop', '=', 'known_shopper.shop')
              .onRef('shopper_postcode.shopper', '=', 'known_shopper.id'),
          )
          .select('known_shopper.body')
          .where('known_shopper.shop', '=', shop)
          .where('shopper_postcode.postcode', '=', asKept(postcode))
          .orderBy('known_shopper.id')
          .execute();
        return rows.map(shopperOf);
      }),
    update: (shop, shopper) =>
      access.write(async ({ sql }) => {
        const { numUpdatedRows } = await sql
          .updateTable('known_shopper')
          .set(shopperRow(shop, shopper))
          .where('shop', '=', shop)
          .where('id', '=', shopper.id)
          .where('version', '=', shopper.version - 1)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await movePostcodes(sql, shop, shopper);
        return numUpdatedRows > 0n;
      }),
  };
}

async function movePostcodes(sql: Sql, shop: ShopId, shopper: KnownShopper): Promise<void> {
  await sql.deleteFrom('shopper_postcode').where('shop', '=', shop).where('shopper', '=', shopper.id).execute();
  const rows = postcodeRows(shop, shopper);
  if (rows.length > 0) await sql.insertInto('shopper_postcode').values(rows).execute();
}
