import { OrderNumber } from '../../base/ids';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { entity, textOf } from '../said';
import { namesTender } from './fit-slots';
import { plans } from './plans';
import { readLines } from './read-lines';
import { readSlots } from './read-slots';
import { isSecondThought } from './second-thoughts';
import { emptySlots } from './service';

type Slots = ServiceFrame['slots'];

/** "No, you sent the wrong one" is one message about one thing, though it has the look of a no and a wish. */
export function withFurther(context: Context): Context {
  const { said, conversation } = context;
  const { waiting } = conversation;
  if (!said || waiting.length === 0) return context;
  const all = [said, ...waiting];
  const text = all.map(({ understanding }) => understanding.text).join(', ');
  const entities = all.flatMap(({ understanding }) => understanding.entities);
  const edits = all.flatMap(({ reading }) => reading.edits);
  return {
    ...context,
    conversation: { ...conversation, waiting: [] },
    said: { understanding: { ...said.understanding, text, entities }, reading: { ...said.reading, edits } },
  };
}

/** The answers with another one in place of what was said before; null where a message corrects none. */
export function correctSlots(context: Context, { slots, state }: ServiceFrame): Slots | null {
  const text = textOf(context);
  const says = context.said?.understanding.answer;
  const isYes = state === 'confirm' && says?.expects === 'yesNo' && says.value;
  if (!isYes && (!isSecondThought(text, slots.wish) || changesGoods(text, slots))) return null;
  const named = entity(context, 'orderNumber')?.value;
  if (named && slots.order && named !== slots.order) return ofOrder(slots, OrderNumber(named));
  const read = readSlots(context, { ...slots, lines: [], offers: [] }, text);
  const lines = read && namesOthers(slots, text) ? read.lines : onlyNamed(slots, read, text);
  const answered = read ? withWay(slots, { ...read, lines, offers: slots.offers }) : slots;
  const given = freeTender(answered, text);
  return JSON.stringify(given) === JSON.stringify(slots) && !namesVariant(context, slots) ? null : given;
}

/** "Just the boots then": of the goods that were chosen these alone. */
function onlyNamed({ lines }: Slots, read: Slots | null, text: string): Slots['lines'] {
  const left = lines.filter(({ sku }) => read?.lines.some((line) => line.sku === sku));
  return left.length > 0 && /\b(?:just|only)\b|只/i.test(text) ? left : lines;
}

/** Another value is named for what was swapped: the variant is read, or asked, anew. */
const namesVariant = ({ said }: Context, { wish, lines }: Slots): boolean =>
  plans[wish].includes('chooseVariant') &&
  lines.some(({ by }) => by !== null) &&
  Boolean(
    said?.understanding.entities.some((each) => each.entity === 'attribute') ||
      said?.reading.edits.some(({ edit }) => edit === 'setAttribute'),
  );

/** "Just change the lamp to the white one", of an order that was to be cancelled. */
const changesGoods = (text: string, { wish }: Slots): boolean =>
  (wish === 'cancel' || wish === 'return') && /\bchange (?:the|my) \w+.{0,20} to\b/i.test(text);

const freeTender = (slots: Slots, text: string): Slots =>
  slots.wish === 'changePayment' && namesTender(text) ? { ...slots, tender: null } : slots;

/** What was said of another order: its goods are other goods, the rest stays. */
function ofOrder(slots: Slots, order: Slots['order']): Slots {
  const { wish, reason, photos, resend, percent, way, tender, address, invoice, stars, words } = slots;
  return { ...emptySlots(wish), order, reason, photos, resend, percent, way, tender, address, invoice, stars, words };
}

/** Goods of the order are named, and not those that were chosen. */
function namesOthers({ goods, lines }: Slots, text: string): boolean {
  const titled = readLines(
    text,
    goods.map((good) => ({ ...good, names: good.titles })),
    null,
  );
  return titled.length > 0 && !titled.some(({ sku }) => lines.some((line) => line.sku === sku));
}

/** Money that goes to a gift card goes to the one on file. */
export const withWay = (before: Slots, read: Slots): Slots =>
  read.way !== before.way && read.way === 'giftCard' ? { ...read, tender: null } : read;
