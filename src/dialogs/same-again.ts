import { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { Context } from './context';
import { entities, textOf } from './said';
import { linesNamed, ordersNamed } from './service/ordered-goods';
import { plans } from './service/plans';
import { advance, emptySlots } from './service/service';
import { taskSegments } from './service/task-segments';
import { ask, type Step } from './step';

const continues =
  /^(?:ok(?:ay)?|yes|great|thanks?|thank you|actually|oh)?[,.! ]*(?:and|also|plus|oh|same)\b|\b(?:too|as well|likewise|same (?:thing|for|goes|with|reason|way|address))\b|也|还有|同样|一样/i;
/** A question, or goods that are not bought yet. */
const asksElse =
  /[?？]\s*$|\b(?:do you|have you|show|find|looking for|buy|what|which|how|when|where|who)\b|有没有|有吗|看看|想买|要买|找|多少|哪|什么|怎么|吗/i;
const speaksOfOrder = /\b(?:orders?|one)\b|订单|[那这]一?[单笔个]/i;

/**
 * "And the order with the puzzle too", W3746173也一样: what was done last, to another order or other goods as well, for the
 * same reason, to the same address, in the same way of paying. Null where a message is nothing of the kind.
 */
export function sameAgain(context: Context, otherwise: () => Step): Step | null {
  const { conversation, said } = context;
  const { lastCase, lastSku } = conversation.topic;
  const text = textOf(context);
  const isFree = conversation.frames.length === 0 && lastSku === null;
  if (!said || !lastCase || !isFree || !continues.test(text) || asksElse.test(text)) return null;
  if (taskSegments(text, []).some(({ deed }) => deed !== null)) return null;
  const named = [...new Set(entities(context, 'orderNumber').map(({ value }) => OrderNumber(value)))];
  return ask('orders', { limit: 20 }, (orders) => {
    const numbers = named.length > 0 ? named : ordersMeant(context, orders).map(({ number }) => number);
    const [first, ...further] = numbers;
    return first ? again(context, { lastCase, order: first, further: named.length > 0 ? further : [] }) : otherwise();
  });
}

/** The orders whose goods are named, those first to which it can be done. */
function ordersMeant(context: Context, orders: readonly Order[]): readonly Order[] {
  const text = textOf(context);
  const { lastCase, lastOrder } = context.conversation.topic;
  const wish = lastCase?.wish ?? 'return';
  const statuses = context.profile.policies.rules[wish]?.statuses ?? [];
  const isWhole = !plans[wish].includes('chooseLines');
  if (isWhole && !speaksOfOrder.test(text)) return [];
  const others = orders.filter(({ number }) => !isWhole || number !== lastOrder);
  const named = ordersNamed(
    text,
    others.filter((order) => linesNamed(text, order, 'titles').length > 0),
    'titles',
  );
  const possible = named.filter(({ status }) => statuses.includes(status));
  return possible.length > 0 ? possible : named;
}

interface Again {
  readonly lastCase: NonNullable<Context['conversation']['topic']['lastCase']>;
  readonly order: OrderNumber;
  readonly further: readonly OrderNumber[];
}

function again(context: Context, { lastCase, order, further }: Again): Step {
  const { wish, reason, way, tender, address } = lastCase;
  const isAddress = wish === 'changeAddress';
  const slots = { ...emptySlots(wish), order, further, reason, way, tender, address: isAddress ? address : null };
  // Goods only told which order it is.
  if (!plans[wish].includes('chooseLines')) return advance({ ...context, said: null }, slots);
  return advance(context, { ...slots, heard: textOf(context), tender: way === 'giftCard' ? tender : null });
}
