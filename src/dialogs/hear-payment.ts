import { answerQuestion } from './answer-question';
import { startCheckOut } from './check-out';
import { type Context, topFrame } from './context';
import { saysOnline } from './named-payment';
import { entity, textOf } from './said';
import { ask, type Step } from './step';
import { takesGoods } from './take-goods';

/** "微信吧", "pay online", said before anybody asked: the checkout begins with it; with nothing to pay for, how one can pay here. */
export function hearPayment(context: Context): Step | null {
  const { conversation, said } = context;
  const top = said?.understanding.intents[0]?.intent;
  const isOpen = topFrame(conversation)?.dialog;
  if ((isOpen && isOpen !== 'chooseVariant') || conversation.topic.lastOrder !== null) return null;
  const isWay = entity(context, 'paymentMethod') !== null || saysOnline(context);
  const isAll = isWay && textOf(context).trim().length <= longestWay && top !== 'faq.payment_methods';
  if (!isAll || takesGoods(context) || (top && !mayBeAWay.has(top))) return null;
  return ask('cart', {}, ({ cart }) =>
    conversation.topic.given || (cart.lines.length > 0 && !isOpen)
      ? startCheckOut(context)
      : answerQuestion(context, 'faq.payment_methods'),
  );
}

const longestWay = 30;
const mayBeAWay: ReadonlySet<string> = new Set(['inform', 'none', 'order.pay', 'affirm', 'checkout.start', 'greet']);
