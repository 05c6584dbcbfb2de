import type { OrderWish } from '../../commerce/policy';

/** An earlier answer is taken back or made more exact, by how the message begins or ends. */
const corrects =
  /^(?:(?:no|nope|wait|sorry|oops|oh|hm+|well|and|also|yes|ok|but|hold on)\b[,.! ]*)*(?:no|nope|not|sorry|oops|wait|actually|rather|i mean(?:t)?|make (?:it|that|them)|change (?:it|that|them)|just|only)\b|\bi mean(?:t)?\b|\b(?:instead|after all|not both|not all)\s*[.!]?$|^(?:等等|等下|哦|噢|啊|嗯|那)?[,，、 ]*(?:不对|不是|错了|说错|搞错|弄错|选错|还是|应该是|改成|改为|改到|换成|我(?:是)?(?:说|指)的?是|是说|只|不[,，])|(?:改成|改为|换成|应该是)|还是.{1,14}吧/i;

/** Words of each wish and of questions, by which a message is a wish of its own though it begins like a correction. */
const words: readonly (readonly [RegExp, ReadonlySet<OrderWish>])[] = [
  [/\bcancel|\bcall (?:it|this|that) off|取消|退订/i, new Set(['cancel'])],
  [/\breturn(?:ing)?\b|退货/i, new Set(['return'])],
  [/\b(?:exchange|swap)\b|换货/i, new Set(['exchange', 'changeItems'])],
  [/\brefund|money back|退款|退钱/i, new Set(['return', 'refundOnly', 'claim', 'priceDrop', 'cancel'])],
  [
    /\bchange (?:the|my) \w+.{0,20} to\b/i,
    new Set(['exchange', 'changeItems', 'changeAddress', 'changePayment', 'invoice']),
  ],
  [/\baddress\b|地址/i, new Set(['changeAddress'])],
  [/\binvoice\b|发票/i, new Set(['invoice'])],
  [/\b(?:review|rate|stars?)\b|评价/i, new Set(['review'])],
  [/\b(?:where|when|status|track)\b|到哪|哪里|什么时候|多久|物流|快递/i, new Set()],
];

/** "No, the lamp": about what was answered already, and no wish of its own. */
export const isSecondThought = (text: string, wish: OrderWish): boolean => {
  const said = text.normalize('NFKC').trim();
  return corrects.test(said) && words.every(([pattern, wishes]) => wishes.has(wish) || !pattern.test(said));
};
