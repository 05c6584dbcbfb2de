import type { Sku } from '../../base/ids';
import type { Demand } from '../../commerce/demand';
import type { Dossier } from '../../commerce/dossier';
import { productOf } from '../../commerce/dossier';
import { type Money, money, times } from '../../commerce/money';
import type { Address, Consignee } from '../../commerce/order';
import { findVariant } from '../../commerce/product';
import { type Quote, stillPaid } from '../../commerce/quote-case';
import { contactFacts, receipt, variantTitle } from '../../replies/cards';
import { formatMoney } from '../../replies/format';
import type { Choice, Fact, Reply } from '../../replies/reply';
import { mergeAddress } from '../check-out-contact';
import { type Context, pushFrame } from '../context';
import type { ServiceFrame } from '../frame';
import { asking, type Step } from '../step';
import { confirmationToken } from '../token';
import { alsoChanged } from './also-changed';
import { lastChance } from './last-chance';
import { tenderTitle, waysOf } from './next-question';

type Slots = ServiceFrame['slots'];

interface Showing {
  readonly slots: Slots;
  readonly dossier: Dossier;
  readonly quote: Quote;
  readonly lead: string | undefined;
}

/** What would be done, to the unit, with a yes bound to it; in short where it was shown already and still holds. */
export function showSummary(context: Context, showing: Showing): Step {
  const { t, conversation } = context;
  const { slots, dossier } = showing;
  const demand = demandOf(showing);
  const same = slots.token !== null && JSON.stringify(demand) === JSON.stringify(slots.demand);
  const token = same && slots.token ? slots.token : confirmationToken(context, demand);
  const offers = otherWays(context, slots, dossier).map((way) => ({ id: `way:${way}`, title: t.service.ways[way] }));
  const shown = { ...slots, token, demand, offers };
  const frame: ServiceFrame = { dialog: 'service', revision: 1, state: 'confirm', slots: shown };
  const choices: Choice[] = [
    { title: t.service.yes, action: { do: 'confirm', token } },
    { title: t.service.no, action: { do: 'decline', token } },
    ...otherWays(context, slots, dossier).map<Choice>((way) => ({
      title: t.service.ways[way],
      action: { do: 'answer', question: 'service', value: `way:${way}` },
    })),
  ];
  const question = t.service.sure(t.service.wishes[slots.wish], dossier.order.number);
  const text = showing.lead ? t.sentences([showing.lead, question]) : question;
  const warned = t.sentences([lastChance(context, slots, dossier.order), alsoChanged(context, slots, dossier), text]);
  const reply: Reply =
    same && !showing.lead ? { type: 'say', text, choices } : card(context, showing, { text: warned, choices });
  return asking(pushFrame(conversation, frame), [reply]);
}

/** Where money may go back to as well, a tap away. */
function otherWays({ profile }: Context, { wish, way }: Slots, dossier: Dossier) {
  const rule = profile.policies.rules[wish];
  const isMoneyBack = wish === 'return' || wish === 'refundOnly';
  return rule && isMoneyBack && !isSameCard(dossier) ? waysOf(rule, dossier).filter((each) => each !== way) : [];
}

/** Back the way it was paid and onto a gift card are one and the same. */
const isSameCard = ({ wallet, order }: Dossier): boolean =>
  wallet.some(({ id, kind }) => kind === 'giftCard' && id === order.tender) &&
  wallet.filter(({ kind }) => kind === 'giftCard').length === 1;

/** The slots as they would be carried out. */
export function demandOf({ slots, dossier, quote }: Pick<Showing, 'slots' | 'dossier' | 'quote'>): Demand {
  const { wish, lines, reason, photos, percent, invoice, stars, words, tender, address } = slots;
  const { order } = dossier;
  return {
    ...{ wish, lines, reason, photos, invoice, stars, words, tender },
    ...(typeof percent === 'number' && { percent }),
    order: order.number,
    orderVersion: order.version,
    way: slots.way ?? 'original',
    address: address ? placed(order.contact, address) : null,
    amountMinor: quote.amountMinor,
  };
}

/** The new parts of an address in the place of the old ones. */
const placed = (contact: Consignee, address: Partial<Address>): Consignee => ({
  ...contact,
  ...mergeAddress(contact, address),
  recipient: address.recipient ?? contact.recipient,
  street: address.street ?? contact.street,
});

function card(
  context: Context,
  { slots, dossier, quote }: Showing,
  { text, choices }: { readonly text: string; readonly choices: readonly Choice[] },
): Reply {
  const { t, wording } = context;
  const { order } = dossier;
  const { currency } = order.totals.total;
  const chosen = order.lines.flatMap((line) => {
    const units = slots.lines.find(({ sku }) => sku === line.sku);
    if (slots.lines.length > 0 && !units) return [];
    const quantity = units?.quantity ?? line.quantity;
    return [
      { ...line, quantity, lineTotal: quantity === line.quantity ? line.lineTotal : times(line.unitPrice, quantity) },
    ];
  });
  const shown = receipt({ lines: chosen, totals: order.totals }, wording);
  const minor = (amount: number): string => formatMoney(money(amount, currency), wording.locale);
  const fees: Fact[] = [];
  if (quote.freightMinor > 0) fees.push({ label: t.service.feeLabel, value: minor(-quote.freightMinor) });
  if (quote.restockingMinor > 0) fees.push({ label: t.service.restockingLabel, value: minor(-quote.restockingMinor) });
  return {
    type: 'order',
    text,
    title: t.service.wishes[slots.wish],
    number: order.number,
    facts: facts(context, { slots, dossier, quote }),
    lines: shown.lines,
    totals: fees,
    total: total(context, { slots, dossier, quote }, minor),
    choices,
  };
}

/** Of an order that nobody has paid nothing comes back: its new sum is shown. */
function total(
  { t }: Context,
  { slots, dossier, quote }: Omit<Showing, 'lead'>,
  minor: (amount: number) => string,
): Fact {
  const { order } = dossier;
  const { amountMinor } = quote;
  if (order.status === 'placed' || slots.wish === 'changeAddress' || slots.wish === 'changePayment') {
    const isWhole = slots.wish === 'cancel' && slots.lines.length === 0;
    const all = slots.wish === 'changePayment' ? stillPaid(dossier) : order.totals.total.amount;
    const rest = all - (isWhole ? 0 : amountMinor);
    return { label: t.labels.total, value: minor(slots.wish === 'changeAddress' ? all : rest) };
  }
  if (slots.wish === 'invoice' || slots.wish === 'review')
    return { label: t.labels.total, value: minor(order.totals.total.amount) };
  if (amountMinor === 0) return { label: t.service.evenLabel, value: t.service.even };
  return amountMinor > 0
    ? { label: t.service.backLabel, value: minor(amountMinor) }
    : { label: t.service.payLabel, value: minor(-amountMinor) };
}

function facts(context: Context, { slots, dossier, quote }: Omit<Showing, 'lead'>): Fact[] {
  const { amountMinor } = quote;
  const { t, wording } = context;
  const found: Fact[] = [];
  for (const { sku, by } of slots.lines) {
    const variant = by === null || by === sku ? undefined : variantOf(dossier, by);
    if (variant)
      found.push({
        label: t.service.swapLabel,
        value: `${variantTitle(variant.options, wording)} ${price(variant.price, context)}`,
      });
  }
  if (slots.resend) found.push({ label: t.service.remedyLabel, value: t.service.resend });
  if (slots.percent) found.push({ label: t.service.remedyLabel, value: t.service.keptFor(slots.percent) });
  if (slots.reason) found.push({ label: t.service.reasonLabel, value: t.service.reasons[slots.reason] });
  if (slots.photos.length > 0) found.push({ label: t.service.photosLabel, value: String(slots.photos.length) });
  if (slots.address) found.push(...contactFacts(placed(dossier.order.contact, slots.address), wording));
  if (slots.invoice)
    found.push({
      label: t.service.invoiceLabel,
      value: t.list([slots.invoice.title, slots.invoice.taxNumber ?? ''].filter(Boolean)),
    });
  if (slots.stars) found.push({ label: t.service.starsLabel, value: t.service.starCount(slots.stars) });
  const way =
    amountMinor === 0 && slots.wish !== 'changePayment' ? null : wayTitle(context, slots, { dossier, amountMinor });
  if (way)
    found.push({
      label: amountMinor < 0 || slots.wish === 'changePayment' ? t.service.fromLabel : t.service.wayLabel,
      value: way,
    });
  return found;
}

function variantOf(dossier: Dossier, sku: Sku) {
  const product = productOf(dossier, sku);
  return product && findVariant(product, sku);
}

const price = (amount: Money, { wording }: Context): string => formatMoney(amount, wording.locale);

function wayTitle(
  context: Context,
  { wish, way, tender }: Slots,
  { dossier: { wallet, order }, amountMinor }: { readonly dossier: Dossier; readonly amountMinor: number },
): string | null {
  const movesMoney = [
    'return',
    'refundOnly',
    'changePayment',
    'cancel',
    'changeItems',
    'exchange',
    'priceDrop',
    'claim',
  ].includes(wish);
  if (!movesMoney || order.status === 'placed') return null;
  const chosen = wallet.find(({ id }) => id === tender);
  // What comes back goes to a gift card or the way it came, whatever else was named.
  const isElsewhere = amountMinor > 0 && wish !== 'changePayment' && chosen !== undefined && chosen.kind !== 'giftCard';
  const named = isElsewhere
    ? wallet.find(({ id }) => id === order.tender)
    : (chosen ?? wallet.find(({ id }) => id === order.tender));
  if (named && (tender !== null || way !== 'giftCard')) return tenderTitle(context, named);
  return order.payment === 'cod' ? context.t.service.byHand : context.t.payments[order.payment];
}
