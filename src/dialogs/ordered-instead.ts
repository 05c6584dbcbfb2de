import type { Intent } from '../nlu/intents';
import { byIntent } from './by-intent';
import type { Context } from './context';
import { removesGoods, wishByVerb } from './order-wish';
import { isStranger, proveFirst } from './prove-identity';
import { textOf } from './said';
import { ordersNamed } from './service/ordered-goods';
import { ask, type Step } from './step';

/** What is said of a cart, or of a list, when there is neither: "make them a size 10", 台灯换成亮一点的. */
const ofCartOrList: ReadonlySet<Intent> = new Set(['cart.update', 'cart.remove', 'search.refine']);
const searches: ReadonlySet<Intent> = new Set(['product.search', 'product.availability', 'inform', 'none', 'cart.add']);
const edits = /\b(?:make|change|switch|swap|replace|modify|remove|take|drop)\b|换|改|去掉|删|不要了/i;
const pronoun = /\b(?:it|them|that|those)\b|它|这个|那个/i;
/** Words for goods that are bought already. */
const bought =
  /\b(?:(?:not|haven.t|hasn.t|before (?:it|they)) (?:yet )?(?:been )?ship(?:s|ped)?|i (?:have )?(?:ordered|bought)|(?:make|change|switch|swap|replace|cancel|return|exchange) my|(?:my|the) (?:[\w'-]+ ){0,2}order)\b|发货|下单|订单|[那这](?:个|一)?单|(?:我|之前|昨天|上次)(?:买|订|拍)的/i;

/**
 * A change to goods, with an empty cart, is to goods that were ordered where an order has them; null when a message is
 * nothing of the kind.
 */
export function changeOrdered(context: Context, intent: Intent, otherwise: () => Step): Step | null {
  const { conversation, said } = context;
  const text = textOf(context);
  const isLoose = searches.has(intent) || said?.understanding.verdict !== 'act';
  const pointsBack = conversation.topic.lastOrder !== null && edits.test(text) && pronoun.test(text);
  const isChange = pointsBack || (ofCartOrList.has(intent) && edits.test(text)) || (isLoose && bought.test(text));
  const { lastSku, shown, query } = conversation.topic;
  const isTaken = lastSku !== null || ((shown.length > 0 || query !== null) && !bought.test(text));
  if (!said || !isChange || isTaken || conversation.frames.length > 0) return null;
  if (isStranger(context)) return bought.test(text) ? proveFirst(context, { wish: said }) : null;
  return ask('cart', {}, ({ cart }) =>
    cart.lines.length > 0
      ? otherwise()
      : ask('orders', { limit: 20 }, (orders) => {
          if (ordersNamed(text, orders).length === 0 && !pointsBack) return otherwise();
          const verb = wishByVerb(context);
          return byIntent[removesGoods(text) ? 'order.cancel' : (verb ?? 'exchange.request')](context);
        }),
  );
}
