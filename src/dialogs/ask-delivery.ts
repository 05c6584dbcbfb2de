import { formatMoney } from '../replies/format';
import { namesOfCity } from '../text/city-names';
import { occurs } from '../text/occurs';
import { namesOfProvince } from '../text/province-names';
import { answerOrNotYet } from './answer-question';
import { freeDeliveryHint } from './cart-reply';
import type { Context } from './context';
import { editsSaid, entity, textOf } from './said';
import { ask, done, type Step } from './step';

const aboutCost =
  /运费|邮费|快递费|配送费|包邮|免邮|免运|\bfree (?:shipping|delivery|postage)\b|\b(?:shipping|delivery|postage)\b.*\b(?:free|cost|fee|charge|much)\b|\b(?:how much|cost|fee|charge)\b.*\b(?:shipping|delivery|postage)\b/i;

export const asksHowLong =
  /多久|几天|什么时候(?:能)?(?:到|送)|\bhow (?:long|soon|fast)\b.{0,30}\b(?:deliver\w*|ship\w*|arrive|get here|take)\b/i;

/** What delivery costs for what is in the cart, and what is missing to have it free; the shop's rule when there is nothing. */
export function askDelivery(context: Context): Step {
  const general = answerOrNotYet(context, 'faq.delivery');
  const toRegion = deliveryTo(context);
  if (toRegion) return done(context.conversation, [{ type: 'say', text: toRegion }]);
  if (!aboutCost.test(textOf(context))) return general;
  return ask('cart', {}, ({ cart }) => {
    if (cart.lines.length === 0) return general;
    const { t, wording, conversation } = context;
    const { goods, delivery } = cart.totals;
    const text =
      delivery.amount === 0
        ? t.cart.deliveryIsFree(formatMoney(goods, wording.locale))
        : t.sentences([
            t.cart.deliveryCosts(formatMoney(delivery, wording.locale), formatMoney(goods, wording.locale)),
            freeDeliveryHint(context, cart),
          ]);
    const choices = [
      { title: t.chips.viewCart, action: { do: 'cart.view' } },
      { title: t.chips.checkOut, action: { do: 'checkout.start' } },
    ] as const;
    return done(conversation, [{ type: 'say', text, choices }]);
  });
}

/** "How much to Xinjiang": a place that the shop has its own terms for, and nothing else. */
export const asksAboutRegion = (context: Context): boolean =>
  deliveryTo(context) !== null &&
  entity(context, 'address') === null &&
  editsSaid(context).every(({ edit }) => edit === 'addTerm');

/** 去新疆包邮吗: a place that the shop has its own terms for. */
function deliveryTo(context: Context): string | null {
  const { profile, t, wording } = context;
  const text = textOf(context).toLowerCase();
  for (const { to, feeMinor, freeFromMinor, notServed } of profile.promotions.delivery) {
    const places = [...to.provinces.map(namesOfProvince), ...to.cities.map(namesOfCity)];
    const said = places.flat().find((name) => occurs(name, text));
    if (!said) continue;
    const place = /^[a-z]/.test(said) ? said.replace(/(?<!\S)[a-z]/g, (letter) => letter.toUpperCase()) : said;
    if (notServed) return t.cart.notDelivered(place);
    if (asksHowLong.test(text)) return null;
    const money = (amount: number) => formatMoney({ amount, currency: profile.currency }, wording.locale);
    return t.cart.deliveryTo(place, money(feeMinor), freeFromMinor === null ? null : money(freeFromMinor));
  }
  return null;
}
