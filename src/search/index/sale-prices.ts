import type { Reduction, Sale, Scope } from '../../commerce/promotions';
import { isEverything } from '../../commerce/promotions';
import { reduced } from '../../commerce/unit-price';
import { brandFacet, categoryFacet, facetKey, type Segment } from './segment';
import { numberAgain, numberOf } from './string-table';

/** A scope in the numbers of one segment. */
interface Reach {
  readonly everything: boolean;
  readonly facets: ReadonlySet<number>;
  readonly docs: ReadonlySet<number>;
  readonly variants: ReadonlySet<number>;
}

interface SegmentSale {
  readonly on: Reach;
  readonly except: Reach;
  readonly reduction: Reduction;
}

/** The price column of a segment: the catalogue's prices with the sales of now taken off. */
export class SalePrices {
  private readonly catalogue: Float64Array;
  private sales: readonly SegmentSale[] = [];

  constructor(private readonly segment: Segment) {
    this.catalogue = segment.prices.slice();
  }

  /** These sales and no others, from now on. */
  setSales(sales: readonly Sale[]): void {
    this.sales = sales.map((sale) => saleIn(this.segment, sale));
    for (let variant = 0; variant < this.catalogue.length; variant += 1) this.write(variant);
  }

  /** The catalogue's price of a variant, in minor units. */
  setPrice(variant: number, minor: number): void {
    this.catalogue[variant] = minor;
    this.write(variant);
  }

  private write(variant: number): void {
    const price = this.catalogue[variant] ?? 0;
    let lowest = price;
    for (const { on, except, reduction } of this.sales) {
      if (!reaches(this.segment, on, variant) || reaches(this.segment, except, variant)) continue;
      lowest = Math.min(lowest, reduced(price, reduction));
    }
    this.segment.prices[variant] = lowest;
  }
}

function saleIn(segment: Segment, { on, reduction }: Sale): SegmentSale {
  const { products, skus, categories, brands, except } = on;
  const named = { products, skus, categories, brands };
  return {
    on: reachOf(segment, named, isEverything(on)),
    except: reachOf(segment, { products: except, skus: except, categories: except, brands: except }, false),
    reduction,
  };
}

function reachOf(segment: Segment, scope: Omit<Scope, 'except'>, everything: boolean): Reach {
  const { facets, products, skus } = segment;
  const keys = [
    ...scope.categories.map((id) => facetKey(categoryFacet, id)),
    ...scope.brands.map((id) => facetKey(brandFacet, id)),
  ];
  const found = (numbers: readonly number[]) => new Set(numbers.filter((number) => number >= 0));
  return {
    everything,
    facets: found(keys.map((key) => numberAgain(facets.keys, key))),
    docs: found(scope.products.map((id) => numberOf(products, id))),
    variants: found(scope.skus.map((sku) => numberOf(skus, sku))),
  };
}

function reaches({ variantDocs, docFacets }: Segment, reach: Reach, variant: number): boolean {
  if (reach.everything || reach.variants.has(variant)) return true;
  const doc = variantDocs[variant] ?? 0;
  if (reach.docs.has(doc)) return true;
  if (reach.facets.size === 0) return false;
  const end = docFacets.starts[doc + 1] ?? 0;
  for (let at = docFacets.starts[doc] ?? 0; at < end; at += 1) {
    if (reach.facets.has(docFacets.values[at] ?? -1)) return true;
  }
  return false;
}
