/** A day without time or zone; all arithmetic in UTC, where each day has 24 hours. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;

const serial = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day) / dayMs;

function fromSerial(days: number): CalendarDay {
  const date = new Date(days * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** Every zone is a whole number of quarters away from UTC, so no day begins within one. */
const quarterMs = 15 * 60_000;
let latest: { readonly quarter: number; readonly timeZone: string; readonly day: CalendarDay } | null = null;

/** The day that it is at a moment, where the shop is. */
export function dayAt(now: number, timeZone: string): CalendarDay {
  const quarter = Math.floor(now / quarterMs);
  if (latest?.quarter === quarter && latest.timeZone === timeZone) return latest.day;
  latest = { quarter, timeZone, day: readDay(now, timeZone) };
  return latest.day;
}

function readDay(now: number, timeZone: string): CalendarDay {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const [year = 1970, month = 1, day = 1] = format.format(now).split('-').map(Number);
  return { year, month, day };
}

export const addDays = (from: CalendarDay, days: number): CalendarDay => fromSerial(serial(from) + days);

/** The first of the month that lies this many months away. */
export function monthFrom({ year, month }: CalendarDay, months: number): CalendarDay {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 };
}

export const endOfMonth = (day: CalendarDay): CalendarDay => addDays(monthFrom(day, 1), -1);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: CalendarDay): number => ((((serial(day) + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day));

export const daysBetween = (from: CalendarDay, to: CalendarDay): number => serial(to) - serial(from);

/** Null for the 30th of February and the like. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const made = fromSerial(serial({ year, month, day }));
  return made.month === month && made.day === day && month >= 1 && month <= 12 ? made : null;
}

export const isoDay = ({ year, month, day }: CalendarDay): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
