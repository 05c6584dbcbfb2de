import { calendarDay, endOfMonth, monthFrom } from './calendar-day';
import {
  away,
  type DateRule,
  dayOfMonth,
  monthDay,
  months,
  number,
  offset,
  week,
  weekday,
  weekend,
  years,
} from './date-reading';

const han = '[一二三四五六七八九十]{1,3}';

const weeksOf = (written: string | undefined): number | null => {
  if (!written) return null;
  const count = (written.match(/[上下]/g) ?? []).length;
  return written.startsWith('上') ? -count : written.startsWith('下') ? count : 0;
};
const hanWeekday = (written: string | undefined): number =>
  written && /[日天七7]/.test(written) ? 7 : number(written);
/** The first rule that fits a place wins there. */
export const chineseDateRules: readonly DateRule[] = [
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
    pattern: new RegExp(`(上个?月|下个?月|这个?月|本月)(\\d{1,2}|${han})[日号]`, 'g'),
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
    pattern: new RegExp(`(\\d{1,2}|${han}|两)(?:个)?(天|日|周|星期|礼拜|月)(以?前|之前)`, 'g'),
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
  {
    pattern: /(?<!\d)(20\d{2})年(?!\d|[一二三四五六七八九十]{1,3}月)/g,
    read: (m, { today }) => years(Number(m[1]) - today.year, { today }),
  },
];
