import { type Money, minorDigits, money } from '../../commerce/money';

/** Currencies that Stripe counts in whole units. */
const whole = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Currencies that Stripe counts in thousandths, of which the last digit has to be zero. */
const thousandths = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);
/** Without a smaller unit in life, and yet counted in hundredths by Stripe, which have to be zero. */
const hundredthsOfWhole = new Set(['ISK', 'UGX']);

function digitsOf(currency: string): number {
  if (whole.has(currency)) return 0;
  return thousandths.has(currency) ? 3 : 2;
}

/** In Stripe's own count; null where Stripe has no such sum. */
export function toStripe({ amount, currency }: Money): number | null {
  const scaled = scale(amount, digitsOf(currency) - minorDigits(currency));
  return scaled === null || (hundredthsOfWhole.has(currency) && scaled % 100 !== 0) ? null : scaled;
}

/** Null where it is not a whole number of the currency's smallest unit as the shop counts it. */
export function fromStripe(amount: number, lowerCaseCurrency: string): Money | null {
  const currency = lowerCaseCurrency.toUpperCase();
  const scaled = scale(amount, minorDigits(currency) - digitsOf(currency));
  return scaled === null ? null : money(scaled, currency);
}

function scale(amount: number, digits: number): number | null {
  const scaled = digits >= 0 ? amount * 10 ** digits : amount / 10 ** -digits;
  return Number.isSafeInteger(scaled) ? scaled : null;
}
