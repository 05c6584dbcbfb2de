import type { StringTable } from './string-table';

/** Documents of one segment: their numbers fit 16 bits and what a query accumulates fits the processor's cache. */
export const segmentSize = 65_536;

/** Words and the products that have them, with the weight each word has in each product. */
export interface Postings {
  readonly keys: StringTable;
  /** Where the documents of each key start; one more entry for the end. */
  readonly starts: Uint32Array;
  readonly docs: Uint16Array;
}

/** Lists of numbers, one list a row. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * Up to 65,536 products in typed arrays. Everything but prices, stock and tombstones is immutable; those three are
 * written in place.
 */
export interface Segment {
  readonly count: number;
  /** Where each product stood among those that the segment was made of: the order of the catalogue. */
  readonly places: Uint16Array;
  readonly products: StringTable;
  readonly skus: StringTable;
  readonly terms: Postings;
  /** BM25F saturation of a term in a product, 1 to 255; beside `terms.docs`. */
  readonly impacts: Uint8Array;
  /**
   * Products whose title has a term: from `starts[2 * term]` on those that have it as the thing that is sold, from
   * `starts[2 * term + 1]` on those where it only modifies another one. Terms are numbers of `terms.keys`.
   */
  readonly titled: { readonly starts: Uint32Array; readonly docs: Uint16Array };
  /** Keys are facetKey(name, id). */
  readonly facets: Postings;
  /** Facets of each product, as numbers of `facets.keys`. */
  readonly docFacets: Lists;
  /** Words of each title in order, as titleWord() of a number of `terms.keys`; 0 where a phrase ends. */
  readonly titles: Lists;
  /** First variant of each product; one more entry for the end. Variants are numbered as in `skus`. */
  readonly variantStarts: Uint32Array;
  /** Product of each variant. */
  readonly variantDocs: Uint16Array;
  /** Option values of each variant, as numbers of `facets.keys`. */
  readonly variantFacets: Lists;
  /** Minor units. */
  readonly prices: Float64Array;
  /** What is struck through beside a lower price: the catalogue's list price, or its own where there is none. */
  readonly fullPrices: Float64Array;
  readonly stock: Int32Array;
  readonly sales: Uint32Array;
  /** 0 to 5, or -1 when nobody has rated it. */
  readonly ratings: Float32Array;
  readonly ratingCounts: Uint32Array;
  /** Days since the epoch. */
  readonly added: Int32Array;
  /** 1 for a product that was withdrawn or that a later segment holds anew. */
  readonly dead: Uint8Array;
}

/** A word of a title; the lowest bit tells a word that only modifies another one. */
export const titleWord = (term: number, isModifier: boolean): number => (term + 1) * 2 + (isModifier ? 1 : 0);

export const facetKey = (name: string, id: string): string => `${name}\u0001${id}`;

/** Name and id of a facet key. */
export function facetOf(key: string): { readonly name: string; readonly id: string } {
  const at = key.indexOf('\u0001');
  return { name: key.slice(0, at), id: key.slice(at + 1) };
}

/** Marks that a product has an attribute at all, whatever its value. */
export const anyValue = '\u0002';

/** Facets of the product itself; options and attributes go by their own names. */
export const categoryFacet = 'category';
export const brandFacet = 'brand';
