import type { Sku } from '../base/ids';
import type { PricedCart, PricedLine } from '../commerce/price';
import type { StockedProduct } from '../commerce/product';
import { lineTitle, productCard, totalAvailable, variantTitle } from '../replies/cards';
import type { Choice, Reply } from '../replies/reply';
import { type Context, dropDialog } from './context';
import { similarTo } from './find-products';
import { ask, done, type Step } from './step';
import { readProduct } from './which-product';

interface Short {
  readonly sku: Sku;
  readonly available: number;
}

const mostAlternatives = 3;

/** Which line there are not enough units of any more, with what is nearest to it: nothing was placed. */
export function tellShort(context: Context, cart: PricedCart, { sku, available }: Short): Step {
  const { t, wording } = context;
  const line = cart.lines.find((each) => each.sku === sku);
  const title = line ? lineTitle(line, wording) : sku;
  const text = t.checkOut.notEnough(title, available);
  const view: Choice = { title: t.chips.viewCart, action: { do: 'cart.view' } };
  if (available > 0) {
    const take: Choice = { title: t.cart.takeAll(available), action: { do: 'cart.set', sku, quantity: available } };
    return end(context, [{ type: 'say', text, choices: [take, view] }]);
  }
  const remove: Choice = { title: t.cart.removeIt, action: { do: 'cart.remove', sku } };
  if (!line) return end(context, [{ type: 'say', text, choices: [remove, view] }]);
  return readProduct(context, line.product, (product) => {
    const others = otherVariants(context, line, product);
    const choices = [...others, remove, view];
    if (others.length > 0) return end(context, [{ type: 'say', text, choices }]);
    return ask('search', { query: similarTo(context, product) }, ({ products }) => {
      const near = products.filter((each) => each.id !== product.id && totalAvailable(each) > 0);
      const cards = near.slice(0, mostAlternatives).map((each) => productCard(each, wording));
      if (cards.length === 0) return end(context, [{ type: 'say', text, choices }]);
      return end(context, [{ type: 'products', text: t.sentences([text, t.checkOut.nearest]), cards, choices }]);
    });
  });
}

const end = (context: Context, replies: readonly Reply[]): Step =>
  done(dropDialog(context.conversation, 'checkOut'), replies);

/** The same product in another size or colour, in stock. */
function otherVariants(
  { t, wording }: Context,
  { sku, quantity }: PricedLine,
  product: StockedProduct,
): readonly Choice[] {
  return product.variants
    .filter((variant) => variant.sku !== sku && (product.available[variant.sku] ?? 0) >= quantity)
    .slice(0, mostAlternatives)
    .map((variant) => ({
      title: t.cart.swapFor(variantTitle(variant.options, wording)),
      action: { do: 'cart.swap', sku, by: variant.sku },
    }));
}
