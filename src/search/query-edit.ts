import type { ProductId } from '../base/ids';
import type { AttributeCondition, IdCondition, PriceRange, ProductQuery, SortBy, TextTerm } from './product-query';

/** One step of a conversation about what is looked for. Relative ones are resolved with what was shown. */
export type QueryEdit =
  | { readonly edit: 'reset' }
  | { readonly edit: 'addTerm'; readonly term: TextTerm }
  | { readonly edit: 'excludeTerm'; readonly term: TextTerm }
  | { readonly edit: 'setCategory'; readonly condition: IdCondition }
  | { readonly edit: 'addBrand'; readonly condition: IdCondition }
  | { readonly edit: 'setAttribute'; readonly condition: AttributeCondition }
  | { readonly edit: 'setPrice'; readonly price: PriceRange }
  | { readonly edit: 'cheaper' }
  | { readonly edit: 'dearer' }
  | { readonly edit: 'otherBrand' }
  | { readonly edit: 'near'; readonly product: ProductId }
  | { readonly edit: 'sort'; readonly by: SortBy; readonly order: 'asc' | 'desc' }
  | { readonly edit: 'inStock' }
  | { readonly edit: 'nextPage' }
  | { readonly edit: 'previousPage' }
  /** Takes one condition off, named by its path: price, brands.nike, attributes.color, terms.0. */
  | { readonly edit: 'unset'; readonly path: string };

/** What the relative edits need to know of the list on the screen. */
export interface ShownList {
  readonly focus: { readonly product: ProductId; readonly brand: string | null; readonly priceMinor: number } | null;
  readonly items: readonly {
    readonly product: ProductId;
    readonly brand: string | null;
    readonly priceMinor: number;
  }[];
}

/** What an utterance says about products: the edits it asks for, and whether it names a new kind of product. */
export interface QueryReading {
  readonly edits: readonly QueryEdit[];
  /** True when a category, product words or a brand make this a search of its own rather than a refinement. */
  readonly standsAlone: boolean;
}

export type ApplyEdits = (query: ProductQuery, edits: readonly QueryEdit[], shown: ShownList) => ProductQuery;
