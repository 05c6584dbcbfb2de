import { matchesOf } from '../text/matches';
import type { Normalised, TextSpan } from '../text/normalise';

export interface Clause extends TextSpan {
  /** Whether it is set off as a wish of its own ("另外", "also", after a question), not by a mere comma or full stop. */
  readonly apart: boolean;
}

const added = '另外|顺便问一下|顺便问下|顺便|对了|and also\\b|also\\b|by the way\\b|btw\\b|oh and\\b';
const borders = new RegExp(
  // A word of addition needs nothing but a space before it; "and" and "还有" alone stand within one wish too often.
  `[，,、\\s]+(?=${added})|[，,]\\s*(?=还有|然后|and\\b|then\\b)|[?？\\n]+|[;；]+(?!\\s*(?:if\\b|otherwise\\b|如果|要是))|[。！!]+|(?<!\\d)[.,](?!\\d)|，|(?<=\\d),(?!\\d)|(?<!\\d),(?=\\d)`,
  'g',
);
/** What may be done to goods of an order, and the goods: "return the bottle and exchange the boots" are two wishes. */
const deed = '(?:return|exchange|swap|cancel|change|modify|refund)(?:ing)?';
const object = '(?:the|my|this|that|both|order|one|it|them|all|everything|#?w?\\d)';
const secondDeed = new RegExp(
  `(?<=\\b${deed} ${object}\\b(?:(?!\\b(?:if|unless|otherwise|else)\\b)[^;]){3,80}?)\\s+(?=(?:and|then|but) (?:(?:in|for|on|from|with) (?:the|my) (?:[a-z]+ ){0,3}order,? )?(?:then |also |i(?:'d| would)? (?:also )?(?:like|want|need) to |to )?(?:also )?${deed} ${object}\\b)`,
  'g',
);
/** E-mail and web addresses have full stops in them. */
const addresses = /\S+@[\w.-]*\w|https?:\/\/\S*\w/g;
const opening = new RegExp(`^[\\s，,、]*(?:${added}|and\\b)?[\\s，,、]*`);
const mereBorder = /^[，,。！!.]+$/;
const mostClauses = 5;

/** The clauses of a normalised message, words of addition left out; one for most messages. What is `kept` is not taken apart. */
export function splitClauses({ text }: Normalised, kept: readonly TextSpan[] = []): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let apart = false;
  const written = matchesOf(text, addresses).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const whole = [...kept, ...written];
  const found = [...matchesOf(text, borders), ...matchesOf(text, secondDeed)]
    .filter(({ index }) => !whole.some(({ start, end: last }) => index > start && index < last))
    .sort((a, b) => a.index - b.index);
  for (const border of found) {
    add(clauses, text, { start, end: border.index, apart });
    const isCondition = condition.test(text.slice(start, border.index)) && /^[,，]/.test(border[0]);
    start = border.index + border[0].length;
    apart = !isCondition && (!mereBorder.test(border[0].trim()) || startsWithAddition(text, start));
  }
  add(clauses, text, { start, end: text.length, apart });
  return clauses.slice(0, mostClauses);
}

/** What follows it holds only with it: "if not, then send it back". */
const condition = /(?:^|[;；,，.]\s*)(?:and |but |or )?(?:(?:if|unless)\b|如果|要是|假如)[^;.]*$/;

const addition = new RegExp(`^\\s*(?:${added}|还有|然后|and\\b|then\\b)`);
const startsWithAddition = (text: string, start: number) => addition.test(text.slice(start, start + 20));

function add(clauses: Clause[], text: string, { start, end, apart }: Clause) {
  const lead = opening.exec(text.slice(start, end))?.[0].length ?? 0;
  if (start + lead < end) clauses.push({ start: start + lead, end, apart });
}
