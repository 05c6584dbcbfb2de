import type { OrderNumber } from '../base/ids';
import { inLocale } from '../base/locale';
import type { Order } from '../commerce/order';
import { orderEdges } from '../commerce/order-status';
import { orderFacts, orderStatusText, receipt } from '../replies/cards';
import { formatDay, formatMoney } from '../replies/format';
import { carriedParcel } from '../replies/parcel-facts';
import type { Choice, Reply } from '../replies/reply';
import { type Context, withTopic } from './context';
import { entity, textOf } from './said';
import { linesNamed, ordersNamed } from './service/ordered-goods';
import { ask, done, type Step } from './step';

const listed = 5;
const lookedThrough = 20;
/** "When does it arrive?" */
const pointsBack = /\b(?:it|that one|this one)\b|它|这[单个]|那[单个]/i;

export const waitsForPayment = (order: Order): boolean => order.status === 'placed' && order.payment !== 'cod';
export const canCancel = (order: Order): boolean => orderEdges[order.status].includes('cancelled');
const isOpen = (order: Order): boolean => order.status !== 'cancelled' && order.status !== 'delivered';

export function listOrders(context: Context): Step {
  const { conversation, t } = context;
  return ask('orders', { limit: listed }, (orders) => {
    if (orders.length === 0) return noOrders(context);
    return done(conversation, [
      { type: 'say', text: t.order.list(orders.length), choices: orders.map((order) => orderChip(context, order)) },
    ]);
  });
}

export function noOrders(context: Context): Step {
  const { conversation, t } = context;
  return done(conversation, [
    { type: 'say', text: t.order.none, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
  ]);
}

export function orderChip({ t, wording }: Context, order: Order): Choice {
  const parts = [
    order.number,
    formatDay(order.placedAt, wording.locale, wording.profile.timeZone),
    formatMoney(order.totals.total, wording.locale),
    orderStatusText(order, wording),
  ];
  return { title: t.list(parts), action: { do: 'order.show', order: order.number } };
}

/** The order that is named, by its number or by what was in it, else the newest one that is still on its way, else the newest. */
export function showOrderStatus(context: Context): Step {
  const named = entity(context, 'orderNumber')?.value as OrderNumber | undefined;
  if (named) return showOrder(context, named);
  return ask('orders', { limit: lookedThrough }, (found) => {
    const [meant, ...more] = ordersNamed(textOf(context), found);
    const orders = found.slice(0, listed);
    const { lastOrder } = context.conversation.topic;
    const talked = pointsBack.test(textOf(context)) ? orders.find(({ number }) => number === lastOrder) : undefined;
    const order = (more.length === 0 && meant) || (talked ?? orders.find(isOpen) ?? orders[0]);
    return order ? tellOrder(context, order, orders) : noOrders(context);
  });
}

export function showOrder(context: Context, number: OrderNumber): Step {
  return ask('order', { number }, (order) => (order ? tellOrder(context, order, []) : unknownOrder(context, number)));
}

export function unknownOrder({ conversation, t }: Context, number: string): Step {
  return done(conversation, [
    {
      type: 'say',
      text: t.order.unknown(number),
      choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }],
    },
  ]);
}

function tellOrder(context: Context, order: Order, all: readonly Order[]): Step {
  const others = all.filter((each) => each.number !== order.number && isOpen(each));
  const skus = linesNamed(textOf(context), order, 'titles').map(({ sku }) => sku);
  const spoken = skus.length > 0 ? { order: order.number, skus } : undefined;
  return done(withTopic(context.conversation, { lastOrder: order.number, spoken }), [
    {
      ...orderReply(context, order),
      choices: [...orderChips(context, order), ...others.map((each) => orderChip(context, each))],
    },
  ]);
}

export function orderReply(context: Context, order: Order): Extract<Reply, { type: 'order' }> {
  const { t, wording } = context;
  const status = waitsForPayment(order) ? t.order.waitsForPayment(order.number) : statusSentence(context, order);
  const underWay = isOpen(order) && !waitsForPayment(order) && !order.pickUp;
  const parcel = carriedParcel(order);
  return {
    type: 'order',
    text: underWay ? t.sentences([status, t.order.expected(...expectedRange(context, order))]) : status,
    title: t.labels.order,
    number: order.number,
    ...(parcel && { parcel: { carrier: parcel.carrier, tracking: parcel.tracking } }),
    facts: orderFacts(order, wording),
    ...receipt(order, wording),
    choices: orderChips(context, order),
  };
}

function statusSentence({ t, wording }: Context, order: Order): string {
  const name = inLocale(order.pickUp?.name ?? {}, wording.locale);
  if (order.pickUp && order.status === 'paid') return t.outlet.ready(order.number, name);
  if (order.pickUp && order.status === 'delivered') return t.outlet.collected(order.number, name);
  return t.order.status[order.status](order.number);
}

function expectedRange({ wording }: Context, order: Order): [string, string] {
  const dayMs = 86_400_000;
  const promised = order.parcels?.findLast(({ expectedAt }) => expectedAt !== null)?.expectedAt;
  if (promised) {
    const day = formatDay(promised, wording.locale, wording.profile.timeZone);
    return [day, day];
  }
  const [fewest, most] = wording.profile.delivery.days;
  const day = (count: number) => formatDay(order.placedAt + count * dayMs, wording.locale, wording.profile.timeZone);
  return [day(fewest), day(most)];
}

function orderChips({ t }: Context, order: Order): Choice[] {
  const chips: Choice[] = [];
  if (waitsForPayment(order)) chips.push({ title: t.chips.payNow, action: { do: 'order.pay', order: order.number } });
  if (order.pickUp && order.status === 'paid')
    chips.push({ title: t.outlet.showCode, action: { do: 'order.code', order: order.number } });
  if (canCancel(order)) chips.push({ title: t.chips.cancelOrder, action: { do: 'order.cancel', order: order.number } });
  chips.push({ title: t.chips.myOrders, action: { do: 'order.list' } });
  return chips;
}
