import type { Activity } from 'botbuilder';
import type { ConversationRef } from '../base/ids';
import type { HandOff } from '../commerce/desk';

/**
 * Bot Framework's event by which a talk is handed to a person: what is known of it as its value, the lines as a transcript.
 * A hub that takes over answers with `handoff.status`.
 */
export function handOffActivity(handOff: HandOff, { shop, conversation }: ConversationRef): Partial<Activity> {
  const { lines, ...context } = handOff;
  return {
    type: 'event',
    name: 'handoff.initiate',
    value: { shop, conversation, ...context },
    attachments: [
      {
        name: 'Transcript',
        contentType: 'application/json',
        content: {
          activities: lines.map(({ from, text, at }) => ({
            type: 'message',
            from: { role: from === 'shopper' ? 'user' : 'bot' },
            text,
            timestamp: new Date(at).toISOString(),
          })),
        },
      },
    ],
  };
}
