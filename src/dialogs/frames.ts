import { inLocale } from '../base/locale';
import type { CartChange } from '../commerce/cart';
import type { Expectation } from '../nlu/understanding';
import { latinWords } from '../text/latin-words';
import { numberOf } from '../text/numbers';
import { answerAccount } from './account';
import { change } from './cart-effect';
import { answerCheckOut, plainCheckOutAnswer, question } from './check-out';
import { confirmAgain } from './check-out-summary';
import { chooseVariant, optionQuestion } from './choose-variant';
import { type Context, dropDialog, popFrame, pushFrame } from './context';
import type { ChooseVariantFrame, ClearCartFrame, Frame, ServiceFrame } from './frame';
import { chooseByPrice } from './other-variant';
import { outletQuestion } from './pick-up';
import { answerIdentity, askIdentityAgain } from './prove-identity';
import { leave } from './repairs/leave';
import { entity, textOf } from './said';
import { saidOfTitle } from './said-of-title';
import { answerService, askServiceAgain } from './service/answer-service';
import { afterwards, asking, done, type Step } from './step';
import { namesAnother, namesOtherGoods, readProduct } from './which-product';

/** What the open question would take for an answer: the first thing that understanding looks for. */
export function expectationOf(frame: Frame): Expectation | null {
  switch (frame.dialog) {
    case 'proveIdentity':
      return null;
    case 'chooseVariant':
      return { expects: 'choice', titles: frame.slots.values.map((value) => value.title) };
    case 'account':
    case 'clearCart':
      return { expects: 'yesNo' };
    case 'service':
      return serviceExpectation(frame);
    case 'checkOut':
      return checkOutExpectations[frame.state];
  }
}

function serviceExpectation({ state, slots }: ServiceFrame): Expectation | null {
  if (state === 'confirm') return { expects: 'yesNo' };
  return slots.offers.length > 0 ? { expects: 'choice', titles: slots.offers.map(({ title }) => title) } : null;
}

const checkOutExpectations: Readonly<Record<Extract<Frame, { dialog: 'checkOut' }>['state'], Expectation | null>> = {
  askRecipient: { expects: 'name' },
  askPhone: { expects: 'phone' },
  askOutlet: null,
  askAddress: { expects: 'address' },
  askPayment: { expects: 'paymentMethod' },
  confirm: { expects: 'yesNo' },
  placing: null,
};

/** The message as an answer to the open question; null when it is none. */
export function answerFrame(context: Context, frame: Frame): Step | null {
  switch (frame.dialog) {
    case 'proveIdentity':
      return answerIdentity(context, frame);
    case 'chooseVariant':
      return answerVariant(context, frame);
    case 'account':
      return answerAccount(context, frame);
    case 'clearCart':
      return answerClear(context, frame);
    case 'service':
      return answerService(context, frame);
    case 'checkOut':
      return answerCheckOut(context, frame);
  }
}

/** What is tried when a message is neither an answer by the book nor anything else. */
export function plainFrameAnswer(context: Context, frame: Frame): Step | null {
  return frame.dialog === 'checkOut' ? plainCheckOutAnswer(context, frame) : null;
}

/** Puts the open question again, after a digression. */
export function askFrameAgain(context: Context, frame: Frame): Step {
  switch (frame.dialog) {
    case 'proveIdentity':
      return askIdentityAgain(context, frame);
    case 'chooseVariant':
      return readProduct(context, frame.slots.product, (product) =>
        asking(pushFrame(context.conversation, frame), [
          optionQuestion(context, frame, inLocale(product.title, context.wording.locale)),
        ]),
      );
    case 'account':
    case 'clearCart':
      return done(dropDialog(context.conversation, frame.dialog), []);
    case 'service':
      return askServiceAgain(context, frame);
    case 'checkOut':
      if (frame.state === 'askOutlet') return outletQuestion(context, frame);
      return frame.state === 'confirm' || frame.state === 'placing'
        ? confirmAgain(context, frame)
        : asking(pushFrame(context.conversation, frame), [question(context, frame)]);
  }
}

function answerVariant(context: Context, frame: ChooseVariantFrame): Step | null {
  const answer = context.said?.understanding.answer;
  const value = answer?.expects === 'choice' ? frame.slots.values[answer.value] : undefined;
  const counted = correctedQuantity(context);
  // "Just one", of a pack of one or of two, is the pack.
  const isCount = counted !== null && numberOf(value?.title ?? '') !== counted && !/^\d+$/.test(textOf(context).trim());
  if (value && !isCount) return chooseValue(context, frame, value.id);
  const [first] = frame.slots.values;
  if (first && noMatter.test(textOf(context))) return chooseValue(context, frame, first.id);
  const read = readValue(context, frame);
  if (read) {
    const quantity = correctedQuantity(context) ?? frame.slots.quantity;
    return chooseValue(context, { ...frame, slots: { ...frame.slots, quantity } }, read);
  }
  if (givesItUp(context, frame)) return leave(context);
  const removes = context.said?.understanding.intents[0]?.intent === 'cart.remove';
  if (removes && refusal.test(textOf(context)) && context.conversation.topic.lastSku === null) return leave(context);
  const quantity = correctedQuantity(context);
  if (namesAnother(context, frame.slots.product) || namesOtherGoods(context)) return null;
  if (quantity !== null && !namesValue(context, frame)) {
    const again = askFrameAgain(context, { ...frame, slots: { ...frame.slots, quantity } });
    return afterwards(again, (end) => ({
      ...end,
      replies: [{ type: 'say', text: context.t.cart.soMany(quantity) }, ...end.replies],
    }));
  }
  if (!namesValue(context, frame)) return chooseByPrice(context, frame, (id) => chooseValue(context, frame, id));
  return readProduct(context, frame.slots.product, (product) => chooseVariant(context, { ...frame.slots, product }));
}

/** 龙井不要了 while it is open which 龙井: nothing of the cart, and no search without it. */
function givesItUp(context: Context, { slots }: ChooseVariantFrame): boolean {
  const { focus } = context.conversation.topic;
  const text = textOf(context);
  if (!refusal.test(text) || focus?.product !== slots.product) return false;
  const words = latinWords(text.toLowerCase()).map(({ word }) => word);
  return saidOfTitle(text, words, focus.title).much > 0;
}

const refusal =
  /不要.{0,8}了|不买了|不想要了|\b(?:don['’]?t want|do not want|forget|skip|leave out|no longer want|drop) (?:the |that |any )?/i;

/** The shopper leaves it to the shop: the first one that is in stock. */
const noMatter =
  /^(?:(?:那就?|就)?(?:(?:什么|哪个)?(?:颜色|色号|尺码|尺寸|码数|款式?|规格|口味|味道)(?:的话|嘛)?[,，]?)?(?:随便|随意|都行|都可以|都好|无所谓|哪个都行|哪个都可以|你(?:看着)?(?:办|定|选|挑|来定)|您定|默认的?)(?:一?个|选|来|挑|颜色|色号|尺码|款式?|规格|口味)*(?:吧|了|啦|呗|就行)?|(?:any|whatever|whichever)(?: (?:one|shade|colou?r|size|kind|type|version|option|flavou?r|scent))?|any (?:is|will) (?:fine|do)|either(?: one)?|(?:it )?does ?n['’]?t matter|(?:i )?don['’]?t (?:care|mind)|(?:you|u) (?:pick|choose|decide)|surprise me|no preference)[.!。！ ]*$/i;

/** "300毫升的": the one value of the option asked for that the message means. */
function readValue({ said }: Context, { slots }: ChooseVariantFrame): string | null {
  const named = (said?.reading.edits ?? []).flatMap((edit) =>
    edit.edit === 'setAttribute' && !edit.condition.negated ? edit.condition.values : [],
  );
  const offered = slots.values.filter((value) => named.includes(value.id));
  return offered.length === 1 ? (offered[0]?.id ?? null) : null;
}

/** "改成三件" before the variant is chosen: the number changes, the question stays. */
export function correctedQuantity(context: Context): number | null {
  const top = context.said?.understanding.intents[0]?.intent;
  const corrects = top === 'cart.update' || top === 'inform' || top === 'cart.add' || rethinks.test(textOf(context));
  return corrects ? (entity(context, 'quantity')?.value ?? rethought(context)) : null;
}

/** 算了还是一个, "no, just one": another number, and not the end of the talk. */
const rethinks =
  /还是(?<zh>[一两二三四五六七八九]|[1-9])|(?:just|only|make it|make that) (?<en>one|two|three|four|five|[1-9])\b/i;

function rethought(context: Context): number | null {
  const { zh, en } = rethinks.exec(textOf(context))?.groups ?? {};
  const said = zh ?? en;
  return said === undefined ? null : numberOf(said);
}

/** "嗯黑色的吧 42码": values named among other words. */
function namesValue(context: Context, frame: ChooseVariantFrame): boolean {
  const entities = context.said?.understanding.entities ?? [];
  const top = context.said?.understanding.intents[0]?.intent;
  const isAnswer = top === 'inform' || top === 'cart.add' || top === 'affirm' || top === 'cart.update';
  return isAnswer && entities.some((entity) => entity.entity === 'attribute') && frame.state === 'askOption';
}

export function chooseValue(context: Context, frame: ChooseVariantFrame, value: string): Step {
  const { product: id, chosen, asked } = frame.slots;
  return readProduct(context, id, (product) =>
    chooseVariant(context, { ...frame.slots, product, chosen: { ...chosen, [asked]: value } }),
  );
}

function answerClear(context: Context, frame: ClearCartFrame): Step | null {
  const answer = context.said?.understanding.answer;
  if (answer?.expects !== 'yesNo') return null;
  return answer.value ? carryOutClear(context) : keepCart(context, frame);
}

const clear: CartChange = { op: 'clear' };

export const carryOutClear = (context: Context): Step => done(popFrame(context.conversation), [], change([clear]));

export function keepCart({ conversation, t }: Context, frame: ClearCartFrame): Step {
  return done(dropDialog(conversation, frame.dialog), [
    { type: 'say', text: t.cart.kept, choices: [{ title: t.chips.viewCart, action: { do: 'cart.view' } }] },
  ]);
}
