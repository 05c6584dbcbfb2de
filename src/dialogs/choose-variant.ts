import type { Sku } from '../base/ids';
import { inLocale } from '../base/locale';
import type { StockedProduct, Variant } from '../commerce/product';
import type { Action } from '../replies/action';
import { availableOf, optionValues, totalAvailable } from '../replies/cards';
import type { Reply } from '../replies/reply';
import { type Context, dropDialog, pushFrame } from './context';
import type { ChooseVariantFrame, Wanted } from './frame';
import { focusOn, optionLabel } from './show-product';
import { afterwards, asking, type Done, done, type Step } from './step';
import { askedBefore, decidedBy, missedColour, narrowVariants, soughtVariants } from './variant-choice';
import { readProduct } from './which-product';

interface Choosing {
  readonly product: StockedProduct;
  readonly quantity: number;
  /** Value ids by option, chosen so far. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly replaces: Sku | null;
  readonly following: readonly Wanted[];
}

/** Several goods, one after the other: those with a variant to choose are asked about. */
export function chooseEach(context: Context, [first, ...following]: readonly Wanted[]): Step {
  if (!first) return done(context.conversation, []);
  return readProduct(context, first.product, (product) =>
    chooseVariant(context, { product, quantity: first.quantity, chosen: {}, replaces: null, following }),
  );
}

/** Takes the one variant that fits, or asks for the first option that is still open. */
export function chooseVariant(context: Context, choosing: Choosing): Step {
  const { product } = choosing;
  const conversation = { ...focusOn(context, product), suggested: null };
  const title = inLocale(product.title, context.wording.locale);
  if (totalAvailable(product) === 0) return goOn(context, choosing, done(conversation, [soldOut(context, product)]));
  const asked = askedBefore(context, product);
  const known = narrowVariants(product, context, { ...asked, ...choosing.chosen });
  const { variants, missed } = known.variants.length > 0 ? known : narrowVariants(product, context, choosing.chosen);
  const unknown = missed ?? missedColour(product, context);
  if (unknown !== null) {
    const lead: Reply = { type: 'say', text: context.t.cart.noSuchValue(title, unknown) };
    return withLead(lead, askAnyway(context, { ...choosing, chosen: {} }));
  }
  const isChosen = Object.keys(choosing.chosen).length > 0 || Object.keys(asked).length > 0;
  const sought = isChosen ? variants : soughtVariants(variants, context);
  const inStock = sought.filter((variant) => availableOf(product, variant) > 0);
  if (inStock.length === 0 && variants.length > 0) {
    const others = product.variants.filter((variant) => availableOf(product, variant) > 0);
    const lead: Reply = { type: 'say', text: context.t.cart.outOfStock(variantName(context, title, variants)) };
    return withLead(lead, askOption(context, { ...choosing, chosen: {} }, others));
  }
  const [only] = inStock;
  if (only && inStock.length === 1 && (sought.length === 1 || product.options.length === 0))
    return take(context, choosing, only);
  return askOption(context, choosing, sought);
}

/** Whether it may be one that is not what was asked for, though there is but one. */
function askAnyway(context: Context, choosing: Choosing): Step {
  const { product, quantity } = choosing;
  const [only, ...others] = product.variants.filter((variant) => availableOf(product, variant) > 0);
  if (!only || others.length > 0) return askOption(context, choosing, product.variants);
  const name = variantName(context, inLocale(product.title, context.wording.locale), [only]);
  const take: Action = { do: 'cart.add', product: product.id, sku: only.sku, quantity };
  const conversation = { ...focusOn(context, product), suggested: take };
  return done(conversation, [
    {
      type: 'say',
      text: context.t.cart.thisOneInstead(name),
      choices: [{ title: context.t.chips.addToCart, action: take }],
    },
  ]);
}

const withLead = (lead: Reply, step: Step): Step =>
  step.kind === 'done' ? { ...step, replies: [lead, ...step.replies] } : step;

const variantName = ({ wording }: Context, title: string, variants: readonly Variant[]): string => {
  const [only] = variants;
  if (!only || variants.length !== 1) return title;
  const values = Object.values(only.options).map((value) => inLocale(value.name, wording.locale));
  return [title, ...values].join(' ');
};

function soldOut({ t, wording }: Context, product: StockedProduct): Reply {
  return {
    type: 'say',
    text: t.product.soldOutWhole(inLocale(product.title, wording.locale)),
    choices: [
      { title: t.chips.similar, action: { do: 'product.similar', product: product.id } },
      { title: t.chips.browse, action: { do: 'browse' } },
    ],
  };
}

function take(context: Context, choosing: Choosing, variant: Variant): Step {
  const { quantity, replaces } = choosing;
  const conversation = dropDialog(context.conversation, 'chooseVariant');
  const changes =
    replaces === null
      ? [{ op: 'add', sku: variant.sku, quantity } as const]
      : [{ op: 'replace', sku: replaces, by: variant.sku } as const];
  return goOn(context, choosing, done(conversation, [], { effect: 'changeCart', changes }));
}

/** To the goods that come after; what answered the question about these is not said of them. */
function goOn(context: Context, { following, chosen }: Choosing, end: Done): Step {
  if (following.length === 0) return end;
  const said = Object.keys(chosen).length > 0 ? null : context.said;
  return afterwards(chooseEach({ ...context, said, conversation: end.next }, following), (next) => together(end, next));
}

/** One change of the cart for both. A question of the second is put again after it. */
function together(first: Done, second: Done): Done {
  const changes = [first, second].flatMap(({ effect }) => (effect?.effect === 'changeCart' ? effect.changes : []));
  if (changes.length === 0) return { ...second, replies: [...first.replies, ...second.replies] };
  const replies = second.asked ? first.replies : [...first.replies, ...second.replies];
  return { ...second, replies, effect: { effect: 'changeCart', changes }, asked: false };
}

function askOption(context: Context, choosing: Choosing, variants: readonly Variant[]): Step {
  const { product, chosen, quantity, replaces, following } = choosing;
  const decided = { ...chosen, ...decidedBy(product, variants) };
  const asked = product.options.find((option) => decided[option] === undefined);
  if (asked === undefined) {
    const [only] = variants;
    return only ? take(context, choosing, only) : done(context.conversation, [soldOut(context, product)]);
  }
  const values = optionValues(product, asked, variants)
    .filter(({ available }) => available > 0)
    .map(({ value }) => ({ id: value.id, title: inLocale(value.name, context.wording.locale) }));
  const frame: ChooseVariantFrame = {
    dialog: 'chooseVariant',
    revision: 1,
    state: 'askOption',
    slots: { product: product.id, chosen: decided, asked, values, quantity, replaces, following },
  };
  const conversation = pushFrame({ ...focusOn(context, product), suggested: null }, frame);
  return asking(conversation, [optionQuestion(context, frame, inLocale(product.title, context.wording.locale))]);
}

export function optionQuestion(context: Context, frame: ChooseVariantFrame, title: string): Reply {
  const { asked, values, product } = frame.slots;
  return {
    type: 'say',
    text: context.t.cart.chooseOption(optionLabel(asked, context), title),
    choices: values.map((value) => ({
      title: value.title,
      action: { do: 'answer', question: `${product}:${asked}`, value: value.id },
    })),
  };
}
