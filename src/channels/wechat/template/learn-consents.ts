import type { Log } from '../../../base/log';
import type { Push } from '../door/push';
import type { Consents } from './consents';

export interface LearnDeps {
  readonly consents: Consents;
  readonly log: Log;
}

/** What an event tells of a shopper's consents to subscription messages; nothing for any other push. */
export async function learnConsents(push: Push, { consents, log }: LearnDeps): Promise<void> {
  if (push.kind !== 'event') return;
  const user = push.FromUserName;
  switch (push.Event) {
    case 'subscribe_msg_popup_event':
      // A no to this question leaves what was agreed to before.
      for (const { TemplateId, SubscribeStatusString } of push.SubscribeMsgPopupEvent.List)
        if (SubscribeStatusString === 'accept') await consents.granted(user, TemplateId);
      return;
    case 'subscribe_msg_change_event':
      // Switched on again, earlier consents are not given anew.
      for (const { TemplateId, SubscribeStatusString } of push.SubscribeMsgChangeEvent.List)
        if (SubscribeStatusString === 'reject') await consents.withdrawn(user, TemplateId);
      return;
    case 'subscribe_msg_sent_event':
      // A fault of WeChat's own: whether the shopper wants notices, the next sending tells.
      for (const { ErrorCode } of push.SubscribeMsgSentEvent.List)
        if (ErrorCode !== '0') log.warn('subscriptionNotDelivered', { code: ErrorCode });
  }
}
