import type { TextSpan } from '../../text/normalise';

/** How a measure is meant: this one, or from it on upwards or downwards, with the words that say so. */
export interface MeasureBound extends TextSpan {
  readonly bound: 'is' | 'from' | 'to';
}

const fromBefore =
  /(?:\b(?:at least|min(?:imum)?(?: of)?|no less than|not less than|(?:more|bigger|larger|longer|greater|taller|wider|higher) than|over|above) ?|至少(?:要|得|有)?|最少|不少于|不低于|不小于|大于|(?<!不)超过|起码)$/;
const toBefore =
  /(?:\b(?:at most|max(?:imum)?(?: of)?|up to|no more than|not more than|(?:less|smaller|shorter|lighter|fewer) than|under|below) ?|最多|至多|不超过|不大于|小于|低于)$/;
const fromBehind =
  /^ ?(?:以上|及以上|或以上|起步?(?![\p{L}])|\+|(?:or|and) (?:more|above|up|over|longer|bigger|larger|higher|taller)\b|plus\b)/u;
const toBehind = /^ ?(?:以下|以内|之内|及以下|或以下|(?:or|and) (?:less|under|below|shorter|smaller|lower)\b)/;

/** What stands around a measure, taken with it. */
export function measureBound(text: string, { start, end }: TextSpan): MeasureBound {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const from = fromBefore.exec(before) ?? null;
  const to = from ? null : toBefore.exec(before);
  const opened = from ?? to;
  if (opened) return { start: opened.index, end, bound: from ? 'from' : 'to' };
  const more = fromBehind.exec(behind);
  const less = more ? null : toBehind.exec(behind);
  const closed = more ?? less;
  return closed ? { start, end: end + closed[0].length, bound: more ? 'from' : 'to' } : { start, end, bound: 'is' };
}

/** Of keys such as "20000 mah" those on the asked side of one, in its unit. */
export function keysWithin(keys: Iterable<string>, key: string, bound: MeasureBound['bound']): string[] {
  if (bound === 'is') return [key];
  const [figure, unit] = split(key);
  return [...keys].filter((other) => {
    const [value, otherUnit] = split(other);
    return otherUnit === unit && (bound === 'from' ? value >= figure : value <= figure);
  });
}

function split(key: string): readonly [number, string] {
  const gap = key.indexOf(' ');
  return [Number(key.slice(0, gap)), key.slice(gap + 1)];
}
