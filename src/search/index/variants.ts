import type { CompiledQuery } from './compiled-query';
import type { Segment } from './segment';
import { facetOf } from './segment';
import { numberAgain } from './string-table';
import { hasFacet } from './variant-facets';

/** Conditions that one and the same variant has to fulfil. */
export interface VariantRules {
  readonly min: number;
  readonly max: number;
  readonly inStock: boolean;
  readonly onSale: boolean;
  /** Of each condition on an option: the facets that will do. A product without that option is not asked. */
  readonly must: readonly { readonly name: string; readonly facets: readonly number[] }[];
  readonly mustNot: readonly number[];
  /** Whether there is anything to check. */
  readonly any: boolean;
}

export function variantRules(segment: Segment, options: ReadonlySet<string>, query: CompiledQuery): VariantRules {
  const must: { name: string; facets: number[] }[] = [];
  for (const { keys } of query.must) {
    const optional = keys.filter((key) => options.has(facetOf(key).name));
    const name = optional[0] === undefined ? undefined : facetOf(optional[0]).name;
    const facets = optional.map((key) => numberAgain(segment.facets.keys, key)).filter((facet) => facet >= 0);
    if (name !== undefined) must.push({ name, facets });
  }
  const mustNot = query.mustNot
    .flatMap(({ keys }) => keys.filter((key) => options.has(facetOf(key).name)))
    .map((key) => numberAgain(segment.facets.keys, key))
    .filter((facet) => facet >= 0);
  const min = query.price?.min ?? 0;
  const max = query.price?.max ?? Number.POSITIVE_INFINITY;
  const any = query.price !== null || query.inStock || query.onSale || must.length > 0 || mustNot.length > 0;
  return { min, max, inStock: query.inStock, onSale: query.onSale, must, mustNot, any };
}

function fulfils(segment: Segment, variant: number, rules: VariantRules): boolean {
  const price = segment.prices[variant] ?? 0;
  if (price < rules.min || price > rules.max) return false;
  if (rules.onSale && price >= (segment.fullPrices[variant] ?? 0)) return false;
  if (rules.inStock && (segment.stock[variant] ?? 0) <= 0) return false;
  for (const facet of rules.mustNot) if (hasFacet(segment, variant, facet)) return false;
  return true;
}

/** Whether the variant has one of the values asked for. */
function has(segment: Segment, variant: number, facets: readonly number[]): boolean {
  for (const facet of facets) if (hasFacet(segment, variant, facet)) return true;
  return false;
}

/**
 * The variant that answers for a product: the first that can be had among those that fulfil the rules, the cheapest or
 * dearest first when prices are sorted; -1 when none fulfils them.
 */
export function bestVariant(
  segment: Segment,
  doc: number,
  rules: VariantRules,
  byPrice: 'asc' | 'desc' | null,
): number {
  const from = segment.variantStarts[doc] ?? 0;
  const to = segment.variantStarts[doc + 1] ?? 0;
  if (to - from === 1) return fulfils(segment, from, rules) ? from : -1;
  const asked = rules.must.length === 0 ? rules.must : askedOf(segment, from, to, rules);
  let best = -1;
  for (let variant = from; variant < to; variant += 1) {
    if (!fulfils(segment, variant, rules) || !hasAll(segment, variant, asked)) continue;
    if (best < 0 || better(segment, variant, best, byPrice)) best = variant;
  }
  return best;
}

/** Conditions on options that the product has at all: others were fulfilled by its words. */
function askedOf(segment: Segment, from: number, to: number, { must }: VariantRules): VariantRules['must'] {
  return must.filter(({ facets }) => {
    for (let variant = from; variant < to; variant += 1) if (has(segment, variant, facets)) return true;
    return false;
  });
}

function hasAll(segment: Segment, variant: number, asked: VariantRules['must']): boolean {
  for (const { facets } of asked) if (!has(segment, variant, facets)) return false;
  return true;
}

function better(segment: Segment, variant: number, best: number, byPrice: 'asc' | 'desc' | null): boolean {
  const price = segment.prices[variant] ?? 0;
  const bestPrice = segment.prices[best] ?? 0;
  if (byPrice === 'asc') return price < bestPrice;
  if (byPrice === 'desc') return price > bestPrice;
  return (segment.stock[best] ?? 0) <= 0 && (segment.stock[variant] ?? 0) > 0;
}
