import type { ProductId, ShopId, Sku } from '../base/ids';
import type { StockedProduct } from '../commerce/product';
import { enliven, type LiveSegment } from './index/live-segment';
import type { Segment } from './index/segment';
import { numberOf } from './index/string-table';
import { buildSegments, type ProductIndex } from './product-index';

/** Changed products held in a segment of their own; more of them, and the whole is better built anew. */
export const largestDelta = 2000;

/**
 * An index that follows its catalogue. Products that change are struck from the segments and put into a small one of their
 * own, made when the next search asks for it; prices and stock are written where they stand.
 */
export class LiveIndex {
  private readonly base: readonly LiveSegment[];
  private readonly changed = new Map<ProductId, StockedProduct>();
  private delta: readonly LiveSegment[] | null = [];

  constructor(
    private readonly shop: ShopId,
    segments: readonly Segment[],
  ) {
    this.base = segments.map(enliven);
  }

  /** What is searched now. */
  get current(): ProductIndex {
    this.delta ??= [...buildSegments(this.changed.values())].map(enliven);
    return { shop: this.shop, segments: [...this.base, ...this.delta] };
  }

  /** Products that came after the index was built. */
  get later(): Iterable<StockedProduct> {
    return this.changed.values();
  }

  get isDeltaFull(): boolean {
    return this.changed.size >= largestDelta;
  }

  /** A product as it is now, new or changed. */
  put(product: StockedProduct): void {
    this.strike(product.id);
    this.changed.set(product.id, product);
    this.delta = null;
  }

  remove(id: ProductId): void {
    this.strike(id);
    if (this.changed.delete(id)) this.delta = null;
  }

  /** Price and stock of a variant; false when the index does not hold it. */
  setOffer(sku: Sku, { priceMinor, stock }: { readonly priceMinor: number; readonly stock: number }): boolean {
    const segments = this.delta ? [...this.delta, ...this.base] : this.current.segments.toReversed();
    for (const { segment } of segments) {
      const variant = numberOf(segment.skus, sku);
      if (variant < 0 || segment.dead[segment.variantDocs[variant] ?? 0]) continue;
      segment.prices[variant] = priceMinor;
      segment.stock[variant] = stock;
      return true;
    }
    return false;
  }

  private strike(id: ProductId): void {
    for (const live of this.base) {
      const doc = numberOf(live.segment.products, id);
      if (doc < 0 || live.segment.dead[doc]) continue;
      live.segment.dead[doc] = 1;
      live.dead += 1;
    }
  }
}
