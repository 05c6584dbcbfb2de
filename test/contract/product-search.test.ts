import { join } from 'node:path';
import type { ShopId } from '../../src/base/ids';
import { silentLog } from '../../src/base/log';
import type { CommerceStore } from '../../src/ports/commerce-store';
import { emptyLexiconFile } from '../../src/search/lexicon-file';
import { type MemorySearch, openMemorySearch } from '../../src/store/memory-search/memory-search';
import { openPostgresCommerce } from '../../src/store/postgres/open-postgres-commerce';
import { openPostgresSearch } from '../../src/store/postgres/search/postgres-search';
import { openSqliteCommerce } from '../../src/store/sqlite/open-sqlite-commerce';
import { freshFolder } from '../support/fresh-folder';
import { freshPostgres } from '../support/fresh-postgres';
import { type Adapter, contract } from './contract';
import { followingClauses } from './product-search/following-clauses';
import { searchClauses } from './product-search/search-clauses';
import type { SearchSubject } from './product-search/subject';

/** One index a shop, opened once and then following. */
function inMemory(store: CommerceStore): SearchSubject {
  const opened = new Map<ShopId, MemorySearch>();
  return {
    store,
    async open(shop) {
      const known = opened.get(shop);
      if (known) {
        await known.refresh();
        return known;
      }
      const deps = { shop, catalogue: store.catalogue, lexicon: emptyLexiconFile, snapshot: null, log: silentLog };
      const search = await openMemorySearch(deps);
      opened.set(shop, search);
      return search;
    },
  };
}

const adapters: readonly Adapter<SearchSubject>[] = [
  {
    name: 'index in the process',
    async open() {
      const store = await openSqliteCommerce(join(freshFolder(), 'commerce.db'));
      return { subject: inMemory(store), close: () => store.close() };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const { url } = await freshPostgres();
      const store = await openPostgresCommerce({ url });
      const search = await openPostgresSearch({ url, catalogue: store.catalogue });
      const open = async (shop: ShopId) => {
        await search.refresh(shop);
        return search;
      };
      return {
        subject: { store, open },
        close: async () => {
          await Promise.all([search.close(), store.close()]);
        },
      };
    },
  },
];

contract('product search', adapters, [...searchClauses, ...followingClauses]);
