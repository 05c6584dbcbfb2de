import {
  type CountryCode,
  isSupportedCountry,
  type MetadataJson,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import numberingPlans from 'libphonenumber-js/min/metadata';
import type { Locale } from '../../base/locale';
import { matchesOf } from '../../text/matches';
import type { TextSpan } from '../../text/normalise';

/** The JSON's own type spells every figure out, which the parser's does not accept. */
const metadata = numberingPlans as unknown as MetadataJson;

export interface PhoneSpan extends TextSpan {
  /** E.164. */
  readonly phone: string;
}

const candidates = /(?<![\w.@#-])(?:\+|\(\+?)?\d[\d ().-]{5,20}\d(?![\w@]|[-.]\d)/g;
const chineseMobile = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/g;

/** Ofcom's numbers for plays are possible, not valid; testers and careful shoppers write them. */
const ofcom = /^(?:\+44 ?|0)(?:7700 ?900 ?\d{3}|20 ?7946 ?0\d{3})$/;

function fictional(written: string, countries: readonly string[]): string | null {
  if (!countries.includes('GB') || !ofcom.test(written)) return null;
  return `+44${written.replace(/^\+44/, '').replace(/\D/g, '').replace(/^0/, '')}`;
}

/** A mobile number of China with a digit too few or too many, which the plan has as a landline. */
const isShortMobile = (written: string): boolean => {
  const digits = written.replace(/^\+86/, '').replace(/\D/g, '');
  return /^1[3-9]/.test(digits) && digits.length !== 11;
};

function parse(written: string, countries: readonly string[]): string | null {
  const known = countries[0] === 'GB' ? fictional(written, countries) : null;
  if (known) return known;
  for (const country of countries) {
    if (!isSupportedCountry(country as CountryCode, metadata)) continue;
    if (country === 'CN' && isShortMobile(written)) continue;
    const number = parsePhoneNumberFromString(written, country as CountryCode, metadata);
    if (number?.isValid()) return number.number;
  }
  return fictional(written, countries);
}

/** A figure that reads as a day or as an order number is no phone. */
const isOther = (written: string): boolean =>
  /^\d{4}[-. ]\d{1,2}[-. ]\d{1,2}/.test(written) ||
  /^20\d{6}(?:[- ]?\d{4,})?$/.test(written) ||
  /^\d+[-. ]\d{1,3}$/.test(written) ||
  (!written.startsWith('+') && written.replace(/\D/g, '').length < 9);

/** As British numbers are grouped. */
const british = /^0(?:\d{4} \d{6}|\d{2} \d{4} \d{4}|\d{3} \d{3} \d{4})$/;

/** How a number of mainland China without + is dialled: a mobile, an area code after 0, or a service number. */
const isChinese = (written: string): boolean => /^\(?(?:0|1[3-9]|[48]00)/.test(written) && !british.test(written);

/** In a shop of mainland China, English speakers also write the numbers of where they come from. */
function countriesOf(written: string, country: string, locale: Locale): string[] {
  if (written.startsWith('+') || country !== 'CN') return [...new Set([country, 'US', 'GB'])];
  if (locale === 'zh') return ['CN'];
  if (british.test(written)) return ['GB', 'CN'];
  return isChinese(written) ? ['CN', 'GB', 'US'] : ['US', 'GB', 'CN'];
}

const spoken = /[零〇幺一二三四五六七八九]{11,13}/g;
const spokenDigits: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  幺: '1',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** A mobile number that was dictated: 幺三八零零幺三八零零零. */
function spokenPhones(text: string): PhoneSpan[] {
  return matchesOf(text, spoken).flatMap((match) => {
    const digits = [...match[0]].map((unit) => spokenDigits[unit] ?? '').join('');
    const isMobile = /^1[3-9]\d{9}$/.test(digits);
    return isMobile ? [{ start: match.index, end: match.index + match[0].length, phone: `+86${digits}` }] : [];
  });
}

/** Phone numbers, the shop's country assumed. */
export function findPhones(text: string, options: { readonly country: string; readonly locale: Locale }): PhoneSpan[] {
  const found: PhoneSpan[] = [];
  if (options.country === 'CN') found.push(...spokenPhones(text));
  if (!/\d{2}/.test(text)) return found;
  if (options.country === 'CN') {
    for (const match of matchesOf(text, chineseMobile)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        phone: `+86${match[1]}${match[2]}${match[3]}`,
      });
    }
  }
  for (const match of matchesOf(text, candidates)) {
    const written = match[0];
    const span = { start: match.index, end: match.index + written.length };
    const isTaken = found.some((other) => span.start < other.end && other.start < span.end);
    if (isTaken || isOther(written)) continue;
    const phone = parse(written, countriesOf(written, options.country, options.locale));
    if (phone) found.push({ ...span, phone });
  }
  return found;
}
