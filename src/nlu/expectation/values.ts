import type { PaymentMethod } from '../../commerce/shop';
import { hasHan } from '../../text/characters';
import { findSizes } from '../../text/clothing-sizes';
import { matchesOf } from '../../text/matches';
import { type Normalised, type TextSpan, typedSpan } from '../../text/normalise';
import { findNumbers } from '../../text/numbers';
import { findDescribed } from '../entities/described';
import { findMasks } from '../entities/masks';
import { findPaymentMethods } from '../entities/payment-methods';
import type { ReadingOptions } from '../entities/reading';
import { isAnswered, lastSaid } from './covered';
import { Fillers } from './fillers';

const sizeFillers = new Fillers(`
码 号 尺码 尺寸 码数 鞋码 大小 穿 平时穿 平常穿 一般穿 我穿 通常 拿 来 来个 来双 来件 脚 买 偏 就 尺
size,in size,a size,sizes,sz,us,eu,uk,i wear,i usually wear,i'm usually,usually,normally,wear,i'm a,im a,fit,fits,fits me,should fit,in a,wide,mens,men's,womens,women's,standard,i take,i'm about,i normally wear,i am a`);
const colorFillers = new Fillers(`
颜色 色 来 拿 拿个 来个 喜欢 更喜欢 我喜欢 好看 的那个 的那款 那件 那双 款 有货 买 的好看 款式 好看 最好看 来个 系 那种 那个 适合我
colour,color,in,ones,pair,version,shade,i like,like,in the colour,in the color,i love,love,looks nice,looks good,is nicer,is better,nice,we'll take,and`);
const orderFillers = new Fillers(`
订单号 订单编号 订单 单号 编号 号码 号 尾号 查 查一下 查下 帮我查 帮我查一下 这单 那单 这一单 那一单
order,order number,order no,order id,order #,number,no,#,reference,ref,the order number is,my order is,my order number is,check,look up`);
const phoneFillers = new Fillers(`
电话 电话号码 手机 手机号 手机号码 号码 联系电话 联系方式 打这个 打 联系 联系我 可以打 本人 电话是 我电话 号 用这个 用 微信同号 同号 就打 留 
phone,phone number,number,mobile,cell,cell phone,tel,telephone,my number,call,call me,call me on,call me at,reach me at,you can reach me at,you can call,you can call me on,you can call me at,at,on,text,text me at,best number,contact,contact number,me,it's,is`);
const paymentFillers = new Fillers(`
用 使用 拿 走 付 付款 支付 付钱 付吧 支付吧 来付 方式 付款方式 支付方式 我用 还是用 钱 刷 扫码 转账 方便 最方便 结 结账 结算 给 直接 通过 选用 就用 吧 我付 买单
pay,paying,payment,pay by,pay with,pay via,pay using,i'll pay,ill pay,i'll pay with,i'll pay by,i'll use,ill use,using,with,via,by,through,on,we,credit,debit,account,to pay,i want to pay,i'd like to pay,can i pay,want to pay,i'd prefer,method,easiest,is easiest,is easier,would be easiest,charge,put it on,it,works best,app,me`);

const bareSize =
  /(?<![a-z\d.])((?:(?:eu|us|uk|cn|jp) ?)?\d{1,3}(?:\.5)?(?:cm| wide| narrow)?|[2-6]xl|x{1,4}l|xxs|xs|[sml]|(?:x|extra)[ -](?:large|small)|small|medium|large|(?:加|特|超)?[大中小]号?|均码|one size|free size|\d{2}[a-g]|\d{2}x\d{2}|\d{2}\/\d{2})(?![a-z\d.])/g;

/** 三十八码, "eight and a half": figures told in words. */
function toldSize(text: string): { readonly start: number; readonly end: number; readonly value: string } | null {
  const [number, second] = findNumbers(text).filter(({ written }) => written !== 'figures');
  if (!number || second || number.value < 3 || number.value > 60) return null;
  const half = /^ ?(?:and a half|point five|点五|码半|半)/.exec(text.slice(number.end));
  const end = number.end + (half?.[0].length ?? 0);
  return { start: number.start, end, value: text.slice(number.start, end) };
}

/** A size as it is written, without 码 or "size"; letters in capitals. */
export function sizeAnswer(text: string): string | null {
  const sized = findSizes(text);
  const bare = matchesOf(text, bareSize).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
  const told = toldSize(text);
  for (const found of [sized, bare, told ? [told] : []]) {
    const only = lastSaid(text, found);
    if (only && isAnswered(text, [only], sizeFillers) && !/^[大中小]$/.test(only.value)) return asSize(only.value);
  }
  return null;
}

const asSize = (value: string): string =>
  /^(?:[2-6]?x*[sml]|x+[sl]|(?:us|eu|uk|cn|jp) ?\d.*|\d{2}[a-g])$/.test(value) ? value.toUpperCase() : value;

/** A colour in the shopper's word: 红色, "navy". */
export function colorAnswer(normalised: Normalised, { lexicon }: ReadingOptions): string | null {
  const { text } = normalised;
  const colors = findDescribed(text, lexicon).filter(
    ({ entity, value }) =>
      entity === 'attribute' && typeof value === 'object' && 'name' in value && /^colou?r$/i.test(value.name),
  );
  const spans: TextSpan[] = dropOverlaps(colors);
  const only = lastSaid(text, spans) ?? spelt(text, spans);
  if (!only || !isAnswered(text, [only], colorFillers)) return null;
  return typedSpan(normalised, only).text.toLowerCase();
}

/** The longest of those that overlap. */
function dropOverlaps(spans: readonly TextSpan[]): TextSpan[] {
  const chosen: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!chosen.some((other) => span.start < other.end && other.start < span.end)) chosen.push(span);
  }
  return chosen;
}

const hues = '红橙黄绿青蓝紫黑白灰粉棕褐金银';

/** A colour that no list has: 牛油果色, or one character by itself. */
function spelt(text: string, known: readonly TextSpan[]): TextSpan | null {
  if (known.length > 1 || !hasHan(text)) return null;
  const match = new RegExp(
    `[\\u4e00-\\u9fff]{0,3}[${hues}\\u4e00-\\u9fff]色|[深浅亮暗]?[${hues}](?=的|$|[,。!吧 ])`,
  ).exec(text);
  if (!match || /[不没别换什么哪颜几]/.test(match[0])) return null;
  const lead = /^(?:我?要|选|来|拿|就|那|是|换|用)+/.exec(match[0])?.[0].length ?? 0;
  return { start: match.index + lead, end: match.index + match[0].length };
}

const bareOrder = /(?<![a-z\d-])(?:[a-z]{0,4}[-#]?)\d{4,24}(?:-\d{1,10}){0,3}(?![a-z\d-])/g;

/** An order number as the shop writes them. */
export function orderAnswer(normalised: Normalised, options: ReadingOptions): string | null {
  const { text } = normalised;
  const orders = findMasks(text, options).found.flatMap(({ start, end, entity, value }) =>
    entity === 'orderNumber' ? [{ start, end, value: String(value) }] : [],
  );
  const bare = matchesOf(text, bareOrder).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0].replace('#', ''),
  }));
  const only = lastSaid(text, orders.length === 0 ? bare : orders);
  if (!only || !isAnswered(text, [only], orderFillers)) return null;
  return asOrder(only.value);
}

/** The shop's numbers are often given without their first letters or their hyphens. */
function asOrder(value: string): string {
  const own = /^(?:SO)?[-_ ]?(20\d{6})[-_ ]?(\d{4})$/i.exec(value);
  return own ? `SO-${own[1]}-${own[2]}` : value.toUpperCase();
}

export function phoneAnswer(normalised: Normalised, options: ReadingOptions): string | null {
  const phones = findMasks(normalised.text, options).found.filter(({ entity }) => entity === 'phone');
  const only = lastSaid(normalised.text, phones);
  return only && isAnswered(normalised.text, [only], phoneFillers) ? String(only.value) : null;
}

const cash = /现金|现钱|付现|\bcash\b/g;

export function paymentAnswer(text: string): PaymentMethod | null {
  const found = findPaymentMethods(text).flatMap(({ start, end, entity, value }) =>
    entity === 'paymentMethod' ? [{ start, end, value }] : [],
  );
  const notes = matchesOf(text, cash).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: 'cod' as const,
  }));
  const spans = found.length === 0 ? notes : found;
  const isSame = new Set(spans.map(({ value }) => value)).size === 1;
  const last = isSame ? spans.at(-1) : lastSaid(text, spans);
  return last && isAnswered(text, isSame ? spans : [last], paymentFillers) ? last.value : null;
}
