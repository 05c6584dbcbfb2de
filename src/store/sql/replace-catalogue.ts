import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { ProductId, type ShopId } from '../../base/ids';
import type { Catalogue, ImportedProduct, ReplaceStep } from '../../ports/commerce-store';
import type { DiskMap } from '../scratch/disk-map';
import { Scratch } from '../scratch/scratch';
import type { Writing } from './access';
import { inBatches } from './batches';
import { recordChanges } from './changed-products';
import { raise } from './counters';
import { ListedSkus } from './listed-skus';
import type { NewRow } from './tables';

type Replaced = Awaited<ReturnType<Catalogue['replace']>>;

const idsAPage = 5000;

type Products = Parameters<Catalogue['replace']>[1];

interface Replacing {
  readonly shop: ShopId;
  readonly onStep?: ((step: ReplaceStep) => void) | undefined;
}

/** What an import must know of all its products, however many they are. */
interface Kept {
  /** 1 for one that changes, 0 for one that stays as it is. */
  readonly products: DiskMap<number>;
  readonly skus: ListedSkus;
}

interface Keeping {
  readonly shop: ShopId;
  readonly kept: Kept;
}

/**
 * Makes the catalogue equal to the products. Each product's content is hashed and compared, so that what is the same is
 * not touched: not its stock either, of which some may have been sold since.
 */
export async function replaceCatalogue(writing: Writing, replacing: Replacing, products: Products): Promise<Replaced> {
  const { shop, onStep } = replacing;
  // Two imports of one shop go one after the other: this row stays locked until the commit.
  await raise(writing.sql, shop, { name: 'import', by: 1 });
  const scratch = new Scratch();
  try {
    const kept = { products: scratch.map<number>(), skus: new ListedSkus(shop, scratch) };
    const count = await writeAll(writing, { shop, kept }, products);
    await kept.skus.write(writing, (done, of) => onStep?.({ what: 'stock', done, of }));
    await recordAll(writing, replacing, kept.products);
    return count;
  } finally {
    scratch.close();
  }
}

function claim({ products, skus }: Kept, product: ImportedProduct, changes: boolean): void {
  if (!products.add(product.id, changes ? 1 : 0)) throw new Error(`product ${product.id} is there twice`);
  skus.claim(product);
}

async function writeAll(writing: Writing, { shop, kept }: Keeping, products: Products): Promise<Replaced> {
  const count = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for await (const batch of inBatches(products)) {
    const known = await knownHashes(writing, shop, batch);
    const hashed = batch.map((product) => ({ product, hash: hashOf(product), before: known.get(product.id) }));
    for (const { product, hash, before } of hashed) claim(kept, product, hash !== before);
    const different = hashed.filter(({ hash, before }) => hash !== before);
    await writeProducts(writing, shop, different);
    await kept.skus.list(writing, different);
    const added = different.filter(({ before }) => before === undefined).length;
    count.added += added;
    count.changed += different.length - added;
    count.unchanged += batch.length - different.length;
  }
  count.withdrawn = await withdrawOthers(writing, { shop, kept });
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
  { sql }: Writing,
  shop: ShopId,
  different: readonly { readonly product: ImportedProduct; readonly hash: string }[],
): Promise<void> {
  if (different.length === 0) return;
  const rows = different.map(({ product: { stock, ...product }, hash }): NewRow<'product'> => {
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

async function withdrawOthers(writing: Writing, { shop, kept }: Keeping): Promise<number> {
  let count = 0;
  for await (const batch of inBatches(idsNotIn(writing, shop, kept.products))) {
    await kept.skus.unlistAllOf(writing, batch);
    await writing.sql.deleteFrom('product').where('shop', '=', shop).where('id', 'in', batch).execute();
    for (const id of batch) kept.products.add(id, 1);
    count += batch.length;
  }
  return count;
}

async function* idsNotIn({ sql }: Writing, shop: ShopId, listed: DiskMap<number>): AsyncGenerator<ProductId> {
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
      if (!listed.has(id)) yield ProductId(id);
    }
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
    await breathe();
  }
}

async function recordAll({ sql }: Writing, { shop, onStep }: Replacing, all: DiskMap<number>): Promise<void> {
  const count = all.size(1);
  if (count === 0) return;
  let done = 0;
  function* products() {
    for (const [id] of all.entries(1)) {
      yield [ProductId(id), 'all'] as const;
      done += 1;
      onStep?.({ what: 'changes', done, of: count });
    }
  }
  await recordChanges(sql, shop, { count, products: products() });
}
