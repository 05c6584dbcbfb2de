import { hanNumber } from '../../text/han-number';
import { findNumbers } from '../../text/numbers';
import {
  addDays,
  type CalendarDay,
  calendarDay,
  daysBetween,
  endOfMonth,
  mondayOf,
  monthFrom,
  weekdayOf,
} from './calendar-day';

export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** What a date is read against. */
export interface DateFrame {
  readonly today: CalendarDay;
  /** The message speaks of what has happened: a bare weekday is the last one. */
  readonly isPast: boolean;
  /** 3/5 is the third of May. */
  readonly dayFirst: boolean;
}

type Read = (match: RegExpMatchArray, frame: DateFrame) => Days | CalendarDay | null;

export interface DateRule {
  readonly pattern: RegExp;
  readonly read: Read;
}

export const number = (written: string | undefined): number => {
  if (!written) return 0;
  return /^\d/.test(written) ? Number(written) : (hanNumber(written) ?? findNumbers(written)[0]?.value ?? 0);
};
export const offset =
  (days: number): Read =>
  (_match, { today }) =>
    addDays(today, days);

/** The occurrence nearest to today, or the last one when the message speaks of the past. */
export function nearest(dayIn: (year: number) => CalendarDay | null, { today, isPast }: DateFrame): CalendarDay | null {
  let best: CalendarDay | null = null;
  for (const year of [today.year - 1, today.year, today.year + 1]) {
    const day = dayIn(year);
    if (!day || (isPast && daysBetween(today, day) > 0)) continue;
    const isNearer = best === null || Math.abs(daysBetween(today, day)) < Math.abs(daysBetween(today, best));
    if (isNearer) best = day;
  }
  return best;
}

export const monthDay = (month: number, day: number, frame: DateFrame) =>
  nearest((year) => calendarDay(year, month, day), frame);

/** The day of this month, or of the one beside it that the tense asks for. */
export function dayOfMonth(day: number, { today, isPast }: DateFrame): CalendarDay | null {
  const here = calendarDay(today.year, today.month, day);
  if (here && (isPast ? day <= today.day : day >= today.day)) return here;
  const { year, month } = monthFrom(today, isPast ? -1 : 1);
  return calendarDay(year, month, day);
}

export function weekday(day: number, weeks: number | null, { today, isPast }: DateFrame): CalendarDay {
  if (weeks !== null) return addDays(mondayOf(today), weeks * 7 + day - 1);
  const ahead = (day - weekdayOf(today) + 7) % 7;
  return addDays(today, isPast && ahead > 0 ? ahead - 7 : isPast ? 0 : ahead);
}

export function week(weeks: number, { today }: DateFrame): Days {
  const from = addDays(mondayOf(today), weeks * 7);
  return { from, to: addDays(from, 6) };
}

export function weekend(weeks: number, { today }: DateFrame): Days {
  const from = addDays(mondayOf(today), weeks * 7 + 5);
  return { from, to: addDays(from, 1) };
}

export function months(count: number, { today }: DateFrame): Days {
  const from = monthFrom(today, count);
  return { from, to: endOfMonth(from) };
}

export const years = (count: number, { today }: Pick<DateFrame, 'today'>): Days => ({
  from: { year: today.year + count, month: 1, day: 1 },
  to: { year: today.year + count, month: 12, day: 31 },
});

const spans: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, day: 1, week: 7 };

export function away(count: number, unit: string | undefined, { today }: DateFrame): CalendarDay {
  if (unit === 'month' || unit === '月') {
    const target = monthFrom(today, count);
    return calendarDay(target.year, target.month, today.day) ?? endOfMonth(target);
  }
  return addDays(today, count * (spans[unit ?? 'day'] ?? 1));
}
