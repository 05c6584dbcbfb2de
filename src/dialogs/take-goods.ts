import type { Intent } from '../nlu/intents';
import type { Context } from './context';
import { editsSaid, entities, entity, knownEdits, textOf } from './said';
import { leavesOpen } from './search-product';
import { editsNaming } from './shown-product';
import { saysSuperlative } from './superlative';
import { isTaking, namesOtherGoods, namesProduct, shownOnes } from './which-product';

/** What such a message is often taken for: goods are named, and the verb before them is a small word. */
const mayBeTaking: ReadonlySet<Intent> = new Set([
  'product.search',
  'product.recommend',
  'search.refine',
  'inform',
  'none',
]);

const lead =
  '^(?:(?:ok(?:ay)?|and|also|please|pls|plz|then|now|yes|yeah|great|hi|hey|can you|could you|would you)[, ]+)*';
/** Said of goods, these put them into the cart, with a number or without. */
const puts = new RegExp(
  `${lead}(?:(?:just )?add|put|throw in|chuck in|pop|stick|i(?:['’]?ll| will) (?:take|have|buy)|let me (?:get|have|buy)|lemme (?:get|have))\\b|加(?:入|到)?购物车|加购|^(?:再|那就|就|先|另外|顺便)?(?:给我|帮我)?(?:加|拿|来)(?:个|一|[两二三四五六七八九十0-9])`,
  'i',
);
/** Only with a number: "I need two lamps" are two to buy, "I need a lamp" is one to look for. */
const takesCounted =
  /\b(?:gimme|give me|get me|grab|i(?:['’]?ll|['’]d like)|i (?:want|need|take)|(?:can|could) (?:i|we|u|you) (?:get|have|grab|give)|we need|buy|order|purchase|please|pls|plz)\b|(?:要|来|买|拿|整|订)/i;

/** 龙井来二两: so much of it, by weight or by a measure that is no word of its own. */
const comes = /(?:来|要|买|拿)[一二两三四五六七八九十半几\d.]+(?:两|斤|克|公斤|g|kg|升)/;

/** "Gimme two nordic lamps in yellow", "add a grey towel": goods that are named to be put into the cart. */
export function takesGoods(context: Context): boolean {
  const top = context.said?.understanding.intents[0]?.intent;
  const isSold = editsSaid(context).some((edit) => edit.edit === 'addTerm' && edit.term.isSold === true);
  const names = isSold || namesProduct(context) || namesOtherGoods(context);
  const { verdict } = context.said?.understanding ?? {};
  if (!top || !names || (verdict === 'act' && !mayBeTaking.has(top) && !isPaidBeside(context, top))) return false;
  const looksAround = knownEdits(context).some(({ edit }) => edit === 'setPrice' || edit === 'sort');
  if (looksAround) return false;
  const text = textOf(context);
  return puts.test(text) || comes.test(text) || (entity(context, 'quantity') !== null && takesCounted.test(text));
}

/** 来个花盆，支付宝付款: how it is paid is said beside. */
const isPaidBeside = (context: Context, intent: Intent): boolean =>
  (intent === 'order.pay' || intent === 'faq.payment_methods' || intent === 'checkout.start') &&
  entity(context, 'paymentMethod') !== null &&
  puts.test(textOf(context)) &&
  !/[?？吗]/.test(textOf(context));

/** What an answer to "which one?" may be taken for. */
const mayPick: ReadonlySet<Intent> = new Set([...mayBeTaking, 'cart.add', 'cart.update', 'product.details']);

/** 灰色的, "the cheaper one", "the second": which of the products that were offered goes into the cart. */
export function picksToTake(context: Context): boolean {
  const top = context.said?.understanding.intents[0]?.intent;
  if (!isTaking(context) || !top) return false;
  if ((saysSuperlative(textOf(context)) || leavesOpen(textOf(context))) && !namesProduct(context)) return true;
  if (!mayPick.has(top)) return false;
  if (namesProduct(context)) return shownOnes(context).length > 0;
  const { shown } = context.conversation.topic;
  const saysWhich =
    knownEdits(context).some(({ edit }) => edit === 'setAttribute') || editsNaming(context, shown).length > 0;
  return saysWhich || entities(context, 'ordinal').length > 0;
}

const takesOne =
  /\b(?:i(?:['’]?ll| will)|let['’]?s|gonna|going to|i(?:['’]d| would)(?: like)?(?: to)?) (?:go (?:with|for)|take|have|get|buy|pick|choose)\b|\b(?:add|put|buy|grab|gimme|give me)\b|(?:加|要|来|买|拿|选)(?:一|个|[0-9两]|购物车|吧|了|$)|就(?:要|买|选|它|这|那[个款支瓶件])/i;

/** "I'll go with the cheaper one", 便宜的那个加一支: of what is set side by side, or of the list. */
export const takesExtreme = (context: Context): boolean =>
  context.conversation.topic.shown.length > 1 &&
  context.conversation.frames.length === 0 &&
  saysSuperlative(textOf(context)) &&
  !namesProduct(context) &&
  takesOne.test(textOf(context)) &&
  !refusesOrAsks.test(textOf(context));

const refusesOrAsks = /[?？吗]|不要|不想|不用|别|多少|什么|\b(?:don['’]?t|do not|not|never|without|how|what|which)\b/i;

/** "Ffs the cheap one", of the list, where nothing else is understood. */
export const pointsAtExtreme = (context: Context): boolean =>
  context.said?.understanding.verdict !== 'act' &&
  context.conversation.topic.shown.length > 1 &&
  context.conversation.frames.length === 0 &&
  saysSuperlative(textOf(context)) &&
  !namesProduct(context) &&
  !refusesOrAsks.test(textOf(context));

const declines =
  /(?:别|不要|不用|先别|甭)(?:再)?(?:给我|帮我|急着)?(?:加|买|下单|放)|\b(?:don['’]?t|do not|never) (?:add|buy|put|order)\b|\brather not (?:get|have|take|buy|add)\b/i;
const goesOn = /[,，;；]|\b(?:but|instead|just|only|yet)\b|而是|换|改|只/i;
const pronoun = /\b(?:it|that|this|them|those)\b|这|它/i;

/** "Don't add the cheapest one": nothing comes into the cart; what was put in just now goes out again. */
export function declinesToAdd(context: Context): Intent | null {
  const text = textOf(context);
  const { topic, frames, last } = context.conversation;
  const isDeclined = frames.length === 0 && declines.test(text) && !goesOn.test(text) && !/[?？吗]/.test(text);
  if (!isDeclined) return null;
  const isJustAdded = topic.lastSku !== null && last.some(({ type }) => type === 'cart');
  return isJustAdded && pronoun.test(text) ? 'cart.remove' : 'cancel';
}

const more =
  /^(?:and |add |just |ok(?:ay)? )*(?:\d{1,2}|one|two|three|a couple|another|a few) more(?: (?:please|of (?:it|them|those|these)))?$|^(?:再)?多(?:来|要|加|拿)/i;

/** "1 more", right after the cart was shown, is one more of what was put in last. */
export const takesMore = (context: Context): boolean =>
  context.conversation.topic.lastSku !== null &&
  context.conversation.last.some(({ type }) => type === 'cart') &&
  !namesProduct(context) &&
  more.test(textOf(context).trim());

const sized =
  /^(?:那|就|好)?[，, ]*(?:我)?(?:就)?(?:要|来|换|拿)?(?:个|一个|那个)?(?:最|更)?[大小](?:号|瓶|盒|罐|一?点|一号)?(?:的)?(?:那个|那瓶|那款|那种)?(?:吧|呢)?[。.!！]?$|^(?:ok(?:ay)?,? )?(?:i(?:['’]?ll| will) (?:take|have|go with)|i want|i(?:['’]d| would) like|give me|let me get|make it)? ?(?:the |a )?(?:big|bigger|biggest|large|larger|largest|small|smaller|smallest)(?: (?:one|size|bottle|pack|box|tube))?(?:,? please)?[.!]?$/i;

/** 要大的那个, "the bigger one", of the product that is looked at. */
export const takesSize = (context: Context): boolean =>
  (context.conversation.topic.focus !== null || context.conversation.topic.shown.length === 1) &&
  context.conversation.frames.length === 0 &&
  sized.test(textOf(context).trim());

const givesUp =
  /\b(?:don['’]?t|do not|no longer) (?:want|need) (?:it|that|this|them|those)\b|^(?:算了|那)?[，, ]*(?:我)?(?:还是)?(?:这个|它)?不(?:想)?要了(?:吧)?$/i;

/** "I don't want it any more", 不要了, of what was put into the cart just now. */
export const givesUpLast = (context: Context): boolean =>
  context.conversation.topic.lastSku !== null &&
  context.conversation.last.some(({ type }) => type === 'cart') &&
  givesUp.test(textOf(context).trim());
