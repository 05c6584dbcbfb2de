import { plainReplies } from './plain-activity';
import { type Reply, readReply } from './reply';
import { list, object, orElse, string } from './shape';

/** A message of the conversation's log, as the page shows it. */
export interface Message {
  readonly id: string;
  readonly from: 'shop' | 'shopper';
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** The sender's own mark (clientActivityID), by which a page knows its message again. */
  readonly mark: string | null;
  readonly replyTo: string | null;
  /** The shop's name on its messages. */
  readonly name: string | null;
  readonly locale: string | null;
  /** Addresses of the pictures that a shopper sent. */
  readonly pictures?: readonly string[];
  /** What the assistant says; none on a shopper's message. */
  readonly replies: readonly Reply[];
}

export type Incoming =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'typing' }
  | { readonly kind: 'other' };

const textOrNull = orElse(string, null);

const envelope = object({
  type: string,
  id: textOrNull,
  timestamp: textOrNull,
  text: orElse(string, ''),
  locale: textOrNull,
  replyToId: textOrNull,
  from: orElse(object({ id: orElse(string, ''), name: textOrNull, role: textOrNull }), null),
  attachments: orElse(list(object({ contentType: orElse(string, ''), contentUrl: orElse(string, '') })), []),
  channelData: orElse(
    object({
      clientActivityID: textOrNull,
      shoptalk: orElse(object({ reply: readReply }), null),
    }),
    null,
  ),
});

/** An activity of the stream. What cannot be read is left out rather than shown wrong. */
export function readActivity(value: unknown): Incoming {
  const read = envelope(value);
  if (!read) return { kind: 'other' };
  const fromShopper = read.from?.role === 'user';
  if (read.type === 'typing' && !fromShopper) return { kind: 'typing' };
  if (read.type !== 'message' || read.id === null) return { kind: 'other' };
  const ours = read.channelData?.shoptalk?.reply;
  const pictures = read.attachments
    .filter(({ contentType }) => contentType.startsWith('image/'))
    .map(({ contentUrl }) => contentUrl);
  const message: Message = {
    id: read.id,
    from: fromShopper ? 'shopper' : 'shop',
    at: Date.parse(read.timestamp ?? '') || 0,
    text: read.text,
    mark: read.channelData?.clientActivityID ?? null,
    replyTo: read.replyToId,
    name: read.from?.name ?? null,
    locale: read.locale,
    ...(fromShopper && pictures.length > 0 && { pictures }),
    replies: fromShopper ? [] : ours ? [ours] : plainReplies(value),
  };
  return { kind: 'message', message };
}
