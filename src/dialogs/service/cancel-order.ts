import { type Context, dropDialog } from '../context';
import { entity } from '../said';
import { ask, done, type Step } from '../step';
import { startService } from './service';

/** An order is cancelled; in the middle of a checkout, with nothing that could be, the checkout is what was meant. */
export function cancelOrder(context: Context): Step {
  const { conversation, profile, t } = context;
  const inCheckOut = conversation.frames.some((frame) => frame.dialog === 'checkOut');
  const left = { ...context, conversation: dropDialog(conversation, 'checkOut') };
  if (!inCheckOut || entity(context, 'orderNumber')) return startService(left, 'cancel');
  return ask('orders', { limit: 10 }, (orders) => {
    const statuses = profile.policies.rules.cancel?.statuses ?? [];
    const isOne = orders.some(({ status }) => statuses.includes(status));
    if (isOne) return startService(left, 'cancel');
    return done(left.conversation, [{ type: 'say', text: t.checkOut.leftAside }]);
  });
}
