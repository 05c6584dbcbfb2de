import { OrderNumber } from '../../base/ids';
import type { Dossier } from '../../commerce/dossier';
import { termsOf } from '../../commerce/judge-wish';
import type { Order } from '../../commerce/order';
import type { OrderWish } from '../../commerce/policy';
import { type Quote, quoteCase } from '../../commerce/quote-case';
import { lineTitle } from '../../replies/cards';
import { formatMoney } from '../../replies/format';
import type { Choice } from '../../replies/reply';
import { blankOut } from '../../text/blank-out';
import { type Context, dropDialog, pushFrame, withTopic } from '../context';
import type { ServiceFrame } from '../frame';
import { orderChip, unknownOrder } from '../look-up-orders';
import { entities, entity, textOf } from '../said';
import { ask, asking, done, type Step } from '../step';
import { addressOfOrder } from './address-of-order';
import { isUncovered, shortOn } from './can-pay';
import { asksElsewhere, fitSlots, goodsOf } from './fit-slots';
import { judgeSoFar, siblingOf } from './judge-so-far';
import { knownLines, knownReason } from './known-before';
import { type Elsewhere, likeOtherOrder, saidOfOther } from './like-other-order';
import { meantOrders } from './meant-orders';
import { namedGoods } from './named-goods';
import { nextQuestion } from './next-question';
import { goodsIn, linesNamed, namesMoreIn, ordersNamed, toldByValues } from './ordered-goods';
import { plans } from './plans';
import { readLimit } from './read-limit';
import { readSlots } from './read-slots';
import { refuse } from './refuse';
import { oldGoods, orElse } from './said-variants';
import { showSummary } from './summary';
import { tellTwins } from './tell-twins';
import { toHome } from './to-home';
import { inSaidState, ordersBound, saysAll, saysState, saysWhichOrder, withException } from './which-orders';

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
  picked: [],
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
  const ofOther = saidOfOther(textOf(context))?.toLowerCase() ?? '';
  const numbers = entities(context, 'orderNumber').map(({ value }) => OrderNumber(value));
  const all = [...new Set(numbers)].filter((number) => !ofOther.includes(number.replace(/^#/, '').toLowerCase()));
  const named = all.length > 1 && takesBackNumber.test(textOf(context)) ? all.slice(-1) : all;
  const [first, ...further] = named;
  if (open && open.slots.wish === wish && (!first || first === open.slots.order)) {
    return advance(context, readSlots(context, open.slots, textOf(context)) ?? open.slots);
  }
  const slots = { ...emptySlots(wish), heard: withoutPlaces(context), further };
  const begin = (given: Slots): Step =>
    first ? advance(context, { ...given, order: first }) : chooseOrder(context, given);
  if (wish !== 'changeAddress') return begin(slots);
  if (toHome.test(textOf(context)))
    return ask('shopper', {}, (shopper) => begin({ ...slots, address: shopper?.addresses[0] ?? null }));
  return ask('orders', { limit: 20 }, (orders) => beginAddress(context, slots, { named, orders }) ?? begin(slots));
}

/** "W9538924... wait, I mean W4646940". */
const takesBackNumber = /\d{5,}\W+(?:no|wait|sorry|actually|oops|i mean|不对|不是|等等|错了)/i;

/** The address of another order is taken over; the order that it comes from stays as it is. */
function beginAddress(
  context: Context,
  slots: Slots,
  { named, orders }: { readonly named: readonly OrderNumber[]; readonly orders: readonly Order[] },
): Step | null {
  const source = entity(context, 'address') === null ? addressOfOrder(textOf(context), orders) : null;
  if (!source) return null;
  const [first, ...further] = named.filter((number) => number !== source.from.number);
  const filled = { ...slots, address: source.address, further, heard: source.rest };
  return first ? advance(context, { ...filled, order: first }) : chooseOrder(context, filled, source.from);
}

/** What was said without addresses: Rose Lane names no goods that are rose gold. */
const withoutPlaces = (context: Context): string => blankOut(textOf(context), entities(context, 'address'));

/** The same from a button of an order. */
export const serveOrder = (context: Context, wish: OrderWish, order: OrderNumber): Step =>
  advance(context, { ...emptySlots(wish), order });

/** Before shipping and after it a swap goes by another rule: where a message says which, either will do. */
const swaps: readonly OrderWish[] = ['changeItems', 'exchange'];
const isSwap = (wish: OrderWish): boolean => swaps.includes(wish);

function chooseOrder(context: Context, slots: Slots, other?: Order): Step {
  return ask('orders', { limit: 20 }, (found) => {
    const orders = found.filter(({ number }) => number !== other?.number);
    const { rules } = context.profile.policies;
    const wishes = isSwap(slots.wish) && saysState(slots.heard) ? swaps : [slots.wish];
    const statuses = wishes.flatMap((wish) => rules[wish]?.statuses ?? []);
    const isAll = saysAll(slots.heard);
    const { rest, left } = isAll ? withException(slots.heard) : { rest: slots.heard, left: '' };
    const spared = ordersNamed(left, orders);
    const possibleOnes = orders.filter((order) => statuses.includes(order.status) && !spared.includes(order));
    const candidates = inSaidState(rest, possibleOnes);
    const by = plans[slots.wish].includes('chooseVariant') ? 'titles' : 'names';
    const titled = ordersNamed(rest, candidates, by);
    const fitting = toldByValues(rest, by === 'titles' ? oldGoods(rest) : rest.toLowerCase(), titled);
    const bound = ordersBound(rest, orders);
    const standing = orders.filter(isStanding);
    const isElsewhere = fitting.length === 0 || namesMoreIn(rest, { of: standing, than: candidates });
    const named = isElsewhere ? ordersNamed(rest, standing, by) : fitting;
    const naming = bound.length > 0 ? bound : named;
    const possible = naming.length > 0 ? naming : candidates;
    const chosen = meantOrders(context, slots, { orders, candidates, naming });
    const [first, ...further] = chosen.map(({ number }) => number);
    if (first) return advance(context, { ...slots, order: first, further: [...further, ...slots.further] });
    if (candidates.length === 0) return nothing(context, slots.wish);
    const offered = possible.slice(0, 6);
    const offers = offered.map((order) => ({ id: `order:${order.number}`, title: titleOf(context, slots, order) }));
    return put(
      context,
      { ...slots, offers, goods: offered.flatMap(goodsIn) },
      { state: 'chooseOrder', text: context.t.service.whichOrder(context.t.service.wishes[slots.wish]) },
    );
  });
}

/** Where no order that the wish fits has the named goods, one that has them says why it cannot be, and what can. */
const isStanding = ({ status }: Order): boolean => status !== 'cancelled';

/** With the goods that were named, which tell orders better apart than their numbers. */
function titleOf(context: Context, { heard }: Slots, order: Order): string {
  const { wording, t } = context;
  const named = linesNamed(heard, order).map(
    (line) => `${lineTitle(line, wording)} ${formatMoney(line.unitPrice, wording.locale)}`,
  );
  return t.list([orderChip(context, order).title, ...named]);
}

/** The order told by what was in it, or by which of them it is; null where nothing of that is said. */
export function orderByGoods(context: Context, { slots }: ServiceFrame): Step | null {
  const text = textOf(context);
  if (namedGoods(text.toLowerCase(), slots.goods).length === 0 && !saysWhichOrder(text)) return null;
  return chooseOrder(context, { ...slots, goods: [], heard: [slots.heard, text].join(' ') });
}

function nothing({ conversation, t }: Context, wish: OrderWish): Step {
  const choices: Choice[] = [{ title: t.chips.myOrders, action: { do: 'order.list' } }];
  return done(dropDialog(conversation, 'service'), [
    {
      type: 'say',
      text: wish === 'invoice' ? t.service.invoiceLater : t.service.nothingFor(t.service.wishes[wish]),
      choices,
    },
  ]);
}

/** Goes to the first thing still missing, or to the summary, or says why not. */
export function advance(context: Context, given: Slots, lead?: string): Step {
  const { order } = given;
  if (!order) return chooseOrder(context, given);
  return ask('dossier', { number: order }, (dossier) => {
    if (!dossier) return unknownOrder({ ...context, conversation: dropDialog(context.conversation, 'service') }, order);
    const said = saidOfOther(`${given.heard} ; ${textOf(context)}`);
    if (said === null || !plans[given.wish].includes('chooseVariant')) return goOn(context, dossier, { given, lead });
    return ask('orders', { limit: 50 }, (orders) =>
      goOn(context, dossier, { given, lead, elsewhere: { said, orders } }),
    );
  });
}

/** "Only if the difference is below $100." */
function withLimit(slots: Slots, text: string, currency: string): Slots {
  const most = plans[slots.wish].includes('chooseVariant') ? readLimit(text, currency) : null;
  return most === null ? slots : { ...slots, most };
}

interface GoingOn {
  readonly given: Slots;
  readonly lead: string | undefined;
  /** Where the new goods are to be those of another order. */
  readonly elsewhere?: Elsewhere;
}

function goOn(context: Context, dossier: Dossier, { given, lead, elsewhere }: GoingOn): Step {
  const { profile, now } = context;
  const { wish } = given;
  const rule = profile.policies.rules[wish];
  const isFirst = given.goods.length === 0;
  const isNew = isFirst && given.heard.trim() !== textOf(context).trim();
  const text = isNew ? `${given.heard} ; ${textOf(context)}` : textOf(context);
  const goods = goodsOf(dossier);
  const reason = knownReason(context, given);
  const known = {
    ...given,
    order: dossier.order.number,
    goods,
    reason,
    lines: knownLines(context, { ...given, goods }, text),
  };
  const read = isFirst ? (readSlots(context, known, text) ?? known) : known;
  const fitted = rule ? fitSlots(tellTwins(read, dossier, text), dossier, { rule, text }) : read;
  const chosen = elsewhere ? likeOtherOrder(fitted, dossier, elsewhere) : fitted;
  const slots = withLimit(chosen, text, dossier.order.totals.total.currency);
  const before = judgeSoFar(profile.policies, dossier, { slots, now });
  const other = orElse(slots, text);
  if (other) return goOn(context, dossier, { given: { ...given, wish: other }, lead, ...(elsewhere && { elsewhere }) });
  const sibling = siblingOf(given.wish, before);
  if (sibling)
    return goOn(context, dossier, { given: { ...given, wish: sibling }, lead, ...(elsewhere && { elsewhere }) });
  if (before.verdict === 'refused')
    return refuse(context, { dossier, clause: before.clause, instead: before.instead, wish, said: slots });
  if (!rule) throw new Error(`${wish} was granted without a rule`);
  const terms = termsOf(rule, slots.reason);
  const question = nextQuestion(context, { slots, dossier, rule, terms });
  const unanswerable = question?.offers.length === 0 ? withoutOffers[question.state] : undefined;
  if (unanswerable) return refuse(context, { dossier, wish, code: unanswerable });
  if (question) return put(context, { ...slots, offers: question.offers }, question, lead);
  const quote = quoteCase(dossier, slots, terms);
  return sumUp(context, { dossier, slots, quote, lead, text });
}

/** Questions that nothing can be answered to where nothing is on offer. */
const withoutOffers: Partial<Record<ServiceFrame['state'], 'noOther' | 'unknownTender'>> = {
  chooseVariant: 'noOther',
  chooseTender: 'unknownTender',
};

interface SummingUp {
  readonly dossier: Dossier;
  readonly slots: Slots;
  readonly quote: Quote;
  readonly lead: string | undefined;
  readonly text: string;
}

/** The summary, where the sum of it can be paid. */
function sumUp(context: Context, { dossier, slots, quote, lead, text }: SummingUp): Step {
  const { wish } = slots;
  if (wish === 'priceDrop' && quote.amountMinor === 0) return refuse(context, { dossier, wish, code: 'noPriceDrop' });
  if (typeof slots.most === 'number' && -quote.amountMinor > slots.most) return overLimit(context, dossier, quote);
  const short = shortOn(dossier, slots, quote.amountMinor);
  if (short && slots.tender !== null && short.others > 0)
    return goOn({ ...context, said: null }, dossier, {
      given: { ...slots, tender: null },
      lead: context.t.service.giftCardShort,
    });
  if (short) return refuse(context, { dossier, wish, code: 'giftCardShort' });
  if (isUncovered(dossier, slots, quote.amountMinor)) return refuse(context, { dossier, wish, code: 'mustPayMore' });
  const elsewhere = asksElsewhere(slots, dossier, { text, amountMinor: quote.amountMinor })
    ? context.t.service.notElsewhere
    : undefined;
  return showSummary(context, { slots: { ...slots, offers: [] }, dossier, quote, lead: lead ?? elsewhere });
}

/** It would cost more than the shopper said it may: nothing is done. */
function overLimit({ conversation, t, wording }: Context, { order }: Dossier, { amountMinor }: Quote): Step {
  const extra = formatMoney({ amount: -amountMinor, currency: order.totals.total.currency }, wording.locale);
  const next = withTopic(dropDialog(conversation, 'service'), { lastOrder: order.number });
  return done(next, [{ type: 'say', text: t.service.overLimit(extra, order.number) }]);
}

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
