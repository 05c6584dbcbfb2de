import { isMeasureWord } from '../text/measure-words';
import { normalise } from '../text/normalise';
import { findNumbers } from '../text/numbers';

const negative = /(?:^|[^\d.a-z)])(?:- ?|负 ?|minus |negative )$/;
const half = /半(?=[件个瓶支盒包条双套台只袋罐管片张本把份箱款])/;
const pieces = /^ ?(?:of (?:them|it|those|these|that)|pcs?|pieces?|units?|more|to (?:my|the) cart)\b/;
/** The figure ends here: nothing behind it that it could measure, such as 1.5 l. */
const ends = /^ ?(?:$|[,.!?;。]|[吧啊呢哦了]+$|please\b|pls\b|then\b|instead\b)/;
const figure =
  /(?<![\d.\p{Letter}])(-\d+|0+|\d+\.\d+|\d{4,})(?![\d.\p{Letter}]*\p{Letter}| ?(?:[cmk]?[lgm]|inch|lit(?:er|re)s?|米|升|寸)(?![a-z]))/u;

/** Words around a number that say no more than that so many are wanted. */
const wish =
  /^(?:(?:请|那|那就|我|就|帮我|给我|再|还|们|想)*(?:要|来|买|加|拿|改成|改为|换成|加入购物车|下单|订)?|(?:(?:i|we|i'll|we'll|just|ok|okay|please|can) )*(?:add|take|want|need|buy|get|give me|make it|make that|order|set it to|change it to)?) ?$/;
const afterWish =
  /^ ?(?:吧|了|谢谢|please|pls|instead|加入购物车|放购物车|(?:of (?:them|it|those|these|that)|pcs?|pieces?|units?|more)?(?: to (?:my|the) cart)?(?: please)?)?[.!。]?$/;

interface Impossible {
  /** As it was said, with its sign. */
  readonly said: string;
  /** Whether the message says nothing else. */
  readonly isAll: boolean;
  /** Whether pieces were said, and not a bare figure. */
  readonly isCounted: boolean;
}

/** A number of pieces that no cart takes: 0, -1, 1.5, 半件, 一百万. Null when the message has none. */
export function impossibleQuantity(typed: string, max: number): Impossible | null {
  const { text } = normalise(typed);
  for (const { start, end, value } of findNumbers(text)) {
    const sign = negative.exec(text.slice(Math.max(0, start - 10), start))?.[0].replace(/^[^-负mn]/, '') ?? '';
    if (sign === '' && value >= 1 && Number.isInteger(value) && value <= max) continue;
    const measure = isMeasureWord(text.charAt(end)) ? 1 : 0;
    const right = text.slice(end + measure);
    if (measure === 0 && !pieces.test(right) && !ends.test(right)) continue;
    const left = text.slice(0, start - sign.length);
    return {
      said: sign + text.slice(start, end),
      isAll: wish.test(left) && afterWish.test(right),
      isCounted: measure === 1 || pieces.test(right),
    };
  }
  const plain = half.exec(text) ?? figure.exec(text);
  return plain ? { said: plain[0], isAll: false, isCounted: false } : null;
}
