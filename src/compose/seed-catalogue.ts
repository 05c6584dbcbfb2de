import { readFileSync } from 'node:fs';
import { ProductId, Sku } from '../base/ids';
import type { LocalText } from '../base/locale';
import type { Log } from '../base/log';
import { type Named, slug } from '../commerce/product';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore, ImportedProduct } from '../ports/commerce-store';

export async function seedCatalogue({
  store,
  profile,
  file,
  log,
}: {
  store: CommerceStore;
  profile: ShopProfile;
  file: string;
  log: Log;
}): Promise<void> {
  if ((await store.catalogue.lastChange(profile.id)) > 0) return;
  const named = (name: LocalText): Named => ({ id: slug(name.en ?? name.zh ?? ''), name });
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const products: ImportedProduct[] = rows.map((row) => ({
    id: ProductId(row.id),
    title: row.title,
    description: row.description,
    brand: row.brand && named(row.brand),
    category: row.category.map(named),
    attributes: row.attributes.map((a: { name: string; value: LocalText }) => ({
      name: a.name,
      value: named(a.value),
    })),
    tags: row.tags,
    options: row.options,
    pictures: row.pictures,
    rating: row.rating,
    ratingCount: row.ratingCount,
    sales: row.sales,
    addedOn: row.addedOn,
    variants: row.variants.map(
      (v: { sku: string; options: Record<string, LocalText>; price: number; listPrice?: number }) => ({
        sku: Sku(v.sku),
        options: Object.fromEntries(Object.entries(v.options).map(([k, t]) => [k, named(t)])),
        price: { amount: v.price, currency: row.currency },
        ...(v.listPrice ? { listPrice: { amount: v.listPrice, currency: row.currency } } : {}),
      }),
    ),
    stock: Object.fromEntries(row.variants.map((v: { sku: string; stock: number }) => [v.sku, v.stock])),
  }));
  const result = await store.catalogue.replace(profile.id, products);
  log.info('catalogueSeeded', { shop: profile.id, products: result.added });
}
