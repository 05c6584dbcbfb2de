import { ProductId, type ShopId, Sku } from '../../base/ids';
import type { Product, StockedProduct } from '../../commerce/product';
import type { Catalogue } from '../../ports/commerce-store';
import type { Access, Reading } from './access';
import { inBatches } from './batches';
import { changesCounter, currentValue } from './counters';

const pageSize = 500;

/** What is on sale; replacing it is a matter of its own. */
export function catalogue(access: Access): Omit<Catalogue, 'replace'> {
  return {
    products: (shop, ids) => access.read((reading) => productsByIds(reading, shop, ids)),
    bySku: (shop, skus) => access.read((reading) => productsBySkus(reading, shop, skus)),
    size: (shop) =>
      access.read(async ({ sql }) => {
        const counted = sql.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('products'));
        const { products } = await counted.where('shop', '=', shop).executeTakeFirstOrThrow();
        return Number(products);
      }),
    all: (shop) => everyProduct(access, shop),
    changesSince: (shop, sequence, limit) =>
      access.read(async ({ sql }) => {
        const rows = await sql
          .selectFrom('catalogue_change')
          .select(['sequence', 'product', 'what'])
          .where('shop', '=', shop)
          .where('sequence', '>', sequence)
          .orderBy('sequence')
          .limit(limit)
          .execute();
        return rows.map((row) => ({ ...row, product: ProductId(row.product) }));
      }),
    lastChange: (shop) => access.read(({ sql }) => currentValue(sql, shop, changesCounter)),
  };
}

async function productsByIds(
  reading: Reading,
  shop: ShopId,
  ids: readonly ProductId[],
): Promise<readonly StockedProduct[]> {
  const found = new Map<string, StockedProduct>();
  for await (const batch of inBatches(new Set(ids))) {
    const rows = await reading.sql
      .selectFrom('product')
      .select('body')
      .where('shop', '=', shop)
      .where('id', 'in', batch)
      .execute();
    for (const product of await withStock(reading, shop, rows)) found.set(product.id, product);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function productsBySkus(
  reading: Reading,
  shop: ShopId,
  skus: readonly Sku[],
): Promise<ReadonlyMap<Sku, StockedProduct>> {
  const productOf = new Map<Sku, ProductId>();
  for await (const batch of inBatches(new Set(skus))) {
    const rows = await reading.sql
      .selectFrom('stock')
      .select(['sku', 'product'])
      .where('shop', '=', shop)
      .where('sku', 'in', batch)
      .where('listed', '=', 1)
      .execute();
    for (const row of rows) productOf.set(Sku(row.sku), ProductId(row.product));
  }
  const products = await productsByIds(reading, shop, [...new Set(productOf.values())]);
  const byId = new Map(products.map((product) => [product.id, product]));
  const found = new Map<Sku, StockedProduct>();
  for (const [sku, id] of productOf) {
    const product = byId.get(id);
    if (product) found.set(sku, product);
  }
  return found;
}

async function* everyProduct(access: Access, shop: ShopId): AsyncGenerator<StockedProduct> {
  let last = '';
  for (;;) {
    const page = await access.read(async (reading) => {
      const rows = await reading.sql
        .selectFrom('product')
        .select('body')
        .where('shop', '=', shop)
        .where('id', '>', last)
        .orderBy('id')
        .limit(pageSize)
        .execute();
      return withStock(reading, shop, rows);
    });
    yield* page;
    const end = page.at(-1);
    if (!end || page.length < pageSize) return;
    last = end.id;
  }
}

async function withStock(
  { sql }: Reading,
  shop: ShopId,
  rows: readonly { readonly body: string }[],
): Promise<readonly StockedProduct[]> {
  if (rows.length === 0) return [];
  const products = rows.map((row): Product => JSON.parse(row.body));
  const stock = await sql
    .selectFrom('stock')
    .select(['sku', 'available'])
    .where('shop', '=', shop)
    .where(
      'product',
      'in',
      products.map((product) => product.id),
    )
    .where('listed', '=', 1)
    .execute();
  const units = new Map(stock.map((row) => [row.sku, row.available]));
  return products.map((product) => ({
    ...product,
    available: Object.fromEntries(product.variants.map(({ sku }) => [sku, units.get(sku) ?? 0])),
  }));
}
