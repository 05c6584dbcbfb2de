import type { Sku } from '../base/ids';
import type { CartChange } from '../commerce/cart';
import type { PricedCart } from '../commerce/price';
import { numberOf } from '../text/numbers';
import { change } from './cart-effect';
import type { Context } from './context';
import { entity, textOf } from './said';
import { startService } from './service/service';
import { done, type Step } from './step';

const undoes = /\bundo\b|\brevert\b|撤销|撤回|换回(?:来|去)?|改回(?:来|去)?|(?:刚才|上一步).{0,4}不算/i;
const putsBack = /\b(?:put|add|bring) (?:it|them|that|those|the \w+|one|two|three) back\b|放回|加回|恢复/i;
/** Just after something was taken out; at other times these mean something else. */
const keeps =
  /^(?:(?:actually|wait|no|hmm|oh|sorry|on second thoughts?)[, ]+)*(?:keep|leave) (?:it|them|one|two|three|that|those|the)\b|\bi (?:do want|still want|want) (?:it|them|that|those)(?: back| after all)?$|^(?:算了|等等|等下|不|哎|嗯)?[，, ]*(?:我)?还是(?:想)?(?:要|留|买)(?:着|它|[一两三0-9]{1,2}[个件瓶支条双盒只])?(?:吧|了|的)?$|^(?:还是)?留着吧?$|后悔了/i;

/** What makes the cart as it was: goods that were taken out come in again, what was put in goes, a variant that was changed is changed back. */
export function undoOf(changes: readonly CartChange[], before: PricedCart, cart: PricedCart): readonly CartChange[] {
  const [first] = changes;
  if (first?.op === 'replace') return [{ op: 'replace', sku: first.by, by: first.sku }];
  const countIn = ({ lines }: PricedCart, sku: Sku) => lines.find((line) => line.sku === sku)?.quantity ?? 0;
  const lost = before.lines.flatMap(({ sku, quantity }) => {
    const left = countIn(cart, sku);
    return left < quantity ? [{ op: 'add' as const, sku, quantity: quantity - left }] : [];
  });
  const added = cart.lines.flatMap(({ sku, quantity }): CartChange[] => {
    const had = countIn(before, sku);
    if (had >= quantity) return [];
    return [had > 0 ? { op: 'set', sku, quantity: had } : { op: 'remove', sku }];
  });
  return [...lost, ...added];
}

/** "Put it back", 还是要吧, "actually keep one": what was done to the cart last is undone, or as much of it as is said. */
export function putBack(context: Context): Step | null {
  const { conversation } = context;
  const { undo = [] } = conversation.topic;
  const [first] = undo;
  const text = textOf(context).trim();
  if (!first) return undoes.test(text) && isOrderJustPlaced(context) ? startService(context, 'cancel') : null;
  const isMeant = first.op === 'add' ? putsBack.test(text) || isSecondThought(context, text) : false;
  if (!isMeant && !undoes.test(text)) return null;
  const quantity = entity(context, 'quantity')?.value ?? countSaid(text);
  const changes = undo.map((each) => (each.op === 'add' && quantity !== undefined ? { ...each, quantity } : each));
  return done(conversation, [], change(changes));
}

const isOrderJustPlaced = ({ conversation: { topic, last } }: Context): boolean =>
  last.some((reply) => reply.type === 'order' && reply.number === topic.lastOrder);

/** "Keep one towel", 留两条: a count that has no word of measure with it. */
function countSaid(text: string): number | undefined {
  const said = /\b(?:keep|leave|put|add|bring)(?: back)?(?: just| only)? (one|two|three|[1-9])\b|留([一两三1-9])/i.exec(
    text,
  );
  const word = said?.[1] ?? said?.[2];
  return word === undefined ? undefined : (numberOf(word) ?? undefined);
}

/** Right after the cart was shown without it. */
function isSecondThought({ conversation, t }: Context, text: string): boolean {
  const isJustNow = conversation.last.some(
    (reply) => reply.type === 'cart' || (reply.type === 'say' && reply.text.includes(t.cart.empty)),
  );
  return isJustNow && keeps.test(text);
}
