import { type CalendarDay, calendarDay } from './calendar-day';
import { type DateFrame, type DateRule, monthDay } from './date-reading';

/** The first rule that fits a place wins there. */
export const figureDateRules: readonly DateRule[] = [
  {
    pattern: /(?<![\d.-])(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/g,
    read: (m) => calendarDay(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/g,
    read: (m, frame) => readSlashes(Number(m[1]), Number(m[2]), { year: Number(m[3]), frame }),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?![\d/.%寸])/g,
    read: (m, frame) => readSlashes(Number(m[1]), Number(m[2]), { frame }),
  },
  {
    pattern: /(?<![\d./元¥$-])(\d{1,2})\.(\d{1,2})(?=号|日| ?(?:下的?单|买的|到的|那天))[号日]?/g,
    read: (m, frame) => monthDay(Number(m[1]), Number(m[2]), frame),
  },
];

function readSlashes(
  a: number,
  b: number,
  { year, frame }: { readonly year?: number; readonly frame: DateFrame },
): CalendarDay | null {
  const dayFirst = frame.dayFirst ? b <= 12 : a > 12;
  const [month, day] = dayFirst ? [b, a] : [a, b];
  if (a === 24 && b === 7) return null;
  return year === undefined ? monthDay(month, day, frame) : calendarDay(year, month, day);
}
