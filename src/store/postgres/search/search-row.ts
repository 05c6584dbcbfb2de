import type { StockedProduct } from '../../../commerce/product';
import { fairRating } from '../../../search/index/match';
import { productTexts } from '../../../search/index/product-texts';
import { brandFacet, categoryFacet, facetKey } from '../../../search/index/segment';
import { tokensOf } from '../../../search/tokens';

export interface VariantRow {
  readonly sku: string;
  readonly price: number;
  /** What is struck through beside a lower price, or the price itself. */
  readonly fullPrice: number;
  readonly stock: number;
  readonly facets: readonly string[];
}

export interface ProductRow {
  readonly id: string;
  /** As PostgreSQL reads a tsvector: 'word':1A. */
  readonly words: string;
  readonly titleWords: readonly string[];
  readonly facets: readonly string[];
  readonly sales: number;
  readonly rating: number;
  readonly added: string;
  readonly variants: readonly VariantRow[];
}

const weights = { title: 'A', brand: 'B', category: 'B', attributes: 'C', body: 'D' } as const;
/** PostgreSQL counts no further. */
const lastPosition = 16_383;

/** Separates name and id, as in an index within the process, by a sign that PostgreSQL can keep. */
export const facetText = (name: string, id: string): string => facetKey(name, id).replace('\u0001', '=');

export const quoted = (token: string): string => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

function vectorOf(fields: readonly (readonly [string, keyof typeof weights])[]): string {
  return fields
    .map(([token, field], at) => `${quoted(token)}:${Math.min(lastPosition, at + 1)}${weights[field]}`)
    .join(' ');
}

export function productRow(product: StockedProduct): ProductRow {
  const { title, others } = productTexts(product);
  const titleWords = title.map(({ token }) => token).filter((token) => token !== '');
  const fields = [
    ...titleWords.map((token) => [token, 'title'] as const),
    ...(['brand', 'category', 'attributes', 'body'] as const).flatMap((field) =>
      others[field].flatMap((text) => tokensOf(text).map((token) => [token, field] as const)),
    ),
  ];
  const variants = product.variants.map(({ sku, options, price, listPrice }) => ({
    sku,
    price: price.amount,
    fullPrice: Math.max(price.amount, listPrice?.amount ?? 0),
    stock: product.available[sku] ?? 0,
    facets: Object.entries(options).map(([name, value]) => facetText(name, value.id)),
  }));
  const own = [
    ...product.category.map(({ id }) => facetText(categoryFacet, id)),
    ...(product.brand ? [facetText(brandFacet, product.brand.id)] : []),
    ...product.attributes.map(({ name, value }) => facetText(name, value.id)),
  ];
  return {
    id: product.id,
    words: vectorOf(fields),
    titleWords: [...new Set(titleWords)],
    facets: [...new Set([...own, ...variants.flatMap(({ facets }) => facets)])],
    sales: product.sales,
    rating: fairRating(product.rating ?? -1, product.ratingCount),
    added: product.addedOn,
    variants,
  };
}
