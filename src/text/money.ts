import { type Amount, findAmounts } from './amounts';
import { currencyAfter } from './currencies';
import { countsOther, isMeasureWord } from './measure-words';
import type { TextSpan } from './normalise';
import { boundAfter, boundBefore, isNoWish, type PriceBound } from './price-words';
import { unitAt } from './units';

/** What a shopper would pay, in minor units, both ends included. */
export interface PriceSpan extends TextSpan {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** ISO 4217, when a sign or a unit is written. */
  readonly currency?: string | undefined;
  /** 1 with a currency or a clear bound; less for a bare figure. */
  readonly certainty: number;
}

interface Wanted extends TextSpan {
  readonly low: Amount;
  readonly high: Amount;
}

const joint = /^ ?(?:-|~|到|至|to|and|和|与|跟) ?(?=[\d¥$£€一二两三四五六七八九十百千a-z])/;

/** 3到5百, 1-2k: the scale is written once. */
function sameScale(low: Amount, high: Amount): Amount {
  const { scale } = high.number;
  const isBare = low.number.scale === 1 && low.value < 100 && scale > 1 && low.value * scale < high.value;
  return isBare ? { ...low, value: low.value * scale } : low;
}

/** "The difference between 1 and 2" is about places in a list. */
const comparing = /(?:differ|choos|choice|decid|compar|torn)[a-z]*(?: is| are)? between $/;

function rangeAt(text: string, amounts: readonly Amount[], at: number): Wanted | null {
  const [first, second] = [amounts[at], amounts[at + 1]];
  if (!first || !second) return null;
  const between = text.slice(first.end, second.start);
  const connected = joint.exec(text.slice(first.end, second.start + 1));
  if (connected?.[0].length !== between.length) return null;
  const isAnd = /and|和|与|跟/.test(between);
  const opened = /(?:between|介于|在|介乎) ?$/.test(text.slice(Math.max(0, first.start - 12), first.start));
  if (isAnd && (!opened || comparing.test(text.slice(Math.max(0, first.start - 30), first.start)))) return null;
  const low = sameScale(first, second);
  if (low.value >= second.value) return null;
  return { start: first.start, end: second.end, low, high: second };
}

/** A bare figure is no price when a unit, a measure word or a model claims it. */
/** "From 2025" is a year. */
const isYear = (text: string, start: number, { value, written }: Amount['number']): boolean =>
  written === 'figures' &&
  value >= 2000 &&
  value < 2050 &&
  /\b(?:from|since|in|before|after|until) $/.test(text.slice(Math.max(0, start - 8), start));

function isClaimed(text: string, { start, end, number }: Amount): boolean {
  if (isYear(text, start, number)) return true;
  if (/[a-z_#@.:/-]/.test(text.charAt(start - 1)) && number.written === 'figures') return true;
  if (/^(?:[/:_-]|\.\d)/.test(text.slice(end))) return true;
  return unitAt(text, end) !== null || isMeasureWord(text.charAt(end)) || countsOther(text, end);
}

const minor = (value: number, digits: number): number => Math.round(value * 10 ** digits);

function limits(
  { low, high }: Wanted,
  bound: PriceBound['kind'] | null,
): { readonly min?: number; readonly max?: number } {
  const digits = high.digits;
  const top = high.number.moreThan === undefined ? high.value : high.value + high.number.moreThan;
  const [min, max] = [minor(low.value, digits), minor(high.number.upTo ?? top, digits)];
  if (bound === 'max') return { max: minor(high.number.upTo ?? high.value, digits) };
  if (bound === 'min') return { min };
  if (bound === 'around')
    return { min: Math.round(min * 0.8), max: Math.round(minor(high.number.upTo ?? high.value, digits) * 1.2) };
  return { min, max };
}

/** 两百来块, "90ish dollars": the unit stands behind the word for about. */
function currencyBehind(text: string, at: number, bound: PriceBound | null): string | null {
  if (bound?.kind !== 'around') return null;
  const words = text.slice(at, at + bound.length);
  return /[块元]钱?$/.test(words) ? 'CNY' : (currencyAfter(text, at + bound.length)?.code ?? null);
}

/** 一百多的, 三四百的: so vague that it can only be a price. */
const isVague = (text: string, { end, high: { number } }: Wanted): boolean =>
  (number.moreThan !== undefined || (number.upTo !== undefined && number.scale >= 100)) &&
  number.value >= 20 &&
  /^(?:的|$|[,。!?])/.test(text.slice(end));

function priceOf(text: string, wanted: Wanted): PriceSpan | null {
  const { low, high } = wanted;
  const isRange = low !== high;
  const before = boundBefore(text, wanted.start);
  const after = boundAfter(text, wanted.end);
  const said = after ?? before;
  const bound = isRange && said?.kind !== 'around' ? null : said;
  const currency = high.currency ?? low.currency ?? currencyBehind(text, wanted.end, after);
  if (currency === null && isClaimed(text, { ...high, start: low.start })) return null;
  if (
    currency === null &&
    !bound &&
    !isVague(text, wanted) &&
    !(isRange && (said !== null || isPriceLike(text, wanted)))
  )
    return null;
  if (!bound && isNoWish(text, wanted)) return null;
  const start = wanted.start - (before?.length ?? 0);
  const end = wanted.end + (after?.length ?? 0);
  const certainty = currency !== null ? 1 : bound ? 0.9 : 0.7;
  const found = { start, end, ...limits(wanted, bound?.kind ?? null), certainty };
  return currency === null ? found : { ...found, currency };
}

/** A bare range is a price when it is as high as prices are, or words say so. */
function isPriceLike(text: string, { start, end, low }: Wanted): boolean {
  if (/(?:价格?|预算|价位|between|price[ds]?|budget|cost)[^\d]{0,6}$/.test(text.slice(Math.max(0, start - 14), start)))
    return true;
  if (/^(?:之间|的|价位|价格)/.test(text.slice(end, end + 3))) return low.value >= 20;
  return low.value >= 50;
}

/** "above 50 but under 100" is one range. */
function bothEnds(text: string, a: PriceSpan, b: PriceSpan): PriceSpan | null {
  const isPair = (a.min === undefined) !== (b.min === undefined) && (a.max === undefined) !== (b.max === undefined);
  if (!isPair || !/^[ ,，]*(?:but|and|且|但|还要|、)?[ ,]*$/.test(text.slice(a.end, b.start))) return null;
  const [min = 0, max = 0] = [a.min ?? b.min, a.max ?? b.max];
  if (min >= max) return null;
  const currency = a.currency ?? b.currency;
  const certainty = Math.min(a.certainty, b.certainty);
  return { start: a.start, end: b.end, min, max, certainty, ...(currency !== undefined && { currency }) };
}

/** Every price phrase: bounds, ranges, about; a figure with a currency by itself is exactly that price. */
export function findPrices(text: string): PriceSpan[] {
  const amounts = findAmounts(text);
  const found: PriceSpan[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const range = rangeAt(text, amounts, at);
    const single = amounts[at];
    if (!single) continue;
    const wanted = range ?? { start: single.start, end: single.end, low: single, high: single };
    const price = priceOf(text, wanted);
    const before = found.at(-1);
    const both = price && before && bothEnds(text, before, price);
    if (both) found.splice(-1, 1, both);
    else if (price) found.push(price);
    if (range) at += 1;
  }
  return found;
}
