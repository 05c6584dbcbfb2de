import type { Sku } from '../base/ids';
import { inLocale, locales } from '../base/locale';
import type { PricedCart, PricedLine } from '../commerce/price';
import type { StockedProduct } from '../commerce/product';
import type { Action } from '../replies/action';
import { lineTitle } from '../replies/cards';
import type { Choice } from '../replies/reply';
import type { QueryEdit } from '../search/query-edit';
import { numberOf } from '../text/numbers';
import { addToCart, saysMore } from './add-to-cart';
import { change } from './cart-effect';
import { cartReply } from './cart-reply';
import { chooseVariant } from './choose-variant';
import { type Context, pushFrame, withTopic } from './context';
import { isOfSeen } from './points-at-it';
import { wrongQuantity } from './refuse-quantity';
import { besideSpans, editsSaid, entities, entity, textOf } from './said';
import { namedGoods } from './service/named-goods';
import { namesOf, titlesOf } from './service/read-lines';
import { editsNaming, isNamed, shownProduct } from './shown-product';
import { ask, asking, done, type Step } from './step';
import { confirmationToken } from './token';
import { narrowVariants } from './variant-choice';
import { namesProduct } from './which-product';

/** "Change it to size L" keeps the colour: the options of the line that the variants asked for still offer. */
export function keptOptions(
  context: Context,
  product: StockedProduct,
  line: PricedLine,
): Readonly<Record<string, string>> {
  const { variants } = narrowVariants(product, context);
  const kept = Object.entries(line.options).filter(([option, value]) =>
    variants.some((variant) => variant.options[option]?.id === value.id),
  );
  return Object.fromEntries(kept.map(([option, value]) => [option, value.id]));
}

/** "Two please" while looking at a product, or at a list, that is not what was put into the cart last. */
function isAboutNewProduct(context: Context): boolean {
  const { focus, lastProduct, shown } = context.conversation.topic;
  if (focus) return focus.product !== lastProduct;
  const isPointed = namesProduct(context) || entities(context, 'ordinal').length > 0;
  return !isPointed && shown.length > 0 && !shown.some(({ product }) => product === lastProduct);
}

/** "Make it three", "the red one instead": on the line that is meant. */
export function updateCart(context: Context): Step {
  const wrong = wrongQuantity(context);
  if (wrong) return wrong;
  const quantity = entity(context, 'quantity')?.value;
  if (quantity !== undefined && (isAboutNewProduct(context) || saysMore(context))) return addToCart(context);
  // "Ok that one x2", of the product that is looked at, while nothing is in the cart.
  const isNew = isOfSeen(context) && context.conversation.frames.length === 0;
  const whenEmpty = isNew ? () => addToCart(context) : undefined;
  const next = ({ line, product }: FoundLine): Step => {
    if (quantity !== undefined) return done(context.conversation, [], change([{ op: 'set', sku: line.sku, quantity }]));
    if (product && entities(context, 'attribute').length > 0) {
      return changeVariant(context, product, line);
    }
    return done(context.conversation, [
      { type: 'say', text: context.t.cart.howMany(lineTitle(line, context.wording)), choices: quantityChips(line) },
    ]);
  };
  return withLine(context, { action: actionForLine(quantity), next, whenEmpty });
}

/** The line in another colour or size, and as it is in all that is not said. */
export function changeVariant(context: Context, product: StockedProduct, line: PricedLine): Step {
  const asked = withoutOwn(context, line);
  const chosen = keptOptions(asked, product, line);
  return chooseVariant(asked, { product, quantity: line.quantity, chosen, replaces: line.sku, following: [] });
}

/** "Swap the grey for pink": what the line is already is not what it shall be. */
function withoutOwn(context: Context, line: PricedLine): Context {
  const { said } = context;
  const names = Object.values(line.options).flatMap(({ id, name }) => [
    id,
    ...locales.map((locale) => inLocale(name, locale).toLowerCase()),
  ]);
  const values = entities(context, 'attribute');
  const own = values.filter(({ value, text }) => names.includes(value.value) || names.includes(text.toLowerCase()));
  if (!said || own.length === 0 || own.length === values.length) return context;
  return { ...context, said: besideSpans(said, own) };
}

const quantityChips = (line: PricedLine): Choice[] =>
  [1, 2, 3, 5].map((quantity) => ({ title: String(quantity), action: { do: 'cart.set', sku: line.sku, quantity } }));

const actionForLine =
  (quantity: number | undefined) =>
  (sku: Sku): Action =>
    quantity === undefined ? { do: 'cart.view' } : { do: 'cart.set', sku, quantity };

export function removeFromCart(context: Context): Step {
  return withLine(context, {
    action: (sku) => ({ do: 'cart.remove', sku }),
    next: ({ line }) => {
      // "Remove one" of three leaves two.
      const left = line.quantity - (entity(context, 'quantity')?.value ?? countTaken(context) ?? line.quantity);
      return left > 0
        ? setQuantity(context, line.sku, left)
        : done(context.conversation, [], change([{ op: 'remove', sku: line.sku }]));
    },
  });
}

/** "Take one pot away", 去掉一个花盆: a count without a measure word. */
function countTaken(context: Context): number | null {
  const found =
    /\b(?:take|remove|drop|delete|lose) (?:just |only )?(one|two|three|[1-9])\b/i.exec(textOf(context))?.[1] ??
    /(?:去掉|拿掉|删掉?|减(?:掉|去)?|少)([一两二三]|[1-9])[个件支瓶条双盒]/.exec(textOf(context))?.[1];
  return found ? numberOf(found) : null;
}

export const setQuantity = (context: Context, sku: Sku, quantity: number): Step =>
  done(context.conversation, [], change([{ op: 'set', sku, quantity }]));

export const removeLine = (context: Context, sku: Sku): Step =>
  done(context.conversation, [], change([{ op: 'remove', sku }]));

export const swapLine = (context: Context, sku: Sku, by: Sku): Step =>
  done(context.conversation, [], change([{ op: 'replace', sku, by }]));

export function viewCart(context: Context): Step {
  return ask('cart', {}, ({ cart, products }) => {
    const shown = products.map((product) => shownProduct(product, context.conversation.locale));
    const next = cart.lines.length > 0 ? withTopic(context.conversation, { shown, focus: null }) : context.conversation;
    return done({ ...next, suggested: cart.lines.length > 0 ? { do: 'checkout.start' } : null }, [
      cartReply(context, cart, ''),
    ]);
  });
}

/** Emptying is asked about first: it takes everything at once. */
export function clearCart(context: Context): Step {
  const { conversation, t } = context;
  return ask('cart', {}, ({ cart }) => {
    if (cart.lines.length === 0) return done(conversation, [cartReply(context, cart, '')]);
    const token = confirmationToken(context, cart.lines);
    const frame = { dialog: 'clearCart', revision: 1, state: 'confirm', slots: { token } } as const;
    return asking(pushFrame(conversation, frame), [
      {
        type: 'say',
        text: t.cart.clearSure(pieces(cart)),
        choices: [
          { title: t.chips.yesClear, action: { do: 'confirm', token } },
          { title: t.chips.no, action: { do: 'decline', token } },
        ],
      },
    ]);
  });
}

export const pieces = (cart: PricedCart): number => cart.lines.reduce((sum, line) => sum + line.quantity, 0);

interface FoundLine {
  readonly line: PricedLine;
  readonly product: StockedProduct | undefined;
}

interface OfLine {
  /** What the chip of a line does, where it is asked which one. */
  readonly action: (sku: Sku) => Action;
  readonly next: (found: FoundLine) => Step;
  readonly whenEmpty?: (() => Step) | undefined;
}

/** Goes on with the cart line that the message is about: by position, by name, the last one changed, or the only one. */
function withLine(context: Context, { action, next, whenEmpty }: OfLine): Step {
  const { conversation, t, wording } = context;
  return ask('cart', {}, ({ cart, products }) => {
    if (cart.lines.length === 0) return whenEmpty?.() ?? done(conversation, [cartReply(context, cart, '')]);
    const found = meantLines(context, cart, products);
    const [only] = found;
    if (only && found.length === 1) {
      return next({ line: only, product: products.find((product) => product.id === only.product) });
    }
    const candidates = found.length > 1 ? found : cart.lines;
    return done(conversation, [
      {
        type: 'say',
        text: found.length === 0 && namesProduct(context) ? t.cart.notInCart : t.cart.whichLine,
        choices: candidates.map((line) => ({ title: lineTitle(line, wording), action: action(line.sku) })),
      },
    ]);
  });
}

function meantLines(context: Context, cart: PricedCart, products: readonly StockedProduct[]): readonly PricedLine[] {
  const { conversation, wording } = context;
  const positions = entities(context, 'ordinal').map(({ value }) => value.position);
  if (positions.length > 0) {
    return positions
      .map((position) => cart.lines.at(position > 0 ? position - 1 : position))
      .filter((line): line is PricedLine => line !== undefined);
  }
  const inCart = products.map((product) => shownProduct(product, wording.locale));
  const edits = editsNaming(context, inCart).map(asNamed);
  const named = cart.lines.filter((line) => {
    const product = inCart.find((each) => each.product === line.product);
    return product !== undefined && isNamed(product, edits);
  });
  const called = named.length === 1 ? named : linesCalled(textOf(context), named.length > 0 ? named : cart.lines);
  const meant = called.length > 0 ? called : named;
  if (meant.length > 0) return narrowByOptions(context, meant);
  if (namesProduct(context) || edits.length > 0 || namesKind(context)) return [];
  const last = cart.lines.find((line) => line.sku === conversation.topic.lastSku);
  if (last) return [last];
  return cart.lines.length === 1 ? cart.lines : [];
}

/** 面膜不要了 refuses face masks when products are looked for; of the cart it names them. */
const asNamed = (edit: QueryEdit): QueryEdit =>
  edit.edit === 'addCategory' || edit.edit === 'addBrand'
    ? { ...edit, condition: { ...edit.condition, negated: false } }
    : edit;

/** "No chrysanthemum tea": goods by the name of their kind, whatever is in the cart. */
const namesKind = (context: Context): boolean =>
  editsSaid(context).some(
    (edit) =>
      (edit.edit === 'addTerm' && edit.term.isKind === true) ||
      edit.edit === 'addCategory' ||
      edit.edit === 'excludeTerm',
  );

/** By a word of a title: "the pot" is the plant pot in the cart, whatever else a shop calls pots. */
export function linesCalled(text: string, lines: readonly PricedLine[]): readonly PricedLine[] {
  const goods = lines.map((line) => ({ ...line, titles: titlesOf(line), names: namesOf(line, undefined) }));
  const skus = namedGoods(text.toLowerCase(), goods).map(({ sku }) => sku);
  return lines.filter(({ sku }) => skus.includes(sku));
}

/** Of two lines of one product, the one whose colour or size is named. */
function narrowByOptions(context: Context, lines: readonly PricedLine[]): readonly PricedLine[] {
  if (lines.length < 2) return lines;
  const words = entities(context, 'attribute').map(({ value }) => value.value.toLowerCase());
  const narrowed = lines.filter((line) =>
    Object.values(line.options).some((value) =>
      words.some((word) => inLocale(value.name, context.wording.locale).toLowerCase().includes(word)),
    ),
  );
  return narrowed.length > 0 ? narrowed : lines;
}
