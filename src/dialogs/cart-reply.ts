import { money } from '../commerce/money';
import type { PricedCart } from '../commerce/price';
import { receipt } from '../replies/cards';
import { formatMoney } from '../replies/format';
import type { Reply } from '../replies/reply';
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
    text: t.sentences([lead || t.cart.contents(count), gone, freeDeliveryHint(context, cart)]),
    ...receipt(cart, wording),
    choices: [
      { title: t.chips.checkOut, action: { do: 'checkout.start' } },
      { title: t.chips.keepShopping, action: { do: 'browse' } },
      { title: t.chips.clearCart, action: { do: 'cart.clear' } },
    ],
  };
}

/** How much more makes delivery free; nothing where it is free, or never will be. */
export function freeDeliveryHint({ t, wording, profile }: Context, cart: PricedCart): string {
  const missing = profile.delivery.freeFromMinor - cart.totals.goods.amount;
  if (cart.totals.delivery.amount === 0 || missing <= 0) return '';
  return t.cart.moreForFreeDelivery(formatMoney(money(missing, cart.totals.goods.currency), wording.locale));
}
