import { inLocale } from '../base/locale';
import type { CouponRefusal } from '../commerce/coupon';
import { money } from '../commerce/money';
import type { Coupon, CouponGain } from '../commerce/promotions';
import { wholeRate } from '../commerce/rate';
import type { Wording } from './cards';
import { formatDay, formatMoney, formatNumber } from './format';

/** ¥30 off, from ¥199: what a coupon gives, from what on and until when. */
export function couponTerms({ gives, spendMinor, until }: Coupon, wording: Wording): string {
  const { t, locale, profile } = wording;
  const gain = gainText(gives, wording);
  const spend = formatMoney(money(spendMinor, profile.currency), locale);
  const terms = spendMinor > 0 ? t.coupon.fromSpend(gain, spend) : gain;
  return until === null ? terms : t.coupon.endsOn(terms, formatDay(until - 1, locale, profile.timeZone));
}

function gainText(gives: CouponGain, { t, locale, profile }: Wording): string {
  const of = (minor: number) => formatMoney(money(minor, profile.currency), locale);
  if (gives.gain === 'delivery') return t.coupon.freeDelivery;
  if (gives.gain === 'amount') return t.coupon.amountOff(of(gives.minor));
  const figure = formatNumber(locale === 'zh' ? (wholeRate - gives.rate) / 10_000 : gives.rate / 1000, locale);
  return gives.mostMinor === null ? t.coupon.percentOff(figure) : t.coupon.percentOffMost(figure, of(gives.mostMinor));
}

/** Why a coupon takes nothing off, and what would make it. */
export function refusalText(name: string, refusal: CouponRefusal, { t, locale, profile }: Wording): string {
  const { refused } = t.coupon;
  const day = (at: number) => formatDay(at, locale, profile.timeZone);
  switch (refusal.code) {
    case 'notYet':
      return refused.notYet(name, day(refusal.from));
    case 'expired':
      return refused.expired(name, day(refusal.until - 1));
    case 'membersOnly':
      return refused.membersOnly(name, inLocale(refusal.level, locale));
    case 'belowSpend':
      return refused.belowSpend(name, formatMoney(refusal.missing, locale), formatMoney(refusal.spend, locale));
    case 'notTogether':
      return refused.notTogether(name, t.and(refusal.instead.map((each) => inLocale(each, locale))));
    default:
      return refused[refusal.code](name);
  }
}
