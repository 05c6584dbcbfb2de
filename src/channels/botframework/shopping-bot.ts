import { createHash } from 'node:crypto';
import { ActivityHandler, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../../base/clock';
import { isFault } from '../../base/fault';
import { ConversationId, type ShopId } from '../../base/ids';
import { localeOf } from '../../base/locale';
import type { Log } from '../../base/log';
import type { Random } from '../../base/random';
import type { Incoming } from '../../ports/incoming';
import type { Receive } from '../../ports/receive';
import { texts } from '../../replies/texts';
import { activitySchema, contentOf } from '../posted-activity';

export interface ShoppingBotDeps {
  /** A bot of the Bot Framework belongs to one shop. */
  readonly shop: ShopId;
  readonly receive: Receive;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/** What a hub says of a talk that was handed to it; failed as well as completed it is ours again. */
const handOffStatus = z.object({ state: z.enum(['accepted', 'failed', 'completed']) });

/**
 * Hands what a Bot Framework channel brings to the pipeline. It answers nothing itself: replies are sent when they are
 * ready, by the channel. It mounts into any botbuilder host.
 */
export class ShoppingBot extends ActivityHandler {
  constructor(private readonly deps: ShoppingBotDeps) {
    super();
    this.onMessage(async (context, next) => {
      const read = activitySchema.safeParse(context.activity);
      const content = read.success ? contentOf(read.data) : ({ kind: 'unreadable', what: 'empty' } as const);
      await this.#hand(context, context.activity.id ?? deps.random.token(12), content);
      await next();
    });
    this.onEvent(async (context, next) => {
      const { name, id } = context.activity;
      const status = handOffStatus.safeParse(context.activity.value);
      if (name === 'handoff.status' && status.success && status.data.state !== 'accepted') {
        await this.#hand(context, id ?? deps.random.token(12), { kind: 'handedBack' });
      }
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded, recipient } = context.activity;
      const shoppers = membersAdded?.filter(({ id }) => id !== recipient.id) ?? [];
      if (shoppers.length > 0) await this.#hand(context, 'joined', { kind: 'joined' });
      await next();
    });
  }

  async #hand(context: TurnContext, id: string, content: Incoming['content']) {
    const { activity } = context;
    const { shop, receive, clock, log } = this.deps;
    const reference = JSON.parse(JSON.stringify(TurnContext.getConversationReference(activity)));
    const address = { channel: 'botframework' as const, user: activity.from.id, reference };
    const ref = { shop, conversation: conversationOf(activity.channelId, activity.conversation.id) };
    const locale = activity.locale ? localeOf(activity.locale) : undefined;
    try {
      await receive(ref, { id, at: clock.now(), address, content, ...(locale && { locale }) });
    } catch (error) {
      log.error('message not taken', {
        shop,
        conversation: ref.conversation,
        code: isFault(error) ? error.code : 'bug',
      });
      await context.sendActivity(texts[locale ?? 'en'].repairs.notTaken);
    }
  }
}

/** One name for a conversation of any channel, of one length however long the channel's own is. */
export function conversationOf(channelId: string, conversation: string): ConversationId {
  const digest = createHash('sha256').update(`${channelId}\n${conversation}`).digest('base64url');
  return ConversationId(`bf-${digest.slice(0, 22)}`);
}
