import { isFault } from '../base/fault';
import type { ConversationRef } from '../base/ids';
import type { OutboxEntry } from '../ports/conversation-store';
import { type KeptState, readOutbox } from './kept';
import type { PipelineDeps } from './pipeline-deps';

export interface Delivering {
  readonly state: KeptState;
  readonly fence: number;
  readonly outbox: readonly OutboxEntry[];
}

/**
 * Sends what waits, in order, and takes it off the outbox. A channel that is away leaves the rest for later; a reply that
 * a channel can never send is logged and let go, so that it does not stand before all others for ever. Where the shopper was
 * erased the conversation is forgotten in place of the last mark: who dies before that finds the replies still waiting.
 */
export async function deliver(
  deps: Pick<PipelineDeps, 'channels' | 'conversations' | 'log'> & { readonly pass: () => Promise<void> },
  ref: ConversationRef,
  { state, fence, outbox }: Delivering,
): Promise<void> {
  const { address, conversation } = state;
  const leaves = conversation.erased === true;
  const channel = deps.channels[address.channel];
  if (!channel || outbox.length === 0) return;
  const sent: string[] = [];
  for (const { id, body } of outbox) {
    const { reply, locale, replyTo, news } = readOutbox(body);
    await deps.pass();
    try {
      await channel.send({ id, ref, address, locale, reply, replyTo, news, leaves });
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
  const last = sent.at(-1);
  if (last === undefined) return;
  if (!leaves || sent.length < outbox.length) return deps.conversations.delivered(ref, sent);
  await channel.forget?.(ref, address, last);
  await deps.conversations.forget(ref, fence);
}
