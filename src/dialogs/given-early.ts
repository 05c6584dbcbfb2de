import { fillSlots, givesContact } from './check-out-contact';
import { type Context, topFrame, withTopic } from './context';
import { entity, knownEdits, textOf } from './said';
import { done, type Step } from './step';
import { isTaking, namesProduct } from './which-product';

/** Whether it is open which product, or which variant of it, goes into the cart. */
export const isChoosing = (context: Context): boolean =>
  topFrame(context.conversation)?.dialog === 'chooseVariant' || isTaking(context);

const asks = /[?？吗么]|怎么|能不能|可不可以|^(?:can|could|do|does|is|are|how|what|which)\b/i;

/** Where the parcel goes, or how it is paid, said while goods are being chosen: kept, and the choice comes first. */
export function hearEarly(context: Context): Step | null {
  // Names and streets in Latin letters may look like words of the shop; a phone number leaves no doubt.
  const isContact = entity(context, 'phone') !== null;
  const answers =
    (!isContact && namesProduct(context)) || knownEdits(context).some(({ edit }) => edit === 'setAttribute');
  const isFilled = context.conversation.frames.some(({ dialog }) => dialog === 'checkOut');
  const isSaid = isChoosing(context) && !isFilled && givesContact(context) && !answers;
  return isSaid && !asks.test(textOf(context)) ? chooseFirst(context) : null;
}

/** What the message gives is kept until there is something to check out. */
export function chooseFirst(context: Context): Step {
  const { conversation, t } = context;
  const next = keepGiven(context);
  const text = next === conversation ? t.checkOut.chooseFirst : t.checkOut.notedFirst;
  return done(next, [{ type: 'say', text }]);
}

/** The conversation with what the message says of the parcel and the payment; the same one where it says nothing. */
export function keepGiven(context: Context): Context['conversation'] {
  const { conversation } = context;
  if (!givesContact(context)) return conversation;
  const known = { contact: {}, payment: null, token: null, summary: null, ...conversation.topic.given };
  const { contact, payment } = fillSlots(known, context);
  return withTopic(conversation, { given: { contact, payment } });
}

/** A name and an address out of the blue: where the cart shall go. */
export function isContact(context: Context): boolean {
  const top = context.said?.understanding.intents[0]?.intent;
  const isPlain = top === 'inform' || context.said?.understanding.verdict !== 'act';
  const address = entity(context, 'address')?.value;
  const isReached = Boolean(address?.phone) || entity(context, 'phone') !== null;
  const isPaid = entity(context, 'paymentMethod') !== null;
  if (!address?.street && !(isReached && isPaid)) return false;
  // "Ship to Anna Li, 13800138000, 88 Nanjing Road, by card": who, how to reach them and where, and nothing asked.
  const isWhole = isReached && (isPaid || Boolean(address?.recipient));
  const isOfOrder =
    context.conversation.topic.lastOrder !== null || /^(?:order|return|exchange|account)\./.test(top ?? '');
  return isPlain || (isWhole && !isOfOrder && !/[?？吗]/.test(textOf(context)));
}
