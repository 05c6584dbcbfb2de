import {
  type CountryCode,
  isSupportedCountry,
  type MetadataJson,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import numberingPlans from 'libphonenumber-js/min/metadata';
import type { Locale } from '../../base/locale';
import type { TextSpan } from '../../text/normalise';

/** The JSON's own type spells every figure out, which the parser's does not accept. */
const metadata = numberingPlans as unknown as MetadataJson;

export interface PhoneSpan extends TextSpan {
  /** E.164. */
  readonly phone: string;
}

const candidates = /(?<![\w.@#-])(?:\+|\(\+?)?\d[\d ().-]{5,20}\d(?![\w@]|[-.]\d)/g;
const chineseMobile = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/g;

function parse(written: string, countries: readonly string[]): string | null {
  for (const country of countries) {
    if (!isSupportedCountry(country as CountryCode, metadata)) continue;
    const number = parsePhoneNumberFromString(written, country as CountryCode, metadata);
    if (number?.isValid()) return number.number;
  }
  return null;
}

/** A figure that reads as a day or as an order number is no phone. */
const isOther = (written: string): boolean =>
  /^\d{4}[-. ]\d{1,2}[-. ]\d{1,2}/.test(written) ||
  /^20\d{6}(?:[- ]?\d{4,})?$/.test(written) ||
  /^\d+[-. ]\d{1,3}$/.test(written);

/** English speakers of a shop elsewhere also write their own country's numbers. */
const countriesOf = (country: string, locale: Locale): string[] =>
  locale === 'en' ? [...new Set([country, 'US', 'GB'])] : [country];

/** Phone numbers, the shop's country assumed. */
export function findPhones(text: string, options: { readonly country: string; readonly locale: Locale }): PhoneSpan[] {
  const found: PhoneSpan[] = [];
  if (!/\d{2}/.test(text)) return found;
  if (options.country === 'CN') {
    for (const match of text.matchAll(chineseMobile)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        phone: `+86${match[1]}${match[2]}${match[3]}`,
      });
    }
  }
  const countries = countriesOf(options.country, options.locale);
  for (const match of text.matchAll(candidates)) {
    const written = match[0];
    const span = { start: match.index, end: match.index + written.length };
    const isTaken = found.some((other) => span.start < other.end && other.start < span.end);
    if (isTaken || isOther(written)) continue;
    const phone = parse(written, countries);
    if (phone) found.push({ ...span, phone });
  }
  return found;
}
