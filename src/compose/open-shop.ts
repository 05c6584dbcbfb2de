import { join } from 'node:path';
import type { Locale } from '../base/locale';
import type { Log } from '../base/log';
import type { Product, StockedProduct } from '../commerce/product';
import type { ShopProfile } from '../commerce/shop';
import type { Said } from '../dialogs/event';
import type { CategoryCount } from '../dialogs/step';
import { createUnderstand } from '../nlu/create-understand';
import type { LoadedModel } from '../nlu/load-model';
import type { Understanding } from '../nlu/understanding';
import type { CommerceStore } from '../ports/commerce-store';
import type { PaymentProvider } from '../ports/payment-provider';
import { describeQuery, describeRelaxed } from '../search/describe-query';
import { buildIndex, type ProductIndex } from '../search/product-index';
import { readQuery } from '../search/read-query';
import { searchIndex } from '../search/search-index';
import { compileShopLexicon, type ShopLexicon } from '../search/shop-lexicon';
import { readLexiconFile } from '../store/shop-folder/read-lexicon-file';
import type { ShopServices } from '../turn/shop-services';
import { seedCatalogue } from './seed-catalogue';

export interface OpenShopDeps {
  readonly folder: string;
  readonly profile: ShopProfile;
  readonly store: CommerceStore;
  readonly model: LoadedModel;
  readonly payments: PaymentProvider;
  readonly log: Log;
}

export interface OpenShop {
  readonly services: ShopServices;
  refresh(): Promise<void>;
  close(): void;
}

/** What is made of a catalogue, and made anew when it changes. */
interface Shelf {
  readonly sequence: number;
  readonly lexicon: ShopLexicon;
  readonly index: ProductIndex;
  readonly categories: readonly CategoryCount[];
  readonly understand: ReturnType<typeof createUnderstand>;
}

export async function openShop(deps: OpenShopDeps): Promise<OpenShop> {
  const { profile, store, folder, payments } = deps;
  await seedCatalogue({ store, profile, file: join(folder, 'catalogue.jsonl'), log: deps.log });
  let shelf = await makeShelf(deps);
  const saidOf = (understanding: Understanding): Said => ({
    understanding,
    reading: readQuery(understanding.text, {
      lexicon: shelf.lexicon,
      locale: understanding.locale,
      currency: profile.currency,
    }),
  });
  const services: ShopServices = {
    profile,
    store,
    payments,
    search: { search: async (_shop, query) => searchIndex(shelf.index, query) },
    hear(text, options) {
      const understanding = shelf.understand(text, options);
      return { said: saidOf(understanding), further: understanding.further.map(saidOf) };
    },
    conditions: (query, locale: Locale) =>
      describeQuery(query, { lexicon: shelf.lexicon, locale, currency: profile.currency }),
    dropped: (query, relaxed, locale) =>
      describeRelaxed(query, relaxed, { lexicon: shelf.lexicon, locale, currency: profile.currency }),
    categories: async () => shelf.categories,
  };
  return {
    services,
    async refresh() {
      if ((await store.catalogue.lastChange(profile.id)) !== shelf.sequence) shelf = await makeShelf(deps);
    },
    close() {},
  };
}

async function makeShelf({ profile, store, folder, model }: OpenShopDeps): Promise<Shelf> {
  const sequence = await store.catalogue.lastChange(profile.id);
  const products: StockedProduct[] = [];
  for await (const product of store.catalogue.all(profile.id)) products.push(product);
  const lexicon = compileShopLexicon(products, readLexiconFile(folder));
  const { country, timeZone } = profile;
  return {
    sequence,
    lexicon,
    index: buildIndex(profile.id, products),
    categories: countCategories(products),
    understand: createUnderstand({ model, lexicon: lexicon.phrases, country, timeZone }),
  };
}

/** The leaf categories, fullest first. */
function countCategories(products: readonly Product[]): readonly CategoryCount[] {
  const counts = new Map<string, CategoryCount>();
  for (const { category } of products) {
    const leaf = category.at(-1);
    if (leaf) counts.set(leaf.id, { ...leaf, products: (counts.get(leaf.id)?.products ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.products - a.products);
}
