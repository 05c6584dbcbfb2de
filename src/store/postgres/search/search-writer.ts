import type { Pool, PoolClient } from 'pg';
import type { ProductId, ShopId } from '../../../base/ids';
import type { StockedProduct } from '../../../commerce/product';
import type { Catalogue } from '../../../ports/commerce-store';
import { productRow } from './search-row';
import { searchFormat, searchTables } from './search-tables';

const batchSize = 200;
/** A catalogue that changed more is read as a whole. */
const mostChanges = 2000;
/** An arbitrary number that stands for "the search tables are being filled". */
const lock = 7_032_612;

/** Keeps the search tables equal to the catalogue. Two processes may both try: one does, the other finds it done. */
export class SearchWriter {
  constructor(
    private readonly pool: Pool,
    private readonly catalogue: Catalogue,
  ) {}

  prepare(): Promise<void> {
    return this.exclusively(async (client) => {
      await client.query(searchTables);
    });
  }

  /** True when anything changed. */
  async refresh(shop: ShopId): Promise<boolean> {
    if ((await this.sequenceOf(this.pool, shop)) === (await this.catalogue.lastChange(shop))) return false;
    return this.exclusively(async (client) => {
      const newest = await this.catalogue.lastChange(shop);
      const known = await this.sequenceOf(client, shop);
      if (known === newest) return false;
      const changes = known === null ? [] : await this.catalogue.changesSince(shop, known, mostChanges);
      if (known === null || changes.length >= mostChanges) await this.fill(client, shop);
      else await this.put(client, shop, [...new Set(changes.map(({ product }) => product))]);
      await client.query(
        `insert into search_state (shop, format, sequence) values ($1, $2, $3)
         on conflict (shop) do update set format = excluded.format, sequence = excluded.sequence`,
        [shop, searchFormat, newest],
      );
      return true;
    });
  }

  /** Null when the tables hold nothing of this shop, or rows of an older format. */
  private async sequenceOf(on: Pool | PoolClient, shop: ShopId): Promise<number | null> {
    const { rows } = await on.query<{ sequence: string }>(
      'select sequence from search_state where shop = $1 and format = $2',
      [shop, searchFormat],
    );
    return rows[0] ? Number(rows[0].sequence) : null;
  }

  private async fill(client: PoolClient, shop: ShopId): Promise<void> {
    await client.query('delete from search_product where shop = $1', [shop]);
    let batch: StockedProduct[] = [];
    for await (const product of this.catalogue.all(shop)) {
      batch.push(product);
      if (batch.length < batchSize) continue;
      await insert(client, shop, batch);
      batch = [];
    }
    await insert(client, shop, batch);
  }

  private async put(client: PoolClient, shop: ShopId, ids: readonly ProductId[]): Promise<void> {
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize);
      await client.query('delete from search_product where shop = $1 and id = any($2)', [shop, some]);
      await insert(client, shop, await this.catalogue.products(shop, some));
    }
  }

  /** One process at a time, all or nothing. */
  private async exclusively<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [lock]);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

async function insert(client: PoolClient, shop: ShopId, products: readonly StockedProduct[]): Promise<void> {
  if (products.length === 0) return;
  const rows = products.map(productRow);
  await client.query(
    `insert into search_product (shop, id, words, title_words, facets, sales, rating, added)
     select $1, r.id, r.words::tsvector, array(select json_array_elements_text(r."titleWords")), array(select json_array_elements_text(r.facets)), r.sales, r.rating, r.added
     from json_to_recordset($2) as r(id text, words text, "titleWords" json, facets json, sales integer, rating double precision, added date)`,
    [shop, JSON.stringify(rows)],
  );
  const variants = rows.flatMap(({ id, variants: all }) => all.map((variant) => ({ product: id, ...variant })));
  await client.query(
    `insert into search_variant (shop, product, sku, price, full_price, stock, facets)
     select $1, r.product, r.sku, r.price, r."fullPrice", r.stock, array(select json_array_elements_text(r.facets))
     from json_to_recordset($2) as r(product text, sku text, price bigint, "fullPrice" bigint, stock integer, facets json)`,
    [shop, JSON.stringify(variants)],
  );
}
