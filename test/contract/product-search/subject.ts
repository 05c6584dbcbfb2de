import type { ShopId } from '../../../src/base/ids';
import type { CommerceStore } from '../../../src/ports/commerce-store';
import type { ProductSearch } from '../../../src/ports/product-search';

/** A catalogue, and a search that follows it. */
export interface SearchSubject {
  readonly store: CommerceStore;
  /** The search of one shop, with everything taken in that the catalogue holds now. */
  open(shop: ShopId): Promise<ProductSearch>;
}
