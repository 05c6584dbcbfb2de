import { inLocale, locales } from '../../base/locale';
import { isTaxNumber } from '../../commerce/credit-code';
import { type Dossier, productOf } from '../../commerce/dossier';
import type { Terms } from '../../commerce/judge-wish';
import { settlingTender, type Tender } from '../../commerce/known-shopper';
import type { PolicyRule } from '../../commerce/policy';
import type { StockedProduct } from '../../commerce/product';
import { quoteCase, stillPaid } from '../../commerce/quote-case';
import { variantTitle } from '../../replies/cards';
import { formatMoney } from '../../replies/format';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { entities, textOf } from '../said';
import { hasEnough } from './can-pay';
import { namedGoods } from './named-goods';
import { plans } from './plans';
import { shareSaid } from './read-slots';
import { candidatesFor } from './variant-candidates';

type Slots = ServiceFrame['slots'];

/** What is to be asked next, with what it offers; null when nothing is missing. */
export interface Question {
  readonly state: ServiceFrame['state'];
  readonly text: string;
  readonly offers: Slots['offers'];
}

export interface Asking {
  readonly slots: Slots;
  readonly dossier: Dossier;
  readonly rule: PolicyRule;
  readonly terms: Terms;
}

export function nextQuestion(context: Context, asking: Asking): Question | null {
  for (const state of plans[asking.slots.wish]) {
    const question = askers[state](context, asking);
    if (question) return { ...question, state };
  }
  return null;
}

type Asker = (context: Context, asking: Asking) => Omit<Question, 'state'> | null;

const askers: Readonly<Record<(typeof plans)['return'][number], Asker>> = {
  chooseLines: ({ t, wording }, { slots, dossier }) => {
    if (slots.lines.length > 0) return null;
    const named = namedGoods(slots.heard.toLowerCase(), slots.goods);
    const possible = named.length > 1 ? named : slots.goods;
    const offers = possible.map(({ sku, quantity }) => {
      const line = dossier.order.lines.find((each) => each.sku === sku);
      const title = line
        ? [inLocale(line.title, wording.locale), variantTitle(line.options, wording)].filter(Boolean).join(' ')
        : sku;
      return { id: `line:${sku}`, title: quantity > 1 ? `${title} ×${quantity}` : title };
    });
    return { text: t.service.whichLines, offers: [...offers, { id: 'line:*', title: t.service.allLines }] };
  },
  chooseVariant: (context, { slots, dossier }) => {
    const open = slots.lines.find(({ by }) => by === null);
    const product = open && productOf(dossier, open.sku);
    if (!open || !product) return null;
    const { variants, isAll } = candidatesFor(dossier, open, slots.sought[open.sku] ?? {});
    const title = inLocale(product.title, context.wording.locale);
    return {
      text:
        isAll && !asksForAbsent(context, product)
          ? context.t.service.which(title)
          : context.t.service.whichNearest(title),
      offers: variants.map((variant) => ({
        id: `by:${variant.sku}`,
        title: `${variantTitle(variant.options, context.wording)} ${formatMoney(variant.price, context.wording.locale)}`,
      })),
    };
  },
  askReason: ({ t }, { slots, rule }) =>
    slots.reason !== null || rule.reasons.length === 0
      ? null
      : {
          text: t.service.why,
          offers: rule.reasons.map((id) => ({ id: `reason:${id}`, title: t.service.reasons[id] })),
        },
  askPhoto: ({ t }, { slots, terms }) =>
    terms.photo && slots.photos.length === 0 ? { text: t.service.photo, offers: [] } : null,
  chooseRemedy: (context, asking) =>
    asking.slots.resend !== null
      ? null
      : {
          text: remedyText(context),
          offers: [
            { id: 'remedy:resend', title: context.t.service.resend },
            { id: 'remedy:refund', title: context.t.service.refund },
            ...sharesOffered(context, asking),
          ],
        },
  chooseTender: (context, asking) => chooseTender(context, asking),
  askAddress: ({ t }, { slots }) =>
    slots.address?.street || slots.address?.recipient || slots.address?.phone
      ? null
      : { text: t.service.address, offers: [] },
  askTitle: ({ t, profile }, { slots: { invoice } }) => {
    const offers = [{ id: 'title:me', title: t.service.personal }];
    if (invoice === null) return { text: t.service.title, offers };
    const { title, taxNumber } = invoice;
    if (taxNumber === null) return null;
    if (taxNumber === '') return { text: t.service.taxNumber(title), offers };
    return isTaxNumber(taxNumber, profile.country) ? null : { text: t.service.noTaxNumber(taxNumber), offers };
  },
  askStars: ({ t }, { slots }) =>
    slots.stars !== null
      ? null
      : {
          text: t.service.stars,
          offers: [5, 4, 3, 2, 1].map((count) => ({ id: `stars:${count}`, title: t.service.starCount(count) })),
        },
};

/** A share that the shop does not give is told as such. */
function remedyText(context: Context): string {
  const { service, sentences } = context.t;
  const asked = shareSaid(textOf(context));
  return asked === null ? service.remedy : sentences([service.noSuchShare(asked), service.remedy]);
}

/** What goes back to who keeps the goods, by the reason, each with its sum. */
function sharesOffered({ t, wording }: Context, { slots, dossier, rule, terms }: Asking): Slots['offers'] {
  const shares = slots.reason === null ? [] : (rule.partialRefunds[slots.reason] ?? []);
  const { currency } = dossier.order.totals.total;
  return shares.map((percent) => {
    const { amountMinor } = quoteCase(dossier, { ...slots, percent }, terms);
    const sum = formatMoney({ amount: amountMinor, currency }, wording.locale);
    return { id: `remedy:keep:${percent}`, title: t.service.keepFor(percent, sum) };
  });
}

/** A value is asked for that no variant has, such as a black one of a lamp in white, yellow and green. */
function asksForAbsent(context: Context, { variants }: StockedProduct): boolean {
  const named = variants.flatMap(({ options }) =>
    Object.values(options).flatMap(({ name }) => locales.map((locale) => inLocale(name, locale).toLowerCase())),
  );
  const asked = entities(context, 'attribute').map(({ text }) => text.toLowerCase());
  const isKnown = (text: string) => named.some((name) => name.includes(text) || text.includes(name));
  return asked.length > 0 && asked.every((text) => !isKnown(text));
}

/** A gift card takes money only where the shopper has one. */
export const waysOf = ({ ways }: PolicyRule, { wallet }: Dossier) =>
  ways.filter((way) => way === 'original' || wallet.some(({ kind }) => kind === 'giftCard'));

function chooseTender(context: Context, { slots, dossier, rule, terms }: Asking): Omit<Question, 'state'> | null {
  const { t, wording } = context;
  const { wallet, order } = dossier;
  if (slots.tender !== null) return null;
  const offers = (tenders: readonly Tender[]) =>
    tenders.map((tender) => ({ id: `tender:${tender.id}`, title: tenderTitle(context, tender) }));
  if (slots.wish === 'changePayment') {
    const total = stillPaid(dossier) || order.totals.total.amount;
    const able = wallet.filter((each) => each.kind !== 'giftCard' || each.balance.amount >= total);
    return { text: t.service.tender, offers: offers(able.filter(({ id }) => id !== order.tender)) };
  }
  const { amountMinor } = quoteCase(dossier, slots, terms);
  if (amountMinor >= 0 || order.status === 'placed' || !rule.anyTender || wallet.length < 2) return null;
  const asPaid = settlingTender(wallet, null, order);
  if (asPaid && hasEnough(asPaid, -amountMinor)) return null;
  const owed = formatMoney({ amount: -amountMinor, currency: order.totals.total.currency }, wording.locale);
  return { text: t.service.tenderDifference(owed), offers: offers(wallet) };
}

export function tenderTitle({ t, wording }: Context, tender: Tender): string {
  switch (tender.kind) {
    case 'giftCard':
      return t.service.giftCard(formatMoney(tender.balance, wording.locale));
    case 'card':
      return tender.lastFour ? t.service.card(tender.brand ?? t.payments.card, tender.lastFour) : t.payments.card;
    case 'paypal':
      return t.payments.paypal;
  }
}
