import { anyValue, brandFacet, categoryFacet, facetKey, facetOf, type Segment } from './segment';
import { stringAt, stringCount } from './string-table';
import { optionNames } from './variant-facets';

/** A segment with what is derived from it once and kept out of the snapshot. */
export interface LiveSegment {
  readonly segment: Segment;
  /** What sales and ratings say of each product, 0 to 1. */
  readonly priors: Float32Array;
  /** Names of options that variants differ in. */
  readonly options: ReadonlySet<string>;
  /** Keys of the facets, decoded. */
  readonly facetKeys: readonly string[];
  /** Facets by name: numbers of `facets.keys`. */
  readonly facetsOfName: ReadonlyMap<string, readonly number[]>;
  /** Facet of each product's brand, as a number of `facets.keys`, or -1. */
  readonly brands: Int32Array;
  /** How many products are withdrawn. */
  dead: number;
}

/** A product with few ratings is taken for an average one. */
const trustedRatings = 20;
const averageRating = 4;
const bestSales = 5;

export function priorOf(sales: number, rating: number, ratings: number): number {
  const shown = rating < 0 ? 0 : ratings;
  const fair = (trustedRatings * averageRating + shown * Math.max(0, rating)) / (trustedRatings + shown);
  const sold = Math.min(1, Math.log10(1 + sales) / bestSales);
  return 0.5 * sold + 0.5 * Math.max(0, (fair - 2) / 3);
}

export function enliven(segment: Segment): LiveSegment {
  const priors = new Float32Array(segment.count);
  for (let doc = 0; doc < segment.count; doc += 1) {
    priors[doc] = priorOf(segment.sales[doc] ?? 0, segment.ratings[doc] ?? -1, segment.ratingCounts[doc] ?? 0);
  }
  const facetKeys: string[] = [];
  const facetsOfName = new Map<string, number[]>();
  for (let facet = 0; facet < stringCount(segment.facets.keys); facet += 1) {
    const key = stringAt(segment.facets.keys, facet);
    facetKeys.push(key);
    const { name, id } = facetOf(key);
    if (id === anyValue) continue;
    const numbers = facetsOfName.get(name);
    if (numbers) numbers.push(facet);
    else facetsOfName.set(name, [facet]);
  }
  const brands = new Int32Array(segment.count).fill(-1);
  for (const facet of facetsOfName.get(brandFacet) ?? []) {
    const { starts, docs } = segment.facets;
    for (let at = starts[facet] ?? 0; at < (starts[facet + 1] ?? 0); at += 1) brands[docs[at] ?? 0] = facet;
  }
  const dead = segment.dead.reduce((sum, mark) => sum + mark, 0);
  return { segment, priors, options: optionNames(segment), facetKeys, facetsOfName, brands, dead };
}

export const isCategory = (key: string): boolean => key.startsWith(facetKey(categoryFacet, ''));
