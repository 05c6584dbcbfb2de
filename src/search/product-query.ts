import type { ProductId, ShopId, Sku } from '../base/ids';
import type { Locale } from '../base/locale';

/** Where in the utterance a condition comes from (UTF-16 offsets of the text as typed), and how sure it is, 0 to 1. */
export interface Origin {
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
}

interface Said {
  /** Absent when a button or a default set it. */
  readonly origin?: Origin | undefined;
}

/** Below this certainty a condition only lifts the products that fulfil it; from it on it shuts out the others. */
export const filterCertainty = 0.8;

/** A word to be matched in title, brand, category, attributes or body; any of the alternatives will do. */
export interface TextTerm extends Said {
  readonly text: string;
  readonly alternatives: readonly string[];
  /** What is looked for, rather than what it is like: a product without it is no answer. */
  readonly isKind?: boolean | undefined;
  /** A kind that the shop sells by this name: whatever else is said, what is not called so is no answer. */
  readonly isSold?: boolean | undefined;
  /** Ids of categories that are called by this kind: what stands in them is of it, however it is titled. */
  readonly categories?: readonly string[] | undefined;
}

/** An id of the shop's catalogue (category, brand), with the words the shopper used. */
export interface IdCondition extends Said {
  readonly id: string;
  readonly negated: boolean;
  /** As the shopper said it, and other names: a category said in words is also any product that is titled so. */
  readonly words?: readonly string[] | undefined;
}

export interface AttributeCondition extends Said {
  /** An attribute or an option of the catalogue: skinType, color, size. */
  readonly name: string;
  /** Ids of values, any of which will do. */
  readonly values: readonly string[];
  readonly negated: boolean;
  /** Words of a product's text that do as well, for products of which the catalogue does not say this attribute. */
  readonly words?: readonly string[] | undefined;
  /** Variants differ in it: a product that has it at all has no other values than it says. */
  readonly isOption?: boolean | undefined;
}

/** In minor units of the shop's currency, both ends included. */
export interface PriceRange extends Said {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export type SortBy = 'relevance' | 'price' | 'sales' | 'newest' | 'rating';

export interface Sort extends Said {
  readonly by: SortBy;
  readonly order: 'asc' | 'desc';
}

/** What a shopper looks for: data, edited by pure edits, never rebuilt from old texts. */
export interface ProductQuery {
  readonly shop: ShopId;
  readonly locale: Locale;
  readonly terms: readonly TextTerm[];
  /** Words that no product may have. */
  readonly excludedTerms: readonly TextTerm[];
  readonly categories: readonly IdCondition[];
  readonly brands: readonly IdCondition[];
  readonly attributes: readonly AttributeCondition[];
  readonly price: PriceRange | null;
  readonly inStock: boolean;
  /** Cheaper now than it was: by a sale that is on, or by the catalogue's list price. */
  readonly onSale: boolean;
  /** Products like this one. */
  readonly near: ProductId | null;
  readonly sort: Sort;
  /** 0-based. */
  readonly page: number;
  readonly pageSize: number;
  /** What the answer is to be counted by: category, brand, or the name of an attribute or option. */
  readonly facets: readonly string[];
  /** How to take back the latest edits, newest first; at most `undoDepth`. */
  readonly undo: readonly QueryPatch[];
}

/** What a query was before an utterance changed it: only the parts that were changed. */
export type QueryPatch = Partial<Omit<ProductQuery, 'shop' | 'undo'>>;

export const undoDepth = 10;

export interface Facet {
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly count: number }[];
}

export interface SearchHit {
  readonly product: ProductId;
  /** The variant that fits best: within the price, of the colour and size asked for, in stock if any is. */
  readonly sku: Sku;
  readonly score: number;
}

/** A condition that was let go because nothing satisfied it: said in the reply. Never a brand, a price or a negation in silence. */
export interface Relaxation {
  /** The condition's path in the query: price.max, attributes.color, terms. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly hits: number;
}

export interface SearchPage {
  /** The query that was answered, after relaxation. */
  readonly query: ProductQuery;
  readonly hits: readonly SearchHit[];
  /**
   * When the hits end on this page: others that lack a word or an attribute, but keep price, brand and refusals. They fill
   * the page and are not counted in `total`.
   */
  readonly more: readonly SearchHit[];
  readonly total: number;
  readonly relaxed: readonly Relaxation[];
  readonly facets: readonly Facet[];
  /** A spelling that would find more, or null. */
  readonly didYouMean: string | null;
}

export function emptyQuery(shop: ShopId, locale: Locale): ProductQuery {
  return {
    shop,
    locale,
    terms: [],
    excludedTerms: [],
    categories: [],
    brands: [],
    attributes: [],
    price: null,
    inStock: false,
    onSale: false,
    near: null,
    sort: { by: 'relevance', order: 'desc' },
    page: 0,
    pageSize: 6,
    facets: ['category', 'brand'],
    undo: [],
  };
}
