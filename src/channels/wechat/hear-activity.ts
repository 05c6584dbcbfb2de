import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Clock } from '../../base/clock';
import { ConversationId, type ConversationRef, type ShopId } from '../../base/ids';
import type { Incoming } from '../../ports/incoming';
import type { Receive } from '../../ports/receive';
import { actionAt } from '../../replies/place';
import { activitySchema, contentOf } from '../posted-activity';

export interface HearDeps {
  readonly shop: ShopId;
  readonly receive: Receive;
  readonly clock: Clock;
}

/** What the pipeline is told of an activity; the scene is that of a scanned code. */
export async function hearActivity(activity: Activity, scene: string | null, deps: HearDeps): Promise<void> {
  const { shop, receive, clock } = deps;
  const user = activity.from.id;
  const ref = { shop, conversation: conversationOf(activity.recipient.id, user) };
  const address = { channel: 'wechat' as const, user, reference: { account: activity.recipient.id } };
  for (const [at, content] of contentsOf(activity, scene, ref).entries()) {
    const id = at === 0 ? (activity.id ?? '') : `${activity.id}.${at}`;
    await receive(ref, { id, at: clock.now(), address, content });
  }
}

function contentsOf(activity: Activity, scene: string | null, ref: ConversationRef): readonly Incoming['content'][] {
  const led = leadTo(scene ?? (activity.name === 'wechat.CLICK' ? String(activity.value) : ''), ref);
  if (activity.type === 'conversationUpdate')
    return activity.membersAdded ? [{ kind: 'joined', follows: true }, ...led] : [];
  if (activity.name === 'wechat.kf_close_session') return [{ kind: 'handedBack' }];
  if (activity.type === 'event') return led;
  const recorded = recordingIn(activity);
  if (recorded) return [recorded];
  const read = activitySchema.safeParse(activity);
  return [read.success ? contentOf(read.data) : { kind: 'unreadable', what: 'empty' }];
}

function recordingIn({ text, attachments }: Activity): Incoming['content'] | null {
  const [first] = attachments ?? [];
  const format = /^audio\/(\w{1,20})$/.exec(first?.contentType ?? '')?.[1];
  return !text && format && first?.name ? { kind: 'recording', name: first.name, format } : null;
}

function leadTo(place: string, { conversation }: ConversationRef): readonly Incoming['content'][] {
  const action = actionAt(place);
  return action ? [{ kind: 'tap', conversation, action }] : [];
}

/** One name for a follower of an account, of one length. */
export function conversationOf(account: string, user: string): ConversationId {
  const digest = createHash('sha256').update(`${account}\n${user}`).digest('base64url');
  return ConversationId(`wx-${digest.slice(0, 22)}`);
}
