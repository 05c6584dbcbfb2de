import type { Context } from './context';
import { entity, textOf } from './said';
import { namesProduct } from './which-product';

const pointing = /[这那][个款支件条双瓶盒]|就它|\b(?:this|that) one\b/i;
const taking = /\b(?:take|have|get|buy) (?:it|that|this)\b/i;
const settling =
  /^(?:那|好)?[，, ]*(?:我)?就(?:这[个款支件双瓶盒]|(?:要|买|拿|选|来).{0,8}(?:那|这)[个款支件双瓶盒])(?:吧|了|$|[，,。])/;

export const asksOfIt =
  /[?？吗]|能不能|可不可以|会不会|好不好|行不行|是不是|有没有|[能可会行好用适有是带含][^，。\s]{0,5}(?:不|没|么)$|\b(?:is|does|do|can|will|how|what) (?:it|this|that|they|much|many|big)\b/i;

/** One product is what the talk is about. */
export const isOfSeen = ({ conversation: { topic } }: Context): boolean =>
  topic.focus !== null || topic.shown.length === 1;

/** 那就这个吧, "yes, that one", said as a yes. */
export const agreesToIt = (context: Context): boolean => pointing.test(textOf(context)) || taking.test(textOf(context));

/** 就这个，半斤; 就要轻的那个; "ok that one x3": the product that is looked at is taken. */
export const pointsAtIt = (context: Context): boolean =>
  isOfSeen(context) &&
  context.conversation.frames.length === 0 &&
  !namesProduct(context) &&
  (settles(context) || countsIt(context));

const settles = (context: Context): boolean => settling.test(textOf(context).trim()) && !asksOfIt.test(textOf(context));

const countsIt = (context: Context): boolean =>
  entity(context, 'quantity') !== null &&
  /^cart\.(?:add|update)$/.test(context.said?.understanding.intents[0]?.intent ?? '') &&
  context.said?.understanding.verdict === 'ask' &&
  pointing.test(textOf(context));
