import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { ProductId, type ShopId } from '../../base/ids';
import type { Catalogue, ImportedProduct } from '../../ports/commerce-store';
import type { Writing } from './access';
import { inBatches } from './batches';
import { raise } from './counters';
import { ListedSkus } from './listed-skus';
import type { NewRow } from './tables';

type Replaced = Awaited<ReturnType<Catalogue['replace']>>;

const idsAPage = 5000;

/**
 * Makes the catalogue equal to the products. Each product's content is hashed and compared, so that what is the same is
 * not touched: not its stock either, of which some may have been sold since.
 */
export async function replaceCatalogue(
  writing: Writing,
  shop: ShopId,
  products: Iterable<ImportedProduct> | AsyncIterable<ImportedProduct>,
): Promise<Replaced> {
  // Two imports of one shop go one after the other: this row stays locked until the commit.
  await raise(writing.sql, shop, { name: 'import', by: 1 });
  const seen = new Set<ProductId>();
  const skus = new ListedSkus(shop);
  const count = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for await (const batch of inBatches(products)) {
    for (const product of batch) {
      if (seen.has(product.id)) throw new Error(`product ${product.id} is there twice`);
      seen.add(product.id);
      skus.claim(product);
    }
    const known = await knownHashes(writing, shop, batch);
    const different = batch
      .map((product) => ({ product, hash: hashOf(product), before: known.get(product.id) }))
      .filter(({ hash, before }) => hash !== before);
    await writeProducts(writing, shop, different);
    await skus.list(writing, different);
    const added = different.filter(({ before }) => before === undefined).length;
    count.added += added;
    count.changed += different.length - added;
    count.unchanged += batch.length - different.length;
  }
  count.withdrawn = await withdrawOthers(writing, shop, { seen, skus });
  await skus.write(writing);
  return count;
}

const hashOf = (product: ImportedProduct): string =>
  createHash('sha256').update(JSON.stringify(product)).digest('base64url');

async function knownHashes(
  { sql }: Writing,
  shop: ShopId,
  batch: readonly ImportedProduct[],
): Promise<ReadonlyMap<string, string>> {
  const ids = batch.map((product) => product.id);
  const rows = await sql
    .selectFrom('product')
    .select(['id', 'hash'])
    .where('shop', '=', shop)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.hash]));
}

async function writeProducts(
  { sql, changed }: Writing,
  shop: ShopId,
  different: readonly { readonly product: ImportedProduct; readonly hash: string }[],
): Promise<void> {
  if (different.length === 0) return;
  const rows = different.map(({ product: { stock, ...product }, hash }): NewRow<'product'> => {
    changed.mark(shop, product.id, 'all');
    return { shop, id: product.id, hash, body: JSON.stringify(product) };
  });
  await sql
    .insertInto('product')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['shop', 'id'])
        .doUpdateSet((eb) => ({ hash: eb.ref('excluded.hash'), body: eb.ref('excluded.body') })),
    )
    .execute();
}

async function withdrawOthers(
  writing: Writing,
  shop: ShopId,
  { seen, skus }: { readonly seen: ReadonlySet<ProductId>; readonly skus: ListedSkus },
): Promise<number> {
  let count = 0;
  for await (const batch of inBatches(idsNotIn(writing, shop, seen))) {
    await skus.unlistAllOf(writing, batch);
    await writing.sql.deleteFrom('product').where('shop', '=', shop).where('id', 'in', batch).execute();
    for (const id of batch) writing.changed.mark(shop, id, 'all');
    count += batch.length;
  }
  return count;
}

async function* idsNotIn({ sql }: Writing, shop: ShopId, seen: ReadonlySet<ProductId>): AsyncGenerator<ProductId> {
  let last = '';
  for (;;) {
    const rows = await sql
      .selectFrom('product')
      .select('id')
      .where('shop', '=', shop)
      .where('id', '>', last)
      .orderBy('id')
      .limit(idsAPage)
      .execute();
    for (const { id } of rows) {
      const known = ProductId(id);
      if (!seen.has(known)) yield known;
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    await breathe();
  }
}
