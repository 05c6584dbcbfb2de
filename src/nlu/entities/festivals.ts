import { addDays, type CalendarDay, calendarDay, weekdayOf } from './calendar-day';

type DayIn = (year: number) => CalendarDay | null;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    calendarDay(year, month, day);

/** The nth weekday (1 Monday) of a month. */
const nth =
  (month: number, weekday: number, n: number): DayIn =>
  (year) => {
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
  };

/** Days of the Chinese calendar as month and day of 2024 to 2032; beyond, unknown. */
const lunar =
  (days: string): DayIn =>
  (year) => {
    const written = days.split(' ')[year - 2024];
    if (!written) return null;
    const [month = 0, day = 0] = written.split('.').map(Number);
    return calendarDay(year, month, day);
  };

const newYear = lunar('2.10 1.29 2.17 2.6 1.26 2.13 2.3 1.23 2.11');
const easter: DayIn = (year) => {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return calendarDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};
const after =
  (base: DayIn, days: number): DayIn =>
  (year) => {
    const day = base(year);
    return day && addDays(day, days);
  };
const thanksgiving = nth(11, 4, 4);

export interface Festival {
  readonly pattern: RegExp;
  readonly dayIn: DayIn;
}

const festival = (source: string, dayIn: DayIn): Festival => ({ pattern: new RegExp(source, 'g'), dayIn });

/** Days that are called by a name, the longer name first where one holds the other. */
export const festivals: readonly Festival[] = [
  festival(
    "双(?:11|十一)|(?<!\\d)11\\.11(?!\\d)|光棍节|\\bsingles'? ?day\\b|\\bdouble (?:11|eleven)\\b",
    fixed(11, 11),
  ),
  festival('双(?:12|十二)|\\bdouble (?:12|twelve)\\b', fixed(12, 12)),
  festival('(?<![\\d.])618(?![\\d.元块])', fixed(6, 18)),
  festival('平安夜|圣诞前夜|\\b(?:christmas|xmas) eve\\b', fixed(12, 24)),
  festival('圣诞节?|\\b(?:christmas|xmas)(?: day)?\\b', fixed(12, 25)),
  festival("跨年夜?|\\bnew year'?s eve\\b", fixed(12, 31)),
  festival("元旦|\\bnew year'?s?(?: day)?\\b", fixed(1, 1)),
  festival('除夕|大年三十|年三十', after(newYear, -1)),
  festival('春节|大年初一|\\b(?:chinese|lunar) new year\\b|\\bspring festival\\b', newYear),
  festival('元宵节?', after(newYear, 14)),
  festival('端午节?|\\bdragon boat festival\\b', lunar('6.10 5.31 6.19 6.9 5.28 6.16 6.5 6.24 6.12')),
  festival('七夕(?:节)?|\\bqixi\\b', lunar('8.10 8.29 8.19 8.8 8.26 8.16 8.5 8.24 8.12')),
  festival('中秋节?|\\bmid[- ]autumn(?: festival)?\\b', lunar('9.17 10.6 9.25 9.15 10.3 9.22 9.12 10.1 9.19')),
  festival('重阳节?', lunar('10.11 10.29 10.18 10.8 10.26 10.16 10.5 10.24 10.12')),
  festival('清明节?', fixed(4, 4)),
  festival('国庆节?|十一假期|\\bnational day\\b', fixed(10, 1)),
  festival("情人节|\\bvalentine'?s?(?: day)?\\b", fixed(2, 14)),
  festival("妇女节|三八节|女神节|\\bwomen'?s day\\b", fixed(3, 8)),
  festival('五一(?:劳动)?节?|劳动节|\\b(?:may day|labou?r day)\\b', fixed(5, 1)),
  festival("儿童节|六一(?:节)?|\\bchildren'?s day\\b", fixed(6, 1)),
  festival("教师节|\\bteacher'?s'? day\\b", fixed(9, 10)),
  festival("母亲节|\\bmother'?s'? day\\b", nth(5, 7, 2)),
  festival("父亲节|\\bfather'?s'? day\\b", nth(6, 7, 3)),
  festival('万圣节|\\bhalloween\\b', fixed(10, 31)),
  festival('感恩节|\\bthanksgiving(?: day)?\\b', thanksgiving),
  festival('黑五|黑色星期五|\\bblack friday\\b', after(thanksgiving, 1)),
  festival('网络星期一|\\bcyber monday\\b', after(thanksgiving, 4)),
  festival('复活节|\\beaster(?: sunday)?\\b', easter),
  festival('\\bboxing day\\b', fixed(12, 26)),
  festival('\\b(?:independence day|4th of july|fourth of july|july 4th)\\b', fixed(7, 4)),
];
