import { ConversationId, type ShopperId, type TenderId } from '../base/ids';
import type { Money } from './money';
import type { Address, Order } from './order';

/** A way of paying that a shopper has with the shop. */
export type Tender = { readonly id: TenderId } & (
  | { readonly kind: 'card'; readonly brand: string | null; readonly lastFour: string | null }
  | { readonly kind: 'paypal' }
  | { readonly kind: 'giftCard'; readonly balance: Money }
);

/** A shopper whom the shop knows by more than a channel: orders are theirs wherever they write from. */
export interface KnownShopper {
  readonly id: ShopperId;
  readonly name: { readonly first: string; readonly last: string };
  /** In small letters. */
  readonly email: string | null;
  /** The first one is where parcels go unless another is named. */
  readonly addresses: readonly Address[];
  readonly wallet: readonly Tender[];
  /** Raised by one at each write. */
  readonly version: number;
}

/** What stands in orders of the time before this program, which no chat has placed. */
export const pastConversation = (shopper: ShopperId): ConversationId => ConversationId(`past-${shopper}`);

export const tenderOf = ({ wallet }: KnownShopper, id: TenderId): Tender | undefined =>
  wallet.find((tender) => tender.id === id);

/** The entry of a wallet that a difference is settled with: the one named, else the one that paid the order. */
export const settlingTender = (wallet: readonly Tender[], named: TenderId | null, order: Order): Tender | null =>
  wallet.find(({ id }) => id === (named ?? order.tender)) ?? null;

/** The shopper with another balance on one of their gift cards. @throws when there is no such gift card. */
export function withBalance(shopper: KnownShopper, id: TenderId, balance: Money): KnownShopper {
  const tender = tenderOf(shopper, id);
  if (tender?.kind !== 'giftCard') throw new RangeError(`${id} is no gift card of ${shopper.id}`);
  const wallet = shopper.wallet.map((each) => (each.id === id ? { ...tender, balance } : each));
  return { ...shopper, wallet, version: shopper.version + 1 };
}
