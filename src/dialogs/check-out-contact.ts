import type { Address, Contact } from '../commerce/order';
import type { PaymentMethod } from '../commerce/shop';
import { commonEnglish } from '../text/common-english';
import type { Context } from './context';
import type { CheckOutFrame } from './frame';
import { cashNamed, onlineNamed, saysOnline } from './named-payment';
import { entity, textOf } from './said';

type Slots = CheckOutFrame['slots'];
type State = CheckOutFrame['state'];

const given = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;

/** From the widest on. */
const placeParts = ['province', 'city', 'district', 'street'] as const;

/**
 * A new place takes the old one's place from its widest part on: another street without a city is one of the same city. A
 * name or a phone alone leaves it.
 */
export function mergeAddress(known: Partial<Address>, said: Partial<Address>): Partial<Address> {
  const parts = given(said);
  if (parts.street === undefined || known.street === undefined) return { ...known, ...parts };
  const widest = parts.postcode === undefined ? placeParts.findIndex((part) => parts[part] !== undefined) : 0;
  const left: readonly string[] = [...placeParts.slice(widest), 'postcode'];
  const kept = Object.fromEntries(Object.entries(known).filter(([key]) => !left.includes(key)));
  return { ...kept, ...parts };
}

/** The slots with everything that the message gives: recipient, phone, address and payment, in any order. */
export function fillSlots(slots: Slots, context: Context): Slots {
  const address = entity(context, 'address')?.value;
  const phone = entity(context, 'phone')?.value;
  const payment = entity(context, 'paymentMethod')?.value ?? cashNamed(context) ?? onlineNamed(context) ?? undefined;
  const { country } = context.profile;
  let contact = slots.contact;
  if (address) contact = mergeAddress(contact, { ...address, country });
  if (phone) contact = { ...contact, phone };
  return { ...slots, contact, payment: takes(context, payment) ? payment : slots.payment };
}

export const takes = ({ profile }: Context, payment: PaymentMethod | undefined): payment is PaymentMethod =>
  payment !== undefined && profile.payments.includes(payment);

/** Whether the message gives anything that the checkout asks for. */
export const givesContact = (context: Context): boolean =>
  entity(context, 'address') !== null ||
  entity(context, 'phone') !== null ||
  entity(context, 'paymentMethod') !== null ||
  cashNamed(context) !== null ||
  saysOnline(context);

export function isComplete(contact: Partial<Address>): contact is Contact {
  return Boolean(contact.recipient && contact.phone && contact.street && contact.country && hasCity(contact));
}

/** In China a street without its city cannot be delivered to; elsewhere the postcode or the city says it. */
export const hasCity = (contact: Partial<Address>): boolean =>
  Boolean(contact.city || contact.province || (contact.country !== 'CN' && contact.postcode));

/** What is to be asked next. */
export function nextState({ contact, payment, pickUp }: Slots): State {
  if (!contact.recipient) return 'askRecipient';
  if (!contact.phone) return 'askPhone';
  if (!pickUp && (!contact.street || !hasCity(contact))) return 'askAddress';
  return payment === null ? 'askPayment' : 'confirm';
}

const longestName = 40;

/** "pay online": everyday words, not written as a name is. */
const isTalk = (text: string): boolean =>
  text.split(/\s+/).every((word) => word === word.toLowerCase() && commonEnglish.has(word));

/** Words of sentences, which no city has in its name: "did it go thru" is a question. */
const sentenceWords =
  /\b(?:i|you|we|they|it|he|she|my|your|is|are|was|did|do|does|has|have|can|will|what|why|how|when|where|who|this|that|not|no|yes|just|please|me)\b|[吗呢吧了么啥怎哪]/i;
const isPlace = (text: string): boolean => /^[\p{Letter}\s,'’-]{2,60}$/u.test(text) && !sentenceWords.test(text);

/** An answer in words that no grammar knows, taken as it stands where the question leaves little doubt. */
export function plainAnswer(state: State, context: Context): Partial<Address> | null {
  const text = textOf(context).trim();
  const top = context.said?.understanding.intents[0]?.intent;
  const isPlain = top === 'inform' || context.said?.understanding.verdict !== 'act';
  if (!isPlain || text === '') return null;
  const { country } = context.profile;
  if (state === 'askRecipient' && text.length <= longestName && /^[\p{Letter}\s.'’·-]+$/u.test(text) && !isTalk(text))
    return { recipient: text };
  const { frames } = context.conversation;
  const open = frames.find((frame) => frame.dialog === 'checkOut')?.slots.contact;
  if (state === 'askAddress' && open?.street && !hasCity(open) && isPlace(text)) {
    return { city: text, country };
  }
  if (state === 'askAddress' && text.length >= 4 && /\p{Letter}/u.test(text) && /\d|[路街巷号村镇区市]/u.test(text)) {
    return { street: text, country };
  }
  return null;
}

const surelyElse = 0.85;
const mostCityWords = 3;

/** "Shanghai", where only the city is missing: a few words that are surely nothing else. */
export function cityAlone(context: Context, contact: Partial<Address>): string | null {
  const top = context.said?.understanding.intents[0];
  const text = textOf(context)
    .trim()
    .replace(/[.!。！]+$/u, '');
  const isFew = text.split(/[\s,]+/).length <= mostCityWords;
  // Yes, no, never mind, help: intents of one word are about the talk itself.
  const isAboutTalk =
    top !== undefined && !top.intent.includes('.') && top.intent !== 'inform' && top.intent !== 'none';
  if (!contact.street || hasCity(contact) || !isFew || !isPlace(text)) return null;
  return top && (isAboutTalk || (top.intent !== 'inform' && top.score > surelyElse)) ? null : text;
}
