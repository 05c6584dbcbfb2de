import { OrderNumber, Sku, TenderId } from '../../base/ids';
import { mergeAddress } from '../check-out-contact';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { entity } from '../said';
import { saidOfOther } from './like-other-order';
import { namedGoods } from './named-goods';
import { plans } from './plans';
import { readInvoice } from './read-invoice';
import { readLines, withLine } from './read-lines';
import { readReason } from './read-reason';
import { taskSegments } from './task-segments';

type Slots = ServiceFrame['slots'];

/** What a message says about a wish that is being talked about: only what is new. Null when it says nothing of it. */
export function readSlots(context: Context, slots: Slots, text: string): Slots | null {
  const { wish } = slots;
  const isWhole = ofWholeOrder.has(wish) || (wish === 'cancel' && tellsOrderAlone(cancelledIn(text), slots));
  let next: Slots = isWhole ? slots : readGoods(context, slots, text);
  const reason = readReason(text, context.profile.policies.rules[wish]?.reasons ?? []);
  if (reason) next = { ...next, reason };
  next = readMoney(next, text);
  if (
    wish === 'claim' &&
    /补发|重(?:新)?(?:发|寄)|再(?:发|寄)|换(?:一)?个?新|resend|send (?:me |us )?(?:it|them|another|a new|one)|replace|(?:a |another )new one/i.test(
      text,
    )
  ) {
    next = { ...next, resend: true, percent: null };
  } else if (wish === 'claim') next = readShare(next, text);
  if (wish === 'changeAddress') next = readAddress(context, next);
  if (wish === 'invoice') next = readInvoice(next, text, context.profile.country);
  if (wish === 'review') next = readStars(next, text);
  return JSON.stringify(next) === JSON.stringify(slots) ? null : next;
}

/** In percent; null where a text says none. */
export function shareSaid(text: string): number | null {
  const figure = /(\d{1,2}) ?(?:%|％|per ?cent)|百分之(\d{1,2})/i.exec(text);
  return figure ? Number(figure[1] ?? figure[2]) : null;
}

/** Money back: a share of it where one is said, "keep it for 20% back", 退20%. */
function readShare(slots: Slots, text: string): Slots {
  const percent = shareSaid(text);
  if (percent !== null) return { ...slots, resend: false, percent };
  return /退款|退钱|refund|money back/i.test(text) ? { ...slots, resend: false, percent: null } : slots;
}

/** "Cancel the keyboard order", 充电宝那单不要了: not the keyboard alone. */
const tellsOrder =
  /\b(?:the|my|that) (?:[\w'-]+ )?(?:order|one) (?:with|that has|which has|containing|including|of) (?:the|my|both|those|an?) [\w'-]+(?: [\w'-]+)?|(?<!\b(?:from|in|of|on|within) )\b(?:the|my|that) (?:(?!from\b|in\b|of\b)[\w'-]+ ){1,6}order\b(?! number)|[^，。,]{1,12}[那这](?:个|一)?(?:单|订单|笔)(?!里|中)/i;

/** What stands with the word itself: "I ordered two perfumes, cancel the order with the puzzle" takes no perfumes out. */
function cancelledIn(text: string): string {
  const said = taskSegments(text, []).filter(({ deed }) => deed === 'cancel');
  return said.length > 0 ? said.map(({ start, end }) => text.slice(start, end)).join(' ') : text;
}

const tellsOrderAlone = (text: string, { goods }: Slots): boolean =>
  tellsOrder.test(text) &&
  namedGoods(withoutOrderByGoods(text.replace(new RegExp(tellsOrder, 'gi'), ' ')).toLowerCase(), goods).length === 0;

/** Goods are named to tell which order it is. */
const ofWholeOrder: ReadonlySet<Slots['wish']> = new Set(['changePayment', 'changeAddress']);

function readGoods(context: Context, slots: Slots, text: string): Slots {
  const counted = entity(context, 'quantity')?.value ?? null;
  const quantity = counted ?? countIn(text, slots);
  const isSwap = slots.lines.length > 0 && plans[slots.wish].includes('chooseVariant');
  // Of goods that are chosen already a value is the new one's: "make it white".
  const goods = isSwap ? slots.goods.map((good) => ({ ...good, names: good.titles })) : slots.goods;
  const pointed = isSwap ? goodsPointedAt(text, slots) : [];
  if (pointed.length > 0 && pointed.length < slots.lines.length) {
    return { ...slots, lines: slots.lines.filter(({ sku }) => pointed.includes(sku)) };
  }
  if (slots.lines.length > 1 && theseAll.test(text)) return slots;
  const lines = readLines(withoutOrderByGoods(text), goods, quantity);
  if (lines.length > 0 && !isChoiceOfVariant(slots)) {
    if (addsMore.test(text) && slots.lines.length > 0) return { ...slots, lines: joined(slots.lines, lines) };
    return { ...slots, lines: lines.map((line) => ({ ...line, by: byOf(slots, line.sku) })) };
  }
  const [good, ...others] = slots.goods;
  const isPlain = slots.lines.length === 0 && plans[slots.wish].includes('chooseLines');
  if (good && isPlain && others.length === 0 && quantity !== null && quantity <= good.quantity) {
    return { ...slots, lines: [{ sku: good.sku, quantity, by: null }] };
  }
  const [only] = slots.lines;
  const most = slots.goods.find(({ sku }) => sku === only?.sku)?.quantity ?? 0;
  if (only && slots.lines.length === 1 && quantity !== null && quantity <= most) {
    return { ...slots, lines: [{ ...only, quantity }] };
  }
  return slots;
}

const figures: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, 一: 1, 两: 2, 二: 2, 三: 3 };
const countedOff =
  /^\W*(?:just |only )?(one|two|three)\W*$|\b(?:just|only) (one|two|three)\b|\b(?:return|exchange|swap|cancel|send|give|bring)(?:ing)? (?:back )?(?:just |only )?(one|two|three)\b|\b(one) of (?:them|those|these)\b|只(?:退|要|换)?([一两二三])|^([一两二三])(?:个|件|双|台|把|只|套|条|瓶)[吧。！]?$/i;
const countedOn =
  /\bkeep(?:ing)? (?:just |only )?(one|two|three)\b|留(?:下|着)?([一两二三])(?:个|件|双|台|把|只|套|条|瓶)?/i;

/** "Send one back", "I only want to keep one" of two. */
function countIn(text: string, { goods, lines }: Slots): number | null {
  const off = countedOff.exec(text)?.slice(1).find(Boolean)?.toLowerCase();
  const on = countedOn.exec(text)?.slice(1).find(Boolean)?.toLowerCase();
  if (on === undefined) return off === undefined ? null : (figures[off] ?? null);
  const [only, ...more] = goods.filter(({ sku }) => lines.length === 0 || lines.some((line) => line.sku === sku));
  const left = only && more.length === 0 ? only.quantity - (figures[on] ?? 0) : 0;
  return left > 0 ? left : null;
}

/** "Yes, both of them", of goods that are chosen already. */
export const theseAll =
  /^(?:yes,? |yeah,? |ok,? )?(?:both|(?:all )?(?:two|three)|both of them|all of those)(?: please)?\W*$|^(?:对|嗯|是)?[，,]?(?:两|三)[个件样]?都(?:退|换|要)?[吧。！]*$/i;

/** "How about the helmet as well": with those that were named before. */
const addsMore = /\b(?:as well|too|also|add|(?:along|together) with|it (?:with|and|plus))\b|也|还有|加上|一起/i;

const joined = (before: Slots['lines'], more: Slots['lines']): Slots['lines'] => [
  ...before,
  ...more.filter(({ sku }) => !before.some((line) => line.sku === sku)),
];

/** 相机那单里的书架: the camera only tells which order it is. */
const withoutOrderByGoods = (text: string): string =>
  text
    .replace(/[^，。,\s]{1,12}?那(?:个|一)?(?:单|订单|笔)(?:里|中)?的?/g, ' ')
    .replace(saidOfOther(text) ?? '', ' ')
    .replace(/\b(?:in|from|of) (?:the|my) (?!same\b)[\w-]+ order\b/gi, ' ')
    .replace(orderWith, ' ');

/** "In the order with the garden hose": one word of the goods, or two. */
const orderWith =
  /\b(?:in|from|of|on|for) (?:the|my|that) (?:[\w'-]+ )?(?:order|one) (?:with|that has|which has|containing|including) (?:the|my|an?) [\w'-]+(?: (?!(?:and|or|but|along|together|plus|as|too|also|to|for|back|in|by|at|please|i|it|is|you|could|can|return|exchange|swap|change|cancel|switch|replace|send)\b)[a-z'-]+)?/gi;

/** Of lines of one name the one whose value stands before it: "the plastic skateboard". */
const goodsPointedAt = (text: string, { goods, lines }: Slots): readonly Sku[] =>
  goods
    .filter(({ sku }) => lines.some((line) => line.sku === sku))
    .filter(({ titles, names }) => {
      const values = names.filter((name) => !titles.includes(name));
      const said = text.toLowerCase();
      return titles.some((title) =>
        values.some((value) => said.includes(`${value} ${title}`) || said.includes(`${value}的${title}`)),
      );
    })
    .map(({ sku }) => sku);

const isChoiceOfVariant = ({ lines, offers }: Slots): boolean =>
  lines.some(({ by }) => by === null) && offers.some(({ id }) => id.startsWith('by:'));

const byOf = ({ lines }: Slots, sku: string) => lines.find((line) => line.sku === sku)?.by ?? null;

const giftCard = /礼品卡|购物卡|gift ?card/i;
const original =
  /原路|原支付|原来的(?:卡|方式)|退回?(?:到)?(?:我的?|原来的)?(?:卡|信用卡|支付宝|微信)|original|(?:the|my) (?:same |credit |debit )?card|the way i paid|paypal|back to (?:where|how)/i;

/** Whether a text says where money shall go. */
export const namesWay = (text: string): boolean => giftCard.test(text) || original.test(text);

function readMoney(slots: Slots, text: string): Slots {
  if (giftCard.test(text)) return { ...slots, way: 'giftCard' };
  return original.test(text) ? { ...slots, way: 'original', tender: null } : slots;
}

function readAddress(context: Context, slots: Slots): Slots {
  const said = entity(context, 'address')?.value;
  const phone = entity(context, 'phone')?.value;
  const { country } = context.profile;
  const address = said ? mergeAddress(slots.address ?? {}, { ...said, country }) : slots.address;
  return phone ? { ...slots, address: { ...address, phone } } : { ...slots, address };
}

const starWords: readonly (readonly [RegExp, number])[] = [
  [/五星|满分|五颗|非常好|\b(?:five|perfect|excellent)\b/i, 5],
  [/四星|四颗|\bfour\b/i, 4],
  [/三星|三颗|\bthree\b/i, 3],
  [/两星|二星|两颗|\btwo\b/i, 2],
  [/一星|一颗|差评|\bone star\b/i, 1],
];

function readStars(slots: Slots, text: string): Slots {
  const figure = /(?<![\d.])([1-5])(?:\s*(?:星|颗|分|stars?|\/\s*5|out of 5)|\s*$|[,，。!！ ])/i.exec(text)?.[1];
  const stars = figure ? Number(figure) : (starWords.find(([pattern]) => pattern.test(text))?.[1] ?? null);
  if (stars === null) return slots;
  const words = text.replace(/^.*?(?:星|stars?|分)[,，:：。!！\s]*/i, '').trim();
  return { ...slots, stars, words: words.length > 3 ? words.slice(0, 500) : slots.words };
}

/** What an offered choice means to the question it was offered for. */
export function choose(frame: ServiceFrame, id: string): ServiceFrame['slots'] | null {
  const { slots } = frame;
  if (!slots.offers.some((offer) => offer.id === id)) return null;
  const [kind, ...rest] = id.split(':');
  const value = rest.join(':');
  switch (kind) {
    case 'order':
      return { ...slots, goods: [], order: OrderNumber(value) };
    case 'line':
      return {
        ...slots,
        lines: slots.goods
          .filter(({ sku }) => value === '*' || sku === value)
          .map(({ sku, quantity }) => ({ sku, quantity, by: null })),
      };
    case 'by': {
      const open = slots.lines.find(({ by }) => by === null);
      return open
        ? { ...slots, lines: withLine(slots.lines, open.sku, Sku(value)), picked: [...slots.picked, open.sku] }
        : null;
    }
    case 'reason':
      return { ...slots, reason: value as Slots['reason'] };
    case 'remedy':
      return {
        ...slots,
        resend: value === 'resend',
        percent: value.startsWith('keep:') ? Number(value.slice(5)) : null,
      };
    case 'way':
      return { ...slots, way: value as Slots['way'] };
    case 'tender':
      return { ...slots, tender: TenderId(value) };
    case 'title':
      return { ...slots, invoice: { title: '', taxNumber: null } };
    case 'stars':
      return { ...slots, stars: Number(value) };
    default:
      return null;
  }
}
