import { createHash } from 'node:crypto';
import type { Context } from './context';

/** A one-time token for a yes: bound to the conversation, the event that asked, and what was shown. */
export function confirmationToken(context: Context, shown: unknown): string {
  const { conversation, eventId } = context;
  return createHash('sha256')
    .update(JSON.stringify([conversation.shop, conversation.id, eventId, shown]))
    .digest('base64url')
    .slice(0, 22);
}
