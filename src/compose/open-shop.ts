import { join } from 'node:path';
import type { Product } from '../commerce/product';
import type { Said } from '../dialogs/event';
import { goodsApart } from '../dialogs/goods-apart';
import type { CategoryCount } from '../dialogs/step';
import { createUnderstand } from '../nlu/create-understand';
import type { LoadedModel } from '../nlu/load-model';
import type { Understanding } from '../nlu/understanding';
import { describeQuery, describeRelaxed } from '../search/describe-query';
import { readQuery } from '../search/read-query';
import { stem } from '../search/tokens';
import { openPictureIndex } from '../store/pictures/picture-index';
import { commonEnglish } from '../text/common-english';
import { mendTalk } from '../text/mend-talk';
import type { ShopServices } from '../turn/shop-services';
import { type OpenSearchDeps, openSearch, type ShopSearch } from './open-search';
import { seedCatalogue } from './seed-catalogue';
import { seedHistory } from './seed-history';
import { stateOutletStock } from './state-outlet-stock';

export interface OpenShopDeps extends OpenSearchDeps {
  readonly model: LoadedModel;
  readonly payments: ShopServices['payments'];
  readonly linkTo: ShopServices['linkTo'];
  readonly labelUrl: ShopServices['labelUrl'];
  /** Where what pictures look like is kept. */
  readonly pictures: string;
}

export interface OpenShop {
  readonly services: ShopServices;
  /** Follows a catalogue that was changed by this process or another one. */
  refresh(): Promise<void>;
  /** Resolves when nothing is built in the background and no connection is open. */
  close(): Promise<void>;
}

/** What is made of the catalogue's words, and made anew when its products change. */
interface Shelf {
  readonly categories: readonly CategoryCount[];
  readonly understand: ReturnType<typeof createUnderstand>;
}

export async function openShop(deps: OpenShopDeps): Promise<OpenShop> {
  const { profile, store, folder, payments, linkTo, labelUrl, log } = deps;
  await seedCatalogue({ store, profile, file: join(folder, 'catalogue.jsonl'), log });
  await seedHistory({ store, profile, folder, log });
  await stateOutletStock(store, profile);
  const search = await openSearch(deps);
  let shelf = await makeShelf(deps, search);
  const { currency } = profile;
  const saidOf = (understanding: Understanding): Said => {
    const { locale, text } = understanding;
    const read = (of: string) => readQuery(of, { lexicon: search.lexicon, locale, currency });
    const goods = goodsApart(understanding, read);
    return { understanding, reading: read(text), ...(goods && { goods }) };
  };
  const isKnown = (word: string) =>
    commonEnglish.has(word) || search.lexicon.vocabulary.has(stem(word)) || search.lexicon.phrases.knows(word);
  const services: ShopServices = {
    profile,
    store,
    payments,
    linkTo,
    labelUrl,
    pictures: openPictureIndex({ shop: profile.id, store, folder, file: deps.pictures, log }),
    search,
    hear(text, options) {
      const isNamed = options.expectation?.expects === 'name' || options.expectation?.expects === 'address';
      const understanding = shelf.understand(isNamed ? text : mendTalk(text, isKnown), options);
      return { said: saidOf(understanding), further: understanding.further.map(saidOf) };
    },
    conditions: (query, locale) => describeQuery(query, { lexicon: search.lexicon, locale, currency }),
    dropped: (query, relaxed, locale) => describeRelaxed(query, relaxed, { lexicon: search.lexicon, locale, currency }),
    categories: async () => shelf.categories,
  };
  return {
    services,
    async refresh() {
      if (await search.refresh()) shelf = await makeShelf(deps, search);
    },
    close: () => search.close(),
  };
}

async function makeShelf({ profile, store, model }: OpenShopDeps, { lexicon }: ShopSearch): Promise<Shelf> {
  const { country, timeZone } = profile;
  return {
    categories: await countCategories(store.catalogue.all(profile.id)),
    understand: createUnderstand({ model, lexicon: lexicon.phrases, country, timeZone }),
  };
}

/** The leaf categories, fullest first. */
async function countCategories(products: AsyncIterable<Product>): Promise<readonly CategoryCount[]> {
  const counts = new Map<string, CategoryCount>();
  for await (const { category } of products) {
    const leaf = category.at(-1);
    if (leaf) counts.set(leaf.id, { ...leaf, products: (counts.get(leaf.id)?.products ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.products - a.products);
}
