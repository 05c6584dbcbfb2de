import { join } from 'node:path';
import type { Clock } from '../base/clock';
import type { ShopId } from '../base/ids';
import type { Log } from '../base/log';
import type { ShopProfile } from '../commerce/shop';
import type { Catalogue, CommerceStore } from '../ports/commerce-store';
import type { ProductSearch } from '../ports/product-search';
import { IndexBuilder } from '../search/index-builder';
import { type LexiconSource, mergeSources } from '../search/lexicon-source';
import { compileLexiconSource, type ShopLexicon } from '../search/shop-lexicon';
import { buildIndex } from '../store/memory-search/build-index';
import { openMemorySearch } from '../store/memory-search/memory-search';
import { readLexiconFile } from '../store/shop-folder/read-lexicon-file';
import { ShopFolderError } from '../store/shop-folder/shop-folder-error';

export interface OpenSearchDeps {
  readonly folder: string;
  readonly profile: ShopProfile;
  readonly store: CommerceStore;
  /** Where the search index is kept between starts. */
  readonly snapshot: string;
  readonly databaseUrl: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** The search of one shop by the backend that its settings name, with the words of its catalogue. */
export interface ShopSearch extends ProductSearch {
  readonly lexicon: ShopLexicon;
  /** Takes in what changed in the catalogue since; true when products did, not only prices and stock. */
  refresh(): Promise<boolean>;
  /** Resolves when nothing is built in the background. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openSearch(deps: OpenSearchDeps): Promise<ShopSearch> {
  if (deps.profile.search === 'postgres') return openInPostgres(deps);
  const { profile, store, folder, snapshot, clock, log } = deps;
  return openMemorySearch({
    shop: profile.id,
    catalogue: store.catalogue,
    lexicon: readLexiconFile(folder),
    snapshot,
    log,
    now: clock.now,
    sales: profile.promotions.sales,
  });
}

/** The words of a catalogue and the newest change that is in them. */
interface Words {
  readonly source: LexiconSource;
  readonly lexicon: ShopLexicon;
  readonly sequence: number;
}

/** Products are found in the database; only the words of the catalogue are kept in the process. */
async function openInPostgres({ folder, profile, store, databaseUrl }: OpenSearchDeps): Promise<ShopSearch> {
  if (databaseUrl === undefined)
    throw new ShopFolderError(
      `${join(folder, 'shop.json')} asks for search in PostgreSQL: set DATABASE_URL, or say "search": "embedded".`,
    );
  const { openPostgresSearch } = await import('../store/postgres/search/postgres-search');
  const file = readLexiconFile(folder);
  const { catalogue } = store;
  const shop = profile.id;
  const search = await openPostgresSearch({ url: databaseUrl, catalogue });
  await search.refresh(shop);
  const sequence = await catalogue.lastChange(shop);
  const { source } = await buildIndex(catalogue.all(shop));
  let words: Words = { source, lexicon: compileLexiconSource(source, file), sequence };
  return {
    get lexicon() {
      return words.lexicon;
    },
    search: (of, query) => search.search(of, query),
    async refresh() {
      await search.refresh(shop);
      const next = await newerWords(words, shop, catalogue);
      const isNew = next.source !== words.source;
      words = isNew
        ? { ...next, lexicon: compileLexiconSource(next.source, file) }
        : { ...words, sequence: next.sequence };
      return isNew;
    },
    settled: async () => {},
    close: () => search.close(),
  };
}

/** Changes read at once; a catalogue that changed more is read as a whole. */
const mostChanges = 2000;

/** The words with those of products that are new; the same words where only prices and stock changed. */
async function newerWords(
  { source, sequence }: Words,
  shop: ShopId,
  catalogue: Catalogue,
): Promise<Omit<Words, 'lexicon'>> {
  const newest = await catalogue.lastChange(shop);
  const changes = await catalogue.changesSince(shop, sequence, mostChanges);
  if (changes.length >= mostChanges)
    return { source: (await buildIndex(catalogue.all(shop))).source, sequence: newest };
  const products = [...new Set(changes.filter(({ what }) => what === 'all').map(({ product }) => product))];
  const last = changes.at(-1)?.sequence ?? sequence;
  if (products.length === 0) return { source, sequence: last };
  const builder = new IndexBuilder();
  for (const product of await catalogue.products(shop, products)) builder.add(product);
  return { source: mergeSources(source, builder.finish().source), sequence: last };
}
