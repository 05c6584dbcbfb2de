import type { LocalText } from '../../base/locale';
import type { Product } from '../../commerce/product';
import { type TitleToken, titleTokens } from './title-heads';

export const fieldNames = ['title', 'brand', 'category', 'attributes', 'body'] as const;
export type FieldName = (typeof fieldNames)[number];

/** Weight and length normalisation of each field, as BM25F has them. */
export const fieldWeights: Readonly<Record<FieldName, { readonly weight: number; readonly length: number }>> = {
  title: { weight: 3, length: 0.45 },
  brand: { weight: 2.2, length: 0 },
  category: { weight: 2.4, length: 0.1 },
  attributes: { weight: 1, length: 0.35 },
  body: { weight: 0.8, length: 0.6 },
};

/** The texts of a product by field; the title is told apart word by word. */
export interface ProductTexts {
  readonly title: readonly TitleToken[];
  readonly others: Readonly<Record<Exclude<FieldName, 'title'>, readonly string[]>>;
}

/** What the product's own type is called, where a catalogue says so in an attribute. */
const typeAttribute = /^(product)?type$|^kind$|^品类$|^类型$|^种类$/i;

/** Both languages of a text, once where they are the same. */
function add({ zh, en }: LocalText, texts: Set<string>): void {
  if (zh) texts.add(zh);
  if (en) texts.add(en);
}

function textsOf(...names: readonly LocalText[]): string[] {
  const texts = new Set<string>();
  for (const name of names) add(name, texts);
  return [...texts];
}

export function productTexts(product: Product): ProductTexts {
  const category = new Set<string>();
  const attributes = new Set<string>();
  for (const { name } of product.category) add(name, category);
  for (const { name, value } of product.attributes) add(value.name, typeAttribute.test(name) ? category : attributes);
  const body = textsOf(product.description);
  for (const { sku, options } of product.variants) {
    for (const name in options) add(options[name]?.name ?? {}, attributes);
    body.push(sku);
  }
  for (const tag of product.tags) add(tag, attributes);
  return {
    title: titleTokens(product.title),
    others: {
      brand: product.brand ? textsOf(product.brand.name) : [],
      category: [...category],
      attributes: [...attributes],
      body,
    },
  };
}
