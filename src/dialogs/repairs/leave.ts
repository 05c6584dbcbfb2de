import type { Choice } from '../../replies/reply';
import { type Context, popFrame, topFrame } from '../context';
import { textOf } from '../said';
import { startService } from '../service/service';
import { done, type Step } from '../step';
import { declinesToAdd } from '../take-goods';
import { isTaking } from '../which-product';

/** Said when an order is all that could be meant, these call it off; "never mind" does not. */
const callsOff = /\bcancel\b|\bcall (?:it|this|that) off\b|取消|退订/i;

/** "Never mind": the open dialog is left, whatever waits under it goes on. */
export function leave(context: Context): Step {
  const { conversation, t } = context;
  const frame = topFrame(conversation);
  // What was named beside the goods that are let go is let go with them, and so is the list to choose from.
  const left = { ...conversation, waiting: [], offered: [], suggested: null };
  if (!frame && (isTaking(context) || declinesToAdd(context)))
    return done(left, [{ type: 'say', text: t.repairs.neverMind }]);
  if (!frame) {
    const { lastOrder } = conversation.topic;
    if (lastOrder && callsOff.test(textOf(context))) return startService(context, 'cancel');
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
  return done(popFrame(frame.dialog === 'chooseVariant' ? left : conversation), [{ type: 'say', text }]);
}
