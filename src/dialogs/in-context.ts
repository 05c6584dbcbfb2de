import type { Intent } from '../nlu/intents';
import { saysAllOfList } from './add-to-cart';
import { asksAboutRegion, asksHowLong } from './ask-delivery';
import { comparesNamed } from './compare-named';
import type { Context } from './context';
import { wishByVerb, wordAboutGoods } from './order-wish';
import { asksToPick } from './pick-for-me';
import { asksOfIt, isOfSeen, pointsAtIt } from './points-at-it';
import { entities, entity, isSoldKind, knownEdits, textOf } from './said';
import {
  declinesToAdd,
  givesUpLast,
  picksToTake,
  pointsAtExtreme,
  takesExtreme,
  takesGoods,
  takesMore,
  takesSize,
} from './take-goods';
import { namesProduct, shownOnes } from './which-product';

/** "一共多少钱 带运费": the sum of the cart, not the price of a product. */
const asksTotal =
  /一共|总共|拢共|合计|总价|加起来|\bwhat['’]?s the damage\b|\b(?:total|altogether|all together|in all)\b/i;
const priced: ReadonlySet<Intent> = new Set(['product.price', 'faq.delivery', 'order.pay', 'promo.ask']);

/**
 * What a message means by what the talk is about: "change it to red" of a line just put into the cart is no exchange,
 * "not NYX" over a list is no goodbye.
 */
export function inContext(context: Context): Intent | null {
  const top = context.said?.understanding.intents[0]?.intent;
  const { lastOrder, lastSku } = context.conversation.topic;
  const word = wordAboutGoods(context);
  if (word && context.conversation.frames.length === 0) return word;
  if (top && ofCart.has(top) && lastOrder !== null && !lastSku) return wishByVerb(context);
  if (asksDelivery(context)) return 'faq.delivery';
  const seen = ofSeen(context);
  if (seen) return seen;
  const edits = knownEdits(context);
  if (looksInstead(context)) return 'product.search';
  const lastLine = ofLastLine(context);
  if (lastLine) return lastLine;
  const namesValue = entities(context, 'attribute').length > 0 || edits.some(({ edit }) => edit === 'setAttribute');
  const namesOther = namesValue || entity(context, 'quantity') !== null;
  if (/^(?:exchange\.request|order\.change)$/.test(top ?? '') && lastSku && namesOther) return 'cart.update';
  if (top && priced.has(top) && asksTotal.test(textOf(context)) && !namesProduct(context)) return 'cart.view';
  const paying = top === 'faq.payment_methods' ? wishToPay(context) : null;
  if (paying) return paying;
  if (isAddressOfOrder(context)) return 'order.change_address';
  return refusesOfList(context) ? 'search.refine' : null;
}

/** How long it takes, or what it costs to a place that has terms of its own. */
const asksDelivery = (context: Context): boolean =>
  (mayMean(context, 'faq.delivery') && asksHowLong.test(textOf(context))) ||
  (context.said?.understanding.verdict !== 'act' && asksAboutRegion(context));

/** What is said of the cart as it was shown last. */
function ofLastLine(context: Context): Intent | null {
  if (asksSum(context)) return 'cart.view';
  return lessensLast(context) ? 'cart.remove' : null;
}

const longestSum = 24;

/** 总价, "what's the damage": little more than the word for it, of a cart that has something in it. */
const asksSum = (context: Context): boolean =>
  context.conversation.topic.lastSku !== null &&
  context.conversation.frames.length === 0 &&
  textOf(context).trim().length <= longestSum &&
  asksTotal.test(textOf(context)) &&
  entity(context, 'orderNumber') === null &&
  context.said?.understanding.verdict !== 'act';

/** 少一个, of the goods that were put in last. */
const lessensLast = (context: Context): boolean =>
  context.conversation.topic.lastSku !== null &&
  context.conversation.last.some(({ type }) => type === 'cart') &&
  /^(?:再|那|就|帮我)?(?:少|减)(?:来|要|买|掉|去)?[一两二三1-9][个件支瓶条双盒套](?:吧|就行|就好)?$/.test(
    textOf(context).trim(),
  );

/** "Not NYX", of the list. */
const refusesOfList = (context: Context): boolean =>
  /^(?:deny|cancel)$/.test(context.said?.understanding.intents[0]?.intent ?? '') &&
  context.conversation.topic.query !== null &&
  knownEdits(context).some((edit) => edit.edit === 'excludeTerm' || ('condition' in edit && edit.condition.negated));

/** The ways in which goods are taken by other words than the intent's own. */
const takes = [saysAllOfList, picksToTake, takesGoods, takesSize, takesExtreme, takesMore];

/** What a message means of the product that is looked at, or of the list. */
function ofSeen(context: Context): Intent | null {
  if (givesUpLast(context)) return 'cart.remove';
  const declined = declinesToAdd(context);
  if (declined) return declined;
  if (comparesNamed(context)) return 'product.compare';
  if (asksToPick(context)) return 'product.recommend';
  if (pointsAtIt(context)) return 'cart.add';
  if (takes.some((holds) => holds(context))) return 'cart.add';
  if (isOfSeen(context) && asksColours.test(textOf(context))) return 'product.availability';
  if (takesValueOfFocus(context)) return 'cart.add';
  if (namesValuesOfFocus(context)) return 'product.availability';
  if (pointsAtExtreme(context)) return 'product.details';
  if (picksShown(context)) return entities(context, 'attribute').length > 0 ? 'cart.add' : 'product.details';
  return addsKind(context) ? 'product.search' : null;
}

/** What seemed a question about ways to pay, with one of them named or an order that may wait for it. */
function wishToPay(context: Context): Intent | null {
  if (asksCoupons.test(textOf(context))) return 'promo.ask';
  const { conversation, said } = context;
  const checksOut = said?.understanding.intents.some(
    ({ intent, score }) => intent === 'checkout.start' && score >= possibleCheckOut,
  );
  if (checksOut && entity(context, 'paymentMethod')) return 'checkout.start';
  const mayPay = conversation.topic.lastOrder !== null && conversation.frames.length === 0;
  return mayPay && mayMean(context, 'order.pay') ? 'order.pay' : null;
}

/** 那就算了，只要枕头, with nothing in the cart. */
const looksInstead = (context: Context): boolean =>
  context.said?.understanding.intents[0]?.intent === 'cart.remove' &&
  context.conversation.topic.lastSku === null &&
  wantsOnly.test(textOf(context)) &&
  knownEdits(context).some(isSoldKind);

const wantsOnly = /只(?:要|买|想要)|\b(?:just|only) (?:the|want|need|an?)\b/i;
const asksColours =
  /(?:别的|其他|其它|什么|哪些|几种|哪几种)(?:颜色|色号?)|\b(?:other|what|which|any other) (?:colou?rs?|shades?)\b/i;

/** 能用券吗: what may be paid with is a coupon. */
const asksCoupons = /券|优惠码|红包|\b(?:coupons?|vouchers?|promo(?: code)?s?|discount codes?)\b/i;

/** 要个正红色的, said of the product that is looked at. */
function takesValueOfFocus(context: Context): boolean {
  const { focus } = context.conversation.topic;
  const isValue = entities(context, 'attribute').length > 0 && !namesProduct(context);
  return focus !== null && isValue && context.conversation.frames.length === 0 && takesOne.test(textOf(context));
}

/** 灰色小号, "grey, small": nothing but values, of the one product that is looked at. */
function namesValuesOfFocus(context: Context): boolean {
  const { focus } = context.conversation.topic;
  const values = entities(context, 'attribute');
  if (focus === null || values.length === 0 || context.conversation.frames.length > 0 || namesProduct(context))
    return false;
  const rest = values.reduce((text, { text: value }) => text.replace(value, ' '), textOf(context));
  return /^(?:[\s,，、.。!！]|的|in|and|please|size|the|one|吧|呢|[?？])*$/i.test(rest);
}

/** "The gucci one, 30ml", 古驰那款: over a list that has one such. */
const picksShown = (context: Context): boolean =>
  context.conversation.frames.length === 0 &&
  picks.test(textOf(context)) &&
  !asksOfIt.test(textOf(context)) &&
  (shownOnes(context).length === 1 || (context.conversation.topic.shown.length > 1 && !isAboutOrders(context)));

/** What is said of one of the list is nothing of an order, where none was spoken of. */
const isAboutOrders = ({ conversation: { topic, last } }: Context): boolean =>
  topic.lastOrder !== null || !last.some(({ type }) => type === 'products');

const picks =
  /^(?:ok(?:ay)?,? |then )?(?:the|that) (?!(?:best|cheap|most|least|top|other)\w*\b)[\w&' -]{2,30}? one\b(?!s)|^(?:那|就)?(?:要|看)?[^，。]{1,8}(?:那|这)(?:款|个|瓶|支|件|双|盒)(?:吧|$|[，, ])/i;

/** "And a lipstick to match", where little else is understood. */
const addsKind = (context: Context): boolean =>
  context.said?.understanding.verdict !== 'act' &&
  /^(?:and|also|plus|oh and)\b(?: also)? (?:an?|some)\b/i.test(textOf(context)) &&
  namesProduct(context);

const takesOne =
  /^(?:那|好)?[，, ]*(?:我)?(?:就)?(?:要|来|拿)(?:(?:个|支|件|条|双|款|瓶|一).{1,10}|.{1,10}的)$|^(?:ok(?:ay)?,? )?(?:alright,? |all right,? |cool,? )?(?:i(?:['’]ll| will) (?:take|have|go with)|i want|(?:give|get|grab) me) (?:the|a|(?:it|that|this)(?: one)? in)\b|^(?:(?:hmm|well|ok(?:ay)?|then|so|no|fine)[,. ]+)*(?:make (?:it|that)|(?:switch|change) (?:it |that )?to|in) (?:the |a )?[\w-]+(?: one)?(?: (?:then|please))?$/i;

/** With nothing put into the cart and an order talked about, goods are those of the order. */
const ofCart: ReadonlySet<Intent> = new Set(['cart.update', 'cart.remove', 'cart.view']);

/** "Actually do change the address", where an order was spoken of and nothing else is open. */
const isAddressOfOrder = (context: Context): boolean =>
  context.said?.understanding.verdict === 'ask' &&
  context.conversation.topic.lastOrder !== null &&
  context.conversation.frames.length === 0 &&
  /address|地址/i.test(textOf(context)) &&
  mayMean(context, 'order.change_address');

const mayMean = ({ said }: Context, intent: Intent): boolean =>
  said?.understanding.intents.some((each) => each.intent === intent && each.score >= possibleWish) ?? false;

/** "结账吧 货到付款": with a way to pay named, even a faint wish to check out is one. */
const possibleCheckOut = 0.02;

export const possibleWish = 0.1;
