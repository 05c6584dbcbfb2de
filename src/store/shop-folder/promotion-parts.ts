import { z } from 'zod';
import { minorDigits } from '../../commerce/money';
import type { Reduction } from '../../commerce/promotions';
import { shopTime } from './shop-time';

/** Whose file it is: amounts are in its currency, times by its clocks. */
export interface Whose {
  readonly currency: string;
  readonly timeZone: string;
}

const names = z.array(z.string().min(1)).default([]);

export const nameSchema = z
  .strictObject({ zh: z.string().min(1).optional(), en: z.string().min(1).optional() })
  .refine(({ zh, en }) => zh ?? en, 'needs a name in zh, en or both');

export const scopeSchema = z
  .strictObject({ products: names, skus: names, categories: names, brands: names, except: names })
  .default({ products: [], skus: [], categories: [], brands: [], except: [] });

export const regionSchema = { countries: names, provinces: names, cities: names };

/** An amount as a merchant writes it, 9.9, in minor units. */
export function amountIn({ currency }: Whose) {
  const digits = minorDigits(currency);
  return z
    .number()
    .nonnegative()
    .max(1_000_000_000)
    .refine((amount) => isOf(amount, digits), `${currency} has ${digits} digits after the point`)
    .transform((amount) => Math.round(amount * 10 ** digits));
}

/** 33.33 for 33.33 %, as a rate. */
export const percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => isOf(value, 3), 'three digits after the point at most')
  .transform((value) => Math.round(value * 1000));

const isOf = (value: number, digits: number): boolean => Number(value.toFixed(digits)) === value;

export function periodIn({ timeZone }: Whose) {
  const time = (end: boolean) =>
    z
      .string()
      .refine(
        (text) => shopTime(text, timeZone, end) !== null,
        'write a day as 2026-11-11 or a time as "2026-11-11 20:00"',
      )
      .transform((text) => shopTime(text, timeZone, end))
      .nullable()
      .default(null);
  return { from: time(false), until: time(true) };
}

export const endsAfterItBegins = ({ from, until }: { readonly from: number | null; readonly until: number | null }) =>
  from === null || until === null || from < until;

export const endsBefore = 'until lies before from: nobody would ever see it';

/** One of percentOff, amountOff and price. */
export function reductionIn(whose: Whose) {
  const amount = amountIn(whose);
  return { percentOff: percent.optional(), amountOff: amount.optional(), price: amount.optional() };
}

interface Reducing {
  readonly percentOff?: number | undefined;
  readonly amountOff?: number | undefined;
  readonly price?: number | undefined;
}

export const reducesOnce = ({ percentOff, amountOff, price }: Reducing): boolean =>
  [percentOff, amountOff, price].filter((value) => value !== undefined).length === 1;

export const reduceOnce = 'needs exactly one of percentOff, amountOff and price';

export function reductionOf({ percentOff, amountOff, price }: Reducing): Reduction {
  if (percentOff !== undefined) return { by: 'percent', rate: percentOff };
  return amountOff !== undefined ? { by: 'amount', minor: amountOff } : { by: 'price', minor: price ?? 0 };
}
