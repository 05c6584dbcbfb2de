import { inLocale } from '../base/locale';
import type { Order } from '../commerce/order';
import { variantTitle } from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Choice } from '../replies/reply';
import { type Context, withTopic } from './context';
import type { Said } from './event';
import { isStranger, proveFirst } from './prove-identity';
import { besideSentence, entity, textOf } from './said';
import { tenderTitle } from './service/next-question';
import { linesNamed, ordersNamed } from './service/ordered-goods';
import { afterwards, ask, done, type Step } from './step';

const asksWay =
  /\b(?:which|what|whose|how)\b.{0,30}\b(?:card|payment|method|account|way)\b.{0,30}\b(?:did|was|were|have|i)\b.{0,15}\b(?:use|used|pay|paid|charge|charged)\b|\bhow did i pay\b|\bhow (?:was|were) .{1,40}\bpaid\b|(?:用|拿|刷)的?(?:是)?(?:什么|哪(?:张|个|种)).{0,4}(?:付|支付|卡)|(?:当时|之前|那时).{0,8}(?:怎么|如何)付|(?:怎么|用什么|用哪(?:张|个|种).{0,3})付的/i;
const asksPrice =
  /\b(?:what|how much)\b.{0,12}\b(?:did|was|were)\b.{0,50}\b(?:cost|pay|paid|spend|spent|charged?|price)\b|\bhow much (?:was|were) (?:the|my)\b|\bwhat (?:was|were) the price of\b|\b(?:what(?:'s| is)|how much is) (?:the|my) (?:new |final |order )?total\b(?! (?:if|for|with|when))|(?:当时|之前|那时)?(?:花了|付了|用了)多少|多少钱买的|买的时候多少/i;
const reopens =
  /\b(?:re-?open|reinstate|restore|un-?cancel|bring back)\b.{0,40}\b(?:order|it|cancel\w*)\b|\bundo\b.{0,30}\bcancel\w*|\bcancell?ation\b.{0,20}\b(?:undo|undone|revers\w*|revok\w*)|恢复.{0,8}(?:订单|那单)|(?:撤销|撤回).{0,6}取消|取消.{0,6}(?:撤回|撤销|恢复)/i;

/** What was paid for goods of an order, and how; an order that was called off brought back. Null where none of it is asked. */
export function askPast(context: Context): Step | null {
  const { said, profile } = context;
  const text = textOf(context);
  const [tell, pattern] = tellers.find(([, pattern]) => pattern.test(text)) ?? [];
  const { lastSku } = context.conversation.topic;
  if (!said || !tell || !pattern || lastSku !== null || (profile.provenBy?.length ?? 0) === 0) return null;
  if (isStranger(context)) return proveFirst(context, { wish: said });
  const rest = besideSentence(said, pattern);
  return afterwards(answer(context, tell), (end) =>
    rest ? { ...end, next: { ...end.next, waiting: [rest, ...beyond(end.next.waiting, rest, pattern)] } } : end,
  );
}

/** Clauses of the message that are neither answered now nor in what is left of it. */
const beyond = (waiting: readonly Said[], rest: Said, pattern: RegExp): readonly Said[] =>
  waiting.filter(
    ({ understanding: { text } }) => !pattern.test(text) && !rest.understanding.text.includes(text.trim()),
  );

type Teller = (context: Context, order: Order) => Step;

function answer(context: Context, tell: Teller): Step {
  const text = textOf(context);
  return ask('orders', { limit: 50 }, (orders) => {
    const possible = tell === tellReopened ? orders.filter(({ status }) => status === 'cancelled') : orders;
    const named = entity(context, 'orderNumber')?.value ?? null;
    const byGoods = ordersNamed(text, possible);
    if (tell === tellPrice && named === null && byGoods.length === 0 && ofAll.test(text))
      return tellSpent(context, orders);
    const { lastOrder } = context.conversation.topic;
    const order =
      possible.find(({ number }) => number === named) ??
      byGoods[0] ??
      possible.find(({ number }) => number === lastOrder) ??
      possible[0];
    return order ? tell(context, order) : done(context.conversation, [{ type: 'say', text: context.t.order.none }]);
  });
}

const ofAll = /\b(?:in total|altogether|all together|overall|all (?:of )?my orders|so far)\b|一共|总共|加起来/i;

/** The sum of all orders that stand; of each currency apart. */
function tellSpent({ conversation, t, wording }: Context, orders: readonly Order[]): Step {
  const standing = orders.filter(({ status }) => status !== 'cancelled');
  const sums = new Map<string, number>();
  for (const { totals } of standing)
    sums.set(totals.total.currency, (sums.get(totals.total.currency) ?? 0) + totals.total.amount);
  const amounts = [...sums].map(([currency, amount]) => formatMoney({ amount, currency }, wording.locale));
  const text = standing.length > 0 ? t.past.spent(standing.length, t.and(amounts)) : t.order.none;
  return done(conversation, [
    { type: 'say', text, choices: [{ title: t.chips.myOrders, action: { do: 'order.list' } }] },
  ]);
}

function say(context: Context, { number }: Order, text: string, choices: readonly Choice[] = []): Step {
  const show: Choice = { title: context.t.chips.whereIsIt(number), action: { do: 'order.show', order: number } };
  const next = withTopic(context.conversation, { lastOrder: number });
  return done(next, [{ type: 'say', text, choices: [...choices, show] }]);
}

function tellReopened(context: Context, order: Order): Step {
  return say(context, order, context.t.past.staysCancelled(order.number));
}

function tellWay(context: Context, order: Order): Step {
  const { t, wording } = context;
  const total = formatMoney(order.totals.total, wording.locale);
  return ask('shopper', {}, (shopper) => {
    const tender = shopper?.wallet.find(({ id }) => id === order.tender);
    const way = tender ? tenderTitle(context, tender) : t.payments[order.payment];
    return say(context, order, t.past.paidBy(order.number, total, way));
  });
}

/** The goods that are named, or the whole of the order. */
function tellPrice(context: Context, order: Order): Step {
  const { t, wording } = context;
  const lines = linesNamed(textOf(context), order).map((line) => {
    const title = [inLocale(line.title, wording.locale), variantTitle(line.options, wording)].filter(Boolean).join(' ');
    return t.past.cost(title, formatMoney(line.lineTotal, wording.locale), order.number);
  });
  const all = t.past.total(order.number, formatMoney(order.totals.total, wording.locale));
  return say(context, order, lines.length > 0 ? lines.join('\n') : all);
}

const tellers: readonly (readonly [Teller, RegExp])[] = [
  [tellReopened, reopens],
  [tellWay, asksWay],
  [tellPrice, asksPrice],
];
