import type { ProductId, ShopId, Sku } from '../base/ids';
import type { StockedProduct } from '../commerce/product';
import type { Sale } from '../commerce/promotions';
import { enliven, type LiveSegment } from './index/live-segment';
import { SalePrices } from './index/sale-prices';
import type { Segment } from './index/segment';
import { numberOf } from './index/string-table';
import { buildSegments, type ProductIndex } from './product-index';

/** Changed products held in a segment of their own; more of them, and the whole is better built anew. */
export const largestDelta = 2000;

/** Minor units. */
export interface Offer {
  readonly priceMinor: number;
  readonly listMinor?: number | undefined;
  readonly stock: number;
}

/**
 * An index that follows its catalogue. Products that change are struck from the segments and put into a small one of their
 * own, made when the next search asks for it; prices and stock are written where they stand, and so are sales when they
 * start and end.
 */
export class LiveIndex {
  private readonly base: readonly LiveSegment[];
  private readonly changed = new Map<ProductId, StockedProduct>();
  private delta: readonly LiveSegment[] | null = [];
  private sales: readonly Sale[] = [];
  /** Only where a sale was ever on: without one the columns are the catalogue's. */
  private readonly priced = new Map<Segment, SalePrices>();

  constructor(
    private readonly shop: ShopId,
    segments: readonly Segment[],
  ) {
    this.base = segments.map(enliven);
  }

  /** What is searched now. */
  get current(): ProductIndex {
    return { shop: this.shop, segments: [...this.base, ...this.newest()] };
  }

  /** Products that came after the index was built. */
  get later(): Iterable<StockedProduct> {
    return this.changed.values();
  }

  get isDeltaFull(): boolean {
    return this.changed.size >= largestDelta;
  }

  /** The sales that are on from now on; nothing is done when they are the same as before. */
  setSales(sales: readonly Sale[]): void {
    if (sales.length === this.sales.length && sales.every((sale, at) => sale === this.sales[at])) return;
    this.sales = sales;
    for (const live of [...this.base, ...(this.delta ?? [])]) this.price(live);
  }

  /** A product as it is now, new or changed. */
  put(product: StockedProduct): void {
    this.strike(product.id);
    this.changed.set(product.id, product);
    this.dropDelta();
  }

  remove(id: ProductId): void {
    this.strike(id);
    if (this.changed.delete(id)) this.dropDelta();
  }

  /** A product of which only prices and stock have changed. */
  offer(product: StockedProduct): void {
    if (this.changed.has(product.id)) this.changed.set(product.id, product);
    for (const { sku, price, listPrice } of product.variants) {
      const offer = { priceMinor: price.amount, listMinor: listPrice?.amount, stock: product.available[sku] ?? 0 };
      this.setOffer(sku, offer);
    }
  }

  /** The catalogue's price and the stock of a variant; false when the index does not hold it. */
  setOffer(sku: Sku, { priceMinor, listMinor = 0, stock }: Offer): boolean {
    const segments = this.delta ? [...this.delta, ...this.base] : this.current.segments.toReversed();
    for (const { segment } of segments) {
      const variant = numberOf(segment.skus, sku);
      if (variant < 0 || segment.dead[segment.variantDocs[variant] ?? 0]) continue;
      const sales = this.priced.get(segment);
      if (sales) sales.setPrice(variant, priceMinor);
      else segment.prices[variant] = priceMinor;
      segment.fullPrices[variant] = Math.max(priceMinor, listMinor);
      segment.stock[variant] = stock;
      return true;
    }
    return false;
  }

  private newest(): readonly LiveSegment[] {
    if (this.delta) return this.delta;
    const delta = [...buildSegments(this.changed.values())].map(enliven);
    if (this.sales.length > 0) for (const live of delta) this.price(live);
    this.delta = delta;
    return delta;
  }

  private dropDelta(): void {
    for (const { segment } of this.delta ?? []) this.priced.delete(segment);
    this.delta = null;
  }

  private price({ segment }: LiveSegment): void {
    const prices = this.priced.get(segment) ?? new SalePrices(segment);
    this.priced.set(segment, prices);
    prices.setSales(this.sales);
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
