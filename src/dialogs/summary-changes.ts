import { inLocale } from '../base/locale';
import { money } from '../commerce/money';
import type { PricedCart } from '../commerce/price';
import { lineTitle } from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Context } from './context';
import type { ConfirmedSummary } from './effect';

export const summaryOf = ({ lines, totals }: PricedCart): ConfirmedSummary => ({
  lines: lines.map(({ sku, quantity, unitPrice }) => ({ sku, quantity, unitMinor: unitPrice.amount })),
  discounts: (totals.discounts ?? []).map(({ coupon, amount }) => ({ coupon, minor: amount.amount })),
  deliveryMinor: totals.delivery.amount,
  taxMinor: totals.tax?.amount ?? 0,
  totalMinor: totals.total.amount,
});

export const isSameSummary = (a: ConfirmedSummary, b: ConfirmedSummary): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What is no longer as it was shown, each in a sentence, the total last; empty when nothing is. */
export function tellChanges(context: Context, shown: ConfirmedSummary, cart: PricedCart): string {
  const now = summaryOf(cart);
  if (isSameSummary(shown, now)) return '';
  const { t, wording } = context;
  const of = (minor: number) => formatMoney(money(minor, cart.totals.total.currency), wording.locale);
  const prices = cart.lines.flatMap((line) => {
    const before = shown.lines.find(({ sku }) => sku === line.sku);
    if (!before || before.unitMinor === line.unitPrice.amount) return [];
    return [t.checkOut.priceChanged(lineTitle(line, wording), of(before.unitMinor), of(line.unitPrice.amount))];
  });
  const gone = cart.gone.some((sku) => shown.lines.some((line) => line.sku === sku)) ? [t.checkOut.lineGone] : [];
  const delivery =
    shown.deliveryMinor === now.deliveryMinor
      ? []
      : [t.checkOut.deliveryChanged(of(shown.deliveryMinor), of(now.deliveryMinor))];
  const total =
    shown.totalMinor === now.totalMinor ? [] : [t.checkOut.totalChanged(of(shown.totalMinor), of(now.totalMinor))];
  return t.sentences([...prices, ...gone, ...discountChanges(context, shown, cart), ...delivery, ...total]);
}

function discountChanges(context: Context, shown: ConfirmedSummary, { totals }: PricedCart): readonly string[] {
  const { t, wording, profile } = context;
  const of = (minor: number) => formatMoney(money(minor, totals.total.currency), wording.locale);
  const now = totals.discounts ?? [];
  const lost = shown.discounts.flatMap(({ coupon: id, minor }) => {
    if (now.some(({ coupon }) => coupon === id)) return [];
    const known = profile.promotions.coupons.find((coupon) => coupon.id === id);
    return [t.checkOut.discountLost(inLocale(known?.name ?? {}, wording.locale), of(minor))];
  });
  const other = now.flatMap(({ coupon, name, amount }) => {
    const before = shown.discounts.find((each) => each.coupon === coupon)?.minor ?? 0;
    return before === amount.amount ? [] : [t.checkOut.discountNow(inLocale(name, wording.locale), of(amount.amount))];
  });
  return [...lost, ...other];
}
