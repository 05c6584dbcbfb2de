import type { ShopId, ShopperId } from '../base/ids';
import type { Member } from '../commerce/member';

/** Shoppers who have joined. */
export interface Members {
  /** Null for who has not joined. */
  read(shop: ShopId, shopper: ShopperId): Promise<Member | null>;
  /** False when the shopper had joined before: nothing is changed. */
  join(shop: ShopId, shopper: ShopperId, at: number): Promise<boolean>;
  /** Adds to both; less than nothing takes away, never below zero. Null for who has not joined. */
  credit(
    shop: ShopId,
    shopper: ShopperId,
    by: { readonly points: number; readonly spentMinor: number },
  ): Promise<Member | null>;
}
