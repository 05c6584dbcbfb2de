import { tapped } from '../by-action';
import { viewCart } from '../change-cart';
import { checkOutFrame, startCheckOut } from '../check-out';
import { type Context, topFrame } from '../context';
import { browse, showMore } from '../find-products';
import { ask, done, type Step } from '../step';

const goOn =
  /^(?:(?:那|那就|好的?|嗯|ok|okay|well|so|right|alright|yes|please|let's|lets|can we|i want to|i'd like to|i'm back|im back|back)[,，. ]*)*(?:(?:接着|继续)(?:刚才的?|之前的?|上次的?|往下)?(?:买|下单|结账|结算|付款|来|走|说|吧|呗|啊|一下)*|继续|接着来?|我回来了(?:继续)?|回来了|(?:please )?(?:continue|carry on|go on|go ahead|keep going|resume|proceed|next step|where (?:were|was) (?:we|i)|let's continue|pick up where (?:we|i) left off)(?: (?:please|then|now|with (?:it|this|that|the (?:order|checkout|purchase))|where (?:we|i) left off|from (?:before|there)))*)[。.!！?？~ ]*$/i;

export const asksToGoOn = (text: string): boolean => goOn.test(text.normalize('NFKC').replace(/[’‘]/g, "'").trim());

/** "Where were we?": the open question, a checkout that waits, what was suggested, the list, the cart. */
export function continueTalk(context: Context): Step {
  const { conversation } = context;
  const { suggested, last, topic } = conversation;
  if (topFrame(conversation)) return done(conversation, []);
  if (checkOutFrame(context)) return startCheckOut(context);
  if (suggested?.do === 'checkout.start') return tapped(context, suggested);
  if (topic.query && last.some(({ type }) => type === 'products')) return showMore(context);
  return ask('cart', {}, ({ cart }) => {
    if (cart.lines.length > 0) return viewCart(context);
    return topic.query ? showMore(context) : browse({ ...context, said: null });
  });
}
