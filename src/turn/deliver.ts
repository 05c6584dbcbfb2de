import { isFault } from '../base/fault';
import type { ConversationRef } from '../base/ids';
import type { ReplyAddress } from '../ports/channel';
import type { OutboxEntry } from '../ports/conversation-store';
import { readOutbox } from './kept';
import type { PipelineDeps } from './pipeline-deps';

export interface Delivering {
  readonly address: ReplyAddress;
  readonly outbox: readonly OutboxEntry[];
}

/**
 * Sends what waits, in order, and takes it off the outbox. A channel that is away leaves the rest for later; a reply that
 * a channel can never send is logged and let go, so that it does not stand before all others for ever.
 */
export async function deliver(
  deps: Pick<PipelineDeps, 'channels' | 'conversations' | 'log'> & { readonly pass: () => Promise<void> },
  ref: ConversationRef,
  { address, outbox }: Delivering,
): Promise<void> {
  const channel = deps.channels[address.channel];
  if (!channel || outbox.length === 0) return;
  const sent: string[] = [];
  for (const { id, body } of outbox) {
    const { reply, locale, replyTo, news } = readOutbox(body);
    await deps.pass();
    try {
      await channel.send({ id, ref, address, locale, reply, replyTo, news });
    } catch (error) {
      const fields = { conversation: ref.conversation, reply: id, error: String(error) };
      if (isFault(error)) {
        deps.log.warn('deliveryPutOff', fields);
        break;
      }
      deps.log.error('replyUndeliverable', fields);
    }
    sent.push(id);
  }
  if (sent.length > 0) await deps.conversations.delivered(ref, sent);
}
