import { isMeasureWord } from '../../text/measure-words';
import { findPrices } from '../../text/money';
import type { TextSpan } from '../../text/normalise';
import { findNumbers, type NumberSpan } from '../../text/numbers';
import { findOrdinals } from '../../text/ordinals';
import { findQuantities } from '../../text/quantities';
import { isAnswered, isCovered } from './covered';
import { Fillers } from './fillers';

interface Counted extends TextSpan {
  readonly value: number;
}

const quantityFillers = new Fillers(`
来 拿 买 加 再来 再 下 订 各 一共 总共 共 数量 件数 整 带 上 先来 就要 只要 只 需要 份量 多 试试 看看 就够 足够 暂时 全要 每样 每种 都 左右 一样 各样 就先 囤 备
add,buy,order,grab,want,need,total,in total,altogether,only,quantity,qty,number,to,them,those,these,it,each,of those,of these,of them,of it,put,enough,more,pieces,piece,items,item,units,unit,to start,will be enough,is enough,should be enough,should do,will do it,only need,change to,change it to,up to,for the moment,today,in my cart,to my cart,to the cart,in the cart,send,send me,x,looking for,are enough,are fine,there are,bottles,bottle,pairs,pair,boxes,box,packs,pack,pcs,pc,sets,set,tubes,tube,jars,jar,bags,bag,cans,copies,of the,singles,ones,me,us`);
const most = 9999;

/** A measure word behind the figure belongs to it. */
function withMeasure(text: string, number: NumberSpan): Counted {
  const gap = /^(?: |[大小整](?=[瓶盒包袋箱罐]))/.test(text.slice(number.end)) ? 1 : 0;
  const unit = text.charAt(number.end + gap);
  const dozen = unit === '打' ? 12 : 1;
  const end = isMeasureWord(unit) ? number.end + gap + 1 : number.end;
  return { start: number.start, end, value: number.value * dozen };
}

/** 一下, 一点, 统一: the figure is a part of another word. */
const isInWord = (text: string, { start, end, written }: NumberSpan): boolean =>
  written === 'han' &&
  text.slice(start, end) === '一' &&
  (/^[下点些起样直定般会旦向致同切律]/.test(text.slice(end)) || /[统唯万]$/.test(text.slice(0, start)));

const isCount = ({ value }: Counted): boolean => Number.isInteger(value) && value >= 1 && value <= most;

/** "One" is often no number but the thing itself, so nothing unknown may stand beside it. */
const isSaid = (text: string, span: Counted, fillers: Fillers): boolean =>
  text.slice(span.start, span.end) === 'one' ? isCovered(text, [span], fillers) : isAnswered(text, [span], fillers);

/** How many: a figure, with or without what it counts in. */
export function countAnswer(text: string): number | null {
  if (/[/%$£€¥第]|(?<![a-z])-|(?<=\d)[.:]\d/.test(text)) return null;
  if (findPrices(text).length > 0 || findOrdinals(text).length > 0) return null;
  const quantities = findQuantities(text);
  const numbers = findNumbers(text).filter(
    (number) => number.upTo === undefined && number.moreThan === undefined && !isInWord(text, number),
  );
  const readings: (readonly Counted[])[] = [quantities, numbers.map((number) => withMeasure(text, number))];
  for (const found of readings) {
    const [only, second] = found;
    if (only && !second && isCount(only) && isSaid(text, only, quantityFillers)) return only.value;
  }
  const pair = /[俩仨]/.exec(text);
  if (pair && isAnswered(text, [spanOf(pair)], quantityFillers)) return pair[0] === '俩' ? 2 : 3;
  if (/^(?:just )?(?:an?|the one|a single(?: one)?|a pair|单个|一)(?: please)?$/.test(text)) return 1;
  return null;
}

const ordinalFillers = new Fillers(`
号 款 个 件 双 瓶 支 条 看 看看 看一下 看下 查 查看 详情 喜欢 更喜欢 那一个 这一个 那一款 那件 那双 那瓶 那支 那条 那一件 位置 排 商品 选项 买 拿 来 它 图 的那个 的那款
option,number,no,num,item,product,choice,thing,ones,on the list,in the list,from the list,like,i like,show me,tell me about,let me see,let's see,see,link,looks good,looks nice,looks best,for me,up,i like the,want,please show me,with,#,result,picture,row,buy`);
const letters = 'abcdefgh';

/** The former, the middle one: places that depend on how many were shown. */
function placed(text: string, count: number): Counted | null {
  const middle = /中间的?(?:那|这)?(?:一)?[个款件双瓶条支]?|\b(?:the )?middle(?: one)?\b/.exec(text);
  if (middle && count % 2 === 1) return { ...spanOf(middle), value: (count + 1) / 2 };
  const first = /(?:前|上)(?:面|边|头)?的?(?:那|这)?(?:一)?[个款件]|\b(?:the )?(?:former|top|upper)(?: one)?\b/.exec(
    text,
  );
  if (first) return { ...spanOf(first), value: 1 };
  const last =
    /(?:后|下|末)(?:面|边|头|尾)?的?(?:那|这)?(?:一)?[个款件]|最后|\b(?:the )?(?:latter|bottom|lower|last|final)(?: one)?\b/.exec(
      text,
    );
  if (last) return { ...spanOf(last), value: -1 };
  return null;
}

const spanOf = (match: RegExpExecArray): TextSpan => ({ start: match.index, end: match.index + match[0].length });

function lettered(text: string): Counted | null {
  const match = /(?<![a-z])([a-h])(?![a-z\d'])(?! (?:one|few|lot))/.exec(text);
  const value = letters.indexOf(match?.[1] ?? ' ') + 1;
  const isArticle = match?.[1] === 'a' && /[a-z]/.test(text.slice(0, match.index) + text.slice(match.index + 1));
  return match && value > 0 && !isArticle ? { ...spanOf(match), value } : null;
}

/** Which of the list: 1-based, negative from the back. */
export function placeAnswer(text: string, count: number): number | null {
  const named = findOrdinals(text).map(({ start, end, position }) => ({ start, end, value: position }));
  const numbers = findNumbers(text)
    .filter((number) => Number.isInteger(number.value) && number.value >= 1 && number.upTo === undefined)
    .filter((number) => !isInWord(text, number))
    .map((number) => withMeasure(text, number));
  const other = placed(text, count) ?? lettered(text);
  const bare = /[第倒]/.test(text) ? [] : numbers;
  for (const found of [named, other ? [other] : [], bare]) {
    const [only, second] = found;
    if (!only || second || Math.abs(only.value) > count || only.value === 0) continue;
    if (/^ of\b/.test(text.slice(only.end))) continue;
    if (isSaid(text, only, ordinalFillers)) return only.value;
  }
  return null;
}
