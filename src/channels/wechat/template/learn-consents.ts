import type { Log } from '../../../base/log';
import { idOf, type Push } from '../door/push';
import type { Agreed, Consents } from './consents';

export interface LearnDeps {
  readonly consents: Consents;
  readonly log: Log;
}

/** What an event tells of a shopper's consents to subscription messages; nothing for any other push. */
export async function learnConsents(push: Push, { consents, log }: LearnDeps): Promise<void> {
  const agreed = agreedIn(push);
  if (agreed.length > 0) await consents.learn(push.FromUserName, idOf(push), agreed);
  if (push.kind !== 'event' || push.Event !== 'subscribe_msg_sent_event') return;
  // A fault of WeChat's own: whether the shopper wants notices, the next sending tells.
  for (const { ErrorCode } of push.SubscribeMsgSentEvent.List)
    if (ErrorCode !== '0') log.warn('subscriptionNotDelivered', { code: ErrorCode });
}

function agreedIn(push: Push): readonly Agreed[] {
  if (push.kind !== 'event') return [];
  switch (push.Event) {
    case 'subscribe_msg_popup_event':
      // A no to this question leaves what was agreed to before.
      return answered(push.SubscribeMsgPopupEvent.List, 'accept', 'granted');
    case 'subscribe_msg_change_event':
      // Switched on again, earlier consents are not given anew.
      return answered(push.SubscribeMsgChangeEvent.List, 'reject', 'withdrawn');
    default:
      return [];
  }
}

interface Answer {
  readonly TemplateId: string;
  readonly SubscribeStatusString: string;
}

const answered = (list: readonly Answer[], status: string, how: Agreed['how']): readonly Agreed[] =>
  list.flatMap(({ TemplateId, SubscribeStatusString }) =>
    SubscribeStatusString === status ? [{ template: TemplateId, how }] : [],
  );
