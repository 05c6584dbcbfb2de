import { inLocale } from '../base/locale';
import type { StockedProduct, Variant } from '../commerce/product';
import {
  availableOf,
  optionName,
  optionValues,
  pictureUrl,
  productCard,
  productFacts,
  totalAvailable,
  variantTitle,
} from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Choice } from '../replies/reply';
import { type Context, withTopic } from './context';
import type { Conversation } from './conversation';
import { shownProduct } from './shown-product';
import { done, type Step } from './step';
import { likenessSaid, tellApart } from './tell-apart';
import { variantsTold } from './tell-variants';
import { decidedBy, missedOption, narrowVariants } from './variant-choice';

/** The conversation with this product as what is talked about, and "yes" meaning to take it. */
export function focusOn(context: Context, product: StockedProduct): Conversation {
  const { conversation } = context;
  const focused = withTopic(conversation, { focus: shownProduct(product, conversation.locale) });
  const buyable = totalAvailable(product) > 0;
  return { ...focused, suggested: buyable ? { do: 'cart.add', product: product.id } : null };
}

export function productChips({ t, conversation: { paused } }: Context, product: StockedProduct): Choice[] {
  const chips: Choice[] = paused ? [{ title: t.chips.checkOut, action: { do: 'checkout.start' } }] : [];
  if (totalAvailable(product) > 0) {
    chips.push({ title: t.chips.addToCart, action: { do: 'cart.add', product: product.id } });
  }
  chips.push({ title: t.chips.similar, action: { do: 'product.similar', product: product.id } });
  chips.push({ title: t.chips.viewCart, action: { do: 'cart.view' } });
  return chips;
}

export function showProduct(context: Context, product: StockedProduct): Step {
  const { t, wording } = context;
  return done(focusOn(context, product), [
    {
      type: 'product',
      card: { ...productCard(product, wording), buttons: [] },
      description: inLocale(product.description, wording.locale),
      facts: productFacts(product, wording),
      choices: productChips(context, product),
    },
    ...(totalAvailable(product) > 0
      ? []
      : [{ type: 'say' as const, text: t.product.soldOutWhole(inLocale(product.title, wording.locale)) }]),
  ]);
}

export function showPrice(context: Context, product: StockedProduct): Step {
  const { t, wording } = context;
  const title = inLocale(product.title, wording.locale);
  const { variants } = narrowVariants(product, context);
  const [only] = variants;
  const card = productCard(product, wording);
  const told =
    only && variants.length === 1 && product.options.length > 0
      ? t.product.priceOf(title, variantTitle(only.options, wording), formatMoney(only.price, wording.locale))
      : t.product.price(title, card.price);
  const was = card.listPrice ? t.product.wasPrice(card.listPrice) : '';
  return done(withAsked(context, product), [
    { type: 'say', text: t.sentences([told, was]), choices: productChips(context, product) },
  ]);
}

export function showAvailability(context: Context, product: StockedProduct): Step {
  const told = variantsTold(context, product);
  const next = told === null ? withAsked(context, product) : focusOn(context, product);
  const text = told ?? availabilityText(context, product);
  return done(next, [{ type: 'say', text, choices: productChips(context, product) }]);
}

/** The talk is about this product, in what the message asks of it. */
function withAsked(context: Context, product: StockedProduct): Conversation {
  const next = focusOn(context, product);
  const { variants, missed } = narrowVariants(product, context);
  const left = variants.filter((variant) => availableOf(product, variant) > 0);
  if (missed !== null || left.length === 0 || left.length === product.variants.length) return next;
  return withTopic(next, { asked: { product: product.id, values: decidedBy(product, left) } });
}

function availabilityText(context: Context, product: StockedProduct): string {
  const { t, wording } = context;
  const title = inLocale(product.title, wording.locale);
  const inStock = product.variants.filter((variant) => availableOf(product, variant) > 0);
  if (inStock.length === 0) return t.product.soldOutWhole(title);
  const { variants, missed } = narrowVariants(product, context);
  if (missed)
    return t.product.noSuchOption(
      title,
      variantList(context, product, product.variants, missedOption(product, context)),
    );
  if (variants.length === product.variants.length) {
    const said = likenessSaid(context);
    if (said !== null && tellApart(context, [product]).length === 0) return t.product.silent(title, said);
    const named = product.options.length > 0 ? t.product.inStock(variantList(context, product, inStock)) : '';
    return t.sentences([t.product.available(title), named]);
  }
  const wanted = variants.filter((variant) => availableOf(product, variant) > 0);
  const asked = commonTitle(context, product, variants);
  return wanted.length > 0
    ? t.product.availableOption(title, asked)
    : t.product.soldOutOption(title, asked, variantList(context, product, inStock));
}

/** The values of an option, or whole variants when there are few of them. */
function variantList(
  context: Context,
  product: StockedProduct,
  variants: readonly Variant[],
  option: string | undefined = product.options[0],
): string {
  const { t, wording } = context;
  if (variants.length <= 4) return t.and(variants.map((variant) => variantTitle(variant.options, wording)));
  if (!option) return '';
  return t.and(optionValues(product, option, variants).map(({ value }) => inLocale(value.name, wording.locale)));
}

/** What the narrowed variants have in common: "Black", or "Black / 42". */
function commonTitle({ wording }: Context, product: StockedProduct, variants: readonly Variant[]): string {
  const shared = product.options
    .map((option) => {
      const ids = new Set(variants.map((variant) => variant.options[option]?.id));
      const value = variants[0]?.options[option];
      return ids.size === 1 && value ? inLocale(value.name, wording.locale) : null;
    })
    .filter((value): value is string => value !== null);
  return shared.join(' / ');
}

export function showPicture(context: Context, product: StockedProduct): Step {
  const { t, wording, profile } = context;
  const title = inLocale(product.title, wording.locale);
  const url = pictureUrl(profile, product.pictures[0]);
  if (!url) return showProduct(context, product);
  return done(focusOn(context, product), [
    { type: 'say', text: t.product.picture(title), choices: productChips(context, product) },
    { type: 'picture', url, alt: title },
  ]);
}

export const optionLabel = (option: string, { wording }: Context): string => optionName(option, wording);
