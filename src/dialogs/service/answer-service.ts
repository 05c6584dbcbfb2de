import { OrderNumber } from '../../base/ids';
import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { wishByVerb } from '../order-wish';
import { entity, textOf } from '../said';
import { ask, type Step } from '../step';
import { compares } from './compared-values';
import { correctSlots, withFurther, withWay } from './correct-slots';
import { namesTender } from './fit-slots';
import { isOtherTask } from './is-other-task';
import { namedGoods } from './named-goods';
import { plainAnswer, rulesOther } from './plain-answer';
import { intentsOf, plans } from './plans';
import { readReason } from './read-reason';
import { choose, namesWay, readSlots, theseAll } from './read-slots';
import { saysWhichVariant } from './said-variants';
import { isSecondThought } from './second-thoughts';
import { advance, orderByGoods } from './service';
import { carryOutService, keepAsItIs, takesBack } from './settle-service';
import { hearOnly, queued } from './several-wishes';
import { toHome } from './to-home';

type Slots = ServiceFrame['slots'];

/** What a message means to the open question or to an earlier answer; null when it is about something else. */
export function answerService(context: Context, frame: ServiceFrame): Step | null {
  const corrected = correct(context, frame);
  if (corrected) return corrected;
  const only = hearOnly(context, frame);
  if (only) return only;
  if (isOtherTask(context, frame)) return queued(context, frame);
  for (const way of frame.state === 'confirm' ? [...atSummary, ...anywhere] : anywhere) {
    const step = way(context, frame);
    if (step) return step;
  }
  return null;
}

type Way = (context: Context, frame: ServiceFrame) => Step | null;

/** How a message may answer the summary, the surest first. */
const atSummary: readonly Way[] = [
  (context, { slots }) => (keepsSummary(context, slots) ? advance(context, slots) : null),
  asksForDifference,
  (context, frame) => {
    const answer = context.said?.understanding.answer;
    if (answer?.expects !== 'yesNo') return null;
    return answer.value ? carryOutService(context, frame) : keepAsItIs(context, frame);
  },
  (context, frame) =>
    saysYesAgain(context, frame.slots) || saysBothAgain(context, frame.slots, true)
      ? carryOutService(context, frame)
      : null,
];

/** How it may answer whatever question is open. */
const anywhere: readonly Way[] = [
  asksForDifference,
  takesHome,
  (context, frame) => (takesBack.test(textOf(context)) && !keepsForShare(frame) ? keepAsItIs(context, frame) : null),
  takesOffer,
  (context, frame) => (frame.state === 'chooseOrder' ? answerOrder(context, frame) : answerSlots(context, frame)),
];

/** "Keep it" is one of the ways in which it can be made good. */
const keepsForShare = ({ slots }: ServiceFrame): boolean => slots.offers.some(({ id }) => id.startsWith('remedy:keep'));

const keepsSummary = (context: Context, slots: Slots): boolean =>
  namesChosen(context, slots) ||
  saysBothAgain(context, slots, false) ||
  saysNothingNew(context, slots) ||
  isNoPlainYes.test(textOf(context));

/** "To my home address", where the new one is asked. */
function takesHome(context: Context, { state, slots }: ServiceFrame): Step | null {
  if (state !== 'askAddress' || !toHome.test(textOf(context))) return null;
  return ask('shopper', {}, (shopper) => advance(context, { ...slots, address: shopper?.addresses[0] ?? null }));
}

function asksForDifference(context: Context, { state, slots }: ServiceFrame): Step | null {
  if (!asksDifference.test(textOf(context)) || !ofVariants.has(slots.wish)) return null;
  const lead = state === 'chooseVariant' ? context.t.service.pricesBeside : undefined;
  return advance(context, { ...slots, token: null, demand: null }, lead);
}

/** One of what is offered, the only one of it, or none of it. */
function takesOffer(context: Context, frame: ServiceFrame): Step | null {
  const { state, slots } = frame;
  const understanding = context.said?.understanding;
  const answer = understanding?.answer;
  const isYes = understanding?.intents[0]?.intent === 'affirm';
  if (state === 'askReason' && isYes && rulesOther(context, slots))
    return advance(context, { ...slots, reason: 'other' });
  const spared = state === 'chooseVariant' && skips.test(textOf(context)) ? withoutOpen(slots) : null;
  if (spared) return advance(context, spared);
  const offer = answer?.expects === 'choice' ? slots.offers[answer.value] : undefined;
  const chosen = offer && choose(frame, offer.id);
  if (chosen && !saysReason(context, frame)) return advance(context, chosen);
  const [only, ...others] = slots.offers;
  const taken = only && others.length === 0 && isYes && state === 'chooseVariant' ? choose(frame, only.id) : null;
  return taken && advance(context, taken);
}

function answerSlots(context: Context, frame: ServiceFrame): Step | null {
  const { slots } = frame;
  const read = readSlots(context, slots, textOf(context));
  if (read && isAboutIt(context, frame, read)) return advance(context, withWay(slots, read));
  const said = plainAnswer(context, frame);
  if (said) return advance(context, said);
  if (namesTenderEarly(context, frame) || saysWayAgain(context, frame)) return advance(context, slots);
  return speaksOfIt(context, frame) ? advance(context, slots) : null;
}

/** "Just the keyboards then", where the summary is about the keyboards. */
function namesChosen(context: Context, { wish, goods, lines }: Slots): boolean {
  const text = textOf(context);
  const named = namedGoods(text.toLowerCase(), goods);
  const isChosen = named.length > 0 && named.every(({ sku }) => lines.some((line) => line.sku === sku));
  return isChosen && context.said?.understanding.verdict !== 'act' && isSecondThought(text, wish);
}

const skips =
  /\b(?:skip|leave|forget|drop|never ?mind|ignore)\b(?: about)? (?:that|this|it|the|those|them)\b|\bwithout (?:that|it|them)\b|(?:那|这)(?:个|件)?(?:就)?(?:算了|不换了|别换了|跳过)|跳过/i;

/** Goods for which nothing fits are let go where others can be swapped. */
function withoutOpen(slots: Slots): Slots | null {
  const open = slots.lines.find(({ by }) => by === null);
  const left = slots.lines.filter((line) => line !== open);
  return open && left.length > 0 ? { ...slots, lines: left, offers: [] } : null;
}

const yes = /^(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|好的?|可以|行|对|是的?|嗯|确认)(?=[^a-z]|$)/i;

/** "Yes, to the original payment method": a yes, and what the summary says already. */
function saysYesAgain(context: Context, slots: Slots): boolean {
  const text = textOf(context).trim();
  const rest = text.replace(yes, '');
  return rest !== text && namesTender(rest) && readSlots(context, slots, rest) === null;
}

/** "Yes, both of them" is a yes; "both" alone says what the summary says already. */
const saysBothAgain = (context: Context, { lines }: Slots, withYes: boolean): boolean => {
  const text = textOf(context).trim();
  return lines.length > 1 && theseAll.test(text) && yes.test(text) === withYes;
};

const movesMoneyBack: ReadonlySet<Slots['wish']> = new Set(['return', 'refundOnly']);

/** "To my gift card", where that is how it stands already. */
const saysWayAgain = (context: Context, { state, slots }: ServiceFrame): boolean =>
  state === 'confirm' && movesMoneyBack.has(slots.wish) && namesWay(textOf(context));

/** Which way of paying, where it is asked or will be. */
const namesTenderEarly = (context: Context, { state, slots }: ServiceFrame): boolean =>
  (state === 'chooseTender' || state === 'chooseVariant' || state === 'confirm') &&
  plans[slots.wish].includes('chooseTender') &&
  namesTender(textOf(context));

/** Which order: by its number, or by what was in it. What else is said of the wish is read once the order is known. */
function answerOrder(context: Context, frame: ServiceFrame): Step | null {
  const { slots } = frame;
  const named = entity(context, 'orderNumber')?.value;
  if (named) return advance(context, { ...slots, goods: [], order: OrderNumber(named) });
  const told = orderByGoods(context, frame);
  if (told) return told;
  const read = readSlots(context, { ...slots, goods: [] }, textOf(context));
  return read && (read.reason !== slots.reason || isAboutIt(context, frame, read))
    ? advance(context, withWay(slots, read))
    : null;
}

/** A yes is a yes to the summary alone: a wish behind it is another one. */
function correct(context: Context, frame: ServiceFrame): Step | null {
  if (frame.state === 'chooseOrder') return null;
  const answer = context.said?.understanding.answer;
  const isYes = frame.state === 'confirm' && answer?.expects === 'yesNo' && answer.value;
  const whole = isYes ? context : withFurther(context);
  const slots = correctSlots(whole, frame);
  return slots && !swapsInstead(whole, frame, slots) ? advance(whole, slots) : null;
}

/** "No, just change the lamp": goods named while the order was to be called off are to be swapped, not called off alone. */
function swapsInstead(context: Context, { slots }: ServiceFrame, next: Slots): boolean {
  const verb = wishByVerb(context);
  const isSwap = verb === 'order.change' || verb === 'exchange.request';
  return slots.wish === 'cancel' && isSwap && next.lines.length > 0 && next.lines !== slots.lines;
}

const speaksOfIt = (context: Context, frame: ServiceFrame): boolean =>
  saysVariant(context, frame) || saysReasonAgain(context, frame.slots);

/** "Whatever, the cheap one" agrees to nothing that is shown. */
const isNoPlainYes = /^(?:随便|都行|无所谓|whatever|whichever|either|any)(?:[^a-z]|$).{2,}/i;

/** 不想要了, said again where it stands as the reason, is no no. */
const saysNothingNew = (context: Context, slots: Slots): boolean =>
  slots.reason !== null &&
  readReason(textOf(context), context.profile.policies.rules[slots.wish]?.reasons ?? []) === slots.reason &&
  readSlots(context, slots, textOf(context)) === null;

const asksDifference =
  /\bprice difference\b|\bhow much (?:more|extra|less|do i|will i|would i|is the difference)\b|差(?:多少|价|几)|补多少|多退少补/i;

/** "One is missing" is a reason and not the first of them. */
const saysReason = (context: Context, { state, slots }: ServiceFrame): boolean =>
  state === 'askReason' &&
  readReason(textOf(context), context.profile.policies.rules[slots.wish]?.reasons ?? []) !== null;

/** What is wrong with it, told once more: no other wish that could be made of it. */
const saysReasonAgain = (context: Context, { wish, reason }: Slots): boolean =>
  reason !== null &&
  isSecondThought(textOf(context), wish) &&
  readReason(textOf(context), context.profile.policies.rules[wish]?.reasons ?? []) === reason;

/** The open question's own value always counts; another slot's only where the message is no wish of its own. */
function isAboutIt({ said }: Context, { state, slots }: ServiceFrame, read: Slots): boolean {
  const understanding = said?.understanding;
  const top = understanding?.intents[0];
  if (!understanding || !top || understanding.verdict !== 'act') return true;
  if (isSecondThought(understanding.text, slots.wish)) return true;
  if (state === 'askReason' && read.reason !== slots.reason && /^(?:cancel|deny)$/.test(top.intent)) return true;
  const own = ['inform', 'affirm', 'deny', 'cart.update', 'cart.add', ...intentsOf[slots.wish]];
  if (own.includes(top.intent)) return true;
  if (/^(?:faq|order|payment|support\.human|help|repeat|back|cancel)/.test(top.intent)) return false;
  const answers: Partial<Record<ServiceFrame['state'], boolean>> = {
    chooseOrder: read.way !== slots.way,
    chooseLines: read.lines !== slots.lines,
    chooseVariant: read.lines !== slots.lines,
    askReason: read.reason !== slots.reason,
    chooseRemedy: read.resend !== slots.resend || read.percent !== slots.percent,
    askAddress: read.address !== slots.address,
    askTitle: read.invoice !== slots.invoice,
    askStars: read.stars !== slots.stars,
    confirm: read.lines !== slots.lines || read.reason !== slots.reason || read.way !== slots.way,
  };
  return answers[state] ?? false;
}

/** "The black one, 42": values of a variant, which are read against the shelf; the chosen one gives way to another. */
function saysVariant({ said }: Context, { state, slots }: ServiceFrame): boolean {
  const entities = said?.understanding.entities ?? [];
  if (state !== 'chooseVariant') return choosesAnew(said, slots);
  const words = wordsIn(said?.understanding.text ?? '');
  const titles = new Set(slots.offers.flatMap(({ title }) => wordsIn(title)));
  return (
    entities.some(({ entity }) => entity === 'attribute') ||
    saysWhichVariant(said?.understanding.text ?? '') ||
    compares(said?.understanding.text ?? '') ||
    words.some((word) => (word.length > 2 || /\d/.test(word)) && titles.has(word))
  );
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z\d]+/g) ?? [];

const ofVariants: ReadonlySet<Slots['wish']> = new Set(['changeItems', 'exchange']);
const saysWhich: ReadonlySet<string> = new Set([
  'inform',
  'affirm',
  'deny',
  'cart.update',
  'cart.add',
  'exchange.request',
]);

/** "The black ones with brown lenses": no search, where a variant has just been chosen. */
const pointsAtOne =
  /^(?:no,? |actually,? |hmm,? )?(?:i(?:'d| would)? (?:want|like|prefer|rather have|take) )?(?:the|in) |(?:那|这)(?:个|款|种|双|件)|的(?:吧|那个)?[。！]?$/i;

function choosesAnew(said: Context['said'], { wish, lines }: Slots): boolean {
  const understanding = said?.understanding;
  const top = understanding?.intents[0]?.intent;
  if (!understanding || !ofVariants.has(wish) || lines.every(({ by }) => by === null)) return false;
  if (saysWhichVariant(understanding.text)) return true;
  const namesValue = understanding.entities.some(({ entity }) => entity === 'attribute');
  const namesOther = understanding.entities.some(({ entity }) => entity === 'category' || entity === 'brand');
  const saysOne = saysWhich.has(top ?? '') || (!namesOther && pointsAtOne.test(understanding.text));
  return namesValue && (saysOne || isSecondThought(understanding.text, wish));
}

/** A chip of the open question. */
export function choseInService(context: Context, frame: ServiceFrame, value: string): Step | null {
  const chosen = choose(frame, value);
  return chosen && advance(context, chosen);
}

/** Pictures that were sent while something is asked for: the proof of it; null where nothing has to be proven. */
export function takePhotos(context: Context, frame: ServiceFrame, urls: readonly string[]): Step | null {
  if (!plans[frame.slots.wish].includes('askPhoto')) return null;
  const photos = [...frame.slots.photos, ...urls].slice(0, 9);
  return advance(context, { ...frame.slots, photos }, context.t.service.photoThanks(urls.length));
}

/** Puts the open question again, from the order as it is now. */
export const askServiceAgain = (context: Context, frame: ServiceFrame): Step =>
  advance({ ...context, said: null }, frame.slots);
