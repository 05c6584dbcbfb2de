import { type Dossier, productOf } from '../../commerce/dossier';
import type { Tender } from '../../commerce/known-shopper';
import type { PolicyRule } from '../../commerce/policy';
import { unitsLeft } from '../../commerce/service-case';
import type { Good, ServiceFrame } from '../frame';
import { waysOf } from './next-question';
import { plans } from './plans';
import { namesOf, titlesOf } from './read-lines';
import { readReason } from './read-reason';
import { chooseAnew, withVariants } from './said-variants';

type Slots = ServiceFrame['slots'];

/** The lines of an order that may still be chosen. */
export function goodsOf(dossier: Dossier): readonly Good[] {
  const { order, cases } = dossier;
  const left = unitsLeft(order.lines, cases);
  return order.lines
    .map((line) => ({
      sku: line.sku,
      quantity: left[line.sku] ?? 0,
      titles: titlesOf(line),
      names: namesOf(line, productOf(dossier, line.sku)),
    }))
    .filter(({ quantity }) => quantity > 0);
}

const ofAllLines: ReadonlySet<Slots['wish']> = new Set(['priceDrop']);
const ofLines: ReadonlySet<Slots['wish']> = new Set(['changeItems', 'return', 'exchange', 'refundOnly', 'claim']);

/** Fills in what goes without saying: the only line, the only way, goods sent again, the variant whose words were said. */
export function fitSlots(
  slots: Slots,
  dossier: Dossier,
  { rule, text }: { readonly rule: PolicyRule; readonly text: string },
): Slots {
  let next = slots;
  const [only, ...more] = slots.goods;
  const isPlain = next.lines.length === 0 && ofLines.has(slots.wish) && only !== undefined && more.length === 0;
  if (isPlain || (ofAllLines.has(slots.wish) && next.lines.length === 0)) {
    next = { ...next, lines: slots.goods.map(({ sku, quantity }) => ({ sku, quantity, by: null })) };
  }
  if (plans[slots.wish].includes('chooseVariant')) next = fitVariants(next, dossier, { rule, text });
  if (slots.wish === 'claim') next = withShare(next, rule, text);
  if (slots.wish === 'claim' && next.resend !== null) {
    const { resend } = next;
    next = { ...next, lines: next.lines.map((line) => ({ ...line, by: resend ? line.sku : null })) };
  }
  next = withWay(next, dossier, rule);
  if (slots.wish === 'cancel' && next.lines.length === slots.goods.length) next = { ...next, lines: wholeOf(next) };
  if (plans[slots.wish].includes('chooseTender')) next = withTender(next, dossier, text);
  if (next.invoice?.title === '')
    next = { ...next, invoice: { title: dossier.order.contact.recipient, taxNumber: null } };
  return next;
}

const keeps = /\bkeep(?:ing)? (?:it|them|the|this|that|those)\b|留着|不退(?:货|了)/i;

/** The goods are kept for a share that the shop gives for this reason; another share is none, and is asked. */
function withShare(slots: Slots, { partialRefunds }: PolicyRule, text: string): Slots {
  const offered = slots.reason === null ? [] : (partialRefunds[slots.reason] ?? []);
  const [only, ...more] = offered;
  if (slots.resend === null && only !== undefined && more.length === 0 && keeps.test(text))
    return { ...slots, resend: false, percent: only };
  const isOther = typeof slots.percent === 'number' && slots.reason !== null && !offered.includes(slots.percent);
  return isOther ? { ...slots, resend: null, percent: null } : slots;
}

function fitVariants(
  slots: Slots,
  dossier: Dossier,
  { rule, text }: { readonly rule: PolicyRule; readonly text: string },
): Slots {
  const isChosen = slots.lines.length > 0 && slots.lines.every(({ by }) => by !== null);
  if (!isChosen) return withVariants(slots, dossier, text);
  // Why the old one goes back may be told by its colour, which chooses no other new one.
  return readReason(text, rule.reasons) === null ? chooseAnew(slots, dossier, text) : slots;
}

function withTender(slots: Slots, { wallet, order }: Dossier, text: string): Slots {
  if (slots.tender !== null) return slots;
  const isOther = slots.wish === 'changePayment';
  const named = wallet.filter((tender) => !(isOther && tender.id === order.tender) && isNamed(tender, text));
  const asBefore = isOther || !asPaid.test(text) ? undefined : wallet.find(({ id }) => id === order.tender);
  if (asBefore) return { ...slots, tender: asBefore.id };
  const exact = named.filter((tender) => tender.kind === 'card' && isThisCard(tender, text));
  const [only, ...more] = exact.length > 0 ? exact : named;
  return only && more.length === 0 ? { ...slots, tender: only.id } : slots;
}

/** Money goes back the way it was paid, unless it is said otherwise; a way that the rule does not know is none. */
function withWay(slots: Slots, dossier: Dossier, rule: PolicyRule): Slots {
  const ways = waysOf(rule, dossier);
  const usual = ways.includes('original') ? 'original' : (ways[0] ?? null);
  const way = slots.way !== null && ways.includes(slots.way) ? slots.way : usual;
  if (way !== 'giftCard' || slots.tender !== null) return { ...slots, way };
  return { ...slots, way, tender: dossier.wallet.find(({ kind }) => kind === 'giftCard')?.id ?? null };
}

/** Every unit of every line is the whole order. */
const wholeOf = ({ lines, goods }: Slots): Slots['lines'] =>
  goods.every(({ sku, quantity }) => lines.some((line) => line.sku === sku && line.quantity === quantity)) ? [] : lines;

/** Whether a text names a way of paying. */
export const namesTender = (text: string): boolean =>
  asPaid.test(text) || /paypal|贝宝|gift ?card|礼品卡|credit|debit|\bcard\b|信用卡|银行卡/i.test(text);

const asPaid =
  /\b(?:same|original) (?:card|method|payment|way|one|account)\b|\b(?:the )?(?:card|one|way|account) (?:it was|i|that i) (?:paid|used)|原(?:来|支付|付款)|原路/i;

/** By its last figures, or by whose it is. */
const isThisCard = ({ lastFour, brand }: Extract<Tender, { kind: 'card' }>, text: string): boolean =>
  Boolean(lastFour && text.includes(lastFour)) || Boolean(brand && text.toLowerCase().includes(brand.toLowerCase()));

/** Money shall go back where it cannot: neither the way it was paid nor onto a gift card. */
export function asksElsewhere(
  { wish }: Slots,
  { wallet, order }: Dossier,
  { text, amountMinor }: { readonly text: string; readonly amountMinor: number },
): boolean {
  const paid = wallet.find(({ id }) => id === order.tender);
  const named = wallet.filter((tender) => tender.kind !== 'giftCard' && isNamed(tender, text));
  const isBack = amountMinor > 0 && wish !== 'changePayment' && !/差价.{0,4}(?:付|补)|\bdifference\b/i.test(text);
  return isBack && paid !== undefined && named.length > 0 && named.every(({ kind }) => kind !== paid.kind);
}

function isNamed({ kind }: Tender, text: string): boolean {
  if (kind === 'paypal') return /paypal|贝宝/i.test(text);
  return kind === 'giftCard'
    ? /gift ?card|礼品卡/i.test(text)
    : /credit|debit|(?<!gift )card|\bvisa\b|信用卡|银行卡|(?<!礼品|购物)卡/i.test(text);
}
