import type { Intent } from '../nlu/intents';
import type { Context } from './context';
import { entity, textOf } from './said';

const asks =
  /\b(?:status|where(?: is|'s| are)|when|track(?:ing)?|how long|do you)\b|(?:can|could|may) i (?:still )?(?:return|exchange|cancel|change)\b(?!.{0,30}\b(?:the|my|this|that|it|order|one)\b)|哪里|到哪|什么时候|多久/;
const known =
  /^(?:return|exchange|refund)\.|^order\.(?:cancel|change|change_address|invoice|reorder)$|^support\.(?:human|defect)$|^review\./;

const money =
  '(?:pay(?:ment|ing)?|paid|paypal|gift ?card|credit card|debit card|card ending|(?:other|another|different|new|visa|master ?card) card|visa|mastercard)';
/** The order is paid another way: not the difference of a swap, not where a refund goes. */
const otherPayment = new RegExp(
  String.raw`\b(?:change|switch|update|modify|use|charge[d]?|put|move|pay(?:ing)? (?:for|with|by))\b.{0,60}\b${money}\b.{0,40}\b(?:instead|rather than|and not|not the|over)\b|\b(?:change|switch|update|modify)\b.{0,30}\b(?:payment|how i paid|way i paid|pay)\b|\b(?:switch|move|put|charge)\b.{0,20}\b(?:order|it|#?w?\d{5,})\b.{0,20}\b(?:to|on|onto|with)\b.{0,20}\b${money}\b|\bpay(?:ing)? (?:for )?(?:it|this|that|#?w\d{5,}) (?:with|by|using|on|from)\b.{0,20}\b${money}\b.{0,10}\binstead\b|\binstead of\b.{0,20}\b${money}\b|付款方式|支付方式|换(?:张卡|个方式)|改用.{0,8}(?:付|支付|信用卡|礼品卡|paypal)|改成.{0,6}(?:付款|支付|信用卡|礼品卡|paypal)`,
);
const swaps = /\b(?:exchang\w*|swap(?:ping|ped)?|refund\w*|return\w*|difference|owe[ds]?|left ?over)\b|退|差价/;

/** Whether a change is about how the order is paid, by its words. */
export const changesPayment = (text: string): boolean =>
  !swaps.test(text.toLowerCase()) &&
  (otherPayment.test(text.toLowerCase()) || /付款|支付|\bpayment\b|\bhow i (?:pay|paid)\b/i.test(text));

/** What is done to goods or an order, by the verb; the first that fits. */
const verbs: readonly (readonly [Intent, RegExp])[] = [
  ['order.cancel', /\bcancel(?!led\b)|取消/],
  ['exchange.request', /\b(?:exchang(?:e|ed|ing)|swap(?:ping|ped)?|trade)\b|换货|换成|换一|换个|能换|想换/],
  [
    'return.request',
    /\b(?:return(?:ing|ed)?|refund(?:ed)?|take back)\b|\b(?:send(?:ing)?|going|goes?|give|giving|bring(?:ing)?)\b.{0,40}\bback\b|退货|退掉|退回|要退|想退|都退|全退|全部退|退了吧|退款/,
  ],
  [
    'order.change_address',
    /\b(?:wrong|old|new|different|another|change|update|modify|correct)\b.{0,40}\baddress\b|\baddress\b.{0,60}\b(?:instead|to \d|change|wrong|update)|\b(?:ship|deliver|send|go|goes|mail)\b.{0,60}\b(?:instead|to \d|to \w+ \d)|(?:改|换).{0,4}地址|地址.{0,6}(?:改|换|错)|改?寄(?:到|去|给)|送(?:到|去)/,
  ],
  [
    'order.change',
    /\b(?:change|modify|switch|replace|update|instead|rather have|rather|prefer|should (?:be|have been)|make it|would like the same|the same but|i'd (?:like|love|want)\b.{0,40}\b(?:in|one|version|style)|came in)\b|改成|改为|换/,
  ],
];

const ofAnOrder =
  /\b(?:change|switch|update|modify)\b.{0,60}\border\b|\border\b.{0,60}\b(?:change|switch|update|modify)\b|(?:改|换).{0,20}订单|(?:订单|这单|那单).{0,20}(?:改|换)/;
const isFree = ({ conversation }: Context): boolean => conversation.frames.length === 0;

/** A message that names an order and says what is to be done with it, though it was taken for something else. */
export function wishForOrder(context: Context): Intent | null {
  const understanding = context.said?.understanding;
  const top = understanding?.intents[0]?.intent;
  const text = textOf(context).toLowerCase();
  if (!top) return null;
  if (!entity(context, 'orderNumber')) {
    if (isFree(context)) return wishForSomeOrder(context, text);
    const isService = context.conversation.frames.every(({ dialog }) => dialog === 'service');
    return isService && thisOrder.test(text) && asksSum.test(text) && !swaps.test(text) ? 'order.status' : null;
  }
  if (removes.test(text)) return 'order.cancel';
  if (otherPayment.test(text) && !swaps.test(text)) return 'order.change';
  const found = verbs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const isKnown = understanding.verdict === 'act' && known.test(top);
  if (isKnown) return top === 'order.change_address' && !verbIs(text, top) ? found : null;
  return asks.test(text) ? null : found;
}

/** The order is told by what was in it: "the office chair order", 香水那单. */
function wishForSomeOrder({ conversation }: Context, text: string): Intent | null {
  if (ofAnOrder.test(text) && changesPayment(text)) return 'order.change';
  return conversation.topic.lastSku ? null : wishInWords(text);
}

/** What a text in small letters wishes of an order, by words that can mean nothing else. */
export function wishInWords(text: string): Intent | null {
  const begun = begins.exec(text)?.[1];
  if (begun && /\borders\b/.test(text)) return verbs.find(([, pattern]) => pattern.test(begun))?.[0] ?? null;
  if (asksWorth.test(text)) return verbs.find(([, pattern]) => pattern.test(text))?.[0] ?? 'return.request';
  if (!someOrder.test(text)) return null;
  if (misdirected.test(text)) return 'order.change_address';
  if (otherPayment.test(text) && !swaps.test(text)) return 'order.change';
  if (removes.test(text)) return 'order.cancel';
  return asksSum.test(text) && !swaps.test(text) ? 'order.status' : null;
}

/** "Cancel all my pending orders". */
const begins =
  /^[\s,.!]*(?:(?:hi|hello|hey|please|can you|could you|i(?:'d| would) like to|i (?:want|need) to|and|then|just|also|now)[\s,]+)*(cancel|return|exchange)\b/;
/** "How much will I get back if I return the skateboard": the summary says it, and nothing is done before a yes. */
const asksWorth =
  /\bhow much\b.{0,40}\b(?:back|refund(?:ed)?)\b.{0,20}\b(?:if|for|when)\b.{0,40}\b(?:return|cancel|send)|\bhow much\b.{0,30}\b(?:would|will|do|could|can) i (?:get|receive|have) back (?:for|on)\b|退.{0,20}(?:能|可以|会)(?:退|拿回)多少/;
const misdirected =
  /\border\b.{0,60}\b(?:should|needs? to|was supposed to|supposed to|meant to)\b.{0,12}\b(?:go(?:ne)?|sent|shipped|delivered|be going)\b|\border\b.{0,40}\b(?:shipped|sent|go|delivered|to)\b.{0,20}\bmy (?:default|home|usual)\b/;
const someOrder = /\b(?:my|the|that|this|last|latest) (?:[\w'-]+ ){0,3}order\b|[那这]一?[单笔]|订单/;
const removes =
  /\b(?:remove|take (?:out|off)|take .{1,40} (?:off|out of)|drop|delete)\b|(?:去掉|删掉|删除|拿掉|去除|不要了)/;
/** Whether a message takes goods out. */
export const removesGoods = (text: string): boolean => removes.test(text.toLowerCase());

const thisOrder = /\b(?:my|the|this|that) order\b|[那这]一?[单笔]|订单/;
const asksSum = /\b(?:total|how much|cost|price|amount|come to)\b|多少钱|总价|总额|金额|花了多少/;

const verbIs = (text: string, intent: Intent): boolean =>
  verbs.some(([each, pattern]) => each === intent && pattern.test(text));

const buys =
  /\b(?:buy|buying|purchase|looking for|look for|shopping for|find me|show me|gift for|do you (?:have|sell|carry))\b|想买|要买|有没有|找|推荐/;

/** Whether a message is about an order although it names goods: by the order's number, or by the verb of what is wished. */
export function isAboutOrder(context: Context, wish: Intent): boolean {
  const text = textOf(context).toLowerCase();
  return entity(context, 'orderNumber') !== null || (verbIs(text, wish) && !buys.test(text));
}

/** "Don't cancel it, swap the lamp", 先别取消: what shall not be done. */
const undone =
  /\b(?:don['’]?t|do not|instead of|rather than|not) (?:\w+ ){0,2}?(?:cancel|return|exchang|swap|chang)\w*|[别不](?:要|用|再)?(?:取消|退货?|换货?)/g;

/** What a message without a number wishes of the order that is talked about. */
export const wishByVerb = (context: Context): Intent | null => {
  const text = textOf(context).toLowerCase().replace(undone, ' ');
  return verbs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
};

const trouble =
  /\b(?:problems?|issues?|something (?:is |'s )?(?:wrong|off)|wrong with|not (?:ok(?:ay)?|right|working|as it should)|damaged|broken|faulty|defective)\b|有(?:点)?(?:问题|毛病)|不对劲|坏(?:了|的)|破(?:了|损)/;
const cameHere =
  /\b(?:received|receive|arrived|came|got|delivered|delivery|parcel|package|my order)\b|收到|到货|寄来|送来|订单/;
const mayBeTrouble: ReadonlySet<Intent> = new Set(['order.confirm_receipt', 'deny', 'inform', 'none', 'order.status']);
const stars =
  /^(?:[^,.!]{0,20}\b)?(?:[1-5]|one|two|three|four|five)[- ]stars?\b(?!.*\b(?:up|above|more|least|over|rated|hotel)\b)|^[★⭐]{1,5}/;
const ofGoods: ReadonlySet<Intent> = new Set([
  'review.leave',
  'product.search',
  'search.refine',
  'inform',
  'none',
  'chitchat',
  'product.recommend',
]);

/** What goods that came are said to be, which is no word that they came and no search: a claim, or a review. */
export function wordAboutGoods(context: Context): Intent | null {
  const top = context.said?.understanding.intents[0]?.intent;
  const text = textOf(context).toLowerCase().trim();
  if (!top) return null;
  if (mayBeTrouble.has(top) && trouble.test(text) && cameHere.test(text)) return 'support.defect';
  return ofGoods.has(top) && stars.test(text) ? 'review.leave' : null;
}
