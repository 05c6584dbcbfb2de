import type { ProductId } from '../base/ids';
import type { AttributeCondition, IdCondition, PriceRange, SortBy, TextTerm } from './product-query';

/** One step of a conversation about what is looked for. Relative ones are resolved with what was shown. */
export type QueryEdit =
  | { readonly edit: 'reset' }
  | { readonly edit: 'addTerm'; readonly term: TextTerm }
  | { readonly edit: 'excludeTerm'; readonly term: TextTerm }
  /**
   * Another kind of product is looked for, named by category or by words: keeps price and recipient and drops the rest,
   * unless the query is about this kind already.
   */
  | { readonly edit: 'kind'; readonly categories: readonly string[]; readonly words: readonly string[] }
  | { readonly edit: 'setCategory'; readonly condition: IdCondition }
  /** Or this one. */
  | { readonly edit: 'addCategory'; readonly condition: IdCondition }
  | { readonly edit: 'addBrand'; readonly condition: IdCondition }
  | { readonly edit: 'setAttribute'; readonly condition: AttributeCondition }
  | { readonly edit: 'setPrice'; readonly price: PriceRange }
  | { readonly edit: 'cheaper' }
  | { readonly edit: 'dearer' }
  | { readonly edit: 'otherBrand' }
  /** Of the kind and about the price of the product in focus. */
  | { readonly edit: 'similar' }
  /** The price range half as wide again. */
  | { readonly edit: 'widen' }
  /** Turns a condition into its opposite. */
  | { readonly edit: 'negate'; readonly path: string }
  /** Takes the latest edits back. */
  | { readonly edit: 'undo' }
  | { readonly edit: 'near'; readonly product: ProductId }
  | { readonly edit: 'sort'; readonly by: SortBy; readonly order: 'asc' | 'desc' }
  | { readonly edit: 'inStock' }
  | { readonly edit: 'onSale' }
  | { readonly edit: 'nextPage' }
  | { readonly edit: 'previousPage' }
  /** Takes one condition off, named by its path: price, brands.nike, attributes.color, terms.0. */
  | { readonly edit: 'unset'; readonly path: string };

/** What the relative edits need to know of the list on the screen. */
export interface ShownList {
  readonly focus: ShownItem | null;
  readonly items: readonly ShownItem[];
}

export interface ShownItem {
  readonly product: ProductId;
  readonly brand: string | null;
  /** Ids, from the department down. */
  readonly categories: readonly string[];
  readonly priceMinor: number;
}

/** A part of the text as typed, and what it was taken for: price, category, brand, attribute, sort, size, word, negation. */
export interface ReadSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly what: string;
  readonly certainty: number;
}

/** What an utterance says about products: the edits it asks for, and whether it names a new kind of product. */
export interface QueryReading {
  readonly edits: readonly QueryEdit[];
  /** What each part of the text was taken for, in the order of the text. */
  readonly spans?: readonly ReadSpan[] | undefined;
  /** The utterance as it was read, where a word was taken for another one: pinyin, initials, a typo. */
  readonly corrected?: string | null | undefined;
  /** True when a category, product words or a brand make this a search of its own rather than a refinement. */
  readonly standsAlone: boolean;
}
