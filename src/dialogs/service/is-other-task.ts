import type { Context } from '../context';
import type { ServiceFrame } from '../frame';
import { entities, textOf } from '../said';
import { namedGoods } from './named-goods';
import { type Deed, taskSegments } from './task-segments';

type Slots = ServiceFrame['slots'];

/** What a deed may say while a wish is being talked about, without being another wish. */
const wishesOf: Readonly<Record<Deed, readonly Slots['wish'][]>> = {
  cancel: ['cancel'],
  return: ['return', 'refundOnly', 'claim'],
  swap: ['exchange', 'changeItems', 'claim', 'changePayment', 'changeAddress', 'invoice'],
  address: ['changeAddress', 'invoice', 'claim'],
  payment: ['changePayment', 'changeItems', 'exchange', 'return', 'refundOnly', 'cancel', 'claim', 'priceDrop'],
};

/** "Change the watch in the phone order", while it is asked which order to cancel. */
export function isOtherTask(context: Context, { state, slots }: ServiceFrame): boolean {
  const text = textOf(context);
  const deeds = taskSegments(text, entities(context, 'address')).flatMap(({ deed }) => deed ?? []);
  const names = namedGoods(text.toLowerCase(), slots.goods).length > 0 || speaksOfOrder.test(text);
  return (
    (state !== 'confirm' || isPlainWish(context)) &&
    deeds.length > 0 &&
    names &&
    deeds.every((deed) => !wishesOf[deed].includes(slots.wish))
  );
}

/** Neither a yes nor a no to the summary. */
const isPlainWish = ({ said }: Context): boolean => !said?.understanding.answer;

const speaksOfOrder = /\border\b|订单|[那这]一?[单笔]/i;
