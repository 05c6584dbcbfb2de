import type { ConversationId, ShopId, ShopperId } from '../base/ids';

/** A code that somebody was given, by its hash alone. */
export interface LinkOffer {
  readonly shopper: ShopperId;
  readonly conversation: ConversationId;
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface WrongGuesses {
  readonly count: number;
  /** Of the first of them: milliseconds since the epoch. */
  readonly since: number;
}

/** Identities of several channels that are one shopper: one cart, and the orders and coupons of all. */
export interface Links {
  /** The shopper and all who are linked with them, sorted. */
  circle(shop: ShopId, shopper: ShopperId): Promise<readonly ShopperId[]>;
  /** Makes the circles of both one. `name`: never used before. */
  join(shop: ShopId, both: readonly [ShopperId, ShopperId], name: string): Promise<void>;
  /** False when they were linked with nobody. */
  leave(shop: ShopId, shopper: ShopperId): Promise<boolean>;
  /** In place of the one before of the same shopper. */
  offer(shop: ShopId, offer: LinkOffer): Promise<void>;
  /** Reads and forgets in one step: of two callers one gets it. Null where there is none, or no longer. */
  take(shop: ShopId, hash: string, now: number): Promise<LinkOffer | null>;
  /** In a transaction the row is locked. */
  wrongGuesses(shop: ShopId, shopper: ShopperId): Promise<WrongGuesses | null>;
  noteWrong(shop: ShopId, shopper: ShopperId, guesses: WrongGuesses): Promise<void>;
}
