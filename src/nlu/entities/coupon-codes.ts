import { matchesOf } from '../../text/matches';
import type { Normalised } from '../../text/normalise';
import { typedSpan } from '../../text/normalise';
import type { Found } from './found';

const code = '([a-z0-9][a-z0-9_-]{2,23})(?![a-z0-9_-])';
const told = [
  new RegExp(
    `(?:优惠券码?|优惠码|折扣码|折扣券|抵用券|代金券|券码|兑换码|口令|邀请码|促销码|推广码|券号|码|券|优惠)(?:码|号|代码)?[, ]?(?:是|为|叫|写的是|输入|填|code是?|代码是?)? ?[:"'“]? ?${code}`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:promo(?:tion(?:al)?)?|discount|coupon|voucher|gift|offer)?[ -]?codes?|coupons?|vouchers?|promo|discount)(?: (?:is|called|says|for|of|named|was|i have is|i got is))?,? ?[:"'#-]? ?${code}`,
    'g',
  ),
];
const used = [
  new RegExp(`(?:用|使用|输入|输|填|兑换|试试|试下|试一下)(?:一下|下|上|了|个|这个)? ?[:"'“]? ?${code}`, 'g'),
  new RegExp(
    `\\b(?:apply|use|redeem|enter|try|put in|using|with|have|got|add)(?: (?:my|the|a|this))?(?: (?:promo|coupon|discount|voucher))?(?: code)? ?[:"']? ?${code}`,
    'g',
  ),
  new RegExp(
    `${code}(?= ?(?:这个|这张|那个|的)?(?:用上|用一下|优惠券|优惠码|折扣码|券|码|能用|可以用|还能用|有效|用不了|不能用|无效))`,
    'g',
  ),
  new RegExp(
    `${code}(?= (?:coupon|code|promo|voucher|doesn't work|isn't working|not working|still valid|is (?:still )?valid|at checkout|to my (?:cart|order)))`,
    'g',
  ),
];

const shaped = /^(?=.*[a-z])(?=.*\d)[a-z0-9_-]+$/;
const notCodes =
  /^(?:\d+(?:ml|g|gb|cm|mm|kg|off|st|nd|rd|th|x|pcs|w|k|p|in|l|oz)|iphone\d*|spf\d+|x{0,3}l|\d+|so-.*|[a-z]{1,2}\d|x\d+|mp[34]|usb\w?|type-c)$/;

/** Letters in capitals and what is taken off: SAVE10 needs no word beside it. */
const alone = /(?<![a-z0-9-])([a-z]{4,16}(?:[05]|\d[05]|100|20\d\d))(?![a-z0-9-])/g;

const isUpper = (typed: string): boolean => /^[A-Z0-9_-]+$/.test(typed) && /[A-Z]{3}/.test(typed);

/** A code that the shopper has: as typed, upper-cased. Words around it tell it from a model number. */
export function findCouponCodes(normalised: Normalised, text: string): Found[] {
  const found: Found[] = [];
  if (!/\d/.test(text) && !/[A-Z]{3}/.test(normalised.typed)) return found;
  const collect = (patterns: readonly RegExp[], isCode: (code: string, typed: string) => boolean) => {
    for (const match of patterns.flatMap((pattern) => matchesOf(text, pattern))) {
      const written = match[1] ?? '';
      const start = match[0].endsWith(written) ? match.index + match[0].length - written.length : match.index;
      const span = { start, end: start + written.length };
      const typed = typedSpan(normalised, span).text;
      if (notCodes.test(written) || !isCode(written, typed)) continue;
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ entity: 'couponCode', value: written.toUpperCase(), ...span });
    }
  };
  collect(told, (written, typed) => shaped.test(written) || isUpper(typed));
  collect(
    used,
    (written, typed) =>
      (shaped.test(written) && (/^[a-z]{3,}[_-]?\d{1,4}$/.test(written) || isUpper(typed))) || isUpper(typed),
  );
  collect([alone], (written, typed) => /^[A-Z]{4,}\d+$/.test(typed) && /^\D+(?:\d?[05]|100|20\d\d)$/.test(written));
  return found;
}
