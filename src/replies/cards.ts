import type { Locale, LocalText } from '../base/locale';
import { inLocale } from '../base/locale';
import { type Money, money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { PricedCart, PricedLine, Totals } from '../commerce/price';
import { type Named, priceSpan, type StockedProduct, type Variant } from '../commerce/product';
import type { ShopProfile } from '../commerce/shop';
import { formatDay, formatMoney, formatTime } from './format';
import { formatAddress } from './format-address';
import { formatPhone } from './format-phone';
import { parcelFacts } from './parcel-facts';
import type { Choice, Fact, ProductCard, ReceiptLine } from './reply';
import type { Texts } from './texts';

/** What every card is made with. */
export interface Wording {
  readonly t: Texts;
  readonly locale: Locale;
  readonly profile: ShopProfile;
}

const fewFrom = 3;

/** Where a shop's own picture is served; absolute addresses stay as they are. */
export function pictureUrl(profile: ShopProfile, picture: string | null | undefined): string | null {
  if (!picture) return null;
  return /^https?:\/\//.test(picture) ? picture : `/shops/${profile.id}/${picture}`;
}

export const availableOf = (product: StockedProduct, variant: Variant): number => product.available[variant.sku] ?? 0;

export const totalAvailable = (product: StockedProduct): number =>
  product.variants.reduce((sum, variant) => sum + availableOf(product, variant), 0);

export const optionName = (name: string, { t }: Wording): string => t.names[name] ?? name;

/** True Red 01, 30 ml: the values of a variant in the order of the options; empty for a product of one variant. */
export function variantTitle(options: Readonly<Record<string, Named>>, { locale }: Wording): string {
  return Object.values(options)
    .map((value) => inLocale(value.name, locale))
    .join(' / ');
}

export function lineTitle(line: Pick<PricedLine, 'title' | 'options'>, wording: Wording): string {
  const variant = variantTitle(line.options, wording);
  const title = inLocale(line.title, wording.locale);
  return variant ? `${title} ${variant}` : title;
}

function priceText(product: StockedProduct, { locale }: Wording): string {
  const { from, to } = priceSpan(product);
  return from.amount === to.amount
    ? formatMoney(from, locale)
    : `${formatMoney(from, locale)} – ${formatMoney(to, locale)}`;
}

function listPriceText(product: StockedProduct, { locale }: Wording): string | null {
  const first = product.variants[0];
  const single = product.variants.every((variant) => variant.price.amount === first?.price.amount);
  if (!first?.listPrice || !single || first.listPrice.amount <= first.price.amount) return null;
  return formatMoney(first.listPrice, locale);
}

function stockNote(product: StockedProduct, { t }: Wording): string | null {
  const left = totalAvailable(product);
  if (left === 0) return t.product.soldOut;
  return left <= fewFrom ? t.product.fewLeft(left) : null;
}

export function productCard(product: StockedProduct, wording: Wording): ProductCard {
  const { t, locale, profile } = wording;
  const buttons: Choice[] = [{ title: t.chips.details, action: { do: 'product.show', product: product.id } }];
  if (totalAvailable(product) > 0) {
    buttons.push({ title: t.chips.addToCart, action: { do: 'cart.add', product: product.id } });
  }
  const facts = [
    product.brand && inLocale(product.brand.name, locale),
    product.rating && `★ ${product.rating.toFixed(1)}`,
  ];
  return {
    product: product.id,
    title: inLocale(product.title, locale),
    subtitle: t.list(facts.filter((fact): fact is string => Boolean(fact))),
    price: priceText(product, wording),
    listPrice: listPriceText(product, wording),
    note: stockNote(product, wording),
    picture: pictureUrl(profile, product.pictures[0]),
    buttons,
  };
}

/** Brand, category, attributes, options in stock, rating: the facts of a product's page. */
export function productFacts(product: StockedProduct, wording: Wording): Fact[] {
  const { t, locale } = wording;
  const facts: Fact[] = [];
  if (product.brand) facts.push({ label: t.labels.brand, value: inLocale(product.brand.name, locale) });
  const byName = new Map<string, string[]>();
  for (const { name, value } of product.attributes) {
    byName.set(name, [...(byName.get(name) ?? []), inLocale(value.name, locale)]);
  }
  for (const [name, values] of byName) facts.push({ label: optionName(name, wording), value: t.list(values) });
  for (const option of product.options) {
    const values = optionValues(product, option).map(({ value, available }) => {
      const title = inLocale(value.name, locale);
      return available > 0 ? title : t.chips.soldOut(title);
    });
    facts.push({ label: optionName(option, wording), value: t.list(values) });
  }
  if (product.rating !== null && product.ratingCount > 0) {
    facts.push({ label: t.labels.rating, value: t.product.rating(product.rating.toFixed(1), product.ratingCount) });
  }
  return facts;
}

/** The values of one option over all variants, each with how many units of it there are. */
export function optionValues(
  product: StockedProduct,
  option: string,
  variants: readonly Variant[] = product.variants,
): readonly { readonly value: Named; readonly available: number }[] {
  const values = new Map<string, { value: Named; available: number }>();
  for (const variant of variants) {
    const value = variant.options[option];
    if (!value) continue;
    const known = values.get(value.id);
    const available = availableOf(product, variant) + (known?.available ?? 0);
    values.set(value.id, { value, available });
  }
  return [...values.values()];
}

function receiptLine(line: PricedLine, wording: Wording): ReceiptLine {
  const { locale, profile } = wording;
  const note = lineNote(line, wording);
  return {
    sku: line.sku,
    title: inLocale(line.title, locale),
    subtitle: variantTitle(line.options, wording),
    quantity: line.quantity,
    unitPrice: formatMoney(line.unitPrice, locale),
    lineTotal: formatMoney(line.lineTotal, locale),
    ...(note && { note }),
    picture: pictureUrl(profile, line.picture),
  };
}

const off = ({ amount, currency }: Money, locale: Locale): string => formatMoney(money(-amount, currency), locale);

/** Was ¥59 · Towel sale · ¥30 off ¥199 -¥8.20 */
function lineNote({ listPrice, priceName, discounts = [] }: PricedLine, { t, locale }: Wording): string {
  return t.list(
    [
      listPrice ? t.product.wasPriceShort(formatMoney(listPrice, locale)) : '',
      priceName ? inLocale(priceName, locale) : '',
      ...discounts.map(({ name, amount }) => `${inLocale(name, locale)} ${off(amount, locale)}`),
    ].filter(Boolean),
  );
}

/** Goods, what comes off, delivery, tax: they sum to the total. */
function totalFacts(totals: Totals, { t, locale }: Wording): { readonly totals: Fact[]; readonly total: Fact } {
  const { delivery, deliveryFee = delivery, discounts = [], tax, includedTax, taxName = {} } = totals;
  const fee = deliveryFee.amount === 0 ? t.labels.freeDelivery : formatMoney(deliveryFee, locale);
  const named = inLocale(taxName, locale);
  return {
    totals: [
      { label: t.labels.goods, value: formatMoney(totals.goods, locale) },
      { label: t.labels.delivery, value: fee },
      ...discounts.map(({ name, amount }) => ({ label: inLocale(name, locale), value: off(amount, locale) })),
      ...(tax ? [{ label: named, value: formatMoney(tax, locale) }] : []),
      ...(includedTax ? [{ label: t.labels.includes(named), value: formatMoney(includedTax, locale) }] : []),
    ],
    total: { label: t.labels.total, value: formatMoney(totals.total, locale) },
  };
}

/** The lines and sums of a cart or an order, as a card shows them. */
export function receipt(of: Pick<PricedCart, 'lines' | 'totals'>, wording: Wording) {
  return { lines: of.lines.map((line) => receiptLine(line, wording)), ...totalFacts(of.totals, wording) };
}

const dayMs = 86_400_000;

/** The days between which a parcel sent now would come. */
export function expectedDays(from: number, { t, locale, profile }: Wording): string {
  const [fewest, most] = profile.delivery.days;
  const day = (count: number) => formatDay(from + count * dayMs, locale, profile.timeZone);
  return t.checkOut.expected(day(fewest), day(most));
}

export function orderFacts(order: Order, wording: Wording): Fact[] {
  const { t, locale, profile } = wording;
  const facts: Fact[] = [
    { label: t.labels.status, value: orderStatusText(order, wording) },
    {
      label: t.labels.placedAt,
      value: `${formatDay(order.placedAt, locale, profile.timeZone)} ${formatTime(order.placedAt, locale, profile.timeZone)}`,
    },
    ...(order.pickUp ? collectFacts(order.contact, order.pickUp, wording) : contactFacts(order.contact, wording)),
    { label: t.labels.payment, value: t.payments[order.payment] },
  ];
  if (!order.pickUp) facts.push(...parcelFacts(order, wording));
  const promised = order.parcels?.some(({ expectedAt }) => expectedAt !== null) ?? false;
  if (order.status !== 'cancelled' && order.status !== 'delivered' && !promised && !order.pickUp) {
    facts.push({ label: t.labels.expected, value: expectedDays(order.placedAt, wording) });
  }
  return facts;
}

/** "Ready to pick up" for what is not sent. */
export function orderStatusText({ status, pickUp }: Order, { t }: Wording): string {
  if (pickUp && status === 'paid') return t.outlet.statusReady;
  return pickUp && status === 'delivered' ? t.outlet.statusCollected : t.orderStatus[status];
}

/** Who collects it, and where. */
export const collectFacts = (
  contact: Order['contact'],
  { name }: { readonly name: LocalText },
  { t, locale }: Wording,
): Fact[] => [
  { label: t.outlet.who, value: contact.recipient },
  ...(contact.phone ? [{ label: t.labels.phone, value: formatPhone(contact.phone, contact.country) }] : []),
  { label: t.outlet.label, value: t.list([inLocale(name, locale), contact.street]) },
];

export function contactFacts(contact: Order['contact'], { t, locale }: Wording): Fact[] {
  return [
    { label: t.labels.recipient, value: contact.recipient },
    ...(contact.phone ? [{ label: t.labels.phone, value: formatPhone(contact.phone, contact.country) }] : []),
    { label: t.labels.address, value: formatAddress(contact, locale) },
  ];
}
