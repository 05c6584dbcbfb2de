import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { PaymentMethod } from '../commerce/shop';
import type { Intent } from '../nlu/intents';
import { formatMoney } from '../replies/format';
import type { Choice } from '../replies/reply';
import { checkOutFrame } from './check-out';
import { takes } from './check-out-contact';
import { type Context, topFrame, withTopic } from './context';
import type { Outcome } from './effect';
import { orderReply, waitsForPayment } from './look-up-orders';
import { waysToPay } from './pick-up';
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
    if (!order || !(waitsForPayment(order) || isForCash(order))) return otherwise();
    if (takes(context, method)) return chosen(context, method, order.payment);
    const methods = t.and(profile.payments.map((each) => t.payments[each]));
    return done(conversation, [{ type: 'say', text: t.checkOut.paymentNotTaken(t.payments[method], methods) }]);
  });
}

/** Which way instead, of an order that is not paid yet; one paid by something on file has its own dialog. */
export function askOtherWay(context: Context, otherwise: () => Step): Step {
  const { conversation, profile, t } = context;
  const named = entity(context, 'orderNumber')?.value ?? conversation.topic.lastOrder;
  return ask('orders', { limit: 10 }, (orders) => {
    const isOpen = (order: Order) => !order.tender && (waitsForPayment(order) || isForCash(order));
    const order = orders.find(({ number }) => number === named) ?? orders.find(isOpen);
    const ways = waysToPay(profile, Boolean(order?.pickUp)).filter((way) => way !== order?.payment);
    if (!order || !isOpen(order) || ways.length === 0) return otherwise();
    const choices = ways.map<Choice>((method) => ({
      title: t.payments[method],
      action: { do: 'order.payBy', order: order.number, method },
    }));
    return done(withTopic(conversation, { lastOrder: order.number }), [
      { type: 'say', text: t.service.tender, choices },
    ]);
  });
}

const isForCash = ({ status, payment }: Order): boolean => status === 'placed' && payment === 'cod';

export const payBy = ({ conversation }: Context, order: OrderNumber, method: PaymentMethod): Step =>
  done(withTopic(conversation, { lastOrder: order }), [], { effect: 'switchPayment', order, method });

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
