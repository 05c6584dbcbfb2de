import type { StockedProduct } from '../commerce/product';
import { totalAvailable } from '../replies/cards';
import type { Context } from './context';
import { textOf } from './said';
import { showProduct } from './show-product';
import { afterwards, ask, done, type Step } from './step';
import { isTaking, namesProduct } from './which-product';

const asks =
  /(?:帮|给|替)(?:我|忙)(?:挑|选|拿|定|推荐|决定)(?:一下|一?[个款支件双瓶样])|(?:你|您)(?:会|觉得|建议)?(?:选|挑|买|推荐)哪|哪(?:一)?[个款支件双瓶]?(?:最|比较|更)?(?:值得(?:买|入手)|推荐)|^(?:那)?(?:你|您)(?:来)?(?:挑|选|定|推荐)(?:一?[个款])?吧|\bwhich (?:one )?(?:would|do|should|shall|wud) (?:you|u|i) (?:take|pick|choose|recommend|get|buy|suggest|go (?:for|with))|\b(?:you|u) (?:just )?(?:pick|choose|decide)\b|\b(?:pick|choose|recommend|suggest) (?:me )?one\b|\byour (?:pick|favou?rite|recommendation|suggestion)\b/i;

/** 你帮我挑一个吧, "which would you take": of a list that is there. */
export const asksToPick = (context: Context): boolean =>
  context.conversation.topic.shown.length > 1 &&
  context.conversation.frames.length === 0 &&
  !isTaking(context) &&
  !namesProduct(context) &&
  asks.test(textOf(context));

/** So many ratings of four stars each product is taken to have besides its own: two of five stars say little. */
const assumed = { count: 20, rating: 4 };

const worth = ({ rating, ratingCount }: StockedProduct): number =>
  ((rating ?? 0) * ratingCount + assumed.rating * assumed.count) / (ratingCount + assumed.count);

/** The one of the list that other shoppers like best and that can be had, and why. */
export function pickForMe(context: Context): Step {
  const { conversation, t } = context;
  return ask('products', { ids: conversation.topic.shown.map(({ product }) => product) }, (products) => {
    const buyable = products.filter((product) => totalAvailable(product) > 0);
    const [first, ...others] = buyable.length > 0 ? buyable : products;
    if (!first) return done(conversation, [{ type: 'say', text: t.product.gone }]);
    const best = others.reduce((one, other) => (worth(other) > worth(one) ? other : one), first);
    const text = best.rating ? t.product.pickRated(best.rating.toFixed(1), best.ratingCount) : t.product.pickFirst;
    return afterwards(showProduct(context, best), (end) => ({
      ...end,
      replies: [{ type: 'say', text }, ...end.replies],
    }));
  });
}
