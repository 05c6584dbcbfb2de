import { ShopId } from '../../base/ids';
import type { CommerceStore } from '../../ports/commerce-store';
import { StoreAccess } from './access';
import { books } from './books';
import { migrateTables } from './migrate-tables';
import { once } from './once';
import { replaceCatalogue } from './replace-catalogue';
import type { SqlEngine } from './sql-engine';

/** The commerce store over either database, its tables brought up to date. */
export async function openSqlCommerce(engine: SqlEngine): Promise<CommerceStore> {
  try {
    await migrateTables(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const access = new StoreAccess(engine);
  return {
    ...books(access, (shop, products, onStep) =>
      access.writeUnrepeated(async (writing) => {
        await engine.beforeImport(writing.sql);
        const replaced = await replaceCatalogue(writing, { shop, onStep }, products);
        await engine.afterImport(writing.sql);
        return replaced;
      }),
    ),
    once: (shop, key, work) => access.write((writing) => once(writing, { shop, key }, work)),
    shops: () =>
      access.read(async ({ sql }) => {
        const rows = await sql.selectFrom('counter').select('shop').distinct().orderBy('shop').execute();
        return rows.map((row) => ShopId(row.shop));
      }),
    close: () => engine.close(),
  };
}
