import type { PaymentMethod } from '../../commerce/shop';
import { matchesOf } from '../../text/matches';
import type { Found } from './found';

interface Method {
  readonly method: PaymentMethod;
  readonly pattern: RegExp;
}

const methods: readonly Method[] = [
  {
    method: 'cod',
    pattern:
      /货到付款|(?:货到|到货|收到|收货|到了|上门|当面|签收|拿到)(?:货|的?时候?|以后|之后|后|了|再|才){0,3}(?:付|给|刷)(?:款|钱|卡|现金|现)?|上门收款|货到再付|到货付款|到货再付|(?<!没|未|收|送|寄|[多何哪没]时)到付(?!款?了)|货到付|收到(?:货|了)?(?:再|后|之后)付(?:款|钱)?|到了再(?:付|给)钱?|见货付款|货到了?再?付(?:款|钱|现金|现)?|当面付(?:款|现)|现金到付|快递到了付|\bcod\b|\b(?:cash|pay(?:ing|ment)?|card)(?: cash)? (?:on|upon|at|up on) (?:delivery|arrival|receipt)\b|\bpay(?:ing)?(?: (?:cash|for it|you|the (?:driver|courier)))? (?:when|once) (?:it|they|the (?:parcel|package|order))(?:'s| is| are)? ?(?:arrives?|delivered|comes?|gets? here|here)\b|\b(?:pay|paying|cash) (?:at|on) (?:the |my )?(?:door|doorstep)\b|\bon delivery\b|\bcash (?:when|once) (?:it|they)(?:'s| is| are)? ?(?:arrives?|delivered|comes?|gets? here|here)\b|\bpay (?:the )?(?:delivery|courier|driver)(?: (?:guy|man|person|driver))?\b|\bcash to the (?:courier|driver)\b/g,
  },
  {
    method: 'wechatpay',
    pattern:
      /(?<!加|加个|加一下|加你|你们?|的|客服)微信(?:支付|付款|付|转账|零钱|扫码|钱包)?(?!群|号|公众|小程序|客服|联系|好友|上|名|多少|是多少|聊|发我|推送)|微支付|(?<![a-z])[vw]信|(?<![a-z])(?:we ?chat(?: ?pay)?|weixin(?: ?pay)?|wx(?: ?pay|支付|付)?|vx(?: ?pay|支付|付)?)(?![a-z])/g,
  },
  { method: 'alipay', pattern: /支付宝|花呗|余额宝|(?<![a-z])(?:ali ?-?pay|zfb|zhifubao|huabei)(?![a-z])/g },
  { method: 'unionpay', pattern: /银联(?:卡)?|云闪付|(?<![a-z])(?:china )?union ?-?pay(?: card)?(?![a-z])/g },
  {
    method: 'card',
    pattern:
      /信用卡|银行卡|借记卡|储蓄卡|贷记卡|刷卡|(?<![a-z])(?:visa|master ?card|amex|american express)(?: (?:card|credit card|debit card))?(?![a-z])|(?<![a-z])(?:credit|debit|bank)(?: card)?s?(?= |$|[,.!?])(?<!\b(?:store|my|your|a) credit)|(?<!(?:gift|member|membership|loyalty|sim|memory|sd|graphics?|greeting|birthday|business|video|you|note|store|id|post|score|report|index|playing|thank-you) )(?<![a-z-])cards?(?![a-z-]|holder| holder| reader| game| slot)/g,
  },
];

/** How a shopper would pay; "加微信" is a contact, no payment. */
export function findPaymentMethods(text: string): Found[] {
  const found: Found[] = [];
  for (const { method, pattern } of methods) {
    for (const match of matchesOf(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push({ entity: 'paymentMethod', value: method, ...span });
    }
  }
  return found;
}
