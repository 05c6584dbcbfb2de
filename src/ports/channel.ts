import type { ConversationRef, OrderNumber } from '../base/ids';
import type { Json } from '../base/json';
import type { Locale } from '../base/locale';
import type { Reply } from '../replies/reply';

export const channelNames = ['directline', 'terminal', 'botframework', 'wechat'] as const;
export type ChannelName = (typeof channelNames)[number];

/** How a conversation is reached again. Kept with its state. */
export interface ReplyAddress {
  readonly channel: ChannelName;
  /** The channel's own id of the shopper. */
  readonly user: string;
  /** The shop's own id of the shopper, where whoever opened the conversation has vouched for it. */
  readonly shopper?: string | undefined;
  /** What the channel needs to send later: Bot Framework's conversation reference, nothing for Direct Line. */
  readonly reference: Json;
}

export interface Delivery {
  /** Stable over retries. */
  readonly id: string;
  readonly ref: ConversationRef;
  readonly address: ReplyAddress;
  readonly locale: Locale;
  readonly reply: Reply;
  /** The channel's id of the message that this answers, or null for news. */
  readonly replyTo: string | null;
  /** The shopper was erased with it, and is not to be named. */
  readonly leaves?: boolean | undefined;
  /** What happened by itself and is told here, where it was news of an order. */
  readonly news?: OrderNews | undefined;
}

export interface OrderNews {
  readonly kind: string;
  readonly order: OrderNumber;
  /** When it was told first: milliseconds since the epoch. */
  readonly at: number;
}

/** Renders a reply for one channel and sends it. Sending twice under one id shows it once where the channel allows. */
export interface Channel {
  readonly name: ChannelName;
  send(delivery: Delivery): Promise<void>;
  /** Shows that an answer is being made; may do nothing. */
  typing(ref: ConversationRef, address: ReplyAddress): Promise<void>;
  /**
   * Takes out of the channel's own keeping what was said before a delivery, by its id, or all (null), and who said it. May be done
   * again.
   */
  forget?(ref: ConversationRef, address: ReplyAddress, before: string | null): Promise<void>;
  /** The bytes of a picture that came by this channel, by its address there; null when it has them no longer. */
  picture?(ref: ConversationRef, url: string): Promise<Uint8Array | null>;
  /** The bytes of a recording that came by this channel; null when it has them no longer. */
  recording?(ref: ConversationRef, name: string): Promise<Uint8Array | null>;
}
