import type { Locale } from '../../base/locale';
import type { StockedProduct } from '../../commerce/product';

export interface EngineHit {
  readonly id: string;
  /** Of the variant that is shown, in minor units. */
  readonly priceMinor: number;
}

/** How deep a ranking is looked at where judgements are shallow. */
export const rankingDepth = 100;

/** Something that answers raw requests over one catalogue. */
export interface Engine {
  readonly name: string;
  search(text: string, locale: Locale): Promise<readonly EngineHit[]> | readonly EngineHit[];
}

export interface EngineMaker {
  readonly name: string;
  /** How long the making takes is measured. */
  make(products: readonly StockedProduct[], currency: string): Promise<Engine>;
}

/** The fields that every engine is given, in both languages. */
export interface FlatProduct {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly category: string;
  readonly attributes: string;
  readonly body: string;
}

const texts = (...names: readonly { readonly zh?: string | undefined; readonly en?: string | undefined }[]): string =>
  names
    .flatMap(({ zh, en }) => [zh, en])
    .filter((text) => text !== undefined)
    .join(' ');

export const flatten = (product: StockedProduct): FlatProduct => ({
  id: product.id,
  title: texts(product.title),
  brand: product.brand ? texts(product.brand.name) : '',
  category: texts(...product.category.map(({ name }) => name)),
  attributes: texts(
    ...product.attributes.map(({ value }) => value.name),
    ...product.tags,
    ...product.variants.flatMap(({ options }) => Object.values(options).map(({ name }) => name)),
  ),
  body: texts(product.description),
});

/** What an engine without variants shows: the cheapest. */
export const cheapest = (product: StockedProduct): number =>
  Math.min(...product.variants.map(({ price }) => price.amount));
