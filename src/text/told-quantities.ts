import { matchesOf } from './matches';
import type { TextSpan } from './normalise';
import { findNumbers } from './numbers';

/** How many of something a shopper wants: a whole number, at least 1. */
export interface QuantitySpan extends TextSpan {
  readonly value: number;
}

const spanOf = (match: RegExpExecArray): TextSpan => ({ start: match.index, end: match.index + match[0].length });

/** x3, 面膜*5, 3x. */
const timesSign = /(?<![a-z\d])[x*×] ?(\d{1,4})(?![\d.]|[a-z])|(?<![\d.a-z-])(\d{1,4}) ?[x×](?=$|[ ,.!])/g;

/** 半打, and 来俩, 要仨. */
const twosAndThrees = /半打|(?<=[来要拿加买添带整搞留各订])[俩仨]/g;
const fixed: Readonly<Record<string, number>> = { 半打: 6, 俩: 2, 仨: 3 };

/** 数量改成5, 改成4, 要3: a figure that only a quantity can be. */
const told: readonly RegExp[] = [
  /(?:数量|件数)(?:是|为|(?:改|变|调|加|减|换)(?:成|为|到)?|:|要|写)? ?(\d{1,4})(?![\d.])/g,
  /(?:改成|改为|改到|调成|换成|变成|加到|减到|改|^(?:我|就|那就|只)?[要来拿加]|加购) ?(\d{1,3}|[一二两三四五六七八九十百]{1,4})(?=$|[,。!?吧 ])/g,
];

const dozens = /\b(?:(a|one|two|three|four|five|six|half a|half|\d{1,2}) )?(couple|dozen|doz)s?\b(?: of)?/g;
const ofTime = {
  before: /\b(?:last|past|next|(?<!throw |put )in) $/,
  after: /^ (?:days?|weeks?|months?|years?|hours?|questions?|things|times)\b/,
};

/** "A couple", "half a dozen"; the last couple of days are none. */
function dozenAt(text: string, match: RegExpExecArray): QuantitySpan[] {
  const [all, count, kind] = match;
  const span = spanOf(match);
  if (!count && kind === 'couple' && !all.endsWith(' of')) return [];
  const left = text.slice(Math.max(0, span.start - 12), span.start);
  if (ofTime.before.test(left) || ofTime.after.test(text.slice(span.end))) return [];
  const times = count?.startsWith('half') ? 0.5 : (findNumbers(count ?? '')[0]?.value ?? 1);
  return [{ ...span, value: times * (kind === 'couple' ? 2 : 12) }];
}

function toldAt(match: RegExpExecArray): QuantitySpan[] {
  const written = match[1] ?? '';
  const [number] = findNumbers(written);
  const { end } = spanOf(match);
  return number ? [{ start: end - written.length, end, value: number.value }] : [];
}

/** Quantities that words around a figure, or words alone, make certain. */
export function toldQuantities(text: string): QuantitySpan[] {
  return [
    ...matchesOf(text, dozens).flatMap((match) => dozenAt(text, match)),
    ...matchesOf(text, twosAndThrees).map((match) => ({ value: fixed[match[0]] ?? 0, ...spanOf(match) })),
    ...told.flatMap((pattern) => matchesOf(text, pattern).flatMap(toldAt)),
    ...matchesOf(text, timesSign).map((match) => ({ value: Number(match[1] ?? match[2]), ...spanOf(match) })),
  ];
}
