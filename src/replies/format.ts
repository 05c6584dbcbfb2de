import type { Locale } from '../base/locale';
import { type Money, minorDigits } from '../commerce/money';

const tags: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-US' };
const moneyFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** ¥199, ¥9.90: the sign the country uses, whole sums without a point. */
export function formatMoney(price: Money, locale: Locale): string {
  const key = `${locale} ${price.currency}`;
  let format = moneyFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(tags[locale], {
      style: 'currency',
      currency: price.currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    });
    moneyFormats.set(key, format);
  }
  return format.format(price.amount / 10 ** minorDigits(price.currency));
}

/** 11月25日周三; Wed, Nov 25. */
export function formatDay(at: number, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  let format = dayFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tags[locale], { timeZone, month: 'short', day: 'numeric', weekday: 'short' });
    dayFormats.set(key, format);
  }
  return format.format(at);
}

/** 11月30日周一; Mon, Nov 30: a day as 2026-11-30. */
export const formatDate = (day: string, locale: Locale): string =>
  formatDay(Date.parse(`${day}T12:00:00Z`), locale, 'UTC');

/** 5月3日; May 3: a day of every year, from MM-DD. */
export function formatMonthDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', month: 'long', day: 'numeric' });
  return format.format(Date.parse(`2000-${day}T00:00:00Z`));
}

/** 14:05 in the shop's time. */
export function formatTime(at: number, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }).format(
    at,
  );
}

/** 1,234 */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale]).format(value);

const plural = new Intl.PluralRules('en-US');

/** "1 product", "2 products" for English texts. */
export function counted(count: number, one: string, other: string): string {
  return `${formatNumber(count, 'en')} ${plural.select(count) === 'one' ? one : other}`;
}
