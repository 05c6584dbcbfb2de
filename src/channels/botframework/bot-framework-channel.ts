import type { BotAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { Fault } from '../../base/fault';
import type { Channel, ReplyAddress } from '../../ports/channel';
import { renderActivities } from '../render-activity';

export interface BotFrameworkChannelOptions {
  readonly adapter: Pick<BotAdapter, 'continueConversationAsync'>;
  readonly appId: string;
  /** The address that channels fetch pictures from. */
  readonly publicUrl: () => string;
}

/** What is needed of the reference that the bot left in the address. */
const referenceSchema = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
});

/** Speaks into a Bot Framework conversation of its own accord, whenever a reply is ready. */
export function botFrameworkChannel({ adapter, appId, publicUrl }: BotFrameworkChannelOptions): Channel {
  const speak = async ({ reference }: ReplyAddress, say: (context: TurnContext) => Promise<unknown>) => {
    const known: Partial<ConversationReference> = JSON.parse(JSON.stringify(referenceSchema.parse(reference)));
    try {
      await adapter.continueConversationAsync(appId, known, async (context) => void (await say(context)));
    } catch (error) {
      throw new Fault('channelUnreachable', 'the Bot Framework channel did not take a message', { cause: error });
    }
  };
  return {
    name: 'botframework',
    async send(delivery) {
      const { replyTo, address } = delivery;
      const activities = renderActivities(delivery, publicUrl()).map((activity) => ({
        ...activity,
        ...(replyTo && { replyToId: replyTo }),
      }));
      await speak(address, (context) => context.sendActivities(activities));
    },
    typing: (_ref, address) => speak(address, (context) => context.sendActivity({ type: 'typing' })),
  };
}
