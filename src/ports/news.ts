import type { ConversationId, ShopId } from '../base/ids';
import type { Json } from '../base/json';

/** What a conversation is to be told by itself. */
export interface NewsItem {
  /** Becomes the inbox entry's id. */
  readonly id: string;
  readonly conversation: ConversationId;
  readonly body: Json;
}

/** Kept until it was told. */
export interface News {
  add(shop: ShopId, item: NewsItem): Promise<void>;
  waiting(shop: ShopId, limit: number): Promise<readonly NewsItem[]>;
  strike(shop: ShopId, id: string): Promise<void>;
}
