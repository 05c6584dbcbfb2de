import { isDigit, isLatin } from './characters';
import { englishNumbers } from './english-number';
import { hanEither, hanNumber, hanNumberRun } from './han-number';
import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

/** A number as it stands in a normalised text. */
export interface NumberSpan extends TextSpan {
  readonly value: number;
  /** The other end of 两三百. */
  readonly upTo?: number | undefined;
  /** 三百多: up to the next one of its last unit, which is this. */
  readonly moreThan?: number | undefined;
  /** What the figure was multiplied by: 百, k. */
  readonly scale: number;
  readonly written: 'figures' | 'han' | 'english';
}

const figures = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, k: 1000, 万: 10_000, w: 10_000 };
const more = ['多', '余'];

/** 1k, 1.5w, 3百, 1万2: a scale right behind the figures, and a short figure behind that. */
function scaled(
  text: string,
  end: number,
  value: number,
): { readonly value: number; readonly end: number; readonly scale: number } {
  const unit = text.charAt(end);
  const next = text.charAt(end + 1);
  const scale = scales[unit];
  if (scale === undefined || isLatin(next) || (unit === 'w' && value >= 10)) return { value, end, scale: 1 };
  const isShort = isDigit(next) && next !== '0' && !isDigit(text.charAt(end + 2)) && text.charAt(end + 2) !== '.';
  if (isShort) return { value: value * scale + Number(next) * (scale / 10), end: end + 2, scale: scale / 10 };
  if (isDigit(next)) return { value, end, scale: 1 };
  const tail = /^[一二三四五六七八九](?![十百千])/.exec(text.slice(end + 1, end + 3));
  if (tail && !isLatin(unit))
    return { value: value * scale + (hanNumber(tail[0]) ?? 0) * (scale / 10), end: end + 2, scale: scale / 10 };
  return { value: value * scale, end: end + 1, scale };
}

/** 三百多: a scale that can have something on top of it, and the word for that. */
const isMore = (text: string, end: number, scale: number): boolean => scale >= 10 && more.includes(text.charAt(end));

function figureNumbers(text: string): NumberSpan[] {
  return matchesOf(text, figures).map((match) => {
    const written = Number(match[0].replaceAll(',', ''));
    const read = scaled(text, match.index + match[0].length, written);
    const scale = read.scale > 1 ? read.scale : (/0+$/.exec(match[0])?.[0].length ?? 0) >= 2 ? 100 : 10;
    const value = Math.round(read.value * 100) / 100;
    const span = { start: match.index, end: read.end, value, scale: read.scale, written: 'figures' as const };
    const moreThan = Math.max(read.scale, scale);
    return isMore(text, span.end, moreThan) ? { ...span, end: span.end + 1, moreThan } : span;
  });
}

const lastUnit: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

function hanNumbers(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  for (let at = 0; at < text.length; at += 1) {
    hanNumberRun.lastIndex = at;
    const run = hanNumberRun.exec(text)?.[0];
    if (!run) continue;
    const span = hanSpan(text, at, run);
    if (span && !isDigit(text.charAt(at - 1))) found.push(span);
    at += run.length - 1;
  }
  return found;
}

function hanSpan(text: string, start: number, run: string): NumberSpan | null {
  const end = start + run.length;
  const either = hanEither(run);
  const scale = lastUnit[run.at(-1) ?? ''] ?? 1;
  if (either) return { start, end, value: either[0], upTo: either[1], scale, written: 'han' };
  const value = hanNumber(run);
  if (value === null) return null;
  const span = { start, end, value, scale, written: 'han' as const };
  return isMore(text, end, scale) ? { ...span, end: end + 1, moreThan: scale } : span;
}

/** No honest message holds more; each costs a look at its surroundings. */
const most = 40;

/** Every number of the text, in order, at most forty: 150, 1.5w, 一百五, "a hundred and fifty". */
export function findNumbers(text: string): NumberSpan[] {
  const words = englishNumbers(text).map(({ start, end, value }): NumberSpan => {
    return { start, end, value, scale: 1, written: 'english' };
  });
  const all = [...figureNumbers(text), ...hanNumbers(text), ...words].sort((a, b) => a.start - b.start);
  let end = 0;
  const apart = all.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
  return apart.slice(0, most);
}

/** The value of a number word that stands alone: 两, "three", 2. */
export const numberOf = (word: string): number | null => findNumbers(word.toLowerCase())[0]?.value ?? null;
