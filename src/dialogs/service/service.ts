import { OrderNumber } from '../../base/ids';
import type { Dossier } from '../../commerce/dossier';
import { termsOf } from '../../commerce/judge-wish';
import { settlingTender } from '../../commerce/known-shopper';
import type { Order } from '../../commerce/order';
import type { OrderWish } from '../../commerce/policy';
import { quoteCase } from '../../commerce/quote-case';
import type { Choice } from '../../replies/reply';
import { type Context, dropDialog, pushFrame } from '../context';
import type { Good, ServiceFrame } from '../frame';
import { orderChip, unknownOrder } from '../look-up-orders';
import { entities, textOf } from '../said';
import { ask, asking, done, type Step } from '../step';
import { fitSlots, goodsOf } from './fit-slots';
import { judgeSoFar, siblingOf } from './judge-so-far';
import { nextQuestion } from './next-question';
import { namedGoods, namesOf, titlesOf } from './read-lines';
import { readSlots } from './read-slots';
import { refuse } from './refuse';
import { orElse } from './said-variants';
import { showSummary } from './summary';

type Slots = ServiceFrame['slots'];

export const serviceFrame = ({ conversation }: Context): ServiceFrame | null =>
  conversation.frames.find((frame) => frame.dialog === 'service') ?? null;

export const emptySlots = (wish: OrderWish): Slots => ({
  wish,
  order: null,
  further: [],
  heard: '',
  goods: [],
  lines: [],
  sought: {},
  reason: null,
  photos: [],
  resend: null,
  way: null,
  tender: null,
  address: null,
  invoice: null,
  stars: null,
  words: null,
  offers: [],
  token: null,
  demand: null,
});

export const frameOf = (slots: Slots): ServiceFrame => ({
  dialog: 'service',
  revision: 1,
  state: 'chooseOrder',
  slots,
});

/** Begins with what the message says already; a wish that waits is gone on with. */
export function startService(given: Context, wish: OrderWish): Step {
  const context = { ...given, conversation: { ...given.conversation, paused: false } };
  const open = serviceFrame(context);
  const named = entities(context, 'orderNumber').map(({ value }) => OrderNumber(value));
  const [first, ...further] = named;
  if (open && open.slots.wish === wish && (!first || first === open.slots.order)) {
    return advance(context, readSlots(context, open.slots, textOf(context)) ?? open.slots);
  }
  const slots = { ...emptySlots(wish), heard: textOf(context), further };
  return first ? advance(context, { ...slots, order: first }) : chooseOrder(context, slots);
}

/** The same from a button of an order. */
export const serveOrder = (context: Context, wish: OrderWish, order: OrderNumber): Step =>
  advance(context, { ...emptySlots(wish), order });

const newest =
  /最近|最后|最新|上(?:一)?(?:个|单|次)|刚(?:才|刚|买|下)|\b(?:last|latest|most recent|newest|just (?:placed|ordered|bought))\b/i;

function chooseOrder(context: Context, slots: Slots): Step {
  return ask('orders', { limit: 20 }, (orders) => {
    const statuses = context.profile.policies.rules[slots.wish]?.statuses ?? [];
    const candidates = orders.filter(({ status }) => statuses.includes(status));
    const counted = candidates.map((order) => ({ order, count: countNamed(slots.heard, order) }));
    const most = Math.max(0, ...counted.map(({ count }) => count));
    const naming = counted.filter(({ count }) => most > 0 && count === most).map(({ order }) => order);
    const [latest] = orders;
    const [only, ...others] = naming.length > 0 ? naming : candidates;
    const { lastOrder } = context.conversation.topic;
    const talked = orders.find(({ number }) => number === lastOrder);
    const chosen =
      (latest && newest.test(slots.heard) && latest) ||
      (others.length === 0 && only) ||
      (naming.length === 0 && talked && candidates.includes(talked) && talked) ||
      (candidates.length === 0 && (talked ?? latest));
    if (chosen) return advance(context, { ...slots, order: chosen.number });
    if (candidates.length === 0) return nothing(context, slots.wish);
    const offered = (naming.length > 0 ? naming : candidates).slice(0, 6);
    const offers = offered.map((order) => ({ id: `order:${order.number}`, title: orderChip(context, order).title }));
    return put(
      context,
      { ...slots, offers, goods: offered.flatMap(goodsIn) },
      { state: 'chooseOrder', text: context.t.service.whichOrder(context.t.service.wishes[slots.wish]) },
    );
  });
}

const goodsIn = ({ lines }: Order): readonly Good[] =>
  lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    titles: titlesOf(line),
    names: namesOf(line, undefined),
  }));

const countNamed = (text: string, order: Order): number => namedGoods(text.toLowerCase(), goodsIn(order)).length;

/** The order told by what was in it; null where nothing of it is named. */
export function orderByGoods(context: Context, { slots }: ServiceFrame): Step | null {
  const text = textOf(context);
  if (namedGoods(text.toLowerCase(), slots.goods).length === 0) return null;
  return chooseOrder(context, { ...slots, goods: [], heard: [slots.heard, text].join(' ') });
}

function nothing({ conversation, t }: Context, wish: OrderWish): Step {
  const choices: Choice[] = [{ title: t.chips.myOrders, action: { do: 'order.list' } }];
  return done(dropDialog(conversation, 'service'), [
    { type: 'say', text: t.service.nothingFor(t.service.wishes[wish]), choices },
  ]);
}

/** Goes to the first thing still missing, or to the summary, or says why not. */
export function advance(context: Context, given: Slots, lead?: string): Step {
  const { order } = given;
  if (!order) return chooseOrder(context, given);
  return ask('dossier', { number: order }, (dossier) => {
    if (!dossier) return unknownOrder({ ...context, conversation: dropDialog(context.conversation, 'service') }, order);
    return goOn(context, dossier, { given, lead });
  });
}

function goOn(
  context: Context,
  dossier: Dossier,
  { given, lead }: { readonly given: Slots; readonly lead: string | undefined },
): Step {
  const { profile, now } = context;
  const { wish } = given;
  const rule = profile.policies.rules[wish];
  const isFirst = given.goods.length === 0;
  const text = isFirst ? `${given.heard} ${textOf(context)}` : textOf(context);
  const known = { ...given, order: dossier.order.number, goods: goodsOf(dossier) };
  const read = isFirst ? (readSlots(context, known, text) ?? known) : known;
  const slots = rule ? fitSlots(read, dossier, { rule, text }) : read;
  const before = judgeSoFar(profile.policies, dossier, { slots, now });
  const other = orElse(slots, text);
  if (other) return goOn(context, dossier, { given: { ...given, wish: other }, lead });
  const sibling = siblingOf(given.wish, before);
  if (sibling) return goOn(context, dossier, { given: { ...given, wish: sibling }, lead });
  if (before.verdict === 'refused')
    return refuse(context, { dossier, clause: before.clause, instead: before.instead, wish });
  if (!rule) throw new Error(`${wish} was granted without a rule`);
  const terms = termsOf(rule, slots.reason);
  const question = nextQuestion(context, { slots, dossier, rule, terms });
  if (question?.state === 'chooseVariant' && question.offers.length === 0)
    return refuse(context, { dossier, wish, code: 'noOther' });
  if (question?.state === 'chooseTender' && question.offers.length === 0)
    return refuse(context, { dossier, wish, code: 'unknownTender' });
  if (question) return put(context, { ...slots, offers: question.offers }, question, lead);
  const quote = quoteCase(dossier, slots, terms);
  if (wish === 'priceDrop' && quote.amountMinor === 0) return refuse(context, { dossier, wish, code: 'noPriceDrop' });
  if (isUncovered(dossier, slots, quote.amountMinor)) return refuse(context, { dossier, wish, code: 'mustPayMore' });
  return showSummary(context, { slots: { ...slots, offers: [] }, dossier, quote, lead });
}

/** What is dearer than what was paid has to be taken from a way of paying on file. */
const isUncovered = ({ order, wallet }: Dossier, { tender }: Slots, amountMinor: number): boolean =>
  amountMinor < 0 && order.status !== 'placed' && settlingTender(wallet, tender, order) === null;

function put(
  context: Context,
  slots: Slots,
  { state, text }: { readonly state: ServiceFrame['state']; readonly text: string },
  lead?: string,
): Step {
  const frame: ServiceFrame = { ...frameOf({ ...slots, token: null, demand: null }), state };
  const choices = slots.offers.map<Choice>(({ id, title }) => ({
    title,
    action: { do: 'answer', question: 'service', value: id },
  }));
  const said = lead ? context.t.sentences([lead, text]) : text;
  return asking(pushFrame(context.conversation, frame), [{ type: 'say', text: said, choices }]);
}
