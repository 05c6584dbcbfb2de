import type { OutletId } from '../base/ids';
import { inLocale } from '../base/locale';
import { regionNotServed } from '../commerce/delivery';
import type { RegionalDelivery } from '../commerce/promotions';
import type { PaymentMethod } from '../commerce/shop';
import type { Choice, Reply } from '../replies/reply';
import { addToCart } from './add-to-cart';
import {
  cityAlone,
  fillSlots,
  givesContact,
  hasCity,
  mergeAddress,
  nextState,
  plainAnswer,
  takes,
} from './check-out-contact';
import { placeOrder, showSummary } from './check-out-summary';
import { chooseVariant } from './choose-variant';
import { type Context, dropDialog, pushFrame, topFrame, withTopic } from './context';
import type { CheckOutFrame } from './frame';
import { chooseFirst, isChoosing, keepGiven } from './given-early';
import { goodsBeside, onlySeen } from './goods-to-check-out';
import { onlineNamed, paymentInstead, paymentNamed, saysOnline } from './named-payment';
import { payOrder } from './pay-order';
import { collectChip, hasWayToCollect, hearPickUp, waysToPay, withOutlet } from './pick-up';
import { entity, textOf } from './said';
import { afterwards, ask, asking, done, type Step } from './step';
import { readProduct } from './which-product';

const emptySlots = { contact: {}, payment: null, token: null, summary: null } as const;

export const checkOutFrame = ({ conversation }: Context): CheckOutFrame | null =>
  conversation.frames.find((frame) => frame.dialog === 'checkOut') ?? null;

/** Opens the checkout, with what is remembered and what the message gives already. */
export function startCheckOut(context: Context): Step {
  const { conversation, t } = context;
  const open = checkOutFrame(context);
  const asksVariant = topFrame(conversation)?.dialog === 'chooseVariant';
  if (open && !asksVariant) return advance(context, { ...open, slots: fillSlots(open.slots, context) });
  return ask('cart', {}, ({ cart }) => {
    if (cart.lines.length === 0 && isChoosing(context)) return chooseFirst(context);
    if (open) return advance(context, { ...open, slots: fillSlots(open.slots, context) });
    const { lastOrder } = conversation.topic;
    if (cart.lines.length === 0 && lastOrder !== null && saysPay.test(textOf(context))) return payOrder(context);
    const seen = onlySeen(context);
    if (cart.lines.length === 0 && seen) {
      const kept = { ...context, conversation: keepGiven(context) };
      return readProduct(kept, seen.product, (product) =>
        chooseVariant(kept, {
          product,
          quantity: entity(context, 'quantity')?.value ?? 1,
          chosen: {},
          replaces: null,
          following: [],
        }),
      );
    }
    const goods = goodsBeside(context);
    if (cart.lines.length === 0 && goods) return addToCart(goods);
    if (cart.lines.length === 0) {
      const kept = keepGiven(context);
      const text = kept === conversation ? t.checkOut.empty : t.checkOut.notedEmpty;
      return done(kept, [{ type: 'say', text, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] }]);
    }
    return ask('contact', {}, (contact) => {
      const open = (paidBefore: PaymentMethod | null) => {
        const { given, pickUpAt = null } = conversation.topic;
        const known = mergeAddress(contact ?? {}, given?.contact ?? {});
        const slots = fillSlots({ ...emptySlots, contact: known, payment: given?.payment ?? paidBefore }, context);
        const frame: CheckOutFrame = { dialog: 'checkOut', revision: 1, state: 'askRecipient', slots };
        const begun = { ...context, conversation: withTopic(conversation, { given: undefined }) };
        return hearCollected(begun, frame) ?? advance(begun, withOutlet(frame, pickUpAt));
      };
      if (!contact) return open(null);
      return ask('orders', { limit: 1 }, ([last]) => open(last && takes(context, last.payment) ? last.payment : null));
    });
  });
}

/** "Pay now", of the order that was placed last. */
const saysPay = /\bpay\b|付款|支付|付钱/i;

/** Its order, or the next one, is collected at a street shop. */
export function collectAt(context: Context, outlet: OutletId): Step {
  const frame = checkOutFrame(context);
  if (frame && frame.state !== 'placing') return advance(context, withOutlet(frame, outlet));
  return startCheckOut({ ...context, conversation: withTopic(context.conversation, { pickUpAt: outlet }) });
}

/** Goes to the first thing still missing, or to the summary. */
export function advance(context: Context, frame: CheckOutFrame): Step {
  const [onlyWay, ...others] = waysToPay(context.profile, Boolean(frame.slots.pickUp));
  const payment = frame.slots.payment ?? (onlyWay && others.length === 0 ? onlyWay : null);
  const slots = { ...frame.slots, payment };
  const barred = slots.pickUp ? null : regionNotServed({ promotions: context.profile.promotions, to: slots.contact });
  if (barred) return refuseRegion(context, { ...frame, slots }, barred);
  const state = nextState(slots);
  return state === 'confirm'
    ? showSummary(context, { ...frame, slots })
    : putCheckOut(context, { ...frame, slots, state });
}

function refuseRegion(context: Context, frame: CheckOutFrame, { name }: RegionalDelivery): Step {
  const { t, wording } = context;
  const text = t.checkOut.notServed(inLocale(name, wording.locale));
  return afterwards(askAddressAnew(context, frame), (end) => ({
    ...end,
    replies: [{ type: 'say', text, choices: collectChips(context) }],
  }));
}

export function putCheckOut(context: Context, frame: CheckOutFrame): Step {
  const conversation = dropDialog(context.conversation, 'chooseVariant');
  return asking(pushFrame(conversation, frame), [question(context, frame)]);
}

/** The open question of the checkout's form; the summary asks its own. */
export function question(context: Context, { state, slots }: CheckOutFrame): Reply {
  const { t } = context;
  switch (state) {
    case 'askRecipient':
      return slots.pickUp
        ? { type: 'say', text: t.outlet.askName }
        : { type: 'say', text: t.checkOut.askRecipient, choices: collectChips(context) };
    case 'askPhone':
      return { type: 'say', text: t.checkOut.askPhone };
    case 'askAddress': {
      const { street } = slots.contact;
      return {
        type: 'say',
        text: street && !hasCity(slots.contact) ? t.checkOut.askCity(street) : t.checkOut.askAddress,
        choices: collectChips(context),
      };
    }
    default:
      return {
        type: 'say',
        text: askForPayment(context, Boolean(slots.pickUp)),
        choices: paymentChips(context, Boolean(slots.pickUp)),
      };
  }
}

/** A way that was named and that the shop does not take is told as such. */
function askForPayment(context: Context, collects: boolean): string {
  const { t } = context;
  const named = entity(context, 'paymentMethod')?.value;
  if (!named || takes(context, named)) return t.checkOut.askPayment;
  return t.checkOut.paymentNotTaken(t.payments[named], waysSaid(context, collects));
}

const waysSaid = ({ profile, t }: Context, collects: boolean): string =>
  t.and(waysToPay(profile, collects).map((method) => t.payments[method]));

const collectChips = (context: Context): Choice[] => (hasWayToCollect(context) ? [collectChip(context)] : []);

const paymentChips = ({ profile, t }: Context, collects: boolean): Choice[] =>
  waysToPay(profile, collects).map((method) => ({
    title: t.payments[method],
    action: { do: 'answer', question: 'payment', value: method },
  }));

/** What a message means to the open question; null when it is no answer to it. */
export function answerCheckOut(context: Context, frame: CheckOutFrame): Step | null {
  const answer = context.said?.understanding.answer;
  const collected = hearCollected(context, frame);
  if (collected) return collected;
  const instead = frame.state === 'confirm' ? paymentInstead(context) : null;
  if (instead && instead !== frame.slots.payment) return choosePayment(context, frame, instead);
  if (frame.state === 'confirm' && placesIt.test(textOf(context).trim())) return placeOrder(context, frame);
  if (frame.state === 'confirm' && answer?.expects === 'yesNo') {
    const saysWhatInstead = !answer.value && context.conversation.waiting.length > 0;
    if (saysWhatInstead) return done(context.conversation, []);
    return answer.value ? placeOrder(context, frame) : declineOrder(context);
  }
  const city = frame.state === 'askAddress' ? cityAlone(context, frame.slots.contact) : null;
  if (city) {
    const given = mergeAddress(frame.slots.contact, { city, country: context.profile.country });
    return advance(context, withContact(frame, { ...frame.slots, contact: given }));
  }
  const contact = answeredContact(context, frame);
  if (contact) return advance(context, withContact(frame, contact));
  if (answer?.expects === 'paymentMethod') return choosePayment(context, frame, answer.value);
  return frame.state === 'askPayment' ? answerPayment(context, frame) : null;
}

const placesIt =
  /^(?:(?:ok(?:ay)?|yes|yep|yeah|great|fine|sure|good)[, ]+)?(?:please )?(?:order|order (?:it|that|them|this|now)|place (?:it|the order|my order))(?: (?:then|now|please|pls|thanks))?[.!]?$/i;

/** A way to pay in words that are none of its names. */
function answerPayment(context: Context, frame: CheckOutFrame): Step | null {
  const named = paymentNamed(context) ?? onlineNamed(context);
  if (named) return choosePayment(context, frame, named);
  return saysOnline(context) ? askWhichOnline(context, frame) : null;
}

/** What is said of collecting it in a street shop; null when nothing is. */
function hearCollected(context: Context, frame: CheckOutFrame): Step | null {
  const heard = hearPickUp(context, frame);
  if (!heard) return null;
  return 'kind' in heard ? heard : advance(context, { ...heard, slots: fillSlots(heard.slots, context) });
}

function answeredContact(context: Context, frame: CheckOutFrame): CheckOutFrame['slots'] | null {
  const answer = context.said?.understanding.answer;
  const filled = fillSlots(frame.slots, context);
  const { country } = context.profile;
  switch (answer?.expects) {
    case 'address':
      return {
        ...filled,
        contact: mergeAddress(filled.contact, { ...answer.value, country }),
      };
    case 'name':
      return { ...filled, contact: { ...filled.contact, recipient: answer.value } };
    case 'phone':
      return { ...filled, contact: { ...filled.contact, phone: answer.value } };
    default:
      return null;
  }
}

const withContact = (frame: CheckOutFrame, slots: CheckOutFrame['slots']): CheckOutFrame => ({ ...frame, slots });

/** Plain words in answer to a question of the form; tried after every other reading of the message. */
export function plainCheckOutAnswer(context: Context, frame: CheckOutFrame): Step | null {
  if (frame.state === 'askPhone' && /\d{3}/.test(textOf(context))) {
    return asking(context.conversation, [{ type: 'say', text: context.t.checkOut.badPhone }]);
  }
  const plain = plainAnswer(frame.state, context);
  if (!plain) return null;
  return advance(context, { ...frame, slots: { ...frame.slots, contact: mergeAddress(frame.slots.contact, plain) } });
}

/** "Pay online" where that can be done in several ways. */
function askWhichOnline(context: Context, frame: CheckOutFrame): Step {
  const choices = paymentChips(context, Boolean(frame.slots.pickUp)).filter(
    ({ action }) => action.do !== 'answer' || action.value !== 'cod',
  );
  return asking(pushFrame(context.conversation, frame), [
    { type: 'say', text: context.t.checkOut.askWhichOnline, choices },
  ]);
}

export function choosePayment(context: Context, frame: CheckOutFrame, payment: PaymentMethod): Step {
  const { t, profile, conversation } = context;
  const slots = fillSlots(frame.slots, context);
  const collects = Boolean(slots.pickUp);
  if (waysToPay(profile, collects).includes(payment))
    return advance(context, { ...frame, slots: { ...slots, payment } });
  const isCash = collects && payment === 'cod';
  const asked: CheckOutFrame = { ...frame, state: 'askPayment', slots };
  return asking(pushFrame(conversation, asked), [
    {
      type: 'say',
      text: isCash ? t.outlet.noCash : t.checkOut.paymentNotTaken(t.payments[payment], waysSaid(context, collects)),
      choices: paymentChips(context, collects),
    },
  ]);
}

const correcting = new Set([
  'account.address',
  'order.change_address',
  'inform',
  'affirm',
  'deny',
  'checkout.start',
  'order.pay',
  'none',
]);

/** "换个地址", "make it cash on delivery": an earlier answer of an open checkout is changed. Null when it is not that. */
export function correctCheckOut(context: Context): Step | null {
  const frame = checkOutFrame(context);
  const top = context.said?.understanding.intents[0]?.intent;
  if (!frame || !top || frame.state === 'placing') return null;
  const instead = frame.state === 'confirm' ? paymentInstead(context) : null;
  if (instead) return choosePayment(context, frame, instead);
  if (asksOtherAddress(context)) return askAddressAnew(context, frame);
  const isContact = entity(context, 'address') !== null || entity(context, 'phone') !== null;
  if (!isContact && !correcting.has(top)) return null;
  const payment = entity(context, 'paymentMethod')?.value;
  if (givesContact(context)) {
    if (payment && !takes(context, payment)) return choosePayment(context, frame, payment);
    return advance(context, { ...frame, slots: fillSlots(frame.slots, context) });
  }
  return null;
}

const addressIntents = new Set(['account.address', 'order.change_address']);
const likelyTogether = 0.15;

/** In a checkout even a message that only may be about the address is about this order's. */
function asksOtherAddress(context: Context): boolean {
  if (entity(context, 'address') || entity(context, 'phone')) return false;
  const intents = context.said?.understanding.intents ?? [];
  const likely = intents.filter(({ intent }) => addressIntents.has(intent)).reduce((sum, { score }) => sum + score, 0);
  return likely >= likelyTogether;
}

export function askAddressAnew(context: Context, frame: CheckOutFrame): Step {
  const { recipient, phone } = frame.slots.contact;
  const contact = { ...(recipient ? { recipient } : {}), ...(phone ? { phone } : {}) };
  return putCheckOut(context, { ...frame, state: 'askAddress', slots: { ...frame.slots, contact } });
}

export const askPaymentAnew = (context: Context, frame: CheckOutFrame): Step =>
  putCheckOut(context, { ...frame, state: 'askPayment', slots: { ...frame.slots, payment: null } });

export function declineOrder(context: Context): Step {
  const { conversation, t } = context;
  return done(dropDialog(conversation, 'checkOut'), [
    {
      type: 'say',
      text: t.checkOut.declined,
      choices: [
        { title: t.chips.viewCart, action: { do: 'cart.view' } },
        { title: t.chips.keepShopping, action: { do: 'browse' } },
        { title: t.chips.checkOut, action: { do: 'checkout.start' } },
      ],
    },
  ]);
}
