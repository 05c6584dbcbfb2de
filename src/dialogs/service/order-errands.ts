import { OrderNumber } from '../../base/ids';
import type { CartChange } from '../../commerce/cart';
import type { Order } from '../../commerce/order';
import type { OrderWish } from '../../commerce/policy';
import type { Choice } from '../../replies/reply';
import { change } from '../cart-effect';
import { type Context, withTopic } from '../context';
import { asksHowFar, showRefunds } from '../follow-money';
import { noOrders, orderReply, showOrderStatus, unknownOrder } from '../look-up-orders';
import { changesPayment } from '../order-wish';
import { payOrder } from '../pay-order';
import { entity, textOf } from '../said';
import { ask, done, type Step } from '../step';
import { askOtherWay } from '../switch-payment';
import { startService } from './service';

/** What a wish for a change is about, by its words. */
export const startChange = (context: Context): Step => startEdit(context, 'changeItems');

export function startSwap(context: Context): Step {
  if (asksHowFar(context)) return showRefunds(context);
  return startEdit(context, 'exchange');
}

/** "How do I pay this another way" is no wish to pay at once. */
export const startPaying = (context: Context): Step =>
  /另一种|别的|其他|换|改|another|different|other way|chang|switch|instead/i.test(textOf(context))
    ? startOtherPayment(context)
    : payOrder(context);

const startOtherPayment = (context: Context): Step =>
  askOtherWay(context, () => startService(context, 'changePayment'));

function startEdit(context: Context, otherwise: OrderWish): Step {
  const text = textOf(context);
  if (changesPayment(text)) return startOtherPayment(context);
  const isAddress = /地址|收货人|address|deliver to|ship to/i.test(text);
  return startService(context, isAddress ? 'changeAddress' : otherwise);
}

/** Money back: for a price that fell, for goods that never came or are kept, or for goods that are sent back. */
export function startRefund(context: Context): Step {
  const text = textOf(context);
  if (
    /差价|降价|保价|价保|price (?:drop|difference|match|adjust)|cheaper now|(?:dropped|lower(?:ed)?) (?:the|in|its)? ?price/i.test(
      text,
    )
  ) {
    return startService(context, 'priceDrop');
  }
  const keeps =
    /仅退款|不退货|没收到|未收到|without (?:returning|sending)|keep (?:it|the)|never (?:arrived|came)|(?:not|hasn.t) (?:arrived|received)/i;
  return startService(context, keeps.test(text) ? 'refundOnly' : 'return');
}

/** The order that is named, else the newest one that fits. */
function withOrder(context: Context, fits: (order: Order) => boolean, then: (order: Order) => Step): Step {
  const named = entity(context, 'orderNumber')?.value;
  if (named) {
    const number = OrderNumber(named);
    return ask('order', { number }, (order) => (order ? then(order) : unknownOrder(context, number)));
  }
  return ask('orders', { limit: 10 }, (orders) => {
    const order = orders.find(fits) ?? orders[0];
    return order ? then(order) : noOrders(context);
  });
}

/** The shopper's own word that it came. */
export const startReceipt = (context: Context): Step =>
  withOrder(
    context,
    ({ status }) => status === 'fulfilling',
    ({ number }) =>
      done(withTopic(context.conversation, { lastOrder: number }), [], { effect: 'confirmReceipt', order: number }),
  );

/** What was in an order goes into the cart at the prices of now. */
export const reorder = (context: Context): Step =>
  withOrder(
    context,
    ({ status }) => status !== 'cancelled',
    ({ lines }) => {
      const changes = lines.map<CartChange>(({ sku, quantity }) => ({ op: 'add', sku, quantity }));
      return done(context.conversation, [], change(changes));
    },
  );

const dayMs = 86_400_000;

/** Where it is and when it comes; what is late is offered to a person. */
export function urge(context: Context): Step {
  const { conversation, t, now, profile } = context;
  if (entity(context, 'orderNumber')) return showOrderStatus(context);
  return withOrder(
    context,
    ({ status }) => status !== 'cancelled' && status !== 'delivered',
    (order) => {
      const promised = order.placedAt + profile.delivery.days[1] * dayMs;
      const isLate = order.status !== 'cancelled' && order.status !== 'delivered' && now > promised;
      const card = orderReply(context, order);
      const person: Choice = { title: t.chips.person, action: { do: 'human' } };
      return done(withTopic(conversation, { lastOrder: order.number }), [
        {
          ...card,
          text: isLate ? t.sentences([card.text, t.service.overdue]) : card.text,
          choices: isLate ? [person, ...card.choices] : card.choices,
        },
      ]);
    },
  );
}
