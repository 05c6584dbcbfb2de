import { ProductId, Sku } from '../../base/ids';
import type { LocalText } from '../../base/locale';
import { money } from '../../commerce/money';
import { type Named, slug } from '../../commerce/product';
import type { ImportedProduct } from '../../ports/commerce-store';
import type { CatalogueLine } from './catalogue-line';

/** An id made of the English, else the Chinese name; names without a letter or figure keep their own signs. */
export function named(name: LocalText): Named {
  const source = name.en ?? name.zh ?? '';
  return { id: slug(source) || slug(name.zh ?? '') || source, name };
}

export function toProduct(line: CatalogueLine): ImportedProduct {
  const { brand, currency } = line;
  return {
    id: ProductId(line.id),
    title: line.title,
    description: line.description,
    brand: brand ? named(brand) : null,
    category: line.category.map(named),
    attributes: line.attributes.map(({ name, value }) => ({ name, value: named(value) })),
    tags: line.tags,
    options: line.options,
    variants: line.variants.map(({ sku, options, price, listPrice }) => ({
      sku: Sku(sku),
      options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, named(value)])),
      price: money(price, currency),
      ...(listPrice === undefined ? {} : { listPrice: money(listPrice, currency) }),
    })),
    pictures: line.pictures,
    rating: line.rating ?? null,
    ratingCount: line.ratingCount,
    sales: line.sales,
    addedOn: line.addedOn,
    stock: Object.fromEntries(line.variants.map(({ sku, stock }) => [sku, stock])),
  };
}
