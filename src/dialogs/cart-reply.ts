import { inLocale } from '../base/locale';
import type { CouponOffer, CouponRefusal } from '../commerce/coupon';
import { money } from '../commerce/money';
import type { PricedCart } from '../commerce/price';
import { receipt } from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Choice, Reply } from '../replies/reply';
import type { Context } from './context';

/** The cart as a card under a line of text; an empty one as a sentence with a way on. */
export function cartReply(context: Context, cart: PricedCart, lead: string): Reply {
  const { t, wording } = context;
  const gone = cart.gone.length > 0 ? t.cart.gone(cart.gone.length) : '';
  if (cart.lines.length === 0) {
    const text = t.sentences([lead, gone, lead === t.cart.cleared ? '' : t.cart.empty]);
    return { type: 'say', text, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] };
  }
  const count = cart.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    type: 'cart',
    text: t.sentences([
      lead || t.cart.contents(count),
      gone,
      couponHint(context, cart),
      freeDeliveryHint(context, cart),
    ]),
    ...receipt(cart, wording),
    choices: [
      { title: t.chips.checkOut, action: { do: 'checkout.start' } },
      ...couponChips(context, cart),
      { title: t.chips.keepShopping, action: { do: 'browse' } },
      { title: t.chips.clearCart, action: { do: 'cart.clear' } },
    ],
  };
}

/** The best coupon that could be had is offered; what a threshold is near to is told. */
function couponHint({ t, wording }: Context, { offers }: PricedCart): string {
  const { locale } = wording;
  const best = suggested(offers);
  if (best) return t.coupon.suggest(inLocale(best.name, locale), formatMoney(best.saves, locale));
  const near = offers.find(({ held, refusal }) => held && refusal?.code === 'belowSpend' && isNear(refusal));
  return near?.refusal?.code === 'belowSpend'
    ? t.coupon.near(inLocale(near.name, locale), formatMoney(near.refusal.missing, locale))
    : '';
}

/** Missing less than a quarter of what is asked for. */
const isNear = ({ missing, spend }: Extract<CouponRefusal, { code: 'belowSpend' }>): boolean =>
  missing.amount * 4 <= spend.amount;

const suggested = (offers: readonly CouponOffer[]): CouponOffer | undefined =>
  [...offers]
    .filter(({ held, refusal, saves }) => !held && refusal === null && saves.amount > 0)
    .sort((a, b) => b.saves.amount - a.saves.amount)[0];

function couponChips({ t, wording }: Context, { offers }: PricedCart): readonly Choice[] {
  const best = suggested(offers);
  if (best) {
    const title = t.chips.takeCoupon(inLocale(best.name, wording.locale));
    return [{ title, action: { do: 'coupon.use', coupon: best.coupon } }];
  }
  const used = offers.some(({ automatic, saves }) => !automatic && saves.amount > 0);
  return used ? [{ title: t.chips.leaveCoupons, action: { do: 'coupon.leave' } }] : [];
}

/** How much more makes delivery free; nothing where it is free, or never will be. */
export function freeDeliveryHint({ t, wording }: Context, cart: PricedCart): string {
  const { freeFromMinor } = cart.deliveryTerms;
  const missing = (freeFromMinor ?? 0) - cart.totals.goods.amount;
  if (cart.totals.delivery.amount === 0 || missing <= 0) return '';
  return t.cart.moreForFreeDelivery(formatMoney(money(missing, cart.totals.goods.currency), wording.locale));
}
