import type { ConversationId, ShopId, ShopperId } from '../base/ids';

export interface Erased {
  /** All that one person is to the shop. */
  readonly shoppers: readonly ShopperId[];
  /** Known ones; those that stand in the books are found. */
  readonly conversations: readonly ConversationId[];
  /** Stands in the place of every id of theirs that the books go on with. Never used before. */
  readonly as: string;
}

/** Takes out of the books who a shopper is, for good. */
export interface Erasure {
  /**
   * Deletes what is the shopper's alone. Orders, cases, payments, points, uses of coupons and the audit stay, under another id and
   * without names, phones, addresses, pictures and words; the ledger is not touched. Keys of work that was done in the
   * conversations are forgotten with its outcomes. Answers how many orders stay.
   */
  erase(shop: ShopId, erased: Erased): Promise<number>;
}
