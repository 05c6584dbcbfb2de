import type { ShopId } from '../base/ids';
import type { ProductQuery, SearchPage } from '../search/product-query';

/** Finds products; answers ids with what they matched, never prices to be shown (these come from the catalogue). */
export interface ProductSearch {
  search(shop: ShopId, query: ProductQuery): Promise<SearchPage>;
}
