import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

export type SizeSpan = TextSpan & { readonly value: string };

const letters = '(?:[2-6]xl|x{1,4}l|xxs|xs|[sml])';
const region = '(?:eu|us|uk|cn|jp|au)';
const figure = '(?:\\d{1,2}(?:\\.5)?)';

interface SizeRule {
  readonly pattern: RegExp;
  /** The group that holds the size alone. */
  readonly group: number;
}

const size = (source: string, group = 1): SizeRule => ({ pattern: new RegExp(source, 'g'), group });

/** The first that fits a place wins there. */
const rules: readonly SizeRule[] = [
  size('^ ?([sml]|3[4-9](?:\\.5)?|4[0-8](?:\\.5)?)(?: (?:please|pls|then|thanks))?[.!。！~ ]*$'),
  size(`(?<![a-z\\d])((?:${letters}|\\d{2,3}(?:\\.5)?)) ?码`),
  size('((?:加)?大码|中码|小码|均码|(?:特|加|超)?大号|中号|小号|加大|加小)(?!被|床)'),
  size(`(?:尺码|尺寸|码数|鞋码|码)(?:是|为|要|选|改成|换成|:)? ?(${letters}|\\d{2}(?:\\.5)?)(?![a-z\\d.])`),
  size(
    `\\b(?:size|sz|a size|in size) ?(?:is |of |to |: ?|a |an )?((?:${region} )?${figure}(?: ?(?:wide|narrow|w|d|eee?))?|\\d{2}x\\d{2}|\\d{2}/\\d{2}|${letters}|small|medium|large|extra large|extra small|x-large|one size|\\d{2}[a-g])(?![\\w.]|-\\w)`,
  ),
  size(`(?<![a-z\\d])(${region} ?${figure})(?![\\w.])`),
  size(`(?<![a-z\\d.])(${figure}) (?:us|uk|eu)(?![a-z])`),
  size(`\\b(${figure}|${letters}) sized?\\b`),
  size('\\b((?:extra|x|xx|double x)[- ]?(?:large|small))\\b'),
  size(
    '\\b(small|medium|large)\\b(?! (?:amount|number|heat|order|purchase|one\\b.{0,30}\\bmug|business|talk|change|bag|box|bottle|jar|mirror|plant|dog|cat|room|kitchen|apartment|family|screen|bedroom|space|face|rare|enough))',
  ),
  size('(?<![a-z\\d])((?:[2-6]|x{1,4})xl|x{1,3}l|x{1,3}s)(?![a-z\\d])'),
  size("(?<![a-z\\d'])([sml])(?=号|的|吧|可以|合适|有货|还有|和[sml]|、|\\/[sml]| (?:or|and) [xsml]+\\b)"),
  size(
    '(?<=\\b(?:an?|in|in an?|medium|the|for|get|or|and|to|need|wear|is|take|want|from|from an?|to an?) )([sml])(?=$|[,.!?]| (?:please|instead|in|for|and|or|would|to|not|is)\\b)',
  ),
  size("(?<=[要换拿选穿成用是]|(?:和|(?<![a-z\\d'])[sml]|、|还是) ?)([sml])(?![a-z\\d-])"),
  size('(?<![\\d.-])((?:3[3-9]|4[0-9])(?:\\.5)?)(?=的(?:鞋|有|还|$|[,。!?吧])|号的?(?:鞋|有|还|$|[,。!?])| ?(?:鞋))'),
  size('(?<=(?:穿|脚|鞋|双)(?:[^\\d,。]{0,4}))((?:3[3-9]|4[0-9])(?:\\.5)?)(?![\\d元块.天-])'),
  size(
    "(?<=\\b(?:in an?|shoes?|trainers|sneakers|boots|pair|wear an?|heels|sandals|in|i'm an?) (?:in )?(?:an? )?)((?:[4-9]|1[0-4]|3[4-9]|4[0-9])(?:\\.5)?)(?=$|[,.!?] |[,.!?]$| (?:wide|narrow|please|or|and|in (?:black|white|red|blue)|left|in stock|instead)\\b)",
  ),
  size('(?<![a-z\\d])(\\d{2}[a-g]) ?(?:cup|罩杯|杯)'),
  size('(?<![a-z\\d])(w\\d{2} ?l\\d{2})(?![a-z\\d])'),
];

/** Without one of these no rule can fit. */
const trigger = /\d|[码号]|加[大小]|size|sz|small|medium|large|(?<![a-z])[x2-6]{0,4}[sml](?![a-z])/;

/** Sizes of clothes and shoes; the value is what stands without 码 or "size". */
export function findSizes(text: string): SizeSpan[] {
  const found: SizeSpan[] = [];
  if (!trigger.test(text)) return found;
  for (const { pattern, group } of rules) {
    for (const match of matchesOf(text, pattern)) {
      const value = match[group] ?? '';
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ value: value.trim(), ...span });
    }
  }
  return found;
}
