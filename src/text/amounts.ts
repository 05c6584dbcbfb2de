import { currencyAfter, currencyBefore } from './currencies';
import type { TextSpan } from './normalise';
import { findNumbers, type NumberSpan } from './numbers';

/** A number with the currency that is written at it, if any. */
export interface Amount extends TextSpan {
  readonly number: NumberSpan;
  /** In whole units: 9.9 of 九块九. */
  readonly value: number;
  readonly currency: string | null;
  readonly digits: 0 | 2;
}

/** 三块五 is 3.5, 9块9 is 9.9; 五毛 and 5角 are tenths. */
function withTenths(
  text: string,
  at: number,
  numbers: readonly NumberSpan[],
): { readonly value: number; readonly end: number } | null {
  const next = numbers.find((number) => number.start === at);
  if (!next || next.value < 1 || next.value > 99 || next.upTo !== undefined) return null;
  const unit = text.charAt(next.end);
  if (unit === '毛' || unit === '角') return { value: next.value / 10, end: next.end + 1 };
  if (/[个件瓶支盒包条双套只台%折千万百]/.test(unit) && !text.startsWith('包邮', next.end)) return null;
  return { value: next.value < 10 ? next.value / 10 : next.value / 100, end: next.end };
}

function amountAt(text: string, number: NumberSpan, numbers: readonly NumberSpan[]): Amount {
  const sign = currencyBefore(text, number.start);
  const start = number.start - (sign?.length ?? 0);
  if (
    /^ ?(?:毛(?!色|巾|衣|孔|绒)|角(?!色|落|度|的|形|型|裤|架|铁|尺|巾|凳|桌|柜|板))/.test(
      text.slice(number.end, number.end + 3),
    ) &&
    number.written !== 'english'
  ) {
    return { start, end: number.end + 1, number, value: number.value / 10, currency: 'CNY', digits: 2 };
  }
  const unit = currencyAfter(text, number.end);
  const mark = unit ?? sign;
  const end = number.end + (unit?.length ?? 0);
  const value = unit?.isMinor ? number.value / 100 : number.value;
  const plain = { start, end, number, value, currency: mark?.code ?? null, digits: mark?.digits ?? 2 } as const;
  const tenths = unit && text.charAt(end - 1) === '块' ? withTenths(text, end, numbers) : null;
  return tenths ? { ...plain, value: value + tenths.value, end: tenths.end } : plain;
}

/** Every number with what is written at it; a figure that belongs to another's tenths is left out. */
export function findAmounts(text: string): Amount[] {
  const numbers = findNumbers(text);
  let end = 0;
  const amounts: Amount[] = [];
  for (const number of numbers) {
    if (number.start < end) continue;
    const amount = amountAt(text, number, numbers);
    end = amount.end;
    amounts.push(amount);
  }
  return amounts;
}
