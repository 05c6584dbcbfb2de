import type { ProductId } from '../../base/ids';
import type { PriceRange, Sort } from '../product-query';

/** One word or pair of characters; idf counts it over the whole index. */
export interface Part {
  readonly token: string;
  readonly idf: number;
}

/** Another way to say a slot: all its parts must be there. */
export interface Alternative {
  readonly parts: readonly Part[];
  /** How close it is to what was said, 0 to 1. */
  readonly weight: number;
}

/** A word or phrase of the text: its parts may match one by one, an alternative only as a whole. */
export interface Slot {
  readonly parts: readonly Part[];
  readonly alternatives: readonly Alternative[];
  /** Sum of the idf of the parts, or of the best alternative where no part is known. */
  readonly weight: number;
  /** What is looked for: unless one word is enough, a product has to say it. */
  readonly isKind: boolean;
  /** A kind that titles of the shop go by: what is titled otherwise is none. */
  readonly isSold: boolean;
  /** Facets of the categories that are called by the kind: what stands in them need not be titled so. */
  readonly categories: readonly string[];
  /** A kind that products have to say. */
  readonly isNeeded: boolean;
  /** Words of a condition that is checked otherwise only rank: they need not be covered. */
  readonly isRequired: boolean;
}

/** A condition on facets: any of the keys will do, else all words of one of the evidences. */
export interface FacetCondition {
  readonly keys: readonly string[];
  /** A product that has this facet is judged by it alone, not by its words. */
  readonly unless?: string | undefined;
  readonly evidence: readonly (readonly string[])[];
  /** Or all words of one of these in the title, each as the thing that is sold. */
  readonly titled: readonly (readonly string[])[];
}

export interface Boost extends FacetCondition {
  readonly weight: number;
}

export interface CompiledQuery {
  readonly slots: readonly Slot[];
  /** Share of the slots' weight that a product must cover, 0 to 1. */
  readonly coverage: number;
  /** How many slots name what is looked for and must be said. */
  readonly kinds: number;
  /** The words touch far fewer products than the conditions let through: these are looked up one by one. */
  readonly isWide: boolean;
  readonly must: readonly FacetCondition[];
  readonly mustNot: readonly FacetCondition[];
  readonly boosts: readonly Boost[];
  /** Words that the title may not have. */
  readonly excluded: readonly (readonly string[])[];
  readonly price: PriceRange | null;
  readonly inStock: boolean;
  readonly onSale: boolean;
  readonly without: ProductId | null;
  readonly sort: Sort;
}
