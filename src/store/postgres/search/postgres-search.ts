import { Pool } from 'pg';
import type { ProductId, ShopId } from '../../../base/ids';
import type { StockedProduct } from '../../../commerce/product';
import type { Catalogue } from '../../../ports/commerce-store';
import type { ProductSearch } from '../../../ports/product-search';
import type { NearProduct } from '../../../search/index/compile-query';
import { brandFacet, categoryFacet } from '../../../search/index/segment';
import { buildIndex, matchProducts } from '../../../search/product-index';
import type { Facet, ProductQuery } from '../../../search/product-query';
import { type Matches, type MatchRequest, planSearch } from '../../../search/search-plan';
import { postgresFault } from '../postgres-fault';
import { facetText } from './search-row';
import { conditions, numbered, order, type SqlPart } from './search-sql';
import { SearchWriter } from './search-writer';

export interface PostgresSearchDeps {
  readonly url: string;
  readonly catalogue: Catalogue;
  /** Connections of this process. */
  readonly connections?: number;
}

export interface PostgresSearch extends ProductSearch {
  /** Takes in what changed in the catalogue since; fills the tables where they are empty. */
  refresh(shop: ShopId): Promise<boolean>;
  close(): Promise<void>;
}

/** How many of the best by the database are ranked again by our own rules. */
const depth = 200;
const mostValues = 50;

/** The search for catalogues that outgrow a process: found and counted by PostgreSQL, ranked here. */
export async function openPostgresSearch({
  url,
  catalogue,
  connections = 5,
}: PostgresSearchDeps): Promise<PostgresSearch> {
  const pool = new Pool({ connectionString: url, max: connections, application_name: 'shoptalk search' });
  pool.on('error', () => undefined);
  const search = new PostgresMatcher(pool, catalogue);
  const writer = new SearchWriter(pool, catalogue);
  const translate = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw postgresFault(error);
    }
  };
  await translate(() => writer.prepare());
  return {
    search: (shop, query) => translate(() => search.search({ ...query, shop })),
    refresh: (shop) => translate(() => writer.refresh(shop)),
    close: () => pool.end(),
  };
}

interface Row {
  readonly id: string;
  readonly total: string;
}

class PostgresMatcher {
  constructor(
    private readonly pool: Pool,
    private readonly catalogue: Catalogue,
  ) {}

  async search(query: ProductQuery) {
    const plan = planSearch(query);
    let next = plan.next();
    while (!next.done) next = plan.next(await this.match(next.value));
    return next.value.page;
  }

  private async match({ query, coverage }: MatchRequest): Promise<Matches> {
    const near = await this.nearProduct(query);
    const where = conditions(query, coverage, near);
    const { ids, total } = await this.find(query, coverage, where);
    const facets =
      total > 0 && query.facets.length > 0
        ? await this.count(query, where)
        : query.facets.map((name) => ({ name, values: [] }));
    if (ids.length === 0) return { total, hits: [], facets, prices: [], met: '', parts: [] };
    const products = await this.catalogue.products(query.shop, ids);
    return { ...this.rank(query, products), total, facets };
  }

  /** Of the best by the database a page by our own rules; deeper pages, and sorted ones, stay as the database has them. */
  private rank(query: ProductQuery, products: readonly StockedProduct[]): Matches {
    const index = buildIndex(query.shop, products);
    const isRanked = query.sort.by === 'relevance' && query.page * query.pageSize < depth;
    return matchProducts(index, { ...query, page: isRanked ? query.page : 0, facets: [] }, 0);
  }

  private async find(query: ProductQuery, coverage: number, where: readonly SqlPart[]) {
    const from = query.page * query.pageSize;
    const isRanked = query.sort.by === 'relevance' && from < depth;
    const filter = numbered(where, ' and ');
    const sorted = order(query, coverage);
    const statement = numbered(
      [
        {
          text: `select p.id, count(*) over () as total from search_product p where ${where.map(({ text }) => text).join(' and ')} order by `,
          values: filter.values,
        },
        sorted,
        { text: ' limit ? offset ?', values: isRanked ? [depth, 0] : [query.pageSize, from] },
      ],
      '',
    );
    const { rows } = await this.pool.query<Row>(statement.text, statement.values);
    const [first] = rows;
    const total = first ? Number(first.total) : from > 0 ? await this.total(filter) : 0;
    return { ids: rows.map(({ id }) => id as ProductId), total };
  }

  private async total(filter: { readonly text: string; readonly values: unknown[] }): Promise<number> {
    const { rows } = await this.pool.query<{ total: string }>(
      `select count(*) as total from search_product p where ${filter.text}`,
      filter.values,
    );
    return Number(rows[0]?.total ?? 0);
  }

  private async count({ facets: names }: ProductQuery, where: readonly SqlPart[]): Promise<Facet[]> {
    const filter = numbered(where, ' and ');
    const { rows } = await this.pool.query<{ facet: string; count: string }>(
      `select facet, count(*) as count from search_product p, unnest(p.facets) facet where ${filter.text} group by facet`,
      filter.values,
    );
    return names.map((name) => {
      const prefix = facetText(name, '');
      const values = rows
        .filter(({ facet }) => facet.startsWith(prefix))
        .map(({ facet, count }) => ({ id: facet.slice(prefix.length), count: Number(count) }))
        .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
      return { name, values: values.slice(0, mostValues) };
    });
  }

  private async nearProduct({ shop, near }: ProductQuery): Promise<NearProduct | null> {
    if (near === null) return null;
    const [product] = await this.catalogue.products(shop, [near]);
    const category = product?.category.at(-1)?.id ?? null;
    const brand = product?.brand ? [facetText(brandFacet, product.brand.id)] : [];
    return product
      ? { id: near, category, facets: [...brand, ...(category ? [facetText(categoryFacet, category)] : [])] }
      : null;
  }
}
