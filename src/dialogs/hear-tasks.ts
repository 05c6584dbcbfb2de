import type { OrderNumber } from '../base/ids';
import type { OrderWish, Policies } from '../commerce/policy';
import type { Intent } from '../nlu/intents';
import { byIntent } from './by-intent';
import type { Context } from './context';
import type { Said } from './event';
import { isStranger } from './prove-identity';
import { entity, textOf } from './said';
import { maskAll, type OrderTask, orderTasks } from './service/order-tasks';
import { type Deed, intentOf, taskSegments } from './service/task-segments';
import { ask, type Step } from './step';

const wishes: Readonly<Record<Deed, readonly OrderWish[]>> = {
  cancel: ['cancel'],
  return: ['return'],
  swap: ['changeItems', 'exchange'],
  address: ['changeAddress'],
  payment: ['changePayment'],
};

/** A wish about an order: of several in one message each is settled before the next. */
export const isOfOrder = ({ understanding }: Said): boolean =>
  /^(?:order\.(?:cancel|change|change_address)|return\.request|exchange\.request|refund\.request)$/.test(
    understanding.intents[0]?.intent ?? '',
  );

/**
 * A message that wishes several things of the shopper's orders: each goes to its own order, one after the other. Null
 * where a message says nothing of the kind.
 */
export function hearTasks(context: Context, otherwise: () => Step): Step | null {
  const { said, conversation, profile } = context;
  const message = said?.understanding.whole?.text ?? textOf(context);
  const isFree = conversation.frames.every(({ dialog }) => dialog === 'service');
  const kept = (said?.understanding.whole?.entities ?? said?.understanding.entities ?? []).filter(
    (each) => each.entity === 'address',
  );
  if (!said || !isFree || isStranger(context)) return null;
  const isSilent = taskSegments(message, kept).every(({ deed }) => deed === null);
  if (isSilent && !(conversation.proven && implied.test(message))) return null;
  return ask('orders', { limit: 20 }, (orders) => {
    const statuses = (deed: Deed) => wishes[deed].flatMap((wish) => profile.policies.rules[wish]?.statuses ?? []);
    const tasks = inTurn(profile.policies, orderTasks(message, { orders, statuses }, kept));
    const isPart = (each: Said) => isOfOrder(each) || isOfHome(each) || isSaidIn(tasks, each);
    const isTakenApart = conversation.waiting.some(isPart);
    const [first, ...rest] = tasks;
    const home = asDefault(said, tasks);
    const isOne = rest.length + home.length === 0 && !isTakenApart && !isSilent;
    if (!first || (isOne && !isCertain(context, first) && !isMistaken(context, first))) return otherwise();
    const next = {
      ...conversation,
      waiting: conversation.waiting.filter((each) => !isPart(each)),
      later: [...(conversation.later ?? []), ...rest.map((task) => saidOf(said, task)), ...home],
    };
    const begin = () => byIntent[intentOf[first.deed]]({ ...context, conversation: next, said: saidOf(said, first) });
    // What was not taken for a wish about an order may be one about the cart.
    return isOfOrder(said) ? begin() : ask('cart', {}, ({ cart }) => (cart.lines.length > 0 ? otherwise() : begin()));
  });
}

/** What would close an order to another task comes after it: the address is changed before the goods. */
function inTurn({ rules }: Policies, tasks: readonly OrderTask[]): readonly OrderTask[] {
  const closes = (one: OrderTask, other: OrderTask): boolean =>
    wishes[one.deed].some((wish) => wishes[other.deed].some((after) => rules[after]?.notAfter.includes(wish)));
  const isSameOrder = (one: OrderTask, other: OrderTask) =>
    one.order === null || other.order === null || one.order === other.order;
  const isLater = (one: OrderTask, other: OrderTask): boolean =>
    isSameOrder(one, other) && closes(one, other) && !closes(other, one);
  return [...tasks].sort((one, other) => Number(isLater(one, other)) - Number(isLater(other, one)));
}

/** Understood as what it is, and of goods that stand in one order only. */
function isCertain({ conversation, said }: Context, { deed, namesGoods, order }: OrderTask): boolean {
  const intent = said?.understanding.intents[0]?.intent;
  const isKnown = intent !== undefined && deedsOf[deed].includes(intent);
  return order !== null && namesGoods && isKnown && conversation.topic.lastSku === null;
}

/** What is to be done to goods that were ordered was taken for something else, while no other goods are spoken of. */
function isMistaken(context: Context, { deed, namesGoods, namesOrder }: OrderTask): boolean {
  const { conversation, said } = context;
  const { lastSku, shown, focus, query, lastOrder } = conversation.topic;
  const isOfShop = lastSku !== null || shown.length > 0 || focus !== null || query !== null;
  const intent = said?.understanding.intents[0]?.intent;
  if (!conversation.proven || !said || isOfShop || !intent) return false;
  const sendsOn = deed === 'address' && lastOrder !== null && entity(context, 'address') !== null;
  const isUnsure = said.understanding.verdict !== 'act';
  return (namesGoods || namesOrder || sendsOn) && (isUnsure || !deedsOf[deed].includes(intent));
}

/** What a deed may be understood as, and is served as well. */
const deedsOf: Readonly<Record<Deed, readonly Intent[]>> = {
  cancel: ['order.cancel'],
  return: ['return.request', 'refund.request', 'support.defect', 'support.complaint', 'refund.status'],
  swap: ['exchange.request', 'order.change', 'return.request', 'support.defect', 'support.complaint'],
  address: ['order.change_address', 'order.change', 'account.address'],
  payment: ['order.change', 'order.pay', 'exchange.request'],
};

/** "Puzzle to 2000 pieces, helmet to blue." */
const implied = / (?:to|into|should be|[-=]?>|→) |改|换/i;

/** Goods named in a task are no search of their own. */
const isSaidIn = (tasks: readonly OrderTask[], { understanding: { intents, text } }: Said): boolean =>
  ofGoods.test(intents[0]?.intent ?? '') && tasks.some((task) => task.text.includes(text.trim()));

const ofGoods =
  /^(?:product\.(?:search|recommend)|search\.refine|cart\.(?:add|update|remove)|inform|affirm|deny|none|chitchat)$/;

const isOfHome = ({ understanding }: Said): boolean => understanding.intents[0]?.intent === 'account.address';

/** "And make it my default too": after the orders the address that is kept. */
function asDefault(said: Said, tasks: readonly OrderTask[]): readonly Said[] {
  const { text, entities } = said.understanding.whole ?? said.understanding;
  const address = entities.find(({ entity }) => entity === 'address');
  const found = toDefault.exec(text);
  if (!address || !found || tasks.every(({ deed }) => deed !== 'address')) return [];
  const kept = [address, { start: found.index, end: found.index + found[0].length }];
  const { understanding } = saidOf(said, {
    deed: 'address',
    order: null,
    namesGoods: false,
    namesOrder: false,
    text: maskAll(text, kept),
  });
  return [
    { reading: said.reading, understanding: { ...understanding, intents: [{ intent: 'account.address', score: 1 }] } },
  ];
}

const toDefault =
  /\b(?:make|set|save|use|update|change)\b[^.;!?]{0,40}\b(?:default|account|profile)\b(?: address)?(?=[^.;!?]*(?:too|also|as well)|[.!]?\s*$)|(?:默认|账户)(?:收货)?(?:地址)?(?:也|都|一并|一起)[^，。]*|(?:也|一并|顺便)[^，。]{0,6}默认(?:地址)?[^，。]*/i;

/** What is said of one task, as if it were the whole message. */
function saidOf({ understanding, reading }: Said, { deed, order, text }: OrderTask): Said {
  const { whole, ...read } = understanding;
  const kept = (whole ?? understanding).entities.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  const number = (value: OrderNumber) => ({ entity: 'orderNumber', value, start: 0, end: 0, text: '' }) as const;
  return {
    reading,
    task: intentOf[deed],
    understanding: {
      ...read,
      text,
      intents: [{ intent: intentOf[deed], score: 1 }],
      verdict: 'act',
      entities: order && !kept.some((each) => each.entity === 'orderNumber') ? [number(order), ...kept] : kept,
      answer: null,
      further: [],
    },
  };
}
