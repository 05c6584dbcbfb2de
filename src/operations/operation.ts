import type { ConversationId, ShopperId } from '../base/ids';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore } from '../ports/commerce-store';

/** Who does something, where, when, and under which key it is done once. */
export interface Operation {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  readonly shopper: ShopperId;
  readonly conversation: ConversationId;
  /** Made of the conversation and the channel's message id, so that a turn done twice has its effect once. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
