import type { ProductId, Sku } from '../base/ids';
import { placesInRow } from '../text/places-in-row';
import { change } from './cart-effect';
import { chooseEach, chooseVariant } from './choose-variant';
import { type Context, withTopic } from './context';
import type { ShownProduct } from './conversation';
import type { Said } from './event';
import type { Wanted } from './frame';
import { keepGiven } from './given-early';
import { wrongQuantity } from './refuse-quantity';
import { editsSaid, entities, entity, isKind, textOf } from './said';
import { done, type Step } from './step';
import { namedPlaces, namesProduct, readProduct, withProduct } from './which-product';

/** "Add two of the red ones": the product meant, its variant, the quantity. */
export function addToCart(given: Context): Step {
  const isCheckingOut = given.conversation.frames.some(({ dialog }) => dialog === 'checkOut');
  const kept = isCheckingOut ? given.conversation : keepGiven(given);
  // What names no goods of its own says more of those that are added: "再来一盒龙井，要小包装的".
  const waiting = kept.waiting.filter(
    (each) => !isOfGoods(each) || each.task !== undefined || each.reading.edits.some(isKind),
  );
  const context = { ...given, conversation: { ...kept, waiting } };
  const [first, ...others] = context.said?.goods ?? [];
  return first ? addFirst(context, first, others) : addOne(context);
}

/** Goods that are named one after the other: the rest waits until the first ones are in the cart. */
function addFirst(context: Context, said: Said, others: readonly Said[]): Step {
  const { conversation } = context;
  const further = conversation.waiting.filter((each) => !isOfGoods(each));
  const rest = others.map((each): Said => ({ ...each, task: 'cart.add' }));
  const next = { ...withTopic(conversation, { wanted: null }), waiting: [...further, ...rest] };
  return addOne({ ...context, said, conversation: next });
}

/** What names goods was taken for a wish of its own, and is one of those that are added. */
const isOfGoods = ({ understanding }: Said): boolean =>
  /^(?:cart\.add|product\.search|search\.refine|inform|none)$/.test(understanding.intents[0]?.intent ?? '');

function addOne(context: Context): Step {
  const wrong = wrongQuantity(context);
  if (wrong) return wrong;
  const { focus, shown, lastProduct } = context.conversation.topic;
  const seen = focus ?? (shown.length === 1 ? shown[0] : undefined);
  const same = context.said?.ofSame ? (seen?.product ?? lastProduct) : null;
  if (same) return addProduct(context, { product: same, quantity: entity(context, 'quantity')?.value ?? 1 });
  const again = lastAgain(context);
  const isOneOfSeveral = context.said?.task === 'cart.add';
  const quantity = entity(context, 'quantity')?.value ?? (again || isOneOfSeveral ? 1 : wantedOf(context));
  if (again) return done(context.conversation, [], change([{ op: 'add', sku: again, quantity }]));
  // Should the product have to be asked for, the number is not asked for again.
  const asked = { ...context, conversation: withTopic(context.conversation, { wanted: quantity }) };
  if (takesAll(asked)) return chooseAll(asked);
  const several = namedPlaces(asked);
  if (several.length > 1) return chooseEach(asked, inQuantity(asked, several));
  return withProduct(
    asked,
    (product) => chooseVariant(asked, { product, quantity, chosen: {}, replaces: null, following: [] }),
    quantity,
  );
}

function chooseAll(context: Context): Step {
  const products = allShown(context);
  const isOfOneList = products === context.conversation.topic.shown;
  // What the last of several lists was narrowed to says nothing of the others.
  const free = { ...context, conversation: withTopic(context.conversation, { query: null }) };
  return chooseEach(isOfOneList ? context : free, inQuantity(context, products));
}

/** 都要, where little else is understood. */
export const saysAllOfList = (context: Context): boolean =>
  /^(?:那)?(?:都|全)(?:要|买|来)(?:了|吧)?$|^(?:i(?:['’]?ll| will) (?:take|have) )?(?:both|all of them|them all|all)(?: please| pls)?$/i.test(
    textOf(context).trim(),
  ) && takesAll(context);

/** 都加购物车, "both please": all of a list that is short enough to be meant whole. */
function takesAll(context: Context): boolean {
  const shown = allShown(context);
  const isShort = shown.length > 1 && shown.length <= mostTaken;
  return (
    isShort && saysAll.test(textOf(context)) && !namesProduct(context) && entities(context, 'ordinal').length === 0
  );
}

/** The list on the screen; of several lists with one product each, all of them. */
function allShown({ conversation: { topic, last } }: Context): readonly Pick<ShownProduct, 'product'>[] {
  const lists = last.flatMap((reply) => (reply.type === 'products' ? [reply.cards] : []));
  const isOneEach = lists.length > 1 && lists.every((cards) => cards.length === 1);
  return isOneEach ? lists.flat() : topic.shown;
}

const mostTaken = 4;
const saysAll =
  /(?:都|全部?)(?:给我)?(?:加|要|买|来|放|拿)|\b(?:both|them all|all of (?:them|these|those)|all (?:two|three|four))\b/i;

/** How many of each: "two of the first and one of the third", "the first two", 各来两个. */
function inQuantity(context: Context, products: readonly Pick<ShownProduct, 'product'>[]): readonly Wanted[] {
  const said = entities(context, 'quantity');
  const [only] = said;
  if (said.length === products.length)
    return products.map(({ product }, at) => ({ product, quantity: said[at]?.value ?? 1 }));
  const text = textOf(context);
  const isCount = only?.value === Math.abs(placesInRow(text) ?? 0) && !saysEach.test(text);
  if (only === undefined || isCount) return products.map(({ product }) => ({ product, quantity: 1 }));
  const places = entities(context, 'ordinal');
  return products.map(({ product }, at) => {
    const before = text.slice(places[at - 1]?.end ?? 0, places[at]?.start ?? 0);
    return { product, quantity: at > 0 && saysOne.test(before) ? 1 : only.value };
  });
}

const saysOne = /\b(?:one|an?)\b|一/i;
const saysEach = /\beach\b|\bapiece\b|各|每/i;

/** What was said when the product was looked for. */
const wantedOf = ({ conversation }: Context): number => conversation.topic.wanted ?? 1;

/** "One more", "再来一瓶": on top of what is there, not instead of it. */
export const saysMore = (context: Context): boolean =>
  /再(?:来|加|要|拿|买|添)|多(?:来|加|要|拿)|\b(?:more|another|extra|additional)\b/i.test(textOf(context));

/** "One more": the SKU that was put in last, when the message names nothing else and the talk is still about it. */
function lastAgain(context: Context): Sku | null {
  const { lastSku, lastProduct, focus } = context.conversation.topic;
  const isOfIt =
    focus?.product === lastProduct ||
    (saysMore(context) && context.conversation.last.some(({ type }) => type === 'cart'));
  const namesOther =
    namesProduct(context) ||
    editsSaid(context).some(
      (edit) => edit.edit === 'addTerm' && (edit.term.isKind === true || namesSomething.test(edit.term.text)),
    ) ||
    entities(context, 'ordinal').length > 0 ||
    entities(context, 'attribute').length > 0;
  return lastSku && isOfIt && !namesOther ? lastSku : null;
}

/** A word that may be of a title: 龙井, and not 一样 or "please". */
const namesSomething =
  /^(?!.*(?:一样|同样|同款|相同|这种|那种))\p{Script=Han}{2}|^(?!(?:same|again|more|another|please|thanks?|those|these)$)[a-z]{4}/iu;

export function addProduct(
  context: Context,
  of: { product: ProductId; sku?: Sku | undefined; quantity?: number | undefined },
): Step {
  const { product: id, sku, quantity = wantedOf(context) } = of;
  if (sku) return done(context.conversation, [], change([{ op: 'add', sku, quantity }]));
  return readProduct(context, id, (product) =>
    chooseVariant(context, { product, quantity, chosen: {}, replaces: null, following: [] }),
  );
}
