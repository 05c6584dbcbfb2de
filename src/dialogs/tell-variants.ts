import { inLocale } from '../base/locale';
import type { StockedProduct, Variant } from '../commerce/product';
import { availableOf, optionName, optionValues, variantTitle } from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Context } from './context';
import { textOf } from './said';
import { namesOfOption } from './service/option-words';

const asksAll =
  /\b(?:which|what|how many|list)\b(?:(?!\b(?:payment|delivery|shipping)\b).){0,25}\b(?:options?|versions?|variants?|variations?|models?|styles?|choices)\b|(?:有|都有|一共)?(?:哪些|哪几|几|多少)(?:种|款|个款|个规格)|(?:有|都有)(?:哪些|什么)(?:款|规格|选择|型号|可选|可以选)|都有哪些/i;
/** "What sizes does it come in?" */
const asksWhich = /\b(?:what|which)\b|哪些|哪几|什么|几种/i;
/** A longer list is none for a chat. */
const mostListed = 24;

/** Whether a message asks what there is of one product. */
export const asksVariants = ({ said }: Context): boolean => asksAll.test(said?.understanding.text ?? '');

/** What there is of a product, or of the option that is asked about, as far as it is in stock; null where neither is asked. */
export function variantsTold(context: Context, product: StockedProduct): string | null {
  const { t, wording } = context;
  const title = inLocale(product.title, wording.locale);
  const inStock = product.variants.filter((variant) => availableOf(product, variant) > 0);
  if (inStock.length < 2 || product.options.length === 0) return null;
  const option = optionAsked(context, product);
  if (option !== null) {
    const values = optionValues(product, option, inStock).map(({ value }) => inLocale(value.name, wording.locale));
    return t.product.comesIn(title, optionName(option, wording), t.and([...new Set(values)]));
  }
  if (!asksVariants(context)) return null;
  const lines = inStock.slice(0, mostListed).map((variant) => `- ${lineOf(context, variant)}`);
  return [t.product.variants(title, inStock.length), ...lines].join('\n');
}

const lineOf = ({ wording }: Context, { options, price }: Variant): string =>
  `${variantTitle(options, wording)} ${formatMoney(price, wording.locale)}`;

/** The option whose values are asked for by its name, and by nothing else. */
function optionAsked(context: Context, { options }: StockedProduct): string | null {
  const text = textOf(context).toLowerCase();
  if (!asksWhich.test(text)) return null;
  const named = options.filter((option) =>
    namesOfOption(option).some((name) =>
      /[a-z]/.test(name)
        ? new RegExp(`\\b(?:what|which)\\b.{0,20}\\b${name}(?:s|es)?\\b`).test(text)
        : text.includes(name),
    ),
  );
  const [only, ...more] = named;
  return only !== undefined && more.length === 0 ? only : null;
}
