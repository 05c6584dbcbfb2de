/** Currencies whose smallest unit is the unit itself (ISO 4217 exponent 0). */
const zeroDecimal = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'XPF', 'PYG', 'RWF', 'VUV']);

/** A whole number of minor units (fen, cents) of one currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** @throws when the amount is not a safe whole number: that is a bug, never the shopper's fault. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`);
  return { amount, currency };
}

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${a.currency} and ${b.currency}`);
  return money(a.amount + b.amount, a.currency);
}

export const times = (price: Money, quantity: number): Money => money(price.amount * quantity, price.currency);

/** Digits after the point: 2 for CNY, 0 for JPY. */
export const minorDigits = (currency: string): number => (zeroDecimal.has(currency) ? 0 : 2);
