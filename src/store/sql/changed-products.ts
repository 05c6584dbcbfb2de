import type { ProductId, ShopId } from '../../base/ids';
import type { CatalogueChange } from '../../ports/commerce-store';
import { inBatches } from './batches';
import { changesCounter, raise } from './counters';
import type { NewRow, Sql } from './tables';

type What = CatalogueChange['what'];

/**
 * Products that a transaction has changed. They are numbered at its very end: the counter is one row a shop, and held
 * longer it would make every sale wait for every other, or meet one that waits for a SKU.
 */
export class ChangedProducts {
  private readonly shops = new Map<ShopId, Map<ProductId, What>>();

  mark(shop: ShopId, product: ProductId, what: What): void {
    const products = this.shops.get(shop) ?? new Map<ProductId, What>();
    this.shops.set(shop, products);
    if (what === 'all' || !products.has(product)) products.set(product, what);
  }

  async record(sql: Sql): Promise<void> {
    for (const [shop, products] of this.shops) {
      if (products.size > 0) await recordChanges(sql, shop, { count: products.size, products });
    }
  }
}

interface Changes {
  readonly count: number;
  readonly products: Iterable<readonly [ProductId, What]>;
}

/** Numbers these changes in one go. */
export async function recordChanges(sql: Sql, shop: ShopId, { count, products }: Changes): Promise<void> {
  const last = await raise(sql, shop, { name: changesCounter, by: count });
  let sequence = last - count;
  for await (const batch of inBatches(products)) {
    const rows = batch.map(([product, what]): NewRow<'catalogue_change'> => {
      sequence += 1;
      return { shop, product, what, sequence };
    });
    await sql
      .insertInto('catalogue_change')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['shop', 'product', 'what']).doUpdateSet((eb) => ({ sequence: eb.ref('excluded.sequence') })),
      )
      .execute();
  }
}
