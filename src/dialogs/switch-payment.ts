import type { PaymentMethod } from '../commerce/shop';
import type { Intent } from '../nlu/intents';
import { formatMoney } from '../replies/format';
import { checkOutFrame } from './check-out';
import { takes } from './check-out-contact';
import { type Context, topFrame } from './context';
import type { Outcome } from './effect';
import { orderReply, waitsForPayment } from './look-up-orders';
import { entity } from './said';
import { ask, done, type Step } from './step';

/** What a message may be taken for that only names another way to pay. */
const mayMean: ReadonlySet<Intent> = new Set([
  'order.pay',
  'order.change',
  'exchange.request',
  'cart.update',
  'checkout.start',
  'payment.issue',
  'faq.payment_methods',
  'inform',
  'affirm',
  'deny',
  'none',
]);

/** "还是用支付宝吧", "actually card", once an order waits for its payment. Null when it is not that. */
export function switchPayment(context: Context, otherwise: () => Step): Step | null {
  const { conversation, t, profile } = context;
  const method = entity(context, 'paymentMethod')?.value;
  const top = context.said?.understanding.intents[0]?.intent;
  const number = conversation.topic.lastOrder;
  if (!method || !top || !number || !mayMean.has(top) || checkOutFrame(context) || topFrame(conversation)) return null;
  return ask('order', { number }, (order) => {
    const isOpen = order?.status === 'placed' && (waitsForPayment(order) || order.payment === 'cod');
    if (!order || !isOpen) return otherwise();
    if (takes(context, method)) return chosen(context, method, order.payment);
    const methods = t.and(profile.payments.map((each) => t.payments[each]));
    return done(conversation, [{ type: 'say', text: t.checkOut.paymentNotTaken(t.payments[method], methods) }]);
  });
}

function chosen({ conversation }: Context, method: PaymentMethod, before: PaymentMethod): Step {
  const order = conversation.topic.lastOrder;
  if (!order) return done(conversation, []);
  if (method === before && method !== 'cod') return done(conversation, [], { effect: 'startPayment', order });
  return done(conversation, [], { effect: 'switchPayment', order, method });
}

/** The same order over the same sum, paid another way from now on. */
export function paymentSwitched(
  context: Context,
  { order, before }: Extract<Outcome, { outcome: 'paymentSwitched' }>,
): Step {
  const { conversation, t, wording } = context;
  const amount = formatMoney(order.totals.total, wording.locale);
  if (order.payment === 'cod') {
    return done(conversation, [{ ...orderReply(context, order), text: t.pay.switchedToCash(order.number, amount) }]);
  }
  const text = t.sentences([
    t.pay.switched(t.payments[order.payment], order.number),
    before === 'cod' ? '' : t.pay.pageClosed,
  ]);
  return done(conversation, [{ type: 'say', text }], { effect: 'startPayment', order: order.number });
}
