import type { ShopId, ShopperId } from '../../../base/ids';
import type { Writing } from '../access';

export interface Erasing {
  readonly writing: Writing;
  readonly shop: ShopId;
  /** At least one. */
  readonly shoppers: readonly ShopperId[];
  /** Conversations of the shopper. */
  readonly talks: readonly string[];
  /** In the place of all of these where the books go on. */
  readonly as: string;
}
