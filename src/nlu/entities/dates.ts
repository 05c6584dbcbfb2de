import { matchesOf } from '../../text/matches';
import { type CalendarDay, calendarDay, dayAt, isoDay } from './calendar-day';
import { chineseDateRules } from './chinese-dates';
import { type DateFrame, type DateRule, type Days, nearest } from './date-reading';
import { englishDateRules } from './english-dates';
import { festivals } from './festivals';
import { figureDateRules } from './figure-dates';
import { type Found, overlaps } from './found';
import type { ReadingOptions } from './reading';

interface Dated extends Days {
  readonly start: number;
  readonly end: number;
}

/** Words of what has happened; then a day without a year or a week lies behind. */
const past =
  /买的|[下拍订]的?(?:单|的)|下了单|买了|收到|到的|付(?:了)?款?的|签收|下过单|寄的|退的|发的货|\b(?:bought|ordered|received|arrived|placed|was|were|purchased|paid|got|came|shipped|delivered|did|had|returned|since|ago)\b/;
/** Words of what is to come, which win. */
const future =
  /会|能|要|想|可以|之前到|前到|送到?|再|\b(?:will|can|could|need|want|arrive by|by|before|get here|deliver(?:ed)? (?:on|by)|going to|be here)\b/;

const asDays = (read: Days | CalendarDay): Days => ('from' in read ? read : { from: read, to: read });

/** Without one of these no rule of the language can fit: most messages hold none. */
const triggers = {
  chinese: /[天日号月周年底末儿晚早夜]|星期|礼拜/,
  english:
    /day|night|morning|week|month|year|2moro|tomm?or|\bt[mo][a-z]*r|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\b(?:mon|tue|wed|thu|fri|sat|sun)|\d(?:st|nd|rd|th)|\b20\d\d/,
  figures: /\d[-/.]\d/,
  festivals:
    /[节夜夕旦双黑]|[五六]一|十一|三十|初一|三八|圣诞|中秋|国庆|清明|端午|元宵|网络星期|跨年|11\.11|618|day|eve|easter|christmas|xmas|halloween|thanksgiving|festival|new year|qixi|valentine|double|july/,
};

function rulesFor(text: string): DateRule[] {
  return [
    ...(triggers.figures.test(text) ? figureDateRules : []),
    ...(triggers.chinese.test(text) ? chineseDateRules : []),
    ...(triggers.english.test(text) ? englishDateRules : []),
  ];
}

const yearBefore = /(今年|去年|明年)的?$/;

/** A day by its name, with the year that stands before it. */
function festivalSpans(text: string, frame: DateFrame): Dated[] {
  if (!triggers.festivals.test(text)) return [];
  return festivals.flatMap(({ pattern, dayIn }) =>
    matchesOf(text, pattern).flatMap((match): Dated[] => {
      const year = yearBefore.exec(text.slice(Math.max(0, match.index - 4), match.index));
      const shift = year?.[1] === '去年' ? -1 : year?.[1] === '明年' ? 1 : 0;
      const day = year ? dayIn(frame.today.year + shift) : nearest(dayIn, frame);
      const start = match.index - (year?.[0].length ?? 0);
      return day ? [{ from: day, to: day, start, end: match.index + match[0].length }] : [];
    }),
  );
}

function datedSpans(text: string, frame: DateFrame, rules: readonly DateRule[]): Dated[] {
  const found: Dated[] = [];
  const add = (span: Dated) => {
    if (!found.some((other) => overlaps(span, other))) found.push(span);
  };
  festivalSpans(text, frame).forEach(add);
  for (const { pattern, read } of rules) {
    for (const match of matchesOf(text, pattern)) {
      const days = read(match, frame);
      if (!days) continue;
      const { from, to } = asDays(days);
      add({ from, to, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const joint = /^ ?(?:到|至|-|~|—|to|and|through|thru|until|till) ?(?:the )?$/;

/** 10月1号到7号: the second day is of the first one's month. */
function inMonth(text: string, before: Dated, span: Dated): Dated {
  if (!/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})号$/.test(text.slice(span.start, span.end))) return span;
  const to = calendarDay(before.from.year, before.from.month, span.to.day);
  return to ? { ...span, from: to, to } : span;
}

/** 11月1号到11月10号 is one range. */
function joined(text: string, spans: readonly Dated[]): Dated[] {
  const merged: Dated[] = [];
  for (const found of spans) {
    const before = merged.at(-1);
    const between = before ? text.slice(before.end, found.start) : '';
    const isJoint = before !== undefined && joint.test(between);
    const span = isJoint ? inMonth(text, before, found) : found;
    const isRange = before && isJoint && isoDay(before.from) < isoDay(span.to);
    const isAnd = before && /and/.test(between) && !/between $/.test(text.slice(0, before.start));
    if (before && isRange && !isAnd) merged.splice(-1, 1, { ...before, to: span.to, end: span.end });
    else merged.push(span);
  }
  return merged;
}

/** Days and ranges of days, where the shop is. */
export function findDates(
  text: string,
  options: Pick<ReadingOptions, 'now' | 'timeZone' | 'country' | 'locale'>,
): Found[] {
  const rules = rulesFor(text);
  if (rules.length === 0 && !triggers.festivals.test(text)) return [];
  const frame: DateFrame = {
    today: dayAt(options.now, options.timeZone),
    isPast: past.test(text) && !future.test(text),
    dayFirst: options.country === 'GB',
  };
  return joined(text, datedSpans(text, frame, rules)).map(({ start, end, from, to }) => {
    const [first, last] = [isoDay(from), isoDay(to)];
    return { start, end, entity: 'date', value: first === last ? first : { from: first, to: last } };
  });
}
