import type { ProductId } from '../base/ids';
import { inLocale, type Locale } from '../base/locale';
import { priceSpan, type StockedProduct } from '../commerce/product';
import { productCard } from '../replies/cards';
import type { Choice } from '../replies/reply';
import { emptyQuery } from '../search/product-query';
import type { QueryEdit } from '../search/query-edit';
import { placesInRow } from '../text/places-in-row';
import { type Context, dropDialog, withTopic } from './context';
import type { Conversation, ShownProduct } from './conversation';
import { editQuery } from './edit-query';
import { entities, textOf } from './said';
import { ask, done, type Step } from './step';
import { superlative } from './superlative';
import { likenessSaid, tellApart } from './tell-apart';

export const shownProduct = (product: StockedProduct, locale: Locale): ShownProduct => ({
  product: product.id,
  title: inLocale(product.title, locale),
  brand: product.brand?.id ?? null,
  categories: product.category.map((category) => category.id),
  priceMinor: priceSpan(product).from.amount,
});

/** What a message says of a product by name: category, brand, kind, and words that stand in a title on the screen. */
function namingEdits(context: Context): readonly QueryEdit[] {
  const { focus, shown } = context.conversation.topic;
  return editsNaming(context, [...(focus ? [focus] : []), ...shown]);
}

/** The same for other products than those on the screen, such as the lines of the cart. */
export function editsNaming(context: Context, products: readonly ShownProduct[]): readonly QueryEdit[] {
  const titles = products.map(({ title }) => title.toLowerCase());
  return (context.said?.reading.edits ?? []).filter((edit) => {
    if (edit.edit === 'addTerm') return titles.some((title) => hasWord(title, edit));
    return edit.edit === 'setCategory' || edit.edit === 'addCategory' || edit.edit === 'addBrand';
  });
}

const hasWord = (title: string, { term }: Extract<QueryEdit, { edit: 'addTerm' }>): boolean =>
  [term.text, ...term.alternatives].some((word) => title.includes(word.toLowerCase()));

/** Whether everything that a message says by name holds for this product. False when it says nothing. */
export function isNamed(product: ShownProduct, edits: readonly QueryEdit[]): boolean {
  const title = product.title.toLowerCase();
  const checks = edits.map((edit) => {
    switch (edit.edit) {
      case 'setCategory':
      case 'addCategory':
        return edit.condition.negated || product.categories.includes(edit.condition.id);
      case 'addBrand':
        return edit.condition.negated || product.brand === edit.condition.id;
      case 'addTerm':
        return hasWord(title, edit);
      default:
        return null;
    }
  });
  return checks.some((check) => check === true) && !checks.includes(false);
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

const chipsFor = (products: readonly ShownProduct[]): Choice[] =>
  products.map(({ product, title }) => ({ title, action: { do: 'product.show', product } }));

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

/** Goes on with the product that the message is about, or asks which one it is. */
export function withProduct(context: Context, next: (product: StockedProduct) => Step): Step {
  const { conversation, t } = context;
  const { focus, shown } = conversation.topic;
  const ordinal = entities(context, 'ordinal').length > 0;
  if (ordinal && shown.length > 0) {
    const [product] = shownOnes(context);
    if (product) return readProduct(context, product.product, next);
    return done(conversation, [
      { type: 'say', text: t.product.noSuchPosition(shown.length), choices: chipsFor(shown) },
    ]);
  }
  if (focus && (isNamed(focus, namingEdits(context)) || pointsAtFocus.test(textOf(context))))
    return readProduct(context, focus.product, next);
  const named = shownOnes(context);
  if (named.length === 1 && named[0]) return readProduct(context, named[0].product, next);
  if (named.length > 1) return oneOf(context, named, next);
  if (namesProduct(context) || namesOtherGoods(context)) return searchProduct(context, next);
  const only = focus ?? (shown.length === 1 ? shown[0] : undefined);
  if (only) return readProduct(context, only.product, next);
  if (shown.length > 0) return oneOf(context, shown, next);
  return done(conversation, [
    { type: 'say', text: t.product.whichNothingShown, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
  ]);
}

/** What was set side by side last is what "the cheaper one" is one of. */
function compared({ conversation }: Context, products: readonly StockedProduct[]): readonly StockedProduct[] {
  const cards = conversation.last.flatMap((reply) => (reply.type === 'comparison' ? reply.cards : []));
  const side = products.filter(({ id }) => cards.some(({ product }) => product === id));
  return side.length > 1 ? side : products;
}

/** Goes on with the only one that is what the message says, or asks which of those that are. */
function oneOf(context: Context, products: readonly ShownProduct[], next: (product: StockedProduct) => Step): Step {
  return ask('products', { ids: products.map(({ product }) => product) }, (found) => {
    const extreme = superlative(textOf(context), compared(context, found));
    if (extreme) return next(extreme);
    const fitting = tellApart(context, found);
    const [only] = fitting;
    if (only && fitting.length === 1) return next(only);
    if (fitting.length === 0) return which(context, products, likenessSaid(context));
    return which(
      context,
      products.filter(({ product }) => fitting.some(({ id }) => id === product)),
    );
  });
}

/** Asks which of them is meant; `missed` is what was said of it and holds for none. */
export function which(context: Context, products: readonly ShownProduct[], missed: string | null = null): Step {
  const { conversation, t } = context;
  const text = missed === null ? t.product.which : t.product.noneLike(missed);
  return done(conversation, [{ type: 'say', text, choices: chipsFor(products) }]);
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

/** Looks a product up by the words of the message; goes on when there is no doubt, else shows the candidates. */
function searchProduct(context: Context, next: (product: StockedProduct) => Step): Step {
  const { conversation, t, said, wording } = context;
  const fresh = emptyQuery(conversation.shop, conversation.locale);
  const query = editQuery(fresh, said?.reading.edits ?? [], conversation.topic);
  return ask('search', { query }, ({ page, products }) => {
    const [first] = products;
    const onlyWordsLeft = page.relaxed.every(({ path }) => path === 'terms');
    if (first && products.length === 1 && onlyWordsLeft) return next(first);
    if (!first) return done(conversation, [{ type: 'say', text: t.product.whichNothingShown }]);
    const shown = products.map((product) => shownProduct(product, conversation.locale));
    const cards = products.map((product) => productCard(product, wording));
    return done(withTopic(conversation, { query: page.query, shown, focus: null }), [
      { type: 'products', text: t.product.which, cards, choices: [] },
    ]);
  });
}
