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

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayWord =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const han = '[一二三四五六七八九十]{1,3}';

const number = (written: string | undefined): number => {
  if (!written) return 0;
  return /^\d/.test(written) ? Number(written) : (hanNumber(written) ?? findNumbers(written)[0]?.value ?? 0);
};
const monthOf = (written: string | undefined): number => monthNames.indexOf((written ?? '').slice(0, 3)) + 1;
const offset =
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

const monthDay = (month: number, day: number, frame: DateFrame) =>
  nearest((year) => calendarDay(year, month, day), frame);

/** The day of this month, or of the one beside it that the tense asks for. */
function dayOfMonth(day: number, { today, isPast }: DateFrame): CalendarDay | null {
  const here = calendarDay(today.year, today.month, day);
  if (here && (isPast ? day <= today.day : day >= today.day)) return here;
  const { year, month } = monthFrom(today, isPast ? -1 : 1);
  return calendarDay(year, month, day);
}

function weekday(day: number, weeks: number | null, { today, isPast }: DateFrame): CalendarDay {
  if (weeks !== null) return addDays(mondayOf(today), weeks * 7 + day - 1);
  const ahead = (day - weekdayOf(today) + 7) % 7;
  return addDays(today, isPast && ahead > 0 ? ahead - 7 : isPast ? 0 : ahead);
}

function week(weeks: number, { today }: DateFrame): Days {
  const from = addDays(mondayOf(today), weeks * 7);
  return { from, to: addDays(from, 6) };
}

function weekend(weeks: number, { today }: DateFrame): Days {
  const from = addDays(mondayOf(today), weeks * 7 + 5);
  return { from, to: addDays(from, 1) };
}

function months(count: number, { today }: DateFrame): Days {
  const from = monthFrom(today, count);
  return { from, to: endOfMonth(from) };
}

const years = (count: number, { today }: DateFrame): Days => ({
  from: { year: today.year + count, month: 1, day: 1 },
  to: { year: today.year + count, month: 12, day: 31 },
});

const weeksOf = (written: string | undefined): number | null => {
  if (!written) return null;
  const count = (written.match(/[上下]/g) ?? []).length;
  return written.startsWith('上') ? -count : written.startsWith('下') ? count : 0;
};
const hanWeekday = (written: string | undefined): number =>
  written && /[日天七7]/.test(written) ? 7 : number(written);
const spans: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, day: 1, week: 7 };

function away(count: number, unit: string | undefined, { today }: DateFrame): CalendarDay {
  if (unit === 'month' || unit === '月') {
    const target = monthFrom(today, count);
    return calendarDay(target.year, target.month, today.day) ?? endOfMonth(target);
  }
  return addDays(today, count * (spans[unit ?? 'day'] ?? 1));
}

const chinese: readonly DateRule[] = [
  {
    pattern: new RegExp(
      `(\\d{4}|[一二三四五六七八九〇零]{4})年(\\d{1,2}|${han})月(\\d{1,2}|${han}|二十[一二三四五六七八九])[日号]?`,
      'g',
    ),
    read: (m) => calendarDay(number(m[1]), number(m[2]), number(m[3])),
  },
  {
    pattern: new RegExp(`(今年|去年|明年)(?:的)?(\\d{1,2}|${han})月(\\d{1,2}|${han})[日号]`, 'g'),
    read: (m, { today }) =>
      calendarDay(today.year + (m[1] === '去年' ? -1 : m[1] === '明年' ? 1 : 0), number(m[2]), number(m[3])),
  },
  {
    pattern: new RegExp(`(上个?月|下个?月|这个?月|本月)(\\d{1,2}|${han})[日号]?(?![\\d件个瓶盒])`, 'g'),
    read: (m, { today }) => {
      const { year, month } = monthFrom(today, m[1]?.startsWith('上') ? -1 : m[1]?.startsWith('下') ? 1 : 0);
      return calendarDay(year, month, number(m[2]));
    },
  },
  {
    pattern: new RegExp(`(?<![\\d个])(\\d{1,2}|${han})月(?:份)?(\\d{1,2}|${han})(?:[日号]|(?![\\d个件]))`, 'g'),
    read: (m, frame) => monthDay(number(m[1]), number(m[2]), frame),
  },
  { pattern: /大后[天儿]/g, read: offset(3) },
  { pattern: /大前[天儿]/g, read: offset(-3) },
  { pattern: /后[天儿](?!再说)/g, read: offset(2) },
  { pattern: /(?<![目之以])前[天儿]/g, read: offset(-2) },
  { pattern: /今(?:天|儿个?|日|晚|早|夜)(?:上|晚|早上|中午|下午|晚上|上午)?/g, read: offset(0) },
  { pattern: /明(?:天|儿个?|日|晚|早)(?:上|晚|早上|中午|下午|晚上|上午)?/g, read: offset(1) },
  { pattern: /昨(?:天|儿个?|日|晚|夜)(?:上|晚|早上|中午|下午|晚上|上午)?/g, read: offset(-1) },
  { pattern: /(上上|下下|上|下|这|本)?(?:个)?周末/g, read: (m, frame) => weekend(weeksOf(m[1]) ?? 0, frame) },
  {
    pattern: /(上上|下下|上|下|这|本)?(?:一)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])(?![\d个月年件天周])/g,
    read: (m, frame) => weekday(hanWeekday(m[2]), weeksOf(m[1]), frame),
  },
  {
    pattern: /(上上|下下|上|下|这|本)(?:一)?(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末年])/g,
    read: (m, frame) => week(weeksOf(m[1]) ?? 0, frame),
  },
  { pattern: /(这个?月|本月|月)底|月末/g, read: (_m, { today }) => endOfMonth(today) },
  { pattern: /下个?月初/g, read: (_m, { today }) => monthFrom(today, 1) },
  { pattern: /(上上|下下|上|下|这|本)个?月(?!底|初|末|球|\d)/g, read: (m, frame) => months(weeksOf(m[1]) ?? 0, frame) },
  {
    pattern: /(去年|今年|明年)(?!的?\d|的?[一二三四五六七八九十]+月|双|国庆|圣诞|春节)/g,
    read: (m, frame) => years(m[1] === '去年' ? -1 : m[1] === '明年' ? 1 : 0, frame),
  },
  {
    pattern: new RegExp(`(\\d{1,2}|${han}|两)(?:个)?(天|日|周|星期|礼拜|月)(以?前|之前)(?!付|下单|发)`, 'g'),
    read: (m, frame) => away(-number(m[1]), m[2], frame),
  },
  {
    pattern: new RegExp(`(?<!\\d|满|第)(\\d{1,2}|${han}|两)(?:个)?(天|日|周|星期|礼拜|月)(以?后|之后)`, 'g'),
    read: (m, frame) => away(number(m[1]), m[2], frame),
  },
  {
    pattern: /(?:最近|近|这|过去)(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个)?(天|周|星期|月)/g,
    read: (m, frame) => ({ from: away(-number(m[1]), m[2], frame), to: frame.today }),
  },
  {
    pattern:
      /(?<![\d月.第])(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号](?=$|[^线店楼院码门房那这]|那天|这天)/g,
    read: (m, frame) => dayOfMonth(number(m[1]), frame),
  },
];

const english: readonly DateRule[] = [
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
    return how === 'last' && daysBetween(mondayOf(frame.today), back) >= 0 && weekdayOf(frame.today) > day
      ? addDays(mondayOf(frame.today), day - 8)
      : daysBetween(back, frame.today) === 0
        ? addDays(back, -7)
        : back;
  }
  if (how === 'this' && !frame.isPast) return weekday(day, 0, frame);
  return weekday(day, null, how ? { ...frame, isPast: false } : frame);
}

function readMonth(match: RegExpMatchArray, frame: DateFrame): Days | null {
  const month = monthOf(match[1]);
  const from = nearest((year) => calendarDay(year, month, 1), frame);
  return from && { from, to: endOfMonth(from) };
}

const figures: readonly DateRule[] = [
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

/** The first rule that fits a place wins there. */
export const dateRules: readonly DateRule[] = [...figures, ...chinese, ...english];
