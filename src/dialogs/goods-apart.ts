import type { Entity, Understanding } from '../nlu/understanding';
import type { Origin } from '../search/product-query';
import type { QueryReading } from '../search/query-edit';
import { blankOut } from '../text/blank-out';
import { matchesOf } from '../text/matches';
import type { Said } from './event';
import { isKind, isSoldKind } from './said';

/** What stands between goods that are named one after the other. */
const between = new RegExp(
  [
    String.raw`\s*(?:[,，、;；。]|\.(?=\s))\s*(?:and\b|plus\b|also\b|还有|以及|另外|再)?\s*`,
    String.raw`\s+(?:and(?: also)?|'?n'?|plus|as well as|along with|&|\+)\s+`,
    String.raw`\s*(?:还有|以及|外加|加上|和|跟|再(?=[加来要拿]))\s*`,
    // 台灯 毛巾
    String.raw`(?<=\p{Script=Han})\s+(?=\p{Script=Han})`,
    // 两个枕头一床被子.
    String.raw`(?<=\p{Script=Han}{2})(?<![来要买拿加给各再第这那每哪几])(?=(?:[一两三四五六七八九十]|[1-9]\d?)[个床条支瓶盒双件套只把包袋罐张台本卷](?!\p{Script=Han}?[个条支]))`,
    // "One white one grey", 一个白的一个灰的.
    String.raw`\s+(?=(?:one|another|the other(?: one)?) [a-z]+\b(?! (?:more|of)\b))|(?<=[的色号])\s*(?=[一两三四五2-9][个条件双支瓶盒])`,
  ].join('|'),
  'giu',
);

/** Another wish, a question, or what holds of the goods before: no goods to be taken beside them. */
const otherWish =
  /[?？]|吗|多少|哪|什么|怎么|看看|有没有|推荐|找|搜|删|去掉|不要|别|退|换|取消|比|结账|付款|寄|送到|\b(?:show|see|find|search|look|remove|delete|take out|drop|cancel|return|exchange|swap|instead|without|but|no|not|compare|is|are|do|does|how|what|which|when|where|who|can|could|checkout|check out|pay|ship|send|deliver)\b/i;

/** What comes after it is said of the goods before: "a lamp with a wooden base and a white shade". */
const describes = /\bwith\b|\bfor (?!me\b|us\b|myself\b)|[带含配]/i;

/** What belongs together under one name. */
const isSet = /\b(?:set|kit|combo|bundle|duo|pair)s?\s*$|(?:套装|组合|礼盒|套餐)\s*$/i;
const isCounted = /^(?:an?|some|the|another|one|two|three|four|five|six|\d)\b/i;
const pointsAtSeen = /\b(?:it|this|that|one|two|both|them)\b|这|那|它|[一两三四五][个条件双支瓶盒]/i;
const asksForAll = /(?:都)?(?:有没有|有木有|有吗|有货吗|有卖吗|卖吗|有不)[?？]?\s*$/;
const fewestParts = 2;
const mostParts = 6;
/** So many pieces are no list of goods, and each costs a reading. */
const mostSegments = 15;

interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * The goods of a message that names several to be taken, each as if it had been said alone: "add a plant pot and two
 * lipsticks", 要一个落地灯和两条浴巾, 白色来两个，灰色来一个. Null for most messages. `read` tells what a text says about
 * products.
 */
export function goodsApart(understanding: Understanding, read: (text: string) => QueryReading): readonly Said[] | null {
  const { text, entities } = understanding.whole ?? understanding;
  const segments = segmentsOf(text);
  if (segments.length < fewestParts || segments.length > mostSegments) return null;
  const saidIn = (segment: Segment): Said => {
    const own = text.slice(segment.start, segment.end);
    return {
      understanding: alone(understanding, { text: own, entities: within(entities, segment) }),
      reading: read(own),
    };
  };
  const parts: Segment[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    // What names no goods of its own says more of those before it.
    const isApart = isPart(saidIn(segment)) && !isDescribed(text.slice(0, segment.start), saidIn(segment));
    const isLead = last && parts.length === 1 && isApart && !isFirstPart(saidIn(last));
    if (last && (!isApart || isLead)) parts[parts.length - 1] = { start: last.start, end: segment.end };
    else parts.push(segment);
  }
  if (parts.length < fewestParts || parts.length > mostParts) return null;
  const [first, ...others] = parts.map(saidIn);
  if (!first) return null;
  if (countOf(first) > 1 && !isOfValues(first) && others.every(isOfValues))
    return sharedOut(first, others, (said) => ({ ...said, reading: read(said.understanding.text) }));
  // Places of a list alone are told apart where they are taken.
  const saysWhat = [first, ...others].some((said) => namesKind(said) || isOfValues(said));
  return saysWhat && isFirstPart(first)
    ? [first, ...others.map((said) => (isOfValues(said) ? { ...said, ofSame: true as const } : said))]
    : null;
}

/** A part of the goods before: "a lamp with a wooden base and a white shade", and not "…, and two towels". */
function isDescribed(before: string, { understanding: { entities }, reading: { edits } }: Said): boolean {
  if (!describes.test(before)) return false;
  const isCounted = entities.some(({ entity }) => entity === 'quantity');
  const isSetOff = /[,，、;；。]\s*(?:and|plus|also|还有|以及|另外|再)?\s*$/i.test(before);
  return !(edits.some(isSoldKind) && (isCounted || isSetOff));
}

/** "Two pots, one white and one grey": of the goods that were named, in the numbers that were said after them. */
function sharedOut(goods: Said, values: readonly Said[], reread: (said: Said) => Said): readonly Said[] | null {
  const total = values.reduce((sum, each) => sum + countOf(each), 0);
  if (total !== countOf(goods)) return null;
  const { text, entities } = goods.understanding;
  const counts = entities.filter(({ entity }) => entity === 'quantity');
  const name = blankOut(text, counts);
  const others = entities.filter((each) => !counts.includes(each));
  return values.map(({ understanding, reading }) => {
    const moved = understanding.entities.map((each) => ({
      ...each,
      start: each.start + name.length + 1,
      end: each.end + name.length + 1,
    }));
    const own = { text: `${name} ${understanding.text}`, entities: [...others, ...moved] };
    return reread({ understanding: { ...understanding, ...own }, reading });
  });
}

/** 我想给宿舍买点东西 台灯 毛巾: what stands before the first goods belongs to them. */
const isFirstPart = (said: Said): boolean =>
  namesGoods(said) || isOfValues(said) || pointsAtSeen.test(said.understanding.text);

const countOf = ({ understanding: { entities } }: Said): number => {
  const counts = entities.filter((each) => each.entity === 'quantity');
  return counts.length === 1 ? (counts[0]?.value ?? 1) : 1;
};

const isPart = (said: Said): boolean => isOfValues(said) || (namesGoods(said) && isTakenWith(said.understanding.text));

/** "One grey", 灰色中号来一个: so many of a colour or size, and no goods. */
function isOfValues({ understanding: { text, entities }, reading: { edits } }: Said): boolean {
  const values = edits.filter((edit) => edit.edit === 'setAttribute' && !edit.condition.negated);
  const others = edits.filter((edit) => {
    if (edit.edit !== 'addTerm') return edit.edit !== 'setAttribute';
    return !isNumber(entities, edit.term.origin);
  });
  const isSome =
    entities.some(({ entity }) => entity === 'quantity') || /\b(?:one|another)\b|[一个条件双支瓶盒]/i.test(text);
  return values.length > 0 && others.length === 0 && isSome && !otherWish.test(text);
}

function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { index, 0: border } of matchesOf(text, between)) {
    if (text.slice(start, index).trim()) segments.push({ start, end: index });
    start = index + border.length;
  }
  if (text.slice(start).trim()) segments.push({ start, end: text.length });
  return segments;
}

const within = (entities: readonly Entity[], { start, end }: Segment): readonly Entity[] =>
  entities
    .filter((entity) => entity.start >= start && entity.end <= end)
    .map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start }));

function alone(
  { whole: _, answer: _answer, ...understanding }: Understanding,
  own: Pick<Understanding, 'text' | 'entities'>,
): Understanding {
  return {
    ...understanding,
    ...own,
    intents: [{ intent: 'cart.add', score: 1 }],
    verdict: 'act',
    answer: null,
    further: [],
  };
}

/** A number that says how many, or which of a list, is no word of a title. */
const isNumber = (entities: readonly Entity[], origin: Origin | undefined): boolean =>
  origin !== undefined &&
  entities.some(
    ({ entity, start, end }) =>
      (entity === 'quantity' || entity === 'ordinal') && start < origin.end && origin.start < end,
  );

/** By category, by a kind that the shop sells, or by a number with a word that may stand in a title. */
function namesKind({ understanding: { entities }, reading: { edits } }: Said): boolean {
  const hasNumber = entities.some(({ entity }) => entity === 'quantity');
  return edits.some((edit) => {
    if (edit.edit === 'addTerm' && isNumber(entities, edit.term.origin)) return false;
    return isKind(edit) || (edit.edit === 'addTerm' && hasNumber);
  });
}

const namesGoods = (said: Said): boolean =>
  namesKind(said) || said.understanding.entities.some(({ entity }) => entity === 'ordinal');

const isTakenWith = (text: string): boolean =>
  !otherWish.test(text.replace(asksForAll, '')) && (isCounted.test(text.trim()) || !isSet.test(text));
