import type { Intent } from '../../nlu/intents';
import { matchesOf } from '../../text/matches';

/** What is done to an order or to goods of it. */
export type Deed = 'cancel' | 'return' | 'swap' | 'address' | 'payment';

/** How each is understood. */
export const intentOf: Readonly<Record<Deed, Intent>> = {
  cancel: 'order.cancel',
  return: 'return.request',
  swap: 'exchange.request',
  address: 'order.change_address',
  payment: 'order.change',
};

/** A stretch of a message between two borders; offsets into the message. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly text: string;
  readonly deed: Deed | null;
  /** Whether it begins a sentence. */
  readonly isFirst: boolean;
  /** Whether it only goes on with what was said before. */
  readonly goesOn: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const sentenceEnd = /[.!?](?=\s|$)|[;。！？；\n]/g;
const borders =
  /[,，、]|\s(?=(?:and|but|then|plus|also)\s)|(?<=[\p{Script=Han}a-z0-9])(?=(?:还有|另外|然后|并且|顺便|再把|再帮))/gu;
const condition = /\b(?:if|unless|otherwise|or else|in case|whether)\b|如果|要是|假如|不行的话|没有的话|否则|实在|万一/;
const alternative = /^\s*(?:or|oder|instead|或者|还是)\b/;
/** A verb under these is no deed. */
const undone =
  /\b(?:don't|do not|not|never|without|instead of|rather than|no need to|before|after)\s+(?:\w+\s+)?$|[不没别]$/;
const addition = /^\s*(?:and|also|plus|then)\b|\b(?:too|also|as well)\b|也|还有|另外/;

const money = '(?:payment|paid|pay|paypal|gift ?card|(?:credit|debit|other|different|another|visa|master)\\s?card)';
const verbs: readonly (readonly [Deed, RegExp])[] = [
  ['cancel', /\bcancel(?:l?ing)?\b|\bcall(?:ing)? off\b|取消|退订/],
  [
    'return',
    /\breturn(?:ing)?\b(?! (?:label|policy|address|window|number))|\b(?:send(?:ing)?|give|giving|bring(?:ing)?|take|go|going|goes)\b.{0,40}\bback\b|\brefund (?:me )?(?:for )?(?:the|my|both|all)\b(?! (?:difference|rest|money|extra|balance))|退掉|退货|退了|退回(?!到)|[要想]退(?!款|钱)|退(?!款|钱|到|回|还|差|货|掉|了|订|出)[\p{Script=Han}a-z]/u,
  ],
  [
    'swap',
    /\b(?:exchang|swapp?|trad|replac|chang|modify|switch|upgrad|downgrad)(?:e|es|ing)?\b(?! (?:my|your|of) (?:mind|heart))|\b(?:want|like|need|get|have)\b.{1,50}\b(?:exchanged|swapped|changed|replaced|switched|upgraded)\b|\b(?:get|have|like|want|need|take) (?:it|them|that|those|this|these|one)\b.{0,12}\bin (?:an? )?(?:size )?[\w-]+|\b(?:want|like|need|prefer|have|get) (?:the|my) [\w' -]{2,40}? in (?:an? |the )?[\w-]+|\b(?:want|need|prefer|like|have|get) (?:(?:them|it|one|those) )?(?:in )?(?:a )?size\b|\bi(?:['’]d| would)? (?:like|want|prefer|rather have) (?:the )?(?!other\b|same\b)[a-z-]{3,} ones\b|\bshould(?:['’]ve| have) been\b(?! (?:sent|shipped|delivered|here|paid|charged|refunded))|(?<!更|兑|调)换|改成|改为/,
  ],
];
const toAddress =
  /\baddress\b|(?<!\b(?:not|been|has|have|yet|n't) )\b(?:ship|deliver|send)(?:ped|ing)? (?:it |them |this |that |my order |the order )?to\b|地址|[改寄送](?:到|去|往|给)/;
const toPayment = new RegExp(`\\b${money}\\b|付款|支付|改用.{0,6}付`);

const newPayment =
  /改(?:用|成|刷).{0,8}(?:付|支付|卡|支付宝|微信)|\b(?:move|put|charge|pay(?:ing)? (?:for )?(?:the|my|it|this|that|#?w\d+))\b(?!.{0,30}\b(?:difference|extra|rest)\b)(?<!\b(?:owe|owed|difference|extra)\b.{0,20}).{0,60}\b(?:card|paypal)\b/;
const newPlace =
  /\b(?:ship|deliver|send)\b.{0,40}\bto \d|\b(?:ship|deliver|send)\b.{0,30}\bto my (?:new |own )?(?:home|house|place)\b|\b(?:should|needs? to|has to|must) (?:go|be (?:sent|shipped|delivered)) to\b|改[寄送](?:到|去|往)|[寄送](?:到|去|往)(?!.{1,14}的)/;

/** The stretches of a message, each with the deed that it says; what is `kept`, such as an address, is one stretch with what is around it. */
export function taskSegments(message: string, kept: readonly Span[]): readonly Segment[] {
  const said = message.toLowerCase();
  const inside = ({ index }: RegExpExecArray) => kept.some(({ start, end }) => index > start && index < end);
  const ends = matchesOf(said, sentenceEnd).filter((each) => !inside(each));
  const cuts = [...ends, ...matchesOf(said, borders).filter((each) => !inside(each) && !isFigure(said, each.index))];
  const starts = [0, ...cuts.map(({ index, 0: found }) => index + found.length)].sort((a, b) => a - b);
  const firsts = new Set([0, ...ends.map(({ index, 0: found }) => index + found.length)]);
  const segments: Segment[] = [];
  let isConditional = false;
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? said.length;
    const text = said.slice(start, end);
    const isFirst = firsts.has(start);
    isConditional = (isConditional && !isFirst) || isConditionOf(text) || alternative.test(text);
    const goesOn = !isFirst || addition.test(text);
    segments.push({ start, end, text, isFirst, goesOn, deed: isConditional ? null : deedOf(text) });
  }
  return segments.filter(
    ({ text }) => !/^\W*(?:and|but|then|plus|also)?\W*$/u.test(text) || /\p{Script=Han}/u.test(text),
  );
}

/** "How much is it if I swap the chair?" asks for what it would be. */
const isConditionOf = (text: string): boolean =>
  condition.test(text) && !/\b(?:how|what|would|could|can)\b.{0,60}\bif (?:i|we)\b/.test(text);

/** "1,299" is one figure. */
const isFigure = (said: string, at: number): boolean => /^\d,\d{3}/.test(said.slice(at - 1, at + 4));

function deedOf(text: string): Deed | null {
  for (const [deed, pattern] of verbs) {
    const found = pattern.exec(text);
    if (!found || undone.test(text.slice(0, found.index))) continue;
    if (deed !== 'swap') return deed;
    if (toAddress.test(text)) return 'address';
    return toPayment.test(text) && !/\bdifference\b|差价/.test(text) ? 'payment' : 'swap';
  }
  if (newPayment.test(text)) return 'payment';
  return newPlace.test(text) ? 'address' : null;
}
