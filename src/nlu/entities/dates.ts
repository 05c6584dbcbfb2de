import { type CalendarDay, dayAt, isoDay } from './calendar-day';
import { type DateFrame, type Days, dateRules, nearest } from './date-rules';
import { festivals } from './festivals';
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

function datedSpans(text: string, frame: DateFrame): Dated[] {
  const found: Dated[] = [];
  const add = (span: Dated) => {
    if (!found.some((other) => overlaps(span, other))) found.push(span);
  };
  for (const { pattern, dayIn } of festivals) {
    for (const match of text.matchAll(pattern)) {
      const year = /(今年|去年|明年)的?$/.exec(text.slice(0, match.index))?.[1];
      const shift = year === '去年' ? -1 : year === '明年' ? 1 : 0;
      const day = year ? dayIn(frame.today.year + shift) : nearest(dayIn, frame);
      if (day) add({ from: day, to: day, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const { pattern, read } of dateRules) {
    for (const match of text.matchAll(pattern)) {
      const days = read(match, frame);
      if (days) add({ ...asDays(days), start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const joint = /^ ?(?:到|至|-|~|—|to|and|through|thru|until|till) ?(?:the )?$/;

/** 11月1号到11月10号 is one range. */
function joined(text: string, spans: readonly Dated[]): Dated[] {
  const merged: Dated[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    const isRange = before && joint.test(text.slice(before.end, span.start)) && isoDay(before.from) < isoDay(span.to);
    const isAnd =
      before && /and/.test(text.slice(before.end, span.start)) && !/between $/.test(text.slice(0, before.start));
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
  const frame: DateFrame = {
    today: dayAt(options.now, options.timeZone),
    isPast: past.test(text) && !future.test(text),
    dayFirst: options.country === 'GB',
  };
  return joined(text, datedSpans(text, frame)).map(({ start, end, from, to }) => {
    const [first, last] = [isoDay(from), isoDay(to)];
    return { start, end, entity: 'date', value: first === last ? first : { from: first, to: last } };
  });
}
