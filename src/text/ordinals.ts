import { hanNumber } from './han-number';
import { matchesOf } from './matches';
import type { TextSpan } from './normalise';

/** A place in a list: 1-based, negative from the back. */
export interface OrdinalSpan extends TextSpan {
  readonly position: number;
}

/** A place beyond this is a model or a year. */
const farthest = 99;

const item =
  '(?:个|款|件|双|瓶|条|种|支|只|台|部|家|张|盒|套|样|项|包|本|把|顶|行|号|那个|那款|那件|商品|产品|选项|链接|图)';
const words: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  forth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  top: 1,
  last: -1,
  bottom: -1,
  final: -1,
};
const cardinals: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const noun =
  '(?:ones?|items?|products?|options?|pairs?|pics?|pictures?|photos?|results?|picks?|choices?|links?|listings?|entry|dress|shoes?|bag|bottle|shirt|lipstick|model|style|design|mug|phone|watch|set|thing|in the list|on the list|from the list|you (?:showed|sent|listed|mentioned))';

interface Rule {
  readonly pattern: RegExp;
  readonly position: (match: RegExpMatchArray) => number | null;
}

const figure = (written: string | undefined): number | null => {
  if (!written) return null;
  if (/^\d/.test(written)) return Number(written);
  return words[written] ?? cardinals[written] ?? hanNumber(written);
};
const back = (match: RegExpMatchArray): number | null => {
  const place = figure(match[1]);
  return place === null ? null : -Math.abs(place);
};
const front = (match: RegExpMatchArray): number | null => figure(match[1]);

const place = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const spelt = '(first|second|third|fourth|forth|fifth|sixth|seventh|eighth|ninth|tenth)';

/** The first rule that fits a place wins there. */
const rules: readonly Rule[] = [
  { pattern: new RegExp(`倒数第? ?${place} ?${item}?`, 'g'), position: back },
  {
    pattern:
      /最(?:后|末|底下|下面)(?:面|边)?的?(?:那|这)?(?:一?(?:个|款|件|双|瓶|条|种|支|只|台|部|张|盒|套|样|项|包)|一$)/g,
    position: () => -1,
  },
  {
    pattern: /(?:头|打头|最前面?|最上面?|首)的?(?:那|这)?(?:一)?(?:个|款|件|双|瓶|条|支|只)(?!月)/g,
    position: () => 1,
  },
  {
    pattern: new RegExp(
      `第 ?${place}(?! ?(?:天|次|方|时间|年|季|代|周|月|期|批|步|页|大道|街|胎|医院|中学|小学|人民|届|层|楼|栋|单元|[零〇百千万\\d])) ?${item}?`,
      'g',
    ),
    position: front,
  },
  {
    pattern:
      /(?:^|[^a-z\d])(?:no\.? ?|number |num |option |item |choice |product |result |# ?)(\d{1,2}|one|two|three|four|five|six|seven|eight)(?![\d.:/%-]|\w)/g,
    position: front,
  },
  {
    pattern: /(?:^|[^\d月.a-z第-])(\d{1,2}|[一二三四五六七八九十]) ?号(?=$|[^\d线店楼院码门]|那|这)/g,
    position: front,
  },
  {
    pattern:
      /\b(?:the )?(?:second|2nd|next)(?:[ -]to[ -](?:the[ -])?|[ -])last(?: one)?\b|\b(?:the )?(?:last but one|one before (?:the )?last|penultimate)(?: one)?\b/g,
    position: () => -2,
  },
  {
    pattern:
      /\b(?:the )?(?:third|3rd)(?:[ -]to[ -](?:the[ -])?|[ -]from[ -](?:the[ -])?)last(?: one)?\b|\b(?:the )?last but two\b/g,
    position: () => -3,
  },
  { pattern: new RegExp(`\\b(?:the )?${spelt}(?: one)? from (?:the )?(?:end|bottom|last)\\b`, 'g'), position: back },
  { pattern: /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: one)? from (?:the )?(?:end|bottom|last)\b/g, position: back },
  {
    pattern: new RegExp(`\\b(?:the )?(?:very )?(last|final|bottom|top|very last) ${noun}(?![\\w-])`, 'g'),
    position: front,
  },
  {
    pattern: /\bthe (?:very )?(last|bottom|top)(?= ?(?:$|[,.!?;]|please|pls|in the|on the|from the|and |but ))/g,
    position: front,
  },
  { pattern: new RegExp(`\\b(?:the )?(?:very )?${spelt}(?: ${noun})(?![\\w-])`, 'g'), position: front },
  {
    pattern: new RegExp(
      `\\bthe (?:very )?${spelt}(?! (?:time|order|hand|class|aid|day|week|month|year|name|chance|opinion|floor|half|party|purchase|of )|[-\\w])`,
      'g',
    ),
    position: front,
  },
  {
    pattern: new RegExp(
      `(?:^|\\b(?:and|or|vs|with|to|take|add|want|choose|pick|select|get|show(?: me)?|about|compare|is|does|remove|make it|maybe|i'll have|no),? )${spelt}(?= ?(?:$|[,.!?;]|please|pls|and |or |vs|with |is |to |in |looks |from |then|thanks))`,
      'g',
    ),
    position: front,
  },
  { pattern: new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th) ${noun}(?![\\w-])`, 'g'), position: front },
  {
    pattern:
      /(?<!\b(?:on|by|before|until|till|since|after|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: the)? )\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|january|february|march|april|may|june|july|august|september|october|november|december|time|floor|st\b|street|ave|avenue|birthday|anniversary))/g,
    position: front,
  },
];

/** 对比1和3, "compare 1 and 3": bare figures that can only be places. */
const compared: readonly RegExp[] = [
  /\b(?:compare|between|diff(?:erence)?(?: between)?)\s(?:items? |numbers? |products? |options? |nos?\.? |#)?(\d{1,2}|one|two|three|four|five|six) (?:and|with|to|vs\.?|against|or) (?:number |#)?(\d{1,2}|one|two|three|four|five|six)(?![\d.]|[- ]?\w*(?:ml|gb|dollars))/g,
  /(?:对比|比较|比一?比|比一下)(?:一下)? ?(\d{1,2}|[一二三四五六七八九十]) ?(?:和|跟|与|、|,) ?(\d{1,2}|[一二三四五六七八九十])(?![\d.元块])/g,
  /(?:^|[^\d.])(\d{1,2}|[一二三四五六七八九十]) ?(?:和|跟|与) ?(\d{1,2}|[一二三四五六七八九十]) ?(?=哪个|哪款|有什么|有啥|什么区别|的区别|区别|比哪|比一|对比|都要|都来|都加|都拿|都买|各)/g,
];

function comparedSpans(text: string): OrdinalSpan[] {
  return compared.flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match) => {
      let from = match.index;
      return [match[1], match[2]].flatMap((written) => {
        const position = figure(written);
        if (!written || position === null) return [];
        const start = text.indexOf(written, from);
        from = start + written.length;
        return [{ start, end: from, position }];
      });
    }),
  );
}

function spanOf(match: RegExpMatchArray, position: number): OrdinalSpan {
  const lead =
    /^(?:[^\p{L}\p{N}#第]|(?:and|or|vs|with|to|take|add|want|choose|pick|select|get|show(?: me)?|about|compare|is|does|remove|make it|maybe|i'll have|no),? )/u;
  const skipped = lead.exec(match[0])?.[0].length ?? 0;
  const start = (match.index ?? 0) + skipped;
  return { start, end: (match.index ?? 0) + match[0].trimEnd().length, position };
}

/** Without one of these no rule can fit. */
const trigger =
  /\d|[第号头首]|倒数|最[后末前上底下]|比较|对比|[一二三四五六七八九十两] ?[和跟与]|first|second|third|fo(?:u)?rth|fifth|six|sevent|eight|nin|ten|top|last|bottom|final|numb?|no\.|option|item|choice|product|result|compare|between|diff/;

/** Every place in a list that the text names, in order. */
export function findOrdinals(text: string): OrdinalSpan[] {
  const found: OrdinalSpan[] = [];
  if (!trigger.test(text)) return found;
  const isFree = (span: TextSpan) => !found.some((other) => span.start < other.end && other.start < span.end);
  for (const { pattern, position } of rules) {
    for (const match of matchesOf(text, pattern)) {
      const at = position(match);
      if (at === null || at === 0 || Math.abs(at) > farthest) continue;
      const span = spanOf(match, at);
      if (isFree(span)) found.push(span);
    }
  }
  for (const span of comparedSpans(text)) if (isFree(span) && span.position > 0) found.push(span);
  return found.sort((a, b) => a.start - b.start);
}
