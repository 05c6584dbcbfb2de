import type { ConversationRef } from '../base/ids';

/** A file that a shopper sent, or that was sent to them. */
export interface StoredAttachment {
  /** A media type of the channel's own short list: never what a stranger wrote. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Files of conversations. An id is an unguessable name made by the channel, in letters, digits, `-`, `_` and `.`. */
export interface AttachmentStore {
  put(ref: ConversationRef, id: string, file: StoredAttachment): Promise<void>;
  /** Null when there is none of this id in this conversation. */
  get(ref: ConversationRef, id: string): Promise<StoredAttachment | null>;
  /** Removes every file of the conversation. */
  erase(ref: ConversationRef): Promise<void>;
}
