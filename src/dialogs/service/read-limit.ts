import { minorDigits } from '../../commerce/money';
import { findAmounts } from '../../text/amounts';

/** What a swap may cost more at the most, in words before its figure; the strict ones leave the figure itself out. */
const words: readonly (readonly [RegExp, 'below' | 'upTo'])[] = [
  [
    /\b(?:difference|extra|costs?|price|pay)\b[^.;!?]{0,30}?\b(?:below|under|less than|smaller than|lower than)\s*(?:us)?$/,
    'below',
  ],
  [
    /\b(?:difference|extra|costs?|price|pay)\b[^.;!?]{0,30}?\b(?:at most|no more than|not more than|more than|up to|within|over|above|exceed(?:s|ing)?|max(?:imum)?(?: of)?)\s*(?:us)?$/,
    'upTo',
  ],
  [/差价?[^，。]{0,8}?(?:小于|低于|少于|不到|没到)$/, 'below'],
  [/差价?[^，。]{0,8}?(?:不?超过|不?高于|不?大于|最多|控制在|在)$/, 'upTo'],
];
const behind = /\b(?:(less than|under)|at most|no more than|not more than|up to|within)\s*(?:us)?$/;

/** The most that a message lets a swap cost more, in minor units: "only if the difference is below $100"; null where it sets none. */
export function readLimit(text: string, currency: string): number | null {
  const said = text.toLowerCase();
  const unit = 10 ** minorDigits(currency);
  for (const { start, end, value } of findAmounts(said)) {
    const before = said
      .slice(Math.max(0, start - 60), start)
      .replace(/[$¥£€]\s*$/, '')
      .trimEnd();
    const kind = words.find(([pattern]) => pattern.test(before))?.[1] ?? kindBehind(before, said.slice(end), said);
    if (kind) return Math.round(value * unit) - (kind === 'below' ? 1 : 0);
  }
  return null;
}

/** "At most 20 dollars more", 差价20块以内. */
function kindBehind(before: string, after: string, said: string): 'below' | 'upTo' | null {
  const found = behind.exec(before);
  if (found && /^\W*(?:dollars?|usd|bucks|yuan|rmb)?\W*(?:more|extra|difference)\b/.test(after))
    return found[1] ? 'below' : 'upTo';
  return /差价|贵/.test(said) && /^(?:块钱?|元|美元|刀)?(?:以内|之内|以下)/.test(after) ? 'upTo' : null;
}
