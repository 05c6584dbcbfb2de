import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import { formatMoney, formatTime } from '../replies/format';
import { carriedParcel } from '../replies/parcel-facts';
import type { Choice } from '../replies/reply';
import { type Context, withTopic } from './context';
import type { Conversation } from './conversation';
import type { Outcome, PayRefusal } from './effect';
import type { News } from './event';
import { isMoneyNews, tellMoneyNews } from './follow-money';
import { noOrders, orderChip, orderReply, unknownOrder, waitsForPayment } from './look-up-orders';
import { collectedText } from './pick-up-code';
import { entity, textOf } from './said';
import { tellCase } from './service/after-case';
import { tellReturnDue } from './service/return-due';
import { startService } from './service/service';
import { tellReward } from './share';
import { ask, done, type Step } from './step';
import type { DeskNews } from './talk-to-person';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** Pays the order that is named, else the only one that waits for its payment. */
export function payOrder(context: Context): Step {
  const { conversation, t } = context;
  const named = entity(context, 'orderNumber')?.value as OrderNumber | undefined;
  if (named) return payNamed(context, named);
  return ask('orders', { limit: 10 }, (orders) => {
    const waiting = orders.filter(waitsForPayment);
    const [only] = waiting;
    if (only && waiting.length === 1) return payNamed(context, only.number);
    if (only) {
      const choices = waiting.map<Choice>((order) => ({
        title: orderChip(context, order).title,
        action: { do: 'order.pay', order: order.number },
      }));
      return done(conversation, [{ type: 'say', text: t.pay.which, choices }]);
    }
    if (orders.length === 0) return noOrders(context);
    if (changesPayment.test(textOf(context))) return startService(context, 'changePayment');
    return done(conversation, [
      { type: 'say', text: t.pay.nothingToPay, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
    ]);
  });
}

/** An order that is paid may still be paid another way, where the shop allows it. */
const changesPayment =
  /\b(?:change|switch|update|modify|different|another|other)\b.{0,30}\b(?:pay|payment|card)\b|\bpay\b.{0,30}\b(?:another way|differently|other card)\b|换.{0,6}(?:付款|支付)|(?:付款|支付).{0,6}[换改]/i;

export const payNamed = (context: Context, order: OrderNumber): Step =>
  done(withTopic(context.conversation, { lastOrder: order }), [], { effect: 'startPayment', order });

export function paymentStarted(context: Context, outcome: OutcomeOf<'paymentStarted'>): Step {
  const { conversation, t, wording } = context;
  const { order, payUrl, expiresAt } = outcome;
  const amount = formatMoney(order.totals.total, wording.locale);
  return done(conversation, [
    {
      type: 'pay',
      text: t.pay.ask(amount, formatTime(expiresAt, wording.locale, wording.profile.timeZone)),
      url: payUrl,
      open: t.pay.open,
      amount,
      choices: [{ title: t.chips.cancelOrder, action: { do: 'order.cancel', order: order.number } }],
    },
  ]);
}

export function paymentRefused(context: Context, { order, refusal }: OutcomeOf<'paymentRefused'>): Step {
  if (!order) return unknownOrder(context, '');
  const text = refusalText(context, refusal, order.number);
  return done(context.conversation, [
    { type: 'say', text, choices: [{ title: context.t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

function refusalText({ t }: Context, refusal: PayRefusal, order: string): string {
  switch (refusal.code) {
    case 'paidBeforeCollecting':
      return t.outlet.noCash;
    case 'paidOnDelivery':
      return t.pay.onDelivery(order);
    case 'orderCancelled':
    case 'alreadyCancelled':
      return t.pay.cancelled(order);
    case 'unknownOrder':
      return t.order.unknown(order);
    default:
      return t.pay.alreadyPaid(order);
  }
}

function shippedWords({ t }: Context, order: Order): string {
  const parcel = carriedParcel(order);
  return parcel
    ? t.order.shippedWith(order.number, parcel.carrier ?? '', parcel.tracking ?? '')
    : t.order.shipped(order.number);
}

/** What is collected gets its code at once. */
function paymentSettled(context: Context, next: Conversation, order: Order): Step {
  const { t, wording } = context;
  const amount = formatMoney(order.totals.total, wording.locale);
  const card = orderReply(context, order);
  if (!order.pickUp) return done(next, [{ ...card, text: t.pay.settled(order.number, amount) }]);
  return done(next, [{ ...card, text: t.outlet.settled(order.number, amount) }], {
    effect: 'issuePickUpCode',
    order: order.number,
  });
}

/** What happened to an order by itself, told in the chat. */
export function tellNews(context: Context, news: Exclude<News, DeskNews | { readonly news: 'accountLinked' }>): Step {
  if (news.news === 'caseMoved') return tellCase(context, news);
  if (news.news === 'returnDue') return tellReturnDue(context, news);
  if (news.news === 'invitationRewarded') return tellReward(context, news);
  const { conversation, t } = context;
  return ask('order', { number: news.order }, (order) => {
    if (!order) return done(conversation, []);
    if (isMoneyNews(news)) return tellMoneyNews(context, news, order);
    const next = withTopic(conversation, { lastOrder: order.number });
    const card = orderReply(context, order);
    const again: Choice = { title: t.chips.payNow, action: { do: 'order.pay', order: order.number } };
    switch (news.news) {
      case 'paymentSettled':
        return paymentSettled(context, next, order);
      case 'paymentDeclined':
        return done(next, [{ type: 'say', text: t.pay.declined(order.number), choices: [again] }]);
      case 'paymentExpired':
        return done(next, [
          {
            type: 'say',
            text: t.pay.expired(order.number),
            choices: [{ title: t.chips.viewCart, action: { do: 'cart.view' } }],
          },
        ]);
      case 'orderPacked':
        return done(next, [{ ...card, text: t.order.packed(order.number) }]);
      case 'orderOutForDelivery':
        return done(next, [{ ...card, text: t.order.outForDelivery(order.number) }]);
      case 'orderShipped':
        return done(next, [{ ...card, text: shippedWords(context, order) }]);
      case 'orderCollected':
        return done(next, [{ ...card, text: collectedText(context, order) }]);
      case 'orderDelivered':
        return done(next, [{ ...card, text: t.order.delivered(order.number) }]);
    }
  });
}
