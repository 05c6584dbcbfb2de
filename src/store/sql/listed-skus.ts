import type { ProductId, ShopId } from '../../base/ids';
import type { ImportedProduct } from '../../ports/commerce-store';
import type { DiskMap } from '../scratch/disk-map';
import type { Scratch } from '../scratch/scratch';
import type { Writing } from './access';
import { inBatches } from './batches';
import type { NewRow } from './tables';

/**
 * The SKUs that an import changes. They are written last and in sorted order, the one in which every transaction locks
 * them, so that an import and a sale never wait for each other in a ring.
 */
export class ListedSkus {
  private readonly owners: DiskMap<string>;
  /** The stock that the import states; null for one that its product had before. */
  private readonly touched: DiskMap<number | null>;

  constructor(
    private readonly shop: ShopId,
    scratch: Scratch,
  ) {
    this.owners = scratch.map();
    this.touched = scratch.map();
  }

  claim({ id, variants }: ImportedProduct): void {
    for (const { sku } of variants) {
      if (!this.owners.add(sku, id)) throw new Error(`SKU ${sku} belongs to ${this.owners.get(sku)} and to ${id}`);
    }
  }

  /** Lists the variants of new and changed products, and takes off those that a product has no more. */
  async list(
    writing: Writing,
    different: readonly { readonly product: ImportedProduct; readonly before: string | undefined }[],
  ): Promise<void> {
    const known = different.filter(({ before }) => before !== undefined);
    await this.unlistAllOf(
      writing,
      known.map(({ product }) => product.id),
    );
    for (const { product } of different) {
      for (const { sku } of product.variants) this.touched.set(sku, product.stock[sku] ?? 0);
    }
  }

  async unlistAllOf({ sql }: Writing, products: readonly ProductId[]): Promise<void> {
    if (products.length === 0) return;
    const rows = await sql
      .selectFrom('stock')
      .select('sku')
      .where('shop', '=', this.shop)
      .where('product', 'in', products)
      .where('listed', '=', 1)
      .execute();
    for (const row of rows) this.touched.add(row.sku, null);
  }

  async write({ sql }: Writing, onWritten: (done: number, of: number) => void): Promise<void> {
    const { shop } = this;
    const of = this.touched.size();
    let done = 0;
    for await (const batch of inBatches(this.touched.entries())) {
      // One that went from one product to another, or is still its product's, is listed.
      const off = batch.filter(([sku, stated]) => stated === null && !this.owners.has(sku)).map(([sku]) => sku);
      if (off.length > 0) {
        await sql.updateTable('stock').set({ listed: 0 }).where('shop', '=', shop).where('sku', 'in', off).execute();
      }
      const rows = batch.flatMap(([sku, stated]): NewRow<'stock'>[] => {
        const product = this.owners.get(sku);
        if (stated === null || product === undefined) return [];
        return [{ shop, sku, product, listed: 1, stated, available: stated, reserved: 0, sold: 0 }];
      });
      if (rows.length > 0) await upsert(sql, rows);
      done += batch.length;
      onWritten(done, of);
    }
  }
}

async function upsert(sql: Writing['sql'], rows: readonly NewRow<'stock'>[]): Promise<void> {
  await sql
    .insertInto('stock')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['shop', 'sku']).doUpdateSet((eb) => ({
        product: eb.ref('excluded.product'),
        listed: 1,
        stated: eb.ref('excluded.stated'),
        available: eb
          .case()
          .when(eb.and([eb('stock.listed', '=', 1), eb('stock.stated', '=', eb.ref('excluded.stated'))]))
          .then(eb.ref('stock.available'))
          .else(eb.ref('excluded.available'))
          .end(),
      })),
    )
    .execute();
}
