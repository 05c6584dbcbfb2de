import type { ProductId, ShopId } from '../base/ids';
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

/** A word to be matched in title, brand, category, attributes or body; any of the alternatives will do. */
export interface TextTerm extends Said {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** An id of the shop's catalogue (category, brand), with the words the shopper used. */
export interface IdCondition extends Said {
  readonly id: string;
  readonly negated: boolean;
}

export interface AttributeCondition extends Said {
  /** An attribute or an option of the catalogue: skinType, color, size. */
  readonly name: string;
  /** Ids of values, any of which will do. */
  readonly values: readonly string[];
  readonly negated: boolean;
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
  /** Products like this one. */
  readonly near: ProductId | null;
  readonly sort: Sort;
  /** 0-based. */
  readonly page: number;
  readonly pageSize: number;
}

export interface Facet {
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly count: number }[];
}

export interface SearchHit {
  readonly product: ProductId;
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
    near: null,
    sort: { by: 'relevance', order: 'desc' },
    page: 0,
    pageSize: 6,
  };
}
