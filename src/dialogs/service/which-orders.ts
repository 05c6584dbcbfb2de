import type { Order } from '../../commerce/order';
import { namesOfCity } from '../../text/city-names';
import { linesNamed } from './ordered-goods';

const newest =
  /最近|最后|最新|上(?:一)?(?:个|单|次)|刚(?:才|刚|买|下)|\b(?:last|latest|most recent|newest|just (?:placed|ordered|bought))\b/i;
const all =
  /\b(?:all|both|every)\b.{0,40}\borders?\b|\borders\b.{0,30}\b(?:all|both)\b|\bboth of them\b|\beverything (?:that|which)\b|(?:全部|所有)的?(?:订单|单子?)|(?:订单|单子?)[^，。]{0,6}(?:全|都)|(?:两|三|几)(?:个|单|笔).{0,4}都|(?:其他|其它|别的|剩下|没发货)[^，。]{0,8}(?:都|全)|\b(?:the (?:others|rest)|(?:all )?(?:the )?other orders)\b/i;
const whichever =
  /\b(?:whichever|whatever|either(?: one| of them)?|any(?: one)?(?: of (?:them|the two))?|doesn.t matter|don.t (?:care|mind)|you (?:choose|pick))\b|随便|都行|都可以|哪个都|无所谓/i;
const cheaper = /\b(?:cheap(?:er|est)|less expensive|least expensive)\b|便宜/i;
const dearer = /\b(?:more expensive|most expensive|pric(?:ier|iest)|dearer|dearest)\b|贵/i;

const bound =
  /\b(?:going|shipped|shipping|sent|being sent|headed|delivered|on its way|which goes|goes) to ([^,.;!?]{2,30})|(?:寄|发|送)(?:到|往|去)([^，。的]{1,12})的/i;

const exception =
  /\b(?:except(?: for)?|apart from|other than|but not|excluding|besides)\b([^.,;!?]*)|除了?([^，。,]*?)(?:以外|之外|外|[，,]|其他|其它)|([^，。,]*?)(?:以外|之外)的/i;

/** What a text says that the orders are, and what those are that it leaves out: "all but the headphones", 除了耳机那单. */
export function withException(text: string): { readonly rest: string; readonly left: string } {
  const found = exception.exec(text);
  return found
    ? { rest: text.replace(found[0], ' '), left: found.slice(1).find(Boolean) ?? '' }
    : { rest: text, left: '' };
}

const waits =
  /\b(?:on order|pending|(?:not|n['’]t|before (?:it|they)) (?:yet )?(?:been )?(?:ship|arriv|deliver|process)\w*|not here yet|(?:haven['’]t|have not) (?:got|received|gotten))\b|没发|未发|还没(?:到|发|收)|待发货/i;
const came = /\b(?:delivered|received|arrived|that came|i (?:just |already )?got)\b|收到|到货|送到|已签收/i;

export const saysState = (text: string): boolean => waits.test(text) !== came.test(text);

/** Of these orders those in the state that a text says: "the speaker that I have on order"; all where it says none, or none is in it. */
export function inSaidState(text: string, orders: readonly Order[]): readonly Order[] {
  if (!saysState(text)) return orders;
  const isCome = came.test(text);
  const meant = orders.filter(({ status }) => (status === 'delivered') === isCome);
  return meant.length > 0 ? meant : orders;
}

export const saysAll = (text: string): boolean => all.test(text);

export const isNewest = (text: string): boolean => newest.test(text);

/** Whether a text tells which order without its number and without goods. */
export const saysWhichOrder = (text: string): boolean =>
  [newest, all, whichever, cheaper, dearer, bound].some((pattern) => pattern.test(text));

/** The orders that a text means of those that could be meant, newest first: one, or all of them; none where it does not say. */
export function whichOrders(text: string, orders: readonly Order[]): readonly Order[] {
  const isSuperlative = /\b(?:most|least) expensive|\b(?:cheap|pric|dear)i?est\b|最(?:便宜|贵)/i.test(text);
  if (all.test(text) && !isSuperlative) return orders;
  const byPrice = [...orders].sort((a, b) => priceIn(text, a) - priceIn(text, b));
  const [first] = orders;
  if (cheaper.test(text)) return byPrice.slice(0, 1);
  if (dearer.test(text)) return byPrice.slice(-1);
  return first && whichever.test(text) ? [first] : [];
}

/** The orders whose parcel goes where a text says: "the order going to Austin". */
export function ordersBound(text: string, orders: readonly Order[]): readonly Order[] {
  const found = bound.exec(text);
  const place = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  const isThere = (name: string) => place.startsWith(name) && !/^[a-z]/.test(place.slice(name.length));
  return place === '' ? [] : orders.filter(({ contact: { city } }) => city && namesOfCity(city).some(isThere));
}

/** What the named goods of an order cost, in minor units; without named goods the order. */
function priceIn(text: string, order: Order): number {
  const prices = linesNamed(text, order).map(({ unitPrice }) => unitPrice.amount);
  return prices.length > 0 ? Math.min(...prices) : order.totals.total.amount;
}
