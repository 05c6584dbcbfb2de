import { currencyAfter, currencyBefore } from './currencies';
import { countsOther, isMeasureWord } from './measure-words';
import type { TextSpan } from './normalise';
import { findNumbers, type NumberSpan } from './numbers';
import { type QuantitySpan, toldQuantities } from './told-quantities';
import { unitAt } from './units';

const most = 9999;
const dozens: Readonly<Record<string, number>> = { 打: 12, dozen: 12 };

/** One of something is only said to be counted when it is asked for by number: 来一瓶, not 想买一支适合油皮的洗面奶. */
const asksForOne =
  /(?:来|加|要|拿|改成|改为|改到|换成|下单|订|各|只要|就|先|减到?|减少|增加|少|多|共|总共|剩|留|数量|删|删掉|去掉|拿掉|拿走|退|带|收到|少发|漏发|多发|缺|漏|一样|每样|每人)(?:购|我|上|个|了|为|是)? ?$/;
const seeks = /(?:想买|想要|想找|找|有没有|推荐|需要|求|看看|送|适合|一样|哪)/;
/** 一样 and 一套: no count of anything. */
const noMeasure = /^(?:样(?!一)|条龙|条街|件事|本正经|张嘴|对一|台戏)/;
const plainPack = /^(?:装|入|盒?装|\/)/;

function isOneCounted(left: string, right: string): boolean {
  if (seeks.test(left)) return false;
  return asksForOne.test(left) || (left === '' && /^(?:$|就|吧|够|好|可以|行|[,。!])/.test(right));
}

/** Chinese: a figure and a measure word. */
function measured(text: string, number: NumberSpan, isOneOfMany: boolean): QuantitySpan | null {
  const gap = /^(?: |[大小整](?=[瓶盒包袋箱罐支桶件]))/.test(text.slice(number.end)) ? 1 : 0;
  const at = number.end + gap;
  const unit = text.charAt(at);
  if (!isMeasureWord(unit) || number.upTo !== undefined || number.moreThan !== undefined) return null;
  if (
    /^(?:个(?:月|人|小时|星期|礼拜|工作日|钟|国家|地方|问题|颜色|色|码|字|点)|张床|只手|双人|本书店|件套|条龙|对一|台阶|把手|套装|件事|条街|次)/.test(
      text.slice(at, at + 4),
    )
  )
    return null;
  if (plainPack.test(text.slice(at + 1))) return null;
  const before = text.charAt(number.start - 1);
  if (/[第\d.哪每几]/.test(before) || (number.written === 'han' && noMeasure.test(text.slice(number.end)))) return null;
  if (/[这那]/.test(before) && (number.value < 2 || /[个款件种样]/.test(unit))) return null;
  const left = text.slice(Math.max(0, number.start - 12), number.start);
  const isOne = number.value === 1 && number.written === 'han' && dozens[unit] === undefined;
  if (isOne && !isOneOfMany && !isOneCounted(left, text.slice(at + 1))) return null;
  return { start: number.start, end: at + 1, value: number.value * (dozens[unit] ?? 1) };
}

const goods =
  '(?:pcs|pieces?|units?|bottles?|pairs?|boxes|box|packs?|packets?|tubes?|sets?|bags?|jars?|cans?|copies|rolls?|cases?|cartons?|sachets?|bars?|tins?|cups?|pots?|of (?:them|em|those|these|the|that|this|it|each|your)|more|in total|altogether|each)';
const afterGoods = new RegExp(`^ ?${goods}\\b`);
/** What a shopper says right before a number of things. */
const afterWish =
  /\b(?:add|take|want|buy|order|ordered|get|got|received|grab|grab me|gimme|throw in|stick|need|have|having|give me|send(?: me)?|put|remove|drop|delete|do|like|meant|mean|make (?:it|that|them)|(?:change|switch|update|set|bump|up|increase|reduce|lower|drop|cut|bring)(?: (?:it|that|them|the quantity|quantity|the amount|this))?(?: up| down| back)?(?: to| into)?|quantity(?: to| of| is|:)?|qty(?: to| of|:)?|up to|down to|back to|only|just|purchase|pick up|another|keep|total of|all|exactly|rather|actually|to|by|, ?|and|but|paid for|for) ?$/;
/** Stricter: "one" is often no number but the thing itself. */
const afterOneWish =
  /\b(?:just|only|only need|add|remove|delete|buy|take|make (?:it|that)|quantity(?: to| of| is|:)?|qty(?: to| of|:)?|change (?:it )?to|down to|reduce (?:it )?to|back to|set (?:it )?to|keep|order|add another) ?$/;
/** Where the wish ends, or goes on with something else than a noun. */
const wishEnds =
  /^ ?(?:$|[,.!?;]|(?:please|pls|plz|to|in|into|for|from|instead|then|thanks|thank|thx|not|and|but|out|off|would|will|should|on|at|of|total|if|now|again|too|will do|is|are|were|arrived|came|broke|broken|missing)\b)/;
const oneEnds =
  /^ ?(?:$|[,.!?;]|(?:please|pls|plz|to (?:my|the)|for (?:me|now|my)|instead|then|thanks|not|out|off|of (?:those|these|them|each|the)|more|bottle|pair|box|pack|piece|unit)\b)/;
const pluralNoun = /^ (?:[a-z][a-z'-]{1,14} ){0,3}?[a-z][a-z'-]+[^s'i]s\b/;
const beforeNoun =
  /(?:^|[,.!?;:] ?|\b(?:add|get me|grab me|bring me|send me|order me|throw in|got|want|need|get|buy|order|take|have|the|and|plus|with|of|send|grab|give me|please|just|only|like|for|put|remove|these|those|return|purchase|all|got|received|exactly|another|be|are|still|paid for|for|see|had|says|said|contains|expected|missing|these|by|by another) )$/;
const notGoods =
  /^ ?(?:-|in[- ](?:a|one|1)\b|(?:business |working |more |full )?(?:day|week|month|year|hour|minute|time|people|person|star|inch|floor|step|return|refund|thing|question|friend|issue|problem|size|colou?r|way|reason|percent|point|options?|choice|message|email|address|account|card|(?<!in )stock|left|remaining|off)e?s?\b|%|(?:am|pm)\b|o'clock|st\b|nd\b|rd\b|th\b|\/)/;
const notCounted =
  /(?:\b(?:size|no\.?|number|option|item|model|in|us|eu|uk|(?<!make |change )(?:this|that)|which|any|every|version|type|spf|code|iphone|galaxy|pro|first|second|third|last|next|red|blue|black|white|green|pink|between|under|over|about|around|below|above|from|not|compare|than|or|vs) ?|#|\d (?:or|and) (?:number )?)$/;

function isEnglishCount(text: string, number: NumberSpan): boolean {
  const left = text.slice(Math.max(0, number.start - 28), number.start);
  const right = text.slice(number.end, number.end + 48);
  if (notGoods.test(right)) return false;
  if (number.written === 'english' && number.value === 1) {
    if (/\b(?:this|that|which|(?<!add )another|each|every|no|the|second|first|last) ?$/.test(left)) return false;
    return (
      /^ (?:of (?:those|these|them|each)|more|bottle|pair|box|pack|piece|unit|please|pls)\b/.test(right) ||
      (afterOneWish.test(left) && oneEnds.test(right))
    );
  }
  if (afterGoods.test(right)) return !/\bsize ?$/.test(left);
  if (beforeNoun.test(left) && pluralNoun.test(right) && number.value > 1) return true;
  if (notCounted.test(left)) return false;
  if (!wishEnds.test(right))
    return afterWish.test(left) && /^ [a-z]/.test(right) && !/\b(?:to|for|all|,) ?$/.test(left);
  return (
    afterWish.test(left) ||
    (number.start === 0 &&
      right !== '' &&
      !/^ ?[,.](?! ?(?:please|pls|thanks))/.test(right) &&
      !/^ ?(?:and|in|to|is|of)\b/.test(right))
  );
}

function counted(text: string, number: NumberSpan, isOneOfMany: boolean): QuantitySpan | null {
  if (!Number.isInteger(number.value) || number.value < 1 || (number.scale > 1 && number.written === 'figures'))
    return null;
  if (currencyBefore(text, number.start) || currencyAfter(text, number.end)) return null;
  const inChinese = measured(text, number, isOneOfMany);
  if (inChinese) return inChinese;
  if (
    /[a-z\d#$£€¥@.:/-]$/.test(text.slice(0, number.start)) ||
    unitAt(text, number.end) ||
    countsOther(text, number.end)
  )
    return null;
  return isEnglishCount(text, number) ? { start: number.start, end: number.end, value: number.value } : null;
}

/** How many, in order: 两瓶, x3, 一打, "a couple of", "three of those". */
export function findQuantities(text: string): QuantitySpan[] {
  const found: QuantitySpan[] = [];
  const isFree = (span: TextSpan) => !found.some((other) => span.start < other.end && other.start < span.end);
  const add = (spans: readonly (QuantitySpan | null)[]) => {
    for (const span of spans) if (span && span.value <= most && span.value >= 1 && isFree(span)) found.push(span);
  };
  const numbers = findNumbers(text);
  add([...toldQuantities(text), ...numbers.map((number) => counted(text, number, false))]);
  if (found.length > 0) add(numbers.map((number) => counted(text, number, true)));
  return found.sort((a, b) => a.start - b.start);
}
