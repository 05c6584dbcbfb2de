import { addToCart } from './add-to-cart';
import { updateCart } from './change-cart';
import type { Context } from './context';
import { findProducts } from './find-products';
import { showOrderStatus } from './look-up-orders';
import { agreesToIt } from './points-at-it';
import { notUnderstood } from './repairs/misunderstanding';
import { entities, entity, knownEdits, namesGoods } from './said';
import { showProduct } from './show-product';
import { done, type Step } from './step';
import { which, withProduct } from './which-product';

/** A yes that nothing was asked for: over a list it leaves open which one. */
export function hearAffirm(context: Context): Step {
  const { conversation, t } = context;
  const { shown, focus } = conversation.topic;
  if (focus && agreesToIt(context)) return addToCart(context);
  if (shown.length > 0 && conversation.last.some(({ type }) => type === 'products' || type === 'comparison'))
    return shown.length > 1
      ? which(context, { products: shown, taking: null })
      : withProduct(context, (product) => showProduct(context, product));
  return done(conversation, [
    { type: 'say', text: t.repairs.whatNext, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
  ]);
}

export function hearDeny(context: Context): Step {
  const { conversation, t } = context;
  return done({ ...conversation, suggested: null }, [
    { type: 'say', text: t.repairs.neverMind, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
  ]);
}

/** Values while no question is open: a position in the list, a quantity for the last cart line, a condition of the search. */
export function hearInform(context: Context): Step {
  const { topic } = context.conversation;
  if (entities(context, 'ordinal').length > 0 && topic.shown.length > 0) {
    if (entities(context, 'attribute').length > 0) return addToCart(context);
    return withProduct(context, (product) => showProduct(context, product));
  }
  if (entity(context, 'orderNumber')) return showOrderStatus(context);
  if (entity(context, 'quantity') && (topic.lastSku || topic.focus)) return updateCart(context);
  if (entity(context, 'quantity') && topic.shown.length > 0 && knownEdits(context).length === 0)
    return addToCart(context);
  if (namesGoods(context)) return findProducts(context);
  const edits = knownEdits(context);
  const hasOtherWords = context.said?.reading.edits.some((edit) => edit.edit === 'addTerm' && !edit.term.isKind);
  const namesKind = edits.some((edit) => edit.edit === 'addTerm' && edit.term.isSold);
  if (!context.said || edits.length === 0 || (hasOtherWords && !topic.query && !namesKind))
    return notUnderstood(context);
  if (namesKind) return findProducts(context);
  const { reading } = context.said;
  return findProducts({ ...context, said: { ...context.said, reading: { ...reading, edits } } });
}
