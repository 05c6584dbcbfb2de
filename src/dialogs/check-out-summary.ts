import type { Sku } from '../base/ids';
import { inLocale } from '../base/locale';
import type { Contact } from '../commerce/order';
import type { PricedCart } from '../commerce/price';
import type { StockedProduct } from '../commerce/product';
import { collectFacts, contactFacts, expectedDays, orderFacts, receipt } from '../replies/cards';
import { formatMoney } from '../replies/format';
import { openingText } from '../replies/outlet-lines';
import type { Choice, Reply } from '../replies/reply';
import { cartReply } from './cart-reply';
import { isComplete } from './check-out-contact';
import { type Context, dropDialog, pushFrame, withTopic } from './context';
import type { Outcome } from './effect';
import type { CheckOutFrame } from './frame';
import { contactAt, hasAll, outletOf, outletQuestion } from './pick-up';
import { tellShort } from './sold-out';
import { ask, asking, done, type Reads, type Step } from './step';
import { isSameSummary, summaryOf, tellChanges } from './summary-changes';
import { confirmationToken } from './token';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

/** Everything once more, priced as it is now, with a yes bound to it. */
export function showSummary(context: Context, frame: CheckOutFrame, lead?: string): Step {
  const outlet = outletOf(context, frame);
  return ask('cart', priceFor(context, frame), ({ cart, products }) => {
    if (outlet) return collectSummary(context, frame, { cart, lead });
    const short = shortLine(cart, products);
    if (cart.lines.length === 0)
      return done(dropDialog(context.conversation, 'checkOut'), [cartReply(context, cart, '')]);
    if (short) return tellShort(context, cart, short);
    return summary(context, frame, { cart, lead });
  });
}

/** A street shop that no longer has everything is told, and another one asked for. */
function collectSummary(
  context: Context,
  frame: CheckOutFrame,
  of: { cart: PricedCart; lead: string | undefined },
): Step {
  const { t, wording, conversation } = context;
  const outlet = outletOf(context, frame);
  if (of.cart.lines.length === 0 || !outlet)
    return done(dropDialog(conversation, 'checkOut'), [cartReply(context, of.cart, '')]);
  return ask('outletStock', { skus: of.cart.lines.map(({ sku }) => sku) }, (units) =>
    hasAll(of.cart, units, outlet.id)
      ? summary(context, frame, { ...of, lead: of.lead ?? t.outlet.confirm })
      : outletQuestion(context, frame, t.outlet.hasNotAll(inLocale(outlet.name, wording.locale))),
  );
}

/** Where it goes, and whether it is collected: what the fees and the tax depend on. */
function priceFor(context: Context, frame: CheckOutFrame): Reads['cart']['args'] {
  const outlet = outletOf(context, frame);
  return outlet ? { to: outlet, collected: true } : { to: frame.slots.contact };
}

/** As the order will have it; null while something is missing. */
function contactOf(context: Context, frame: CheckOutFrame): Contact | null {
  const outlet = outletOf(context, frame);
  const { contact } = frame.slots;
  const whole = outlet ? contactAt(outlet, contact, context.wording) : contact;
  return isComplete(whole) ? whole : null;
}

function summary(context: Context, frame: CheckOutFrame, of: { cart: PricedCart; lead: string | undefined }): Step {
  const { t, wording } = context;
  const conversation = dropDialog(context.conversation, 'chooseVariant');
  const { payment } = frame.slots;
  const contact = contactOf(context, frame);
  const outlet = outletOf(context, frame);
  if (!contact || payment === null) throw new Error('a summary needs a complete form');
  const shown = summaryOf(of.cart);
  const token = confirmationToken(context, { shown, contact, payment, outlet: outlet?.id });
  const confirming: CheckOutFrame = { ...frame, state: 'confirm', slots: { ...frame.slots, token, summary: shown } };
  const reply: Reply = {
    type: 'order',
    text: of.lead ?? t.checkOut.confirm,
    title: t.labels.orderSummary,
    number: null,
    facts: [
      ...(outlet ? collectFacts(contact, outlet, wording) : contactFacts(contact, wording)),
      { label: t.labels.payment, value: t.payments[payment] },
      outlet
        ? { label: t.outlet.hours, value: openingText(outlet, wording, context.now) }
        : { label: t.labels.expected, value: expectedDays(context.now, wording) },
    ],
    ...receipt(of.cart, wording),
    choices: confirmChips(context, frame, token),
  };
  return asking(pushFrame(conversation, confirming), [reply]);
}

const changeTo = (title: string, value: string): Choice => ({
  title,
  action: { do: 'answer', question: 'change', value },
});

const confirmChips = ({ t }: Context, { slots }: CheckOutFrame, token: string): readonly Choice[] => [
  { title: t.chips.yesOrder, action: { do: 'confirm', token } },
  ...(slots.pickUp
    ? [changeTo(t.outlet.other, 'outlet'), changeTo(t.outlet.deliver, 'delivery')]
    : [changeTo(t.chips.changeAddress, 'address')]),
  changeTo(t.chips.changePayment, 'payment'),
  { title: t.chips.notNow, action: { do: 'decline', token } },
];

/** What is different from what was shown, and the question anew. */
function showChanged(context: Context, frame: CheckOutFrame, cart: PricedCart): Step {
  const { t } = context;
  const { state, slots } = frame;
  const changes = slots.summary ? tellChanges(context, slots.summary, cart) : '';
  if (!changes) return showSummary(context, frame, t.checkOut.changed);
  const said = state === 'placing' ? t.checkOut.nothingOrdered : '';
  return showSummary(context, frame, t.sentences([said, changes, t.checkOut.confirmChanged]));
}

/** Asks the summary's question again: in short while it holds, whole when the cart has changed meanwhile. */
export function confirmAgain(context: Context, frame: CheckOutFrame): Step {
  const { token, summary: shown } = frame.slots;
  return ask('cart', priceFor(context, frame), ({ cart }) => {
    if (!token || !shown || !isSameSummary(shown, summaryOf(cart))) return showChanged(context, frame, cart);
    const total = formatMoney(cart.totals.total, context.wording.locale);
    return asking(pushFrame(context.conversation, frame), [
      { type: 'say', text: context.t.checkOut.confirmAgain(total), choices: confirmChips(context, frame, token) },
    ]);
  });
}

export function placeOrder(context: Context, frame: CheckOutFrame): Step {
  const { payment, token, summary: shown } = frame.slots;
  const contact = contactOf(context, frame);
  if (!contact || !payment || !token || !shown) return showSummary(context, frame);
  const placing: CheckOutFrame = { ...frame, state: 'placing' };
  return done(pushFrame(context.conversation, placing), [], {
    effect: 'placeOrder',
    token,
    summary: shown,
    contact,
    payment,
    outlet: outletOf(context, frame)?.id ?? null,
  });
}

/** The receipt; an order that is paid on line goes on to its payment at once. */
export function orderPlaced(context: Context, { order, token }: OutcomeOf<'orderPlaced'>): Step {
  const { t, conversation, wording } = context;
  const onDelivery = order.payment === 'cod';
  const next = withTopic(dropDialog(conversation, 'checkOut'), {
    lastOrder: order.number,
    lastSku: null,
    lastProduct: null,
    undo: [],
    spent: { token, order: order.number },
    pickUpAt: null,
  });
  const reply: Reply = {
    type: 'order',
    text: onDelivery ? t.checkOut.placedCod(order.number) : t.checkOut.placedToPay(order.number),
    title: t.labels.order,
    number: order.number,
    facts: orderFacts(order, wording),
    ...receipt(order, wording),
    choices: onDelivery
      ? [
          { title: t.chips.whereIsIt(order.number), action: { do: 'order.show', order: order.number } },
          { title: t.chips.keepShopping, action: { do: 'browse' } },
        ]
      : [],
  };
  return done(next, [reply], onDelivery ? null : { effect: 'startPayment', order: order.number });
}

export function orderRefused(context: Context, { refusal }: OutcomeOf<'orderRefused'>): Step {
  const frame = context.conversation.frames.find((open) => open.dialog === 'checkOut');
  return ask('cart', frame ? priceFor(context, frame) : {}, ({ cart }) => {
    if (refusal.code === 'notEnoughStock' && frame?.slots.pickUp) return showSummary(context, frame);
    if (refusal.code === 'notEnoughStock') return tellShort(context, cart, refusal);
    if (refusal.code === 'emptyCart' || !frame) {
      return done(dropDialog(context.conversation, 'checkOut'), [cartReply(context, cart, '')]);
    }
    return showChanged(context, frame, cart);
  });
}

function shortLine(cart: PricedCart, products: readonly StockedProduct[]): { sku: Sku; available: number } | null {
  for (const { sku, quantity, product } of cart.lines) {
    const available = products.find((each) => each.id === product)?.available[sku] ?? 0;
    if (quantity > available) return { sku, available };
  }
  return null;
}
