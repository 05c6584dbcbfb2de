import type { Sku } from '../base/ids';
import { inLocale } from '../base/locale';
import type { StockedProduct, Variant } from '../commerce/product';
import { availableOf, optionValues, totalAvailable } from '../replies/cards';
import type { Reply } from '../replies/reply';
import { type Context, dropDialog, pushFrame } from './context';
import type { ChooseVariantFrame } from './frame';
import { focusOn, optionLabel } from './show-product';
import { asking, done, type Step } from './step';
import { narrowVariants, soughtVariants } from './variant-choice';

interface Choosing {
  readonly product: StockedProduct;
  readonly quantity: number;
  /** Value ids by option, chosen so far. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly replaces: Sku | null;
}

/** Takes the one variant that fits, or asks for the first option that is still open. */
export function chooseVariant(context: Context, choosing: Choosing): Step {
  const { product } = choosing;
  const conversation = { ...focusOn(context, product), suggested: null };
  const title = inLocale(product.title, context.wording.locale);
  if (totalAvailable(product) === 0) return done(conversation, [soldOut(context, product)]);
  const { variants, missed } = narrowVariants(product, context, choosing.chosen);
  if (missed !== null) return askOption(context, { ...choosing, chosen: {} }, product.variants);
  const sought = Object.keys(choosing.chosen).length > 0 ? variants : soughtVariants(variants, context);
  const inStock = sought.filter((variant) => availableOf(product, variant) > 0);
  if (inStock.length === 0 && variants.length > 0) {
    const others = product.variants.filter((variant) => availableOf(product, variant) > 0);
    const lead: Reply = { type: 'say', text: context.t.cart.outOfStock(variantName(context, title, variants)) };
    const step = askOption(context, { ...choosing, chosen: {} }, others);
    return step.kind === 'done' ? { ...step, replies: [lead, ...step.replies] } : step;
  }
  const [only] = inStock;
  if (only && inStock.length === 1 && (sought.length === 1 || product.options.length === 0))
    return take(context, choosing, only);
  return askOption(context, choosing, sought);
}

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

function take(context: Context, { quantity, replaces }: Choosing, variant: Variant): Step {
  const conversation = dropDialog(context.conversation, 'chooseVariant');
  const changes =
    replaces === null
      ? [{ op: 'add', sku: variant.sku, quantity } as const]
      : [{ op: 'replace', sku: replaces, by: variant.sku } as const];
  return done(conversation, [], { effect: 'changeCart', changes });
}

function askOption(context: Context, choosing: Choosing, variants: readonly Variant[]): Step {
  const { product, chosen, quantity, replaces } = choosing;
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
    slots: { product: product.id, chosen: decided, asked, values, quantity, replaces },
  };
  const conversation = pushFrame({ ...focusOn(context, product), suggested: null }, frame);
  return asking(conversation, [optionQuestion(context, frame, inLocale(product.title, context.wording.locale))]);
}

/** The options in which all these variants agree. */
function decidedBy(product: StockedProduct, variants: readonly Variant[]): Record<string, string> {
  const decided: Record<string, string> = {};
  for (const option of product.options) {
    const ids = new Set(variants.map((variant) => variant.options[option]?.id));
    const [id] = ids;
    if (ids.size === 1 && id !== undefined) decided[option] = id;
  }
  return decided;
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
