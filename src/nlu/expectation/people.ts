import type { Address } from '../../commerce/order';
import { blankOut } from '../../text/blank-out';
import { hasHan } from '../../text/characters';
import { commonEnglish } from '../../text/common-english';
import { type Normalised, typedSpan } from '../../text/normalise';
import { parseAddress } from '../entities/addresses';
import { findMasks } from '../entities/masks';
import { findName, isChineseName } from '../entities/names';
import { findPaymentMethods } from '../entities/payment-methods';
import type { ReadingOptions } from '../entities/reading';
import { Fillers } from './fillers';

const nameFillers = new Fillers(`
叫 我叫 我姓 姓名 名字 收件人 收货人 联系人 写 本人 就写 名 称呼 叫我 收 收件 寄给 填
name,my name,my name's,the name's,name's,name is,call me,recipient,for,to,put,under,it's for,addressed to,full name,this is,make it out to`);
const addressFillers = new Fillers(`
地址 收货地址 收件地址 我的地址 住 我住 住在 我住在 家 家里 送到 寄到 寄 送 发到 发 快递到 寄给 送给 到 在 收件人 收货人 联系人 姓名 名字 电话 手机 手机号 手机号码 联系电话 号码 邮编 邮政编码 收 收件 叫 中国 省 市 区 公司 单位 公司地址 家庭地址 详细地址 新地址 老地址 付款 支付 用 付 所在地区 地区 街道 尽快 发货 在线 线上 网上
address,my address,the address,shipping address,delivery address,home address,ship to,ship it to,send to,send it to,deliver to,deliver it to,mail it to,to,at,on,live at,i live at,i live in,name,name is,recipient,phone,phone number,mobile,number,cell,tel,zip,zip code,postcode,post code,postal code,street,city,state,country,usa,us,united states,uk,united kingdom,england,attn,for,and,by,new,pay,with,pay by,pay with,new address,me,online,pay online`);

const notNames =
  /\b(?:cancel|stop|help|what|how|why|when|where|who|which|no|not|don't|never|want|order|track|refund|return|pay|change|back|human|agent|hello|hi|hey|wait|hold|hang|sorry|actually|hmm|oh|moment|sec|also|btw|thanks|yes|ok|okay|same|idk|skip|later|none|nothing|is|are|the|it|this|that|do|does|can|could|will|would|have|has|my|your|much|many|more|less|nice|good|great|sure|maybe|please|mind|need|see|show|give|tell|buy|add|remove|check|shipping|delivery|price|discount|size|colou?r|check-?out|cart|basket|bag|menu|exit|quit|start|done|continue|proceed|next|coupons?|promo|voucher|cash|card|cod|visa|mastercard|paypal|alipay|wechat|online)\b/;

/** A name in the shopper's own letters; `isSure` when nothing but a name was asked for. */
export function nameAnswer(normalised: Normalised, isSure = true): string | null {
  const { text } = normalised;
  if (hasHan(text)) return chineseName(normalised);
  const lead =
    /^(?:(?:um|well|ok|sure|so|hi|yes|yeah|it's|its|it is|i'm|im|i am|my name is|my name's|the name is|the name's|name is|name:|name's|this is|call me|put|recipient:?|for|to|under|please put|make it|that's|thats)[ ,:]{1,2}){0,3}/.exec(
      text,
    )?.[0].length ?? 0;
  const tail = /[ ,.!]{0,2}(?:please|pls|thanks|thank you)?[ ,.!]{0,2}$/.exec(text)?.index ?? text.length;
  const core = text.slice(lead, tail);
  if (!/^[a-z][a-z'.-]{0,24}(?: [a-z][a-z'.-]{0,24}){0,3}$/.test(core) || notNames.test(core)) return null;
  const typed = typedSpan(normalised, { start: lead, end: tail }).text;
  const isCapital = typed.split(' ').every((word) => /^[A-Z]/.test(word));
  const isPlain = core.split(' ').every((word) => commonEnglish.has(word));
  return isCapital || !isPlain || (isSure && !core.includes(' ')) ? typed : null;
}

function chineseName(normalised: Normalised): string | null {
  const { text } = normalised;
  const name = findName(text) ?? wholeName(text);
  if (!name) return null;
  const rest = `${text.slice(0, name.start)} ${text.slice(name.end)}`;
  return nameFillers.covers(rest) ? typedSpan(normalised, name).text : null;
}

function wholeName(text: string) {
  const lead = /^(?:(?:嗯|哦|那|就|写|叫|姓名|名字|收件人|是|我叫|我是|:| )){0,4}/.exec(text)?.[0].length ?? 0;
  const tail = /(?:吧|谢谢|就行|就好|的|[。! ,]){0,3}$/.exec(text.slice(lead))?.index ?? 0;
  const core = text.slice(lead, lead + tail);
  return isChineseName(core) || /^[\u4e00-\u9fff]{1,5}·[\u4e00-\u9fff]{1,6}$/.test(core)
    ? { start: lead, end: lead + tail }
    : null;
}

const leaves =
  /取消|不要|不用|不想|算了|别|吗|怎么|什么|为什么|多久|能不能|客服|退|先不|[?]|\b(?:cancel|don't|not|never|why|how|what|when|where|refund|return|stop|wait|human|agent|can you|do you|can i)\b/;

/** Recipient, phone, address or any part of them, when the message holds no other wish; how to pay may stand beside it. */
export function addressAnswer(normalised: Normalised, options: ReadingOptions): Address | null {
  const { text } = normalised;
  const masks = findMasks(text, options);
  const phones = masks.found.flatMap(({ start, end, entity, value }) =>
    entity === 'phone' ? [{ start, end, phone: String(value) }] : [],
  );
  const parts = parseAddress(normalised, masks.rest, phones);
  if (!parts) return onlyPart(normalised, phones, options);
  const payments = findPaymentMethods(text).map(({ start, end }) => ({ start, end }));
  const outside = [
    { start: 0, end: parts.start },
    { start: parts.end, end: text.length },
  ].map(({ start, end }) => blankOut(text, payments).slice(start, end));
  const isWhole = parts.hasStreet && (parts.hasDivision || parts.address.country !== 'CN');
  const isAlone = outside.every((rest) => addressFillers.covers(rest));
  const isNear = isWhole && outside.every((rest) => !leaves.test(rest)) && outside.join('').length <= 24;
  const inside = parts.hasStreet || parts.hasDivision || isMere(normalised, parts);
  return (isAlone || isNear) && inside ? parts.address : null;
}

/** A recipient or a phone and nothing more: what lies between them may only be fillers. */
function isMere(
  normalised: Normalised,
  { start, end, address }: { readonly start: number; readonly end: number; readonly address: Address },
): boolean {
  const between = typedSpan(normalised, { start, end })
    .text.replace(address.recipient ?? '', ' ')
    .replace(/[\d+() -]+/g, ' ');
  return addressFillers.covers(between.toLowerCase());
}

const leadingName =
  /^(?:(?:[Mm]y name is|[Nn]ame:?|I'?m|I am|[Ii]t's|[Tt]his is|[Ff]or) )?([A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’.-]{0,20}){0,3})[ ,:]+(?:(?:[Pp]hone|[Tt]el|[Mm]obile|my number is|number)[ :,]*)?[+(\d]/;

function onlyPart(
  normalised: Normalised,
  phones: readonly { readonly phone: string; readonly start: number; readonly end: number }[],
  options: ReadingOptions,
): Address | null {
  const country = hasHan(normalised.text) ? 'CN' : options.country;
  const [phone] = phones;
  if (!phone) {
    const recipient = nameAnswer(normalised, false);
    return recipient === null ? null : { recipient, country };
  }
  const { text } = normalised;
  const rest = `${text.slice(0, phone.start)} ${text.slice(phone.end)}`;
  if (addressFillers.covers(rest)) return { phone: phone.phone, country };
  const before = typedSpan(normalised, { start: 0, end: text.length }).text;
  const name = leadingName.exec(before)?.[1];
  return name ? { recipient: name, phone: phone.phone, country } : null;
}
