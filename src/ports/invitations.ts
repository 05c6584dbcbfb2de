import type { ConversationId, OrderNumber, ShopId, ShopperId } from '../base/ids';

export interface Inviter {
  readonly inviter: ShopperId;
  /** Where they are told. */
  readonly conversation: ConversationId;
}

export interface Invitation extends Inviter {
  readonly invited: ShopperId;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Who passed the shop on to whom: one inviter a shopper, the first. Linked channels are one shopper. */
export interface Invitations {
  /** The shopper's own code; `fresh` becomes it where there is none. */
  codeOf(
    shop: ShopId,
    of: { readonly shopper: ShopperId; readonly conversation: ConversationId; readonly fresh: string },
  ): Promise<string>;
  inviterOf(shop: ShopId, code: string): Promise<Inviter | null>;
  /** False when the shopper was invited before: the first time stays. */
  accept(shop: ShopId, invitation: Invitation): Promise<boolean>;
  /** One that still waits for the first paid order; none where an invitation of the shopper waits no more. */
  open(shop: ShopId, invited: ShopperId): Promise<Invitation | null>;
  /** Ends the waiting of the very invitation; true for whoever did it. */
  conclude(
    shop: ShopId,
    invited: ShopperId,
    by: { readonly order: OrderNumber; readonly at: number },
  ): Promise<boolean>;
  /** Who was invited and rewarded, or refused, for this order: they wait again. Null where there is none. */
  reopen(shop: ShopId, order: OrderNumber): Promise<ShopperId | null>;
  /** Of the shopper's channels, those that another one of them invited. */
  ofThemselves(shop: ShopId, shopper: ShopperId): Promise<readonly ShopperId[]>;
}
