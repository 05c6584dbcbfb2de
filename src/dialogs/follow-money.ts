import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { OrderWish } from '../commerce/policy';
import type { Refund } from '../commerce/refund';
import type { ServiceCase } from '../commerce/service-case';
import { formatDay, formatMoney } from '../replies/format';
import type { Choice, Reply } from '../replies/reply';
import { type Context, withTopic } from './context';
import type { Outcome } from './effect';
import type { News } from './event';
import { noOrders, orderReply, waitsForPayment } from './look-up-orders';
import { entity, textOf } from './said';
import { howItStands } from './service/sent-back';
import { ask, done, type Step } from './step';

const looked = 5;

/** The order that is named, else the one that was spoken of last, else the newest. */
function withOrder(context: Context, next: (order: OrderNumber) => Step): Step {
  const named = (entity(context, 'orderNumber')?.value ?? context.conversation.topic.lastOrder) as OrderNumber | null;
  if (named) return next(named);
  return ask('orders', { limit: looked }, (orders) => {
    const order = orders.find(waitsForPayment) ?? orders[0];
    return order ? next(order.number) : noOrders(context);
  });
}

const ofPayment =
  /付(?:款|钱)?(?:了|过|好|完|成功)|付的(?:钱|款)|支付(?:成功|了|完|好)|(?:钱|款)(?:到|收)|收到(?:我的|了)?(?:钱|款|付款)|\b(?:i(?:['’]ve| have)?(?: already| just)? paid|(?:did|has|have|is|was)\b.{0,30}\b(?:pay(?:ment)?|paid|money)\b|payment status)/i;

/** "我付好了", "did you get my money": a payment is spoken of as done. */
export function speaksOfPayment(context: Context): boolean {
  const text = textOf(context);
  return ofPayment.test(text) && !/退|refund|back/i.test(text);
}

/** "Did my payment go through?": the provider is asked, not our memory. */
export const checkPayment = (context: Context): Step =>
  withOrder(context, (order) =>
    done(withTopic(context.conversation, { lastOrder: order }), [], { effect: 'checkPayment', order }),
  );

export function paymentChecked(
  context: Context,
  { order, standing }: Extract<Outcome, { outcome: 'paymentChecked' }>,
): Step {
  const { conversation, t, wording } = context;
  const amount = formatMoney(order.totals.total, wording.locale);
  const method = t.payments[order.payment];
  const pay: Choice = { title: t.chips.payNow, action: { do: 'order.pay', order: order.number } };
  const show: Choice = { title: t.chips.whereIsIt(order.number), action: { do: 'order.show', order: order.number } };
  const say = (text: string, choice: Choice): Step => done(conversation, [{ type: 'say', text, choices: [choice] }]);
  switch (standing) {
    case 'paid':
      return done(conversation, [{ ...orderReply(context, order), text: t.pay.checked.paid(order.number, amount) }]);
    case 'returned':
      return say(t.pay.returned(order.number, amount), show);
    case 'unreachable':
      return say(t.pay.checked.unreachable(method), show);
    case 'cancelled':
      return say(t.pay.checked.cancelled(order.number), show);
    case 'onDelivery':
      return say(t.pay.onDelivery(order.number), show);
    case 'declined':
      return say(t.pay.declined(order.number), pay);
    case 'waiting':
      return say(t.pay.checked.waiting(order.number, method), pay);
  }
}

const howFar =
  /哪一?步|进度|进展|怎么样了|处理(?:好|完|得)|到哪了?|办(?:好|完)了?(?:吗|没)|\b(?:status|progress|how(?:'s| is| are) (?:my|the)|how far|what(?:'s| is) happening|any news|update on|where(?:'s| is))\b/i;

const whatBecomes =
  /\bwhat (?:will |would |is going to )?(?:happens?|becomes?)\b.{0,20}\b(?:money|payment|amount|charge)\b|\b(?:do|will|when do|when will) i get (?:my |the )?(?:money|payment|refund)\b.{0,40}\b(?:back|from|i paid|paypal|card)\b|(?:付|支付)(?:了|过)?的(?:那笔)?(?:钱|款).{0,8}(?:怎么办|呢|会退|退(?:给我|回来))|原来(?:付|那笔).{0,8}(?:怎么办|呢)/i;

/** "What happens to the money I paid with my visa?", after something was changed that gives money back. */
export const asksAfterMoney = ({ conversation, said }: Context): boolean =>
  conversation.topic.lastCase !== undefined && whatBecomes.test(said?.understanding.text ?? '');

/** "How is my return going?": about one that was asked for, and no new wish. */
export const asksHowFar = (context: Context): boolean => howFar.test(textOf(context).replace(/’/g, "'"));

/** "Where is my refund?" */
export const showRefunds = (context: Context): Step =>
  ask('orders', { limit: looked }, (orders) => {
    const named = entity(context, 'orderNumber')?.value;
    const about = named ? orders.filter(({ number }) => number === named) : orders;
    const numbers = named && about.length === 0 ? [named as OrderNumber] : about.map(({ number }) => number);
    if (numbers.length === 0) return noOrders(context);
    return ask('refunds', { orders: numbers }, (refunds) =>
      ask('comingBack', {}, (all) => {
        const open = all.map(({ of }) => of).filter(({ order }) => numbers.includes(order));
        const spoken = spokenOf(context, open, refunds);
        if (spoken.length > 0) return tellRefunds(context, spoken, []);
        return refunds.length + open.length > 0
          ? tellRefunds(context, open, refunds)
          : tellLatestCase(context, numbers);
      }),
    );
  });

/** What comes back of the order that was spoken of last, where no money for it is on its way yet. */
const spokenOf = ({ conversation }: Context, open: readonly ServiceCase[], refunds: readonly Refund[]) =>
  refunds.some(({ order }) => order === conversation.topic.lastOrder)
    ? []
    : open.filter(({ order }) => order === conversation.topic.lastOrder);

/** No money is on its way, but something may be settled: what stands with the order that was spoken of, else the newest. */
function tellLatestCase(context: Context, numbers: readonly OrderNumber[]): Step {
  const { conversation, t, profile } = context;
  const { lastOrder } = conversation.topic;
  const about = numbers.find((number) => number === lastOrder) ?? numbers[0];
  const choices: Choice[] = [{ title: t.chips.myOrders, action: { do: 'order.list' } }];
  if (!about) return noOrders(context);
  return ask('dossier', { number: about }, (dossier) => {
    const open = dossier?.cases.findLast(({ wish, status }) => comesBack.has(wish) && status !== 'done');
    const text = open
      ? t.service.moved[open.status](t.service.wishes[open.wish], about)
      : t.sentences([t.refund.none, t.refund.takes(...profile.policies.refundDays)]);
    return done(conversation, [{ type: 'say', text, choices }]);
  });
}

const comesBack: ReadonlySet<OrderWish> = new Set(['return', 'exchange', 'refundOnly', 'claim', 'cancel']);

/** Goods that are still to come, then money. */
function tellRefunds(context: Context, open: readonly ServiceCase[], refunds: readonly Refund[]): Step {
  const { conversation, t, wording } = context;
  const newest = [...refunds].sort((a, b) => b.requestedAt - a.requestedAt).slice(0, looked);
  const choices: Choice[] = [{ title: t.chips.myOrders, action: { do: 'order.list' } }];
  const lines = newest.map((refund) => {
    const day = formatDay(refund.updatedAt, wording.locale, wording.profile.timeZone);
    return t.refund.status[refund.status](refund.order, formatMoney(refund.amount, wording.locale), day);
  });
  const takes = refunds.length === 0 ? [t.refund.takes(...wording.profile.policies.refundDays)] : [];
  const standing = open.map((each) => howItStands(context, each));
  return done(conversation, [{ type: 'say', text: [...standing, ...lines, ...takes].join('\n'), choices }]);
}

type MoneyNews = Extract<News, { news: 'moneyReturned' | 'refundSucceeded' | 'refundNeedsPerson' }>;

export const isMoneyNews = (news: News): news is MoneyNews =>
  news.news === 'moneyReturned' || news.news === 'refundSucceeded' || news.news === 'refundNeedsPerson';

/** Money that goes back is told by itself. */
export function tellMoneyNews(context: Context, news: MoneyNews, order: Order): Step {
  const { conversation, t, wording } = context;
  return ask('refunds', { orders: [order.number] }, (refunds) => {
    const refund = refunds.find((each) =>
      news.news === 'moneyReturned' ? each.attempt === news.attempt : each.id === news.refund,
    );
    if (!refund) return done(conversation, []);
    const amount = formatMoney(refund.amount, wording.locale);
    const words: Readonly<Record<MoneyNews['news'], string>> = {
      moneyReturned: t.pay.returned(order.number, amount),
      refundSucceeded: t.refund.succeeded(order.number, amount),
      refundNeedsPerson: t.refund.needsPerson(order.number, amount),
    };
    const show: Choice = { title: t.chips.whereIsIt(order.number), action: { do: 'order.show', order: order.number } };
    const reply: Reply = { type: 'say', text: words[news.news], choices: [show] };
    return done(withTopic(conversation, { lastOrder: order.number }), [reply]);
  });
}
