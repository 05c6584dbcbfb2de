import { type ProductId, type ShopId, Sku } from '../../base/ids';
import type { ImportedProduct } from '../../ports/commerce-store';
import type { Writing } from './access';
import { inBatches } from './batches';
import type { NewRow } from './tables';

interface Listing {
  readonly product: ProductId;
  readonly stated: number;
}

/**
 * The SKUs that an import changes. They are written last and in sorted order, the one in which every transaction locks
 * them, so that an import and a sale never wait for each other in a ring.
 */
export class ListedSkus {
  private readonly owners = new Map<Sku, ProductId>();
  private readonly listed = new Map<Sku, Listing>();
  private readonly unlisted = new Set<Sku>();

  constructor(private readonly shop: ShopId) {}

  claim(product: ImportedProduct): void {
    for (const { sku } of product.variants) {
      const owner = this.owners.get(sku);
      if (owner) throw new Error(`SKU ${sku} belongs to ${owner} and to ${product.id}`);
      this.owners.set(sku, product.id);
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
      for (const { sku } of product.variants) {
        this.listed.set(sku, { product: product.id, stated: product.stock[sku] ?? 0 });
      }
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
    for (const row of rows) this.unlisted.add(Sku(row.sku));
  }

  async write({ sql }: Writing): Promise<void> {
    const { shop } = this;
    // One that went from one product to another, or is still its product's, is listed.
    const skus = [...new Set([...this.listed.keys(), ...this.unlisted])].sort();
    for await (const batch of inBatches(skus)) {
      const off = batch.filter((sku) => !this.owners.has(sku));
      if (off.length > 0) {
        await sql.updateTable('stock').set({ listed: 0 }).where('shop', '=', shop).where('sku', 'in', off).execute();
      }
      const rows = batch.flatMap((sku): NewRow<'stock'>[] => {
        const listing = this.listed.get(sku);
        if (!listing) return [];
        const { product, stated } = listing;
        return [{ shop, sku, product, listed: 1, stated, available: stated, reserved: 0, sold: 0 }];
      });
      if (rows.length > 0) await upsert(sql, rows);
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
