import type { Address } from '../../commerce/order';
import { matchesOf } from '../../text/matches';
import { type Normalised, type TextSpan, typedSpan } from '../../text/normalise';
import {
  chineseDivisions,
  cityCode,
  type Division,
  type DivisionLevel,
  type Divisions,
  isMunicipality,
  provinceCode,
} from './divisions';
import { findName, isChineseName } from './names';

/** The parts of a Chinese address that were found, and where they stand. */
export interface AddressParts extends TextSpan {
  readonly address: Address;
  readonly hasStreet: boolean;
  readonly hasDivision: boolean;
}

const levels: readonly DivisionLevel[] = ['province', 'city', 'district'];
const gap = /[ ,，·\-/]/;
const isRoad =
  /^[东西南北中]{0,2}(?:[一二三四五六七八九十]{1,2})?(?:路|街|大道|大街|巷|弄|桥|站|菜|话|人|的|烤鸭|时间|特产)/;

interface Chain extends TextSpan {
  readonly divisions: readonly Division[];
}

function fits(chain: readonly Division[], next: Division): boolean {
  const last = chain.at(-1);
  if (!last) return true;
  const digits = last.level === 'province' ? 2 : 4;
  const isBelow = levels.indexOf(next.level) > levels.indexOf(last.level);
  return isBelow && next.code.slice(0, digits) === last.code.slice(0, digits);
}

/** The divisions that a name at this place may stand for, the longest name first. */
function divisionAt(
  text: string,
  at: number,
  chain: readonly Division[],
): { readonly end: number; readonly division: Division } | null {
  const { byName } = chineseDivisions();
  for (const length of byName.lengthsAt(text, at)) {
    const end = at + length;
    const named = (byName.get(text.slice(at, end)) ?? []).filter(
      (division) =>
        fits(chain, division) &&
        (division.isFull || (!isRoad.test(text.slice(end)) && (chain.length > 0 || division.level !== 'district'))),
    );
    const [division] = [...named].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
    if (division) return { end, division };
  }
  return null;
}

/** 上海市上海市, 上海-上海市: a municipality named as its own province. */
function skipRepeat(text: string, at: number, chain: readonly Division[]): number {
  const last = chain.at(-1);
  if (!last || !isMunicipality(last.code)) return at;
  const name = last.name.slice(0, -1);
  if (!text.startsWith(name, at)) return at;
  return at + name.length + (text.charAt(at + name.length) === '市' ? 1 : 0);
}

function chainAt(text: string, start: number): Chain | null {
  const chain: Division[] = [];
  let end = start;
  while (chain.length < 3) {
    let at = end;
    while (chain.length > 0 && gap.test(text.charAt(at))) at += 1;
    at = skipRepeat(text, at, chain);
    while (chain.length > 0 && gap.test(text.charAt(at))) at += 1;
    const next = divisionAt(text, at, chain);
    if (!next) break;
    chain.push(next.division);
    end = next.end;
  }
  return chain.length > 0 ? { start, end, divisions: chain } : null;
}

/** The chain with the most divisions; a district alone counts only by its full name. */
function bestChain(text: string): Chain | null {
  let best: Chain | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const chain = /[\u4e00-\u9fff]/.test(text.charAt(at)) ? chainAt(text, at) : null;
    if (!chain) continue;
    if (!best || chain.divisions.length > best.divisions.length) best = chain;
    at = chain.end - 1;
  }
  return best;
}

const strong =
  /路|街|大道|巷|弄|胡同|号|栋|幢|单元|室|村|镇|乡|小区|花园|大厦|广场|公寓|苑|庄|屯|大学|学院|中学|小学|校区|园区|工业区|开发区|科技园|街道|公馆|家园|新城|国际|中心|公司|医院|驿站|佳苑|里弄|府/;
const figure = /\d|[一二三四五六七八九十]+[号栋幢楼层单室]/;
const talk =
  /吗|呢|么|哪|能不能|可以|多久|多少|几天|怎么|我要|我想|有没有|谢谢|麻烦|尽快|发货|到付|付款|支付|微信|包邮|快递|改成|换成|不要|订单|下单|送到|门店|邮编|电话|手机|收件|收货/;

/** Where the street ends inside a piece: behind the last figure or word of a place. */
function streetEnd(piece: string): number {
  let end = 0;
  for (const match of matchesOf(
    piece,
    /路|街道?|大道|巷|弄|胡同|号(?:楼|院|门|线)?|栋|幢|座|单元|室|村|镇|乡|区|园|苑|城|厦|广场|庄|层|户|楼|公寓|大学|学院|学校|校区|中心|公司|医院|驿站|府|\d+[a-z]?/g,
  )) {
    end = match.index + match[0].length;
  }
  const tail = piece.slice(end).replace(/收$/, '');
  if (tail === '' || tail.length > 12 || talk.test(tail)) return end;
  return isChineseName(tail) || /^[的了吧哈啊哦呀嘛]/.test(tail) ? end : end + tail.length;
}

const isStreet = (piece: string, isFirst: boolean): boolean =>
  !talk.test(piece) &&
  (strong.test(piece)
    ? figure.test(piece) || isFirst
    : isFirst
      ? figure.test(piece)
      : /^[a-z]?\d{1,5}[a-z]?(?:[-#]\d{1,5})*(?:号|室|楼)?$|[楼座层]$/.test(piece));

/** The pieces behind the divisions that go on with the street. */
function streetFrom(text: string, start: number): TextSpan | null {
  let end = start;
  let first = start;
  let isFirst = true;
  for (const match of matchesOf(text.slice(start), /[^\s,;。!?\ue000]+|[,;。!?\ue000]/g)) {
    const at = start + match.index;
    if (/^[;。!?\ue000]/.test(match[0])) break;
    if (match[0] === ',') continue;
    if (/^\d{6}$/.test(match[0]) || !isStreet(match[0], isFirst)) break;
    if (isFirst) first = at;
    isFirst = false;
    const taken = streetEnd(match[0]);
    end = at + taken;
    if (taken < match[0].length) break;
  }
  return end > first ? { start: first, end } : null;
}

/** A road and a house number by themselves. */
const bareStreet = /[\u4e00-\u9fff\d]{1,12}(?:路|街|大道|巷|弄|胡同)\d{1,5}(?:号|弄)/;

function looseStreet(text: string): TextSpan | null {
  const match = bareStreet.exec(text);
  if (!match) return null;
  const lead =
    /^(?:地址|住址|收货地址|送到|寄到|改成|改到|我家|我住|住在|在|是|请|到)+/.exec(match[0])?.[0].length ?? 0;
  return streetFrom(text, match.index + lead);
}

function divisionNames({ divisions }: Chain, all: Divisions): Partial<Address> {
  const last = divisions.at(-1);
  if (!last) return {};
  const named = new Map(divisions.map((division) => [division.level, division.name]));
  const isSure = divisions.length > 1 || last.level !== 'district' || (all.byName.get(last.name) ?? []).length === 1;
  const city = named.get('city') ?? (last.level === 'district' && isSure ? all.nameOf(cityCode(last.code)) : undefined);
  const province =
    named.get('province') ?? (isSure && !isMunicipality(last.code) ? all.nameOf(provinceCode(last.code)) : undefined);
  const district = named.get('district');
  return { ...(province && { province }), ...(city && { city }), ...(district && { district }) };
}

export interface KnownPhone extends TextSpan {
  readonly phone: string;
}

const blank = (text: string, { start, end }: TextSpan): string =>
  text.slice(0, start) + '\ue000'.repeat(end - start) + text.slice(end);

/** In the shopper's own letters, full width made plain. */
const written = (normalised: Normalised, span: TextSpan): string =>
  typedSpan(normalised, span).text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Recipient, phone and address in any order, whatever is there of them; null where there is nothing of an address. */
export function parseChineseAddress(
  normalised: Normalised,
  text: string,
  phones: readonly KnownPhone[],
): AddressParts | null {
  const chain = bestChain(text);
  const street = chain ? streetFrom(text, chain.end) : looseStreet(text);
  let rest = text;
  const parts: TextSpan[] = [];
  for (const part of [chain, street, phones[0]]) {
    if (!part) continue;
    parts.push(part);
    rest = blank(rest, part);
  }
  const postcode = /(?<!\d)\d{6}(?!\d)/.exec(rest);
  if (postcode) parts.push({ start: postcode.index, end: postcode.index + 6 });
  const name = findName(rest);
  if (name) parts.push(name);
  const [first] = parts;
  if (!first) return null;
  const address: Address = {
    ...(name && { recipient: written(normalised, name) }),
    ...(phones[0] && { phone: phones[0].phone }),
    ...(chain && divisionNames(chain, chineseDivisions())),
    ...(street && { street: written(normalised, street) }),
    ...(postcode && { postcode: postcode[0] }),
    country: 'CN',
  };
  return {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
    address,
    hasStreet: street !== null,
    hasDivision: chain !== null,
  };
}
