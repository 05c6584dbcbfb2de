import type { StockedProduct } from '../commerce/product';
import { availableOf } from '../replies/cards';
import { chooseVariant } from './choose-variant';
import { type Context, topFrame, withTopic } from './context';
import type { ChooseVariantFrame } from './frame';
import { entities, textOf } from './said';
import { ask, type Step } from './step';
import { readProduct } from './which-product';

/** "换个色号", "a different size": another value of an option is wanted, and none is named. */
const otherValue =
  /(?:换|改|要|选|有没有|有)(?:一?[个款种]|一下|成)?(?:别的|其[他它]的?|另外的?|不同的?)?(?:色号|颜色|尺码|尺寸|码数?|容量|规格|香型|味道)(?:$|[吧吗么呢行可看的,，。!！?？])|(?:别的|其[他它]的?|另外的?|不同的?)(?:色号|颜色|尺码|尺寸|码数?|容量|规格|香型|味道)|\b(?:different|another|other|change (?:the )?|switch (?:the )?) ?(?:colou?rs?|shades?|sizes?|flavou?rs?|volumes?|scents?)\b/i;
/** What was delivered or ordered is exchanged or changed, not chosen anew. */
const afterwards = /收到|订单|下单|已经?买|买的|签收|\b(?:order(?:ed)?|received|arrived|delivered|bought|got it)\b/i;

const namedOptions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/色号|颜色|colou?r|shade/i, ['color', 'shade']],
  [/码|尺寸|容量|规格|size|volume/i, ['size', 'volume', 'capacity']],
  [/香型|味道|flavou?r|scent/i, ['scent', 'flavour']],
];

/** Asks for the option anew: of the line put into the cart last while the talk is still about it, else of the product. */
export function chooseOther(context: Context): Step | null {
  const text = textOf(context);
  if (topFrame(context.conversation) !== null || !otherValue.test(text) || afterwards.test(text)) return null;
  if (entities(context, 'attribute').some(({ value }) => value.name !== 'feature')) return null;
  const { focus, lastProduct, lastSku } = context.conversation.topic;
  const id = focus?.product ?? lastProduct;
  if (!id) return null;
  const anew = { ...context, conversation: withTopic(context.conversation, { query: null }) };
  return ask('cart', {}, ({ cart }) => {
    const line = id === lastProduct ? cart.lines.find(({ sku }) => sku === lastSku) : undefined;
    return readProduct(context, id, (product) => {
      const asked = askedOption(product, text);
      const kept = Object.entries(line?.options ?? {}).filter(([option]) => option !== asked);
      const chosen = Object.fromEntries(kept.map(([option, value]) => [option, value.id]));
      return chooseVariant(anew, {
        product,
        quantity: line?.quantity ?? context.conversation.topic.wanted ?? 1,
        chosen,
        replaces: line?.sku ?? null,
        following: [],
      });
    });
  });
}

function askedOption(product: StockedProduct, text: string): string | undefined {
  const names = namedOptions.find(([pattern]) => pattern.test(text))?.[1] ?? [];
  return product.options.find((option) => names.includes(option)) ?? product.options[0];
}

const cheapest = /便宜|实惠|\b(?:cheap(?:er|est)?|least expensive|lowest price)\b/i;
const dearest = /(?<!太)贵|\b(?:dear(?:er|est)|pric(?:ier|iest|ey)|(?:more|most) expensive|best one)\b/i;

/** 能便宜点吗 asks for a discount. */
const bargains = /(?:能|可以|可否).{0,6}便宜|便宜.{0,4}[吗么吧]|\bcan (?:you|it|i).{0,20}cheap/i;

/** "The cheaper one" as an answer to which variant; null when it is none, or when several cost the same. */
export function chooseByPrice(
  context: Context,
  frame: ChooseVariantFrame,
  choose: (value: string) => Step,
): Step | null {
  const text = textOf(context);
  if (bargains.test(text)) return null;
  const factor = cheapest.test(text) ? 1 : dearest.test(text) ? -1 : 0;
  if (factor === 0 || text.length > longestAnswer) return null;
  return readProduct(context, frame.slots.product, (product) => {
    const priced = frame.slots.values
      .map(({ id }) => ({ id, price: priceOf(product, frame, id) * factor }))
      .sort((a, b) => a.price - b.price);
    const [first, second] = priced;
    return first && first.price !== second?.price
      ? choose(first.id)
      : chooseVariant({ ...context, said: null }, { ...frame.slots, product });
  });
}

const longestAnswer = 30;

/** The least that a variant in stock with this value costs. */
function priceOf(product: StockedProduct, { slots }: ChooseVariantFrame, value: string): number {
  const prices = product.variants
    .filter((variant) => variant.options[slots.asked]?.id === value && availableOf(product, variant) > 0)
    .map(({ price }) => price.amount);
  return Math.min(...prices);
}
