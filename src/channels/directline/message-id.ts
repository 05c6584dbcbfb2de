import { createHash } from 'node:crypto';
import type { ConversationId } from '../../base/ids';
import type { Random } from '../../base/random';
import { clientActivityId, type PostedActivity } from '../posted-activity';

/** `conversation|name`, as Direct Line writes ids. */
export const activityId = (conversation: ConversationId, name: string): string =>
  name.startsWith(`${conversation}|`) ? name : `${conversation}|${name}`;

/**
 * The id under which a conversation's start is told to the pipeline. No activity in the log has it, so nothing may be
 * said to answer it: clients would wait for it.
 */
export const joinedId = (conversation: ConversationId): string => activityId(conversation, 'joined');

/**
 * The id of a shopper's message. The same message sent again (its client heard no answer) has the same id, so that it
 * is taken once; a client without marks gets a new id each time.
 */
export function messageId(conversation: ConversationId, activity: PostedActivity, random: Random): string {
  const mark = clientActivityId(activity);
  if (!mark) return activityId(conversation, random.token(12));
  const { text, value } = activity;
  const content = JSON.stringify([mark, text ?? null, value ?? null]);
  return activityId(conversation, createHash('sha256').update(content).digest('base64url').slice(0, 16));
}
