import type { LocalText } from '../../base/locale';
import type { Product } from '../../commerce/product';
import { tokensOf } from '../tokens';
import { modifierAware, type TitleToken, titleTokens } from './title-heads';

export const fieldNames = ['title', 'brand', 'category', 'attributes', 'body'] as const;
export type FieldName = (typeof fieldNames)[number];

/** Weight and length normalisation of each field, as BM25F has them. */
export const fieldWeights: Readonly<Record<FieldName, { readonly weight: number; readonly length: number }>> = {
  title: { weight: 3, length: 0.45 },
  brand: { weight: 2.2, length: 0 },
  category: { weight: 2.4, length: 0.1 },
  attributes: { weight: 1, length: 0.35 },
  body: { weight: 0.5, length: 0.6 },
};

export interface FieldToken {
  readonly token: string;
  /** 1, or less where the word only modifies another one. */
  readonly times: number;
}

export interface ProductTexts {
  readonly fields: Readonly<Record<FieldName, readonly FieldToken[]>>;
  readonly title: readonly TitleToken[];
}

const both = (text: LocalText): string[] =>
  [text.zh, text.en].filter((value) => value !== undefined && value !== '') as string[];

/** Both languages of a text once: a brand that is written the same in both is one word. */
function textsOf(...texts: readonly LocalText[]): string {
  return [...new Set(texts.flatMap(both))].join('\n');
}

const plain = (text: string): FieldToken[] => (text === '' ? [] : tokensOf(text).map((token) => ({ token, times: 1 })));

/** What the product's own type is called, where a catalogue says so in an attribute. */
const typeAttribute = /^(product)?type$|^kind$|^品类$|^类型$|^种类$/i;

export function productTexts(product: Product): ProductTexts {
  const title = titleTokens(product.title);
  const types = product.attributes.filter(({ name }) => typeAttribute.test(name));
  const others = product.attributes.filter(({ name }) => !typeAttribute.test(name));
  const options = new Map<string, LocalText>();
  for (const variant of product.variants) {
    for (const value of Object.values(variant.options)) options.set(value.id, value.name);
  }
  return {
    title,
    fields: {
      title: modifierAware(title),
      brand: product.brand ? plain(textsOf(product.brand.name)) : [],
      category: plain(textsOf(...product.category.map(({ name }) => name), ...types.map(({ value }) => value.name))),
      attributes: plain(textsOf(...others.map(({ value }) => value.name), ...options.values(), ...product.tags)),
      body: plain(`${textsOf(product.description)}\n${product.variants.map(({ sku }) => sku).join('\n')}`),
    },
  };
}
