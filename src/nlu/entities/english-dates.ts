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
import {
  away,
  type DateFrame,
  type DateRule,
  type Days,
  dayOfMonth,
  monthDay,
  months,
  nearest,
  number,
  offset,
  week,
  weekday,
  weekend,
  years,
} from './date-reading';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayWord =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const monthOf = (written: string | undefined): number => monthNames.indexOf((written ?? '').slice(0, 3)) + 1;
/** The first rule that fits a place wins there. */
export const englishDateRules: readonly DateRule[] = [
  { pattern: /\b(?:the )?day after tomorrow\b|\bovermorrow\b/g, read: offset(2) },
  { pattern: /\b(?:the )?day before yesterday\b/g, read: offset(-2) },
  { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening)|2day)\b/g, read: offset(0) },
  { pattern: /\b(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|2moro)\b/g, read: offset(1) },
  { pattern: /\b(?:yesterday|last night|yday)\b/g, read: offset(-1) },
  {
    pattern: new RegExp(
      `\\b${monthWord}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\d:%]| ?(?:items|units|pcs))`,
      'g',
    ),
    read: (m, frame) =>
      m[3] ? calendarDay(Number(m[3]), monthOf(m[1]), Number(m[2])) : monthDay(monthOf(m[1]), Number(m[2]), frame),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthWord}\\b(?:,? (\\d{4}))?`, 'g'),
    read: (m, frame) =>
      m[3] ? calendarDay(Number(m[3]), monthOf(m[2]), Number(m[1])) : monthDay(monthOf(m[2]), Number(m[1]), frame),
  },
  {
    pattern: new RegExp(
      `\\b(?:(a week (?:from|on)|this coming|the coming|coming|this past|past|this|next|last|upcoming) )?${weekdayWord}\\b(?! (?:sale|deals?))(?: (?:week|next week))?`,
      'g',
    ),
    read: readWeekday,
  },
  {
    pattern: /\b(?:(this|next|last|the|coming|over the|past) )?weekend\b/g,
    read: (m, frame) =>
      weekend(
        m[1] === 'next'
          ? 1
          : m[1] === 'last' || m[1] === 'past'
            ? -1
            : frame.isPast && weekdayOf(frame.today) < 6
              ? -1
              : 0,
        frame,
      ),
  },
  {
    pattern: /\b(this|next|last|past) (week|month|year)\b(?! end)/g,
    read: (m, frame) => {
      const by = m[1] === 'next' ? 1 : m[1] === 'this' ? 0 : -1;
      return m[2] === 'week' ? week(by, frame) : m[2] === 'month' ? months(by, frame) : years(by, frame);
    },
  },
  { pattern: /\b(?:the )?end of (?:the|this) month\b|\bmonth end\b/g, read: (_m, { today }) => endOfMonth(today) },
  { pattern: /\b(?:the )?(?:start|beginning) of next month\b/g, read: (_m, { today }) => monthFrom(today, 1) },
  {
    pattern: /\b(?:the )?end of (?:the|this) year\b/g,
    read: (_m, { today }) => ({ year: today.year, month: 12, day: 31 }),
  },
  { pattern: /\b(?:the )?end of (?:the|this) week\b/g, read: (_m, { today }) => addDays(mondayOf(today), 6) },
  {
    pattern:
      /\b(\d{1,2}|an?|one|two|three|four|five|six|seven|ten|a couple(?: of)?) (day|week|month)s? (?:ago|back|earlier)\b/g,
    read: (m, frame) => away(-count(m[1]), m[2], frame),
  },
  {
    pattern:
      /\b(?:in|within) (\d{1,2}|an?|one|two|three|four|five|six|seven|ten|a couple(?: of)?) (day|week|month)s?(?:'? time)?\b|\b(\d{1,2}|an?|one|two|three|four|five|six|seven|ten) (day|week|month)s? from (?:now|today)\b/g,
    read: (m, frame) => away(count(m[1] ?? m[3]), m[2] ?? m[4], frame),
  },
  {
    pattern: /\b(?:the )?(?:last|past) (\d{1,2}|two|three|four|five|six|seven|ten|couple(?: of)?) (day|week|month)s\b/g,
    read: (m, frame) => ({ from: away(-count(m[1]), m[2], frame), to: frame.today }),
  },
  {
    pattern:
      /\b(?:on|by|before|until|till|since|after|for|from) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|one|item|floor|st\b|street|ave))/g,
    read: (m, frame) => dayOfMonth(Number(m[1]), frame),
  },
  { pattern: new RegExp(`\\b(?:in|this|last|next|during|since|all of) ${monthWord}\\b(?! \\d)`, 'g'), read: readMonth },
  {
    pattern: /\b(?:in|during|throughout|all of|since|from) (20\d{2})\b(?![-/.]\d)/g,
    read: (m, { today }) => years(Number(m[1]) - today.year, { today }),
  },
];

function count(written: string | undefined): number {
  if (!written) return 1;
  if (/couple/.test(written)) return 2;
  return /^an?$/.test(written) ? 1 : number(written);
}

function readWeekday(match: RegExpMatchArray, frame: DateFrame): CalendarDay | null {
  const [all, how, name = ''] = match;
  const isShort = /^(?:sat|sun|mon|wed|fri|tue|thu)$/.test(name);
  if (isShort && !how && !/^(?:mon|tue|wed|thu|fri)$/.test(name)) return null;
  const day = weekdayNames.indexOf(name.slice(0, 3)) + 1;
  if (all.endsWith(' week'))
    return all.endsWith('next week') ? weekday(day, 1, frame) : addDays(weekday(day, null, frame), 7);
  if (how?.startsWith('a week')) return addDays(weekday(day, null, frame), 7);
  if (how === 'next') return weekday(day, 1, frame);
  if (how === 'last' || how === 'this past' || how === 'past') {
    const back = weekday(day, null, { ...frame, isPast: true });
    return daysBetween(back, frame.today) === 0 ? addDays(back, -7) : back;
  }
  if (how === 'this' && !frame.isPast) return weekday(day, 0, frame);
  return weekday(day, null, how ? { ...frame, isPast: false } : frame);
}

function readMonth(match: RegExpMatchArray, frame: DateFrame): Days | null {
  const month = monthOf(match[1]);
  const from = nearest((year) => calendarDay(year, month, 1), frame);
  return from && { from, to: endOfMonth(from) };
}
