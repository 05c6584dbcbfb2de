import { isFault } from '../../base/fault';
import type { Json } from '../../base/json';
import type { Locale } from '../../base/locale';
import type { Incoming } from '../../ports/incoming';
import { texts } from '../../replies/texts';
import { contentOf, cutText, keptChannelData, type PostedActivity } from '../posted-activity';
import type { OpenConversation } from './access';
import type { DirectLineDeps } from './direct-line-deps';
import { DirectLineError } from './direct-line-error';
import type { InFlight } from './in-flight';
import { joinedId, messageId } from './message-id';

type TakeDeps = Pick<DirectLineDeps, 'receive' | 'activities' | 'clock' | 'random' | 'log'> & {
  readonly inFlight: InFlight;
};

export interface TakenMessage {
  readonly chat: OpenConversation;
  readonly activity: PostedActivity;
  readonly locale: Locale | undefined;
  /** As they are told to clients: with addresses. */
  readonly attachments?: readonly Json[];
}

/**
 * Hands a message to the pipeline, and once that has it, writes it into the log, where its own client sees it and marks
 * it as sent. A message that the pipeline could not take leaves no trace.
 */
export async function takeMessage(message: TakenMessage, deps: TakeDeps): Promise<{ readonly id: string }> {
  const { chat, activity, locale } = message;
  const id = messageId(chat.ref.conversation, activity, deps.random);
  const at = deps.clock.now();
  await deps.inFlight.during(id, async () => {
    await hand(chat, { id, at, locale, content: contentOf(activity) }, deps);
    await deps.activities.append(chat.ref, id, echo(message, { id, at }));
  });
  return { id };
}

/** Tells the pipeline that somebody has come, so that the greeting is there before they type. */
export async function tellJoined(chat: OpenConversation, locale: Locale | undefined, deps: TakeDeps): Promise<void> {
  const id = joinedId(chat.ref.conversation);
  await hand(chat, { id, at: deps.clock.now(), locale, content: { kind: 'joined' } }, deps);
}

async function hand(
  { ref, user }: OpenConversation,
  { locale, ...incoming }: Pick<Incoming, 'id' | 'at' | 'locale' | 'content'>,
  { receive, log }: TakeDeps,
): Promise<void> {
  const address = { channel: 'directline' as const, user, reference: null };
  try {
    await receive(ref, { ...incoming, address, ...(locale && { locale }) });
  } catch (error) {
    const fault = isFault(error);
    log.error('message not taken', {
      shop: ref.shop,
      conversation: ref.conversation,
      code: fault ? error.code : 'bug',
    });
    if (!fault) log.error('bug', { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw new DirectLineError(fault ? 'ServiceUnavailable' : 'BotError', texts[locale ?? 'en'].repairs.notTaken, 3);
  }
}

function echo({ chat, activity, attachments }: TakenMessage, { id, at }: { id: string; at: number }): Json {
  const text = cutText(activity.text ?? '');
  const { localTimestamp, localTimezone, locale, value } = activity;
  const name = activity.from?.name;
  return {
    type: 'message',
    id,
    timestamp: new Date(at).toISOString(),
    channelId: 'directline',
    conversation: { id: chat.ref.conversation },
    from: { id: chat.user, role: 'user', ...(name && { name }) },
    text,
    textFormat: 'plain',
    ...(value !== undefined && { value }),
    ...(locale && { locale }),
    ...(localTimestamp && { localTimestamp }),
    ...(localTimezone && { localTimezone }),
    ...(attachments && { attachments }),
    channelData: keptChannelData(activity),
  };
}
