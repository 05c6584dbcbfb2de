import { matchesOf } from '../../text/matches';
import type { Found } from './found';
import { findPhones } from './phones';
import type { ReadingOptions } from './reading';

const ownOrder = /(?<![a-z0-9])so[-_ ]{0,2}(\d{8})[-_ ]{0,2}(\d{3,6})(?!\d)/g;
const email = /(?<![\w.+-])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g;
const url = /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff,。，]{1,400}/g;
/** Another shop's way: the word order, then a code that holds a figure. */
const toldOrder =
  /(?:订单(?:编号|号码|号)?|单号|order(?: ?(?:number|num|no|id|code))?\.?)(?: ?(?:是|为|is|was|[:#=]|号)){0,2} ?#?([a-z]{0,4}[-_]?\d[a-z0-9]*(?:[-_][a-z0-9]+){0,4})(?![a-z0-9年月日])/g;
const anyOrder =
  /(?<![\w.+-])(?:(?:so|ord|order|no|po|dd)[-_#]?\d{5,20}(?:-\d{1,10}){0,3}|#[a-z]{0,4}-?\d{4,12}|[a-z]\d{6,10}|[a-z]{2,4}-\d{4,20}(?:-\d{1,10}){0,3}|20\d{6}[- ]?\d{4,14}|\d{14,24})(?![\w-])/g;

interface Masked {
  readonly found: readonly Found[];
  /** The text with every mask blanked out, so that no later rule reads its figures. */
  readonly rest: string;
}

function orders(text: string): Found[] {
  const found: Found[] = [];
  const add = (start: number, end: number, value: string) => {
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, entity: 'orderNumber', value: value.toUpperCase() });
  };
  for (const match of matchesOf(text, ownOrder)) {
    add(match.index, match.index + match[0].length, `SO-${match[1]}-${match[2]}`);
  }
  for (const match of matchesOf(text, anyOrder)) {
    add(match.index, match.index + match[0].length, match[0].replace('#', ''));
  }
  for (const match of matchesOf(text, toldOrder)) {
    const code = match[1] ?? '';
    const end = match.index + match[0].length;
    if (code.replace(/\D/g, '').length >= 4) add(end - code.length, end, code);
  }
  return found;
}

const blank = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + '\ue000'.repeat(end - start) + rest.slice(end), text);

/** What is read before all else, because its figures mean nothing by themselves. */
export function findMasks(text: string, options: ReadingOptions): Masked {
  const links = matchesOf(text, url).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let rest = blank(text, links);
  const found: Found[] = matchesOf(rest, email).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    entity: 'email',
    value: match[0],
  }));
  rest = blank(rest, found);
  const numbers = /\d/.test(rest) ? orders(rest) : [];
  rest = blank(rest, numbers);
  const phones = findPhones(rest, options).map(
    ({ start, end, phone }): Found => ({ start, end, entity: 'phone', value: phone }),
  );
  return { found: [...found, ...numbers, ...phones], rest: blank(rest, phones) };
}
