import { type ConversationId, type ConversationRef, ShopperId } from '../base/ids';
import type { Outcome } from '../dialogs/effect';
import { eraseShopper, readLeaving } from '../operations/erase-shopper';
import type { Channel, ChannelName, ReplyAddress } from '../ports/channel';
import type { ConversationStore } from '../ports/conversation-store';
import { type KeptState, readState } from './kept';
import type { ShopServices } from './shop-services';

/** Who a shopper is by the channel's word alone. */
export const channelShopper = ({ channel, user, shopper }: ReplyAddress): ShopperId =>
  ShopperId(shopper ?? `${channel}:${user}`);

export interface ToErase {
  readonly kept: KeptState;
  readonly shop: ShopServices;
  readonly key: string;
  readonly now: number;
}

/** Carries out the yes to being erased; what is said last here goes when its delivery is through. */
export type Erase = (erase: ToErase) => Promise<Outcome>;

export interface EraseDeps {
  readonly conversations: ConversationStore;
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>;
}

/**
 * Their other chats go first, then the books: who dies in between finds the chats that are left by the books the next time.
 */
export const eraseWith =
  (deps: EraseDeps, ref: ConversationRef): Erase =>
  async ({ kept, shop, key, now }) => {
    const { store, profile } = shop;
    const { shoppers, talks } = await tracesOf(deps, ref, { kept, shop });
    const { underWay } = await readLeaving(store, profile.id, shoppers);
    if (underWay) return { outcome: 'eraseRefused', underWay };
    for (const { conversation, address } of talks) {
      const other = { shop: ref.shop, conversation };
      await deps.channels[address.channel]?.forget?.(other, address, null);
      await deps.conversations.erase(other);
    }
    const conversations = [ref.conversation, ...talks.map(({ conversation }) => conversation)];
    return eraseShopper({ store, profile, key, now }, { shoppers, conversations });
  };

interface Traces {
  readonly shoppers: readonly ShopperId[];
  /** Beside the one that is spoken in. */
  readonly talks: readonly { readonly conversation: ConversationId; readonly address: ReplyAddress }[];
}

/** All that a shopper is, by linked channels and by the chats in which it was proven who they are. */
async function tracesOf(
  { conversations }: EraseDeps,
  ref: ConversationRef,
  { kept, shop }: Pick<ToErase, 'kept' | 'shop'>,
): Promise<Traces> {
  const circle = await shop.store.links.circle(ref.shop, kept.conversation.shopper);
  const own: ReadonlySet<ShopperId> = new Set([...circle, channelShopper(kept.address)]);
  const shoppers = new Set(own);
  const talks: { conversation: ConversationId; address: ReplyAddress }[] = [];
  for await (const { conversation, state } of conversations.states(ref.shop)) {
    const other = conversation === ref.conversation ? null : readState(state);
    if (!other || !(own.has(other.conversation.shopper) || own.has(channelShopper(other.address)))) continue;
    shoppers.add(channelShopper(other.address)).add(other.conversation.shopper);
    talks.push({ conversation, address: other.address });
  }
  return { shoppers: [...shoppers], talks };
}
