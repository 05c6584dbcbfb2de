import type { LocalText } from '../../base/locale';
import type { StockedProduct } from '../../commerce/product';
import type { ImportedProduct } from '../../ports/commerce-store';

const texts = ({ zh, en }: LocalText): LocalText => ({
  ...(zh === undefined ? {} : { zh }),
  ...(en === undefined ? {} : { en }),
});

/** A product as one line of our own format; reading it gives the product back. */
export function toLine(product: ImportedProduct | StockedProduct): string {
  const stock: Readonly<Record<string, number>> = 'stock' in product ? product.stock : product.available;
  const [first] = product.variants;
  return JSON.stringify({
    id: product.id,
    title: texts(product.title),
    description: texts(product.description),
    ...(product.brand ? { brand: texts(product.brand.name) } : {}),
    category: product.category.map(({ name }) => texts(name)),
    attributes: product.attributes.map(({ name, value }) => ({ name, value: texts(value.name) })),
    tags: product.tags.map(texts),
    options: product.options,
    variants: product.variants.map(({ sku, options, price, listPrice }) => ({
      sku,
      options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, texts(value.name)])),
      price: price.amount,
      ...(listPrice ? { listPrice: listPrice.amount } : {}),
      stock: stock[sku] ?? 0,
    })),
    currency: first?.price.currency ?? '',
    pictures: product.pictures,
    ...(product.rating === null ? {} : { rating: product.rating }),
    ratingCount: product.ratingCount,
    sales: product.sales,
    addedOn: product.addedOn,
  });
}
