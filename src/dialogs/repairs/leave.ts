import type { Choice } from '../../replies/reply';
import { type Context, popFrame, topFrame } from '../context';
import { done, type Step } from '../step';

/** "Never mind": the open dialog is left, whatever waits under it goes on. */
export function leave(context: Context): Step {
  const { conversation, t } = context;
  const frame = topFrame(conversation);
  if (!frame) {
    const { lastOrder } = conversation.topic;
    const order: Choice[] = lastOrder
      ? [{ title: t.chips.whereIsIt(lastOrder), action: { do: 'order.show', order: lastOrder } }]
      : [];
    return done({ ...conversation, suggested: null }, [
      {
        type: 'say',
        text: t.repairs.nothingToCancel,
        choices: [...order, { title: t.chips.browse, action: { do: 'browse' } }],
      },
    ]);
  }
  const text = frame.dialog === 'checkOut' ? t.checkOut.leftAside : t.repairs.neverMind;
  return done(popFrame(conversation), [{ type: 'say', text }]);
}
