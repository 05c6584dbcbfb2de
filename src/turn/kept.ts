import { z } from 'zod';
import type { Json } from '../base/json';
import { isLocale } from '../base/locale';
import { type Conversation, conversationSchema } from '../dialogs/conversation';
import type { Effect } from '../dialogs/effect';
import type { News } from '../dialogs/event';
import type { OrderNews, ReplyAddress } from '../ports/channel';
import { addressSchema, type Incoming } from '../ports/incoming';
import type { Reply } from '../replies/reply';

/** What waits in an inbox. */
export type InboxBody =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  | {
      readonly kind: 'effect';
      readonly effect: Effect;
      /** Made of the conversation and the channel's message id. */
      readonly key: string;
      readonly replyTo: string | null;
    }
  | { readonly kind: 'news'; readonly news: News };

/** What waits in an outbox. */
export interface OutboxBody {
  readonly reply: Reply;
  readonly locale: Conversation['locale'];
  readonly replyTo: string | null;
  readonly news?: OrderNews | undefined;
}

/** The dialog state as it is kept. */
export interface KeptState {
  readonly conversation: Conversation;
  readonly address: ReplyAddress;
}

/** Written by this program and read back from its own store, in a shape that JSON keeps. */
export const toJson = (value: InboxBody | OutboxBody | KeptState): Json => value as unknown as Json;

const keptSchema = z.object({
  address: addressSchema,
  conversation: z
    .object({ schema: z.number(), locale: z.string().refine(isLocale), frames: z.array(z.unknown()) })
    .loose(),
});

/** The state as committed last. One of a shape that no migration knows is begun anew rather than misread. */
export function readState(state: Json): KeptState | null {
  const parsed = keptSchema.safeParse(state);
  if (!parsed.success || parsed.data.conversation.schema !== conversationSchema) return null;
  return state as unknown as KeptState;
}

export const readInbox = (body: Json): InboxBody => body as unknown as InboxBody;
export const readOutbox = (body: Json): OutboxBody => body as unknown as OutboxBody;
