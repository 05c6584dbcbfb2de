import type { OrderNumber, ShopId, ShopperId } from '../base/ids';
import type { EarnedPoints, Member } from '../commerce/member';

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
  /** MM-DD. False for who has not joined. */
  tellBirthday(shop: ShopId, shopper: ShopperId, birthday: string): Promise<boolean>;
  /** All whose birthday is in a month, 1 to 12. */
  bornIn(shop: ShopId, month: number): Promise<readonly ShopperId[]>;
  /** What was got for an order; null for nothing. In a transaction the row is locked. */
  earned(shop: ShopId, order: OrderNumber): Promise<EarnedPoints | null>;
  noteEarned(shop: ShopId, earned: EarnedPoints): Promise<void>;
}
