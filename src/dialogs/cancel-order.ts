import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import { formatMoney } from '../replies/format';
import { type Context, dropDialog, pushFrame } from './context';
import type { Outcome } from './effect';
import type { CancelOrderFrame } from './frame';
import { canCancel, orderChip, unknownOrder } from './look-up-orders';
import { entity } from './said';
import { ask, asking, done, type Step } from './step';
import { confirmationToken } from './token';

/** The order that is named, else the only one that can be cancelled, else the shopper is asked which. */
export function startCancelling(context: Context): Step {
  const { t } = context;
  const inCheckOut = context.conversation.frames.some((frame) => frame.dialog === 'checkOut');
  const conversation = dropDialog(context.conversation, 'checkOut');
  const named = entity(context, 'orderNumber')?.value as OrderNumber | undefined;
  if (named) return cancelNamed({ ...context, conversation }, named);
  return ask('orders', { limit: 10 }, (orders) => {
    const candidates = orders.filter(canCancel);
    const [only] = candidates;
    if (!only && inCheckOut) return done(conversation, [{ type: 'say', text: t.checkOut.leftAside }]);
    if (!only) return nothingToCancel(context, orders[0]);
    if (candidates.length === 1) return confirmCancelling({ ...context, conversation }, only);
    const frame: CancelOrderFrame = {
      dialog: 'cancelOrder',
      revision: 1,
      state: 'chooseOrder',
      slots: { candidates: candidates.map((order) => order.number), order: null, token: null },
    };
    return asking(pushFrame(conversation, frame), [
      { type: 'say', text: t.order.whichToCancel, choices: candidates.map((order) => cancelChip(context, order)) },
    ]);
  });
}

const cancelChip = (context: Context, order: Order) => ({
  title: orderChip(context, order).title,
  action: { do: 'order.cancel', order: order.number } as const,
});

/** Nothing can be cancelled: said of the newest order why, when there is one. */
function nothingToCancel(context: Context, newest: Order | undefined): Step {
  const { conversation, t } = context;
  const choices = [{ title: t.chips.myOrders, action: { do: 'order.list' } }] as const;
  const text =
    newest && newest.status !== 'cancelled' ? t.order.alreadyShipped(newest.number) : t.order.nothingToCancel;
  return done(dropDialog(conversation, 'cancelOrder'), [{ type: 'say', text, choices }]);
}

export function cancelNamed(context: Context, number: OrderNumber): Step {
  return ask('order', { number }, (order) => {
    if (!order) return unknownOrder(context, number);
    return canCancel(order) ? confirmCancelling(context, order) : refuse(context, order);
  });
}

function refuse({ conversation, t }: Context, order: Order): Step {
  const text =
    order.status === 'cancelled' ? t.order.alreadyCancelled(order.number) : t.order.alreadyShipped(order.number);
  return done(dropDialog(conversation, 'cancelOrder'), [
    { type: 'say', text, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

function confirmCancelling(context: Context, order: Order): Step {
  const { conversation, t, wording } = context;
  const token = confirmationToken(context, [order.number, order.version]);
  const frame: CancelOrderFrame = {
    dialog: 'cancelOrder',
    revision: 1,
    state: 'confirm',
    slots: { candidates: [], order: order.number, token },
  };
  const total = formatMoney(order.totals.total, wording.locale);
  const sure = order.status === 'paid' ? t.order.cancelSurePaid : t.order.cancelSure;
  return asking(pushFrame(conversation, frame), [
    {
      type: 'say',
      text: sure(order.number, total),
      choices: [
        { title: t.chips.yesCancel, action: { do: 'confirm', token } },
        { title: t.chips.no, action: { do: 'decline', token } },
      ],
    },
  ]);
}

/** Asks the frame's question again, from the order as it is now. */
export function askCancelAgain(context: Context, frame: CancelOrderFrame): Step {
  const { order } = frame.slots;
  if (order) return cancelNamed(context, order);
  return startCancelling({ ...context, said: null });
}

export function answerCancel(context: Context, frame: CancelOrderFrame): Step | null {
  const answer = context.said?.understanding.answer;
  if (frame.state === 'chooseOrder') {
    const named = entity(context, 'orderNumber')?.value as OrderNumber | undefined;
    const chosen = named ?? (answer?.expects === 'choice' ? frame.slots.candidates[answer.value] : undefined);
    return chosen ? cancelNamed(context, chosen) : null;
  }
  if (answer?.expects !== 'yesNo') return null;
  return answer.value ? carryOutCancel(context, frame) : keepOrder(context, frame);
}

export function carryOutCancel(context: Context, frame: CancelOrderFrame): Step {
  const conversation = dropDialog(context.conversation, 'cancelOrder');
  const { order } = frame.slots;
  return order ? done(conversation, [], { effect: 'cancelOrder', order }) : done(conversation, []);
}

export function keepOrder({ conversation, t }: Context, frame: CancelOrderFrame): Step {
  return done(dropDialog(conversation, 'cancelOrder'), [{ type: 'say', text: t.order.kept(frame.slots.order ?? '') }]);
}

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

export function orderCancelled(
  { conversation, t, wording }: Context,
  { order, refund }: OutcomeOf<'orderCancelled'>,
): Step {
  const text = refund
    ? t.order.cancelledRefund(order.number, formatMoney(refund, wording.locale))
    : t.order.cancelled(order.number);
  return done(conversation, [
    { type: 'say', text, choices: [{ title: t.chips.keepShopping, action: { do: 'browse' } }] },
  ]);
}

export function cancelRefused(context: Context, { order }: OutcomeOf<'cancelRefused'>): Step {
  return order ? refuse(context, order) : unknownOrder(context, '');
}
