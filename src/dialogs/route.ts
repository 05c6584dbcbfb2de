import type { Intent } from '../nlu/intents';
import type { Action } from '../replies/action';
import { accountTalk } from './account-talk';
import { askPast } from './ask-past';
import { tapped } from './by-action';
import { byIntent } from './by-intent';
import { hearCartTasks } from './cart-tasks';
import { correctCheckOut, startCheckOut } from './check-out';
import { type Context, dropDialog, pause, topFrame } from './context';
import { asksAfterMoney, checkPayment, showRefunds, speaksOfPayment } from './follow-money';
import { answerFrame, correctedQuantity, plainFrameAnswer } from './frames';
import { giftCardBalance } from './gift-card-balance';
import { hearEarly, isContact } from './given-early';
import { hearPayment } from './hear-payment';
import { hearTasks } from './hear-tasks';
import { homeAddress } from './home-address';
import { inContext, possibleWish } from './in-context';
import { hearInform } from './loose-answer';
import { namingMine } from './naming-mine';
import { isAboutOrder, wishForOrder } from './order-wish';
import { changeOrdered } from './ordered-instead';
import { chooseOther } from './other-variant';
import { hearProof, isPrivate, isStranger, proveFirst } from './prove-identity';
import { putBack } from './put-back';
import { refuseQuantity } from './refuse-quantity';
import { askedLanguage } from './repairs/asked-language';
import { asksForPerson } from './repairs/asked-person';
import { changeLanguage } from './repairs/change-language';
import { asksWhy, explainQuestion } from './repairs/explain-question';
import { asksToGoOn, continueTalk } from './repairs/go-on';
import { askWhichIntent, notUnderstood } from './repairs/misunderstanding';
import { entities, entity, isKind, knownEdits, namesGoods, textOf } from './said';
import { sameAgain } from './same-again';
import { hearWayBack } from './service/coming-back';
import { namedGoods } from './service/named-goods';
import { readReason } from './service/read-reason';
import { returnTerms } from './service/return-terms';
import { hearSentBack } from './service/sent-back';
import { taskSegments } from './service/task-segments';
import { tellSetAside } from './set-aside';
import { done, type Step } from './step';
import { streetTalk } from './street-talk';
import { switchPayment } from './switch-payment';
import { talkToPerson } from './talk-to-person';

const repairs: ReadonlySet<Intent> = new Set(['cancel', 'back', 'repeat', 'help', 'support.human']);

/** Sure enough that a repair goes before an answer that would also fit, such as a name. */
const sureRepair = 0.8;

export type Route =
  | 'chip'
  | 'repair'
  | 'answer'
  | 'correction'
  | 'dialog'
  | 'refine'
  | 'plainAnswer'
  | 'clarify'
  | 'miss';

export interface Routed {
  readonly route: Route;
  readonly step: Step;
}

/** Which dialog gets a message, in the order of precedence. */
export function route(context: Context): Routed {
  const { said } = context;
  if (!said) return { route: 'miss', step: notUnderstood(context) };
  if (said.task) return { route: 'dialog', step: open(context, said.task) };
  const language = askedLanguage(textOf(context));
  if (language) return { route: 'repair', step: changeLanguage(context, language) };
  if (asksForPerson(textOf(context))) return { route: 'repair', step: talkToPerson(context) };
  const frame = topFrame(context.conversation);
  const explained = frame && asksWhy(textOf(context)) ? explainQuestion(context, frame) : null;
  if (explained) return { route: 'repair', step: explained };
  const chip = offeredChip(context);
  if (chip) return { route: 'chip', step: tapped(context, chip) };
  if (!isClosedAnswer(context) && asksToGoOn(textOf(context))) return { route: 'repair', step: continueTalk(context) };
  const proof = hearProof(context, () => beyondProof(context).step);
  return proof ? { route: 'answer', step: proof } : beyondProof(context);
}

/** The way of a message that does not say who wrote it. */
function beyondProof(context: Context): Routed {
  const early = hearEarly(context);
  if (early) return { route: 'dialog', step: early };
  if (asksAfterMoney(context)) return { route: 'dialog', step: showRefunds(context) };
  const told = accountTalk(context) ?? giftCardBalance(context) ?? askPast(context) ?? returnTerms(context);
  return told ? { route: 'dialog', step: told } : routeOn(context);
}

/** The way of a message that is neither a chip's words nor asks what is told at once. */
function routeOn(context: Context): Routed {
  const understanding = context.said?.understanding;
  if (!understanding) return { route: 'miss', step: notUnderstood(context) };
  const top = understanding.intents[0];
  const frame = topFrame(context.conversation);
  const undone = frame ? null : putBack(context);
  if (undone) return { route: 'dialog', step: undone };
  const answer = frame ? answerFrame(context, frame) : null;
  const isRepair =
    top !== undefined &&
    repairs.has(top.intent) &&
    understanding.verdict === 'act' &&
    !wishesInstead(context) &&
    !countsAnew(context);
  if (isRepair && (!answer || (isLooseAnswer(context) && top.score > sureRepair && !givesReason(context)))) {
    return { route: 'repair', step: byIntent[top.intent](context) };
  }
  if (answer) return { route: 'answer', step: answer };
  const otherwise = () => tasksOrElse(context).step;
  const back = hearSentBack(context, otherwise) ?? hearWayBack(context, otherwise);
  return back ? { route: 'dialog', step: back } : tasksOrElse(context);
}

/** 算了还是一支 while a variant is chosen gives up a number, not the goods. */
const countsAnew = (context: Context): boolean =>
  topFrame(context.conversation)?.dialog === 'chooseVariant' && correctedQuantity(context) !== null;

/** "Never mind then, swap the camera for a black one": what is let go gives way to another wish. */
const wishesInstead = (context: Context): boolean =>
  context.said?.understanding.intents[0]?.intent === 'cancel' &&
  context.conversation.frames.length === 0 &&
  taskSegments(textOf(context), []).some(
    ({ deed, text }) =>
      deed !== null && deed !== 'cancel' && /[，,.;。；]|\bthen\b/.test(textOf(context)) && text.trim().length > 6,
  );

function tasksOrElse(given: Context): Routed {
  const context = namingMine(given);
  const again = sameAgain(context, () => beyondAnswer(context).step);
  if (again) return { route: 'dialog', step: again };
  const inCart = hearCartTasks(context, () => ofOrders(context).step);
  return inCart ? { route: 'dialog', step: inCart } : ofOrders(context);
}

/** The way of what is not said of the cart alone. */
function ofOrders(context: Context): Routed {
  const tasks = hearTasks(context, () => beyondAnswer(context).step);
  return tasks ? { route: 'dialog', step: tasks } : beyondAnswer(context);
}

/** The way of what answers no open question and is not about what goes back. */
function beyondAnswer(context: Context): Routed {
  const frame = topFrame(context.conversation);
  const understanding = context.said?.understanding;
  const top = understanding?.intents[0];
  const correction = correctCheckOut(context);
  if (correction) return { route: 'correction', step: correction };
  const switched = switchPayment(context, () => newDialog(context).step);
  if (switched) return { route: 'correction', step: switched };
  if (!frame && !wishForOrder(context) && speaksOfPayment(context))
    return { route: 'dialog', step: checkPayment(context) };
  const plain = frame ? plainFrameAnswer(context, frame) : null;
  if (plain && (top?.intent === 'inform' || understanding?.verdict !== 'act'))
    return { route: 'plainAnswer', step: plain };
  const payment = hearPayment(context);
  if (payment) return { route: 'dialog', step: payment };
  const home = homeAddress(context);
  if (home) return { route: 'dialog', step: home };
  const wished = wishForOrder(context);
  return wished ? { route: 'dialog', step: open(context, wished) } : newDialog(context);
}

/** "I changed my mind" says why, where that is asked. */
function givesReason(context: Context): boolean {
  const frame = topFrame(context.conversation);
  if (frame?.dialog !== 'service' || frame.state !== 'askReason') return false;
  return readReason(textOf(context), context.profile.policies.rules[frame.slots.wish]?.reasons ?? []) !== null;
}

/** Answers that words in general could be, unlike a yes or a phone number. */
function isLooseAnswer({ said, conversation }: Context): boolean {
  if (topFrame(conversation)?.dialog === 'proveIdentity') return true;
  const expects = said?.understanding.answer?.expects;
  return expects === 'name' || expects === 'choice' || expects === 'address';
}

/** A yes, a way to pay or a value of the list; not words that any name or address could be. */
const isClosedAnswer = (context: Context): boolean =>
  context.said?.understanding.answer != null && !isLooseAnswer(context);

/** What is told by its words and not by an intent. */
const besideIntents = (context: Context): Step | null => streetTalk(context) ?? chooseOther(context);

/** How many are wanted that nobody can have; a phone number is no quantity. */
const refusedQuantity = (context: Context): Step | null =>
  entity(context, 'phone') !== null || isContact(context) ? null : refuseQuantity(context);

function newDialog(context: Context): Routed {
  const { said } = context;
  const understanding = said?.understanding;
  const top = understanding?.intents[0];
  const { suggested } = context.conversation;
  const frame = topFrame(context.conversation);
  if (frame && top?.intent === 'affirm') return { route: 'answer', step: done(context.conversation, []) };
  if (frame && top?.intent === 'deny') return { route: 'repair', step: byIntent.cancel(context) };
  if (top?.intent === 'affirm' && suggested && !isOddSign(textOf(context)))
    return { route: 'answer', step: tapped(context, suggested) };
  const refused = frame?.dialog === 'checkOut' ? null : refusedQuantity(context);
  if (refused) return { route: 'plainAnswer', step: refused };
  if (isContact(context)) return { route: 'dialog', step: startCheckOut(context) };
  const other = besideIntents(context);
  if (other) return { route: 'dialog', step: other };
  const meant = inContext(context);
  if (meant) return { route: 'dialog', step: open(context, meant) };
  const ordered = top ? changeOrdered(context, top.intent, () => byOwnIntent(context).step) : null;
  return ordered ? { route: 'dialog', step: ordered } : byOwnIntent(context);
}

/** What a message means by itself. */
function byOwnIntent(context: Context): Routed {
  const understanding = context.said?.understanding;
  const top = understanding?.intents[0];
  const wish = productWish(context);
  if (wish) return { route: 'dialog', step: open(context, wish) };
  if (understanding?.verdict === 'act' && top && top.intent !== 'none') {
    return { route: 'dialog', step: open(context, top.intent) };
  }
  const mayLook = top?.intent === 'product.recommend' || top?.intent === 'product.search';
  // "My friend recommended your rice cooker".
  const saysWhat = (context.said?.reading.edits ?? []).some((edit) => isKind(edit) || edit.edit === 'setPrice');
  if (understanding?.verdict === 'ask' && mayLook && saysWhat)
    return { route: 'dialog', step: open(context, 'product.search') };
  const frame = topFrame(context.conversation);
  if (frame?.dialog === 'service' && namedGoods(textOf(context).toLowerCase(), frame.slots.goods).length > 0)
    return { route: 'miss', step: notUnderstood(context) };
  const pointsAtList = entities(context, 'ordinal').length > 0 && context.conversation.topic.shown.length > 0;
  if (pointsAtList || (knownEdits(context).length > 0 && !isOutside(context)))
    return { route: 'refine', step: hearInform({ ...context, conversation: pause(context.conversation) }) };
  if (understanding?.verdict === 'ask') return { route: 'clarify', step: askWhichIntent(context) };
  return { route: 'miss', step: notUnderstood(context) };
}

const sureElse = 0.85;
const wishes: ReadonlySet<Intent> = new Set(['product.search', 'product.recommend', 'search.refine']);
const notOfProducts =
  /^(member|promo|support|faq|store|share|review|account|return|exchange|refund)\.|^order\.reorder$/;

/** A message that names goods or a price, and that may as well be a wish for them as what it was taken for. */
function productWish(context: Context): Intent | null {
  const intents = context.said?.understanding.intents ?? [];
  const [top] = intents;
  if (!top || top.score > sureElse || !notOfProducts.test(top.intent) || isAboutOrder(context, top.intent)) return null;
  const names = knownEdits(context).some(
    ({ edit }) => edit === 'setCategory' || edit === 'setPrice' || edit === 'addBrand',
  );
  const wish = intents.find(({ intent, score }) => wishes.has(intent) && score >= possibleWish);
  return names && wish ? wish.intent : null;
}

const sureNone = 0.8;

/** A poem about lipstick: surely none of the shop's business although it has a word of the shop in it. */
function isOutside(context: Context): boolean {
  const { said } = context;
  const top = said?.understanding.intents[0];
  const hasOtherWords = (said?.reading.edits ?? []).some((edit) => edit.edit === 'addTerm' && !edit.term.isKind);
  return top?.intent === 'none' && top.score > sureNone && hasOtherWords && !namesGoods(context);
}

/** Looking around lets what is open wait in silence; anything short of that is a digression, after which it is asked again. */
const lookingAround: ReadonlySet<Intent> = new Set([
  'product.search',
  'product.browse',
  'product.recommend',
  'product.details',
  'product.compare',
  'product.photo',
  'search.refine',
  'search.more',
  'order.list',
]);

/** For other goods than those of which a variant was being chosen. */
const looksElsewhere: ReadonlySet<Intent> = new Set(['product.search', 'product.browse', 'product.recommend']);

/** Tasks of their own, for which a choice among variants is let go. */
const ownTask = /^(?:cart(?=\.(?!view))|order|return|exchange|refund)\./;

function open(context: Context, intent: Intent): Step {
  const { conversation, said } = context;
  if (isPrivate(intent) && isStranger(context)) return proveFirst(context, { ...(said && { wish: said }) });
  if (lookingAround.has(intent)) {
    const step = byIntent[intent]({ ...context, conversation: pause(conversation) });
    return looksElsewhere.has(intent) ? tellSetAside(context, step) : step;
  }
  const isQuestion = intent === 'order.invoice' && conversation.topic.lastOrder === null;
  if (ownTask.test(intent) && !isQuestion) {
    const step = byIntent[intent]({ ...context, conversation: dropDialog(conversation, 'chooseVariant') });
    return intent === 'cart.add' ? tellSetAside(context, step) : step;
  }
  return byIntent[intent](context);
}

/** Signs alone mean a yes only when they are one: 👍, not 😂. */
const isOddSign = (text: string): boolean =>
  !/[\p{Letter}\p{Number}]/u.test(text) && !/👍|👌|🆗|✅|✔|☑|🙆|💯|🤝|🙋/u.test(text);

const digits = /^[0-9]{1,2}$/;

/** The chip whose words were typed, or whose number was. */
function offeredChip(context: Context): Action | null {
  const text = textOf(context).normalize('NFKC').trim().toLowerCase();
  const { offered } = context.conversation;
  const byWords = offered.find((choice) => choice.title.normalize('NFKC').trim().toLowerCase() === text);
  const chosen = byWords ?? (digits.test(text) && isNumbered(context) ? offered[Number(text) - 1] : undefined);
  if (!chosen || chosen.action.do === 'say') return null;
  return chosen.action;
}

/** A bare figure is a number of the list, unless a form is waiting for figures. */
function isNumbered({ conversation, said }: Context): boolean {
  const frame = topFrame(conversation);
  if (frame?.dialog !== 'checkOut') return said?.understanding.answer?.expects !== 'quantity';
  return frame.state === 'askPayment' || frame.state === 'confirm' || frame.state === 'askOutlet';
}
