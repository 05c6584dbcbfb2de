import type { ProductId } from '../base/ids';
import type { StockedProduct } from '../commerce/product';
import type { Choice } from '../replies/reply';
import { isAccessory } from '../search/index/title-heads';
import type { TextTerm } from '../search/product-query';
import type { QueryEdit } from '../search/query-edit';
import { stem } from '../search/tokens';
import { placesInRow } from '../text/places-in-row';
import { type Context, dropDialog, withTopic } from './context';
import type { Conversation, ShownProduct } from './conversation';
import { editsSaid, entities, textOf } from './said';
import { leavesOpen, searchProduct, searchTitle, wordsSaid } from './search-product';
import { editsNaming, hasWord, isNamed } from './shown-product';
import { ask, done, type Step } from './step';
import { saysSuperlative, superlative } from './superlative';
import { likenessSaid, tellApart } from './tell-apart';

/** What a message says of what is on the screen by name. */
function namingEdits(context: Context): readonly QueryEdit[] {
  const { focus, shown } = context.conversation.topic;
  return editsNaming(context, [...(focus ? [focus] : []), ...shown]);
}

/** Whether the message names a product by more than words that could be anything. */
export const namesProduct = ({ said }: Context): boolean =>
  (said?.reading.edits ?? []).some((edit) => edit.edit === 'setCategory' || edit.edit === 'addBrand');

/** Whether goods are named that this product, if it is the one talked about, is none of. */
export function namesAnother(context: Context, product: ProductId): boolean {
  const { focus } = context.conversation.topic;
  return focus?.product === product && namesProduct(context) && !isNamed(focus, editsNaming(context, [focus]));
}

/** The fewest characters by which goods are told from a whole department: 豆豆鞋, and not 鞋. English needs categories. */
const tellingGoods = /\p{Script=Han}{2}/u;

/** "再来一双豆豆鞋" where no list is open that has any: goods to be added that nothing on the screen is called by. */
export function namesOtherGoods(context: Context): boolean {
  const terms = (context.said?.reading.edits ?? []).flatMap((edit) => (edit.edit === 'addTerm' ? [edit.term] : []));
  const adds = context.said?.understanding.intents[0]?.intent === 'cart.add';
  const tells = tellingGoods.test(terms.map(({ text }) => text).join(''));
  return adds && tells && terms.some(({ isKind }) => isKind) && namingEdits(context).length === 0;
}

/** `taking` is how many of it go into the cart once it is chosen; null where it is only looked at. */
const chipsFor = (products: readonly ShownProduct[], taking: number | null): Choice[] =>
  products.map(({ product, title }) => ({
    title,
    action: taking === null ? { do: 'product.show', product } : { do: 'cart.add', product, quantity: taking },
  }));

/** Whether the last thing asked was which product shall go into the cart: a number of them is in the buttons then. */
export const isTaking = ({ conversation }: Context): boolean => offersToTake(conversation.offered);

export const offersToTake = (offered: readonly Choice[]): boolean => choicesToTake(offered).length > 1;

export const choicesToTake = (offered: readonly Choice[]): readonly Choice[] =>
  offered.filter(({ action }) => action.do === 'cart.add' && action.quantity !== undefined);

/** The products of the list on the screen that a message names by their places. */
export function namedPlaces(context: Context): readonly ShownProduct[] {
  const { shown } = context.conversation.topic;
  const several = placesInRow(textOf(context));
  if (several !== null) return several > 0 ? shown.slice(0, several) : shown.slice(several);
  return entities(context, 'ordinal')
    .map(({ value: { position } }) => shown.at(position > 0 ? position - 1 : position))
    .filter((product): product is ShownProduct => product !== undefined);
}

/** Finds which products of the list on the screen a message is about, by position or by name. */
export function shownOnes(context: Context): readonly ShownProduct[] {
  const placed = namedPlaces(context);
  if (placed.length > 0 || entities(context, 'ordinal').length > 0) return placed;
  const { topic } = context.conversation;
  const edits = namingEdits(context);
  return topic.shown.filter((product) => isNamed(product, edits));
}

/** "Does it come with a charger": other goods that are named are what is asked of the one that is talked about. */
const pointsAtFocus =
  /\b(?:does|do|did|is|has|can|will|would|whats|what(?:'|’)s|how \w+ is) (?:it|this one|that one)\b|(?:这|那)(?:个|款|件|双|支|瓶)(?=$|[有能是的可会防带多怎适含耐好用配送，,？?])|它/i;

/** Goes on with the product that the message is about, or asks which one it is; one of them to be added, if `taking` is given. */
export function withProduct(
  context: Context,
  next: (product: StockedProduct) => Step,
  taking: number | null = null,
): Step {
  const { conversation, t } = context;
  const { focus, shown } = conversation.topic;
  const ordinal = entities(context, 'ordinal').length > 0;
  if (ordinal && shown.length > 0) {
    const [product] = shownOnes(context);
    if (product) return readProduct(context, product.product, next);
    return done(conversation, [
      { type: 'say', text: t.product.noSuchPosition(shown.length), choices: chipsFor(shown, taking) },
    ]);
  }
  if (focus && (isNamed(focus, namingEdits(context)) || pointsAtFocus.test(textOf(context))))
    return readProduct(context, focus.product, next);
  const named = shownOnes(context);
  const [first] = named;
  // 那个便宜的来两支: one of the list, whichever was looked at since.
  if (
    !first &&
    taking !== null &&
    focus &&
    shown.length > 1 &&
    saysSuperlative(textOf(context)) &&
    !namesProduct(context)
  )
    return oneOf(context, { products: shown, taking }, next);
  if (first) {
    const otherwise = () =>
      named.length === 1
        ? readProduct(context, first.product, next)
        : oneOf(context, { products: named, taking }, next);
    // More may be said than what holds of these: "the forest jacquard towel" beside two other towels.
    const saysMore = taking !== null && editsSaid(context).some(({ edit }) => edit === 'addTerm');
    return saysMore ? searchTitle(context, { taking, otherwise }, next) : otherwise();
  }
  if (namesProduct(context) || namesOtherGoods(context) || (taking !== null && namesOtherKind(context)))
    return searchProduct(context, taking, next);
  const otherwise = () => {
    const only = focus ?? (shown.length === 1 ? shown[0] : undefined);
    if (only) return readProduct(context, only.product, next);
    if (shown.length > 0) return oneOf(context, { products: shown, taking }, next);
    const choices: Choice[] = [{ title: t.chips.browse, action: { do: 'browse' } }];
    return done(conversation, [{ type: 'say', text: t.product.whichNothingShown, choices }]);
  };
  return mayNameByTitle(context) ? searchTitle(context, { taking, otherwise }, next) : otherwise();
}

const pronoun = /\b(?:it|its|this|that|these|those|them|one|ones)\b|这|那|它/i;

/** Whether words of a title may be said, rather than something of the product that is looked at. */
const mayNameByTitle = (context: Context): boolean =>
  wordsSaid(context).length > 0 && (context.conversation.topic.focus === null || !pronoun.test(textOf(context)));

/** "The mummy bag" over a list of lamps: a kind that the shop sells and that nothing on the screen is called. */
function namesOtherKind(context: Context): boolean {
  const { focus, shown } = context.conversation.topic;
  const seen = [...(focus ? [focus] : []), ...shown].map(({ title }) => title.toLowerCase());
  if (seen.length === 0 || (focus && pronoun.test(textOf(context)))) return false;
  return editsSaid(context).some(
    (edit) => edit.edit === 'addTerm' && isThing(edit.term) && !seen.some((title) => hasWord(title, edit)),
  );
}

/** A pack or a set may be of anything. */
const isThing = ({ text, isSold, isKind }: TextTerm): boolean =>
  isSold === true || (isKind === true && !isAccessory(stem(text.toLowerCase())));

/** What was set side by side last is what "the cheaper one" is one of. */
function compared({ conversation }: Context, products: readonly StockedProduct[]): readonly StockedProduct[] {
  const cards = conversation.last.flatMap((reply) => (reply.type === 'comparison' ? reply.cards : []));
  const side = products.filter(({ id }) => cards.some(({ product }) => product === id));
  return side.length > 1 ? side : products;
}

interface Candidates {
  readonly products: readonly ShownProduct[];
  readonly taking: number | null;
}

/** Goes on with the only one that is what the message says, or asks which of those that are. */
function oneOf(context: Context, { products, taking }: Candidates, next: (product: StockedProduct) => Step): Step {
  return ask('products', { ids: products.map(({ product }) => product) }, (found) => {
    const extremes = superlative(textOf(context), compared(context, found));
    const [any] = found;
    // "The cheapest" of several that cost the same leaves it open which.
    const isOpen = extremes.length === found.length || (extremes.length === 0 && leavesOpen(textOf(context)));
    if (any && taking !== null && isOpen) return next(any);
    const fitting = extremes.length > 0 ? extremes : tellApart(context, found);
    const [only] = fitting;
    if (only && fitting.length === 1) return next(only);
    if (fitting.length === 0) {
      const otherwise = () => which(context, { products, taking, missed: likenessSaid(context) });
      return taking === null ? otherwise() : searchTitle(context, { taking, otherwise, isAnyWord: true }, next);
    }
    return which(context, {
      products: products.filter(({ product }) => fitting.some(({ id }) => id === product)),
      taking,
    });
  });
}

interface Asked extends Candidates {
  /** What was said of it and holds for none. */
  readonly missed?: string | null;
}

/** Asks which of them is meant; "the second one" is the second of these from then on. */
export function which(context: Context, { products, taking, missed = null }: Asked): Step {
  const { conversation, t } = context;
  const text = missed === null ? t.product.which : t.product.noneLike(missed);
  const next = taking === null ? conversation : withTopic(conversation, { shown: products, focus: null });
  return done(next, [{ type: 'say', text, choices: chipsFor(products, taking) }]);
}

export function readProduct(context: Context, id: ProductId, next: (product: StockedProduct) => Step): Step {
  const { conversation, t } = context;
  return ask('products', { ids: [id] }, ([product]) =>
    product
      ? next(product)
      : done(withoutChoiceOf(conversation, id), [
          { type: 'say', text: t.product.gone, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
        ]),
  );
}

/** Among the variants of a product that is gone there is nothing left to choose. */
function withoutChoiceOf(conversation: Conversation, id: ProductId): Conversation {
  const isOpen = conversation.frames.some((frame) => frame.dialog === 'chooseVariant' && frame.slots.product === id);
  return isOpen ? dropDialog(conversation, 'chooseVariant') : conversation;
}
