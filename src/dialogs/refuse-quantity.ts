import { maxQuantity } from '../commerce/cart';
import type { Context } from './context';
import { impossibleQuantity } from './impossible-quantity';
import { badQuantity, entities, textOf } from './said';
import { done, type Step } from './step';

/** An impossible number of pieces, where one is to be added or set. */
export function wrongQuantity(context: Context): Step | null {
  if (badQuantity(context, maxQuantity) === null) return null;
  return done(context.conversation, [{ type: 'say', text: context.t.cart.badQuantity(maxQuantity) }]);
}

/** "要0件", "第一个加0件": an impossible number of pieces of what the talk is about, or of one of the list. */
export function refuseQuantity(context: Context): Step | null {
  const { focus, lastSku, shown } = context.conversation.topic;
  const quantity = impossibleQuantity(textOf(context), maxQuantity);
  const ofTheList = quantity?.isCounted && entities(context, 'ordinal').length > 0 && shown.length > 0;
  if (ofTheList) return wrongQuantity(context);
  if (!quantity?.isAll) return null;
  return focus || lastSku || (quantity.isCounted && shown.length > 0) ? wrongQuantity(context) : null;
}
