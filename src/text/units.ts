import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

export type MeasureKind =
  | 'volume'
  | 'weight'
  | 'length'
  | 'screen'
  | 'storage'
  | 'battery'
  | 'power'
  | 'frequency'
  | 'duration'
  | 'age'
  | 'share'
  | 'protection';

/** A figure with a unit: 50ml, 14寸, 256GB. */
export interface MeasureSpan extends TextSpan {
  readonly kind: MeasureKind;
  readonly value: number;
  /** One name a unit, whatever the language: ml, inch, gb. */
  readonly unit: string;
}

interface Unit {
  readonly kind: MeasureKind;
  readonly name: string;
  readonly words: readonly string[];
}

const unit = (kind: MeasureKind, name: string, words: string): Unit => ({ kind, name, words: words.split('|') });

const units: readonly Unit[] = [
  unit('volume', 'ml', 'ml|毫升|milliliters|millilitres|cc'),
  unit('volume', 'l', 'l|升|公升|liters|liter|litres|litre'),
  unit('volume', 'fl oz', 'fl oz|fl.oz|fluid ounces'),
  unit('weight', 'oz', 'oz|盎司|ounces|ounce'),
  unit('weight', 'mg', 'mg|毫克'),
  unit('weight', 'g', 'g|克|grams|gram'),
  unit('weight', 'kg', 'kg|kgs|公斤|千克|kilos|kilo|kilograms'),
  unit('weight', 'jin', '斤|市斤'),
  unit('weight', 'lb', 'lb|lbs|磅'),
  unit('length', 'mm', 'mm|毫米'),
  unit('length', 'cm', 'cm|厘米|公分|centimeters|centimetres'),
  unit('length', 'm', 'm|米|meters|metres|meter|metre'),
  unit('length', 'ft', 'ft|feet|foot|英尺'),
  unit('screen', 'inch', 'inches|inch|英寸|吋|寸|in|"'),
  unit('storage', 'gb', 'gb|g内存|g运存|g存储'),
  unit('storage', 'tb', 'tb'),
  unit('storage', 'mb', 'mb'),
  unit('battery', 'mah', 'mah|毫安时|毫安'),
  unit('power', 'w', 'w|watts|watt|瓦'),
  unit('power', 'v', 'v|volts|伏'),
  unit('frequency', 'hz', 'hz|赫兹'),
  unit('duration', 'second', '秒|秒钟|seconds|second|secs|sec'),
  unit('duration', 'minute', '分钟|minutes|minute|mins|min'),
  unit('duration', 'hour', '小时|个小时|钟头|hours|hour|hrs|hr|h'),
  unit('duration', 'day', '天|个工作日|工作日|business days|working days|days|day'),
  unit('duration', 'week', '周|个星期|星期|个礼拜|礼拜|weeks|week|wks'),
  unit('duration', 'month', '个月|months|month'),
  unit('duration', 'year', '年|years|year|yrs|yr'),
  unit('age', 'year', '岁|周岁|years old|year old|yo'),
  unit('age', 'month', '个月大|months old|month old'),
  unit('share', 'percent', '%|percent|per cent'),
  unit('share', 'tenth', '折'),
];

const byWord = new Map(units.flatMap((one) => one.words.map((word) => [word, one] as const)));
const longest = Math.max(...[...byWord.keys()].map((word) => word.length));

/** The unit that begins here, a space or a hyphen allowed before it, and how much of the text it takes. */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | null {
  const gap = /[ -]/.test(text.charAt(at)) ? 1 : 0;
  for (let length = Math.min(longest, text.length - at - gap); length > 0; length -= 1) {
    const word = text.slice(at + gap, at + gap + length);
    const found = byWord.get(word);
    if (!found) continue;
    const isLatinWord = /[a-z]$/.test(word);
    if (isLatinWord && /[a-z0-9]/.test(text.charAt(at + gap + length))) continue;
    if (isAmbiguous(word, text, at + gap + length, gap)) continue;
    return { unit: found, length: gap + length };
  }
  return null;
}

/** "5 in stock", "4 m" of medium, a figure before 年轻: words that are units only right behind a figure. */
function isAmbiguous(word: string, text: string, end: number, gap: number): boolean {
  if (gap === 1 && /^(?:in|l|m|h|v|w|"|cc)$/.test(word)) return true;
  if (word === '米') return /^[色白粉]/.test(text.slice(end));
  return word === '年' && text.startsWith('轻', end);
}

/** Every figure with a unit, in order. */
export function findMeasures(text: string): MeasureSpan[] {
  const found: MeasureSpan[] = [];
  for (const match of matchesOf(text, /\d+(?:\.\d+)?/g)) {
    const at = match.index + match[0].length;
    const behind = unitAt(text, at);
    if (!behind) continue;
    const value = Number(match[0]);
    found.push({ start: match.index, end: at + behind.length, kind: behind.unit.kind, value, unit: behind.unit.name });
  }
  for (const match of matchesOf(text, /\bspf ?(\d+)/g)) {
    const value = Number(match[1]);
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'protection', value, unit: 'spf' });
  }
  return found.sort((a, b) => a.start - b.start);
}
