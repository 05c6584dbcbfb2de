import type { CouponId } from '../base/ids';
import { inLocale } from '../base/locale';
import { type CouponOffer, couponBarred } from '../commerce/coupon';
import type { PricedCart } from '../commerce/price';
import type { Coupon } from '../commerce/promotions';
import { couponTerms, refusalText } from '../replies/coupon-texts';
import { formatMoney } from '../replies/format';
import type { Choice, Reply } from '../replies/reply';
import { answerOrNotYet, hasOwnAnswer } from './answer-question';
import { askDelivery } from './ask-delivery';
import { cartReply } from './cart-reply';
import { type Context, topFrame } from './context';
import type { Conversation } from './conversation';
import type { Outcome } from './effect';
import { entity, textOf } from './said';
import { ask, done, type Step } from './step';

type OutcomeOf<Name extends Outcome['outcome']> = Extract<Outcome, { outcome: Name }>;

const leaving =
  /不用.{0,4}券|(?:去掉|取消|撤销|移除|删掉|拿掉|不要|别用|不使用|退掉).{0,6}(?:券|优惠|码)|券.{0,4}(?:去掉|取消|不用了|不要了|拿掉)|\b(?:remove|without|drop|delete|cancel|undo|unapply|don['’]?t (?:use|apply)|take (?:off|out|away))\b.*\b(?:coupon|code|voucher|promo|discount)|\btake\b.*\b(?:coupon|code|voucher|discount)\b.*\b(?:off|out|away)\b/i;

/** "Use SAVE10", "领新人券", "remove the coupon". */
export function applyCoupon(context: Context): Step {
  if (context.profile.promotions.coupons.length === 0) return answerOrNotYet(context, 'coupon.apply');
  if (leaving.test(textOf(context))) return leaveCoupons(context);
  const code = entity(context, 'couponCode')?.value ?? bareCode(context);
  const coupon = code === null ? namedCoupon(context) : byCode(context, code);
  if (coupon) return useCoupon(context, coupon);
  if (code !== null) return say(context, context.t.coupon.unknown(code));
  return ask('cart', {}, (read) => {
    const [best] = [...read.cart.offers].filter(({ held }) => !held).sort((a, b) => b.saves.amount - a.saves.amount);
    const taken = best && couponOf(context, best.coupon);
    return taken ? useCoupon(context, taken) : listOffers(context, read.cart);
  });
}

/** The code alone, in any case, where it is one of this shop's. */
function bareCode(context: Context): string | null {
  const words =
    textOf(context)
      .toUpperCase()
      .match(/[A-Z0-9_-]{3,24}/g) ?? [];
  return words.find((word) => byCode(context, word) !== undefined) ?? null;
}

const byCode = ({ profile }: Context, code: string): Coupon | undefined =>
  profile.promotions.coupons.find((coupon) => coupon.code === code.toUpperCase());

const couponOf = ({ profile }: Context, id: CouponId): Coupon | undefined =>
  profile.promotions.coupons.find((coupon) => coupon.id === id);

/** "用新人券": one that can be had by asking, by its name. */
function namedCoupon(context: Context): Coupon | undefined {
  const text = textOf(context).toLowerCase();
  return context.profile.promotions.coupons.find(
    ({ name, claimable }) =>
      claimable && [name.zh, name.en].some((each) => each !== undefined && text.includes(each.toLowerCase())),
  );
}

/** By its chip: only what can be had by asking, or is held already. */
export function useCouponById(context: Context, id: CouponId): Step {
  return ask('cart', {}, ({ cart }) => {
    const coupon = couponOf(context, id);
    const isOffered = cart.offers.some((offer) => offer.coupon === id && !offer.automatic);
    return coupon && isOffered ? useCoupon(context, coupon) : listOffers(context, cart);
  });
}

/** One that can never be used is refused; one that cannot be used yet is kept, and the reason told. */
function useCoupon(context: Context, coupon: Coupon): Step {
  if (coupon.automatic) return ask('cart', {}, ({ cart }) => listOffers(context, cart));
  return ask('pricing', {}, (pricing) => {
    const barred = couponBarred(coupon, pricing);
    const name = inLocale(coupon.name, context.wording.locale);
    if (barred) return say(context, refusalText(name, barred, context.wording));
    return done(context.conversation, [], { effect: 'useCoupon', coupon: coupon.id });
  });
}

export function leaveCoupons(context: Context): Step {
  return ask('cart', {}, ({ cart }) => {
    const own = cart.offers.filter(({ automatic, held }) => held && !automatic);
    if (!own.some(({ refusal }) => refusal === null)) return say(context, context.t.coupon.noneUsed);
    return done(context.conversation, [], { effect: 'leaveCoupons', coupons: own.map(({ coupon }) => coupon) });
  });
}

export function couponUsed(context: Context, { coupon, cart }: OutcomeOf<'couponUsed'>): Step {
  const { t, wording } = context;
  const offer = cart.offers.find((each) => each.coupon === coupon);
  const known = couponOf(context, coupon);
  const name = inLocale(offer?.name ?? known?.name ?? {}, wording.locale);
  if (cart.lines.length === 0 && known) {
    const text = t.coupon.keptForLater(name, couponTerms(known, wording));
    return done(context.conversation, [
      { type: 'say', text, choices: [{ title: t.chips.browse, action: { do: 'browse' } }] },
    ]);
  }
  const text =
    offer && offer.refusal === null
      ? t.coupon.used(name, formatMoney(offer.saves, wording.locale))
      : refusalText(name, offer?.refusal ?? { code: 'usedUp' }, wording);
  return done(withCheckOutNext(context, cart), withCart(context, cart, text));
}

export function couponsLeft(context: Context, { coupons, cart }: OutcomeOf<'couponsLeft'>): Step {
  const { t, wording } = context;
  const names = cart.offers
    .filter(({ coupon }) => coupons.includes(coupon))
    .map(({ name }) => inLocale(name, wording.locale));
  return done(withCheckOutNext(context, cart), withCart(context, cart, t.coupon.left(t.and(names))));
}

/** A plain yes to a cart goes on to the checkout. */
const withCheckOutNext = ({ conversation }: Context, cart: PricedCart): Conversation =>
  cart.lines.length > 0 ? { ...conversation, suggested: { do: 'checkout.start' } } : conversation;

/** In a checkout the summary follows, which tells what it changes and shows the arithmetic. */
function withCart(context: Context, cart: PricedCart, text: string): readonly Reply[] {
  const top = topFrame(context.conversation);
  if (top?.dialog !== 'checkOut' || top.state !== 'confirm') return [cartReply(context, cart, text)];
  const isTold = top.slots.summary?.totalMinor !== cart.totals.total.amount;
  return isTold ? [] : [{ type: 'say', text }];
}

function say(context: Context, text: string): Step {
  const { conversation, t } = context;
  const choices: Choice[] = [
    { title: t.chips.coupons, action: { do: 'coupon.list' } },
    { title: t.chips.viewCart, action: { do: 'cart.view' } },
  ];
  return done(conversation, [{ type: 'say', text, choices }]);
}

const asksForFreeDelivery = /包邮|免邮|免运费|(?:free|without) (?:delivery|shipping|postage)/i;
const asksWithDelivery =
  /(?:连|含|加上?|算上|带).{0,3}(?:运费|邮费|快递费).{0,8}(?:多少|几|钱|总)|(?:with|including|incl\.?|plus) (?:the )?(?:delivery|shipping|postage)/i;

/** "How much with delivery": the cart as it is; null when it is about something else. */
export function answerFromCart(context: Context): Step | null {
  const { t, wording, conversation } = context;
  if (!asksWithDelivery.test(textOf(context))) return null;
  return ask('cart', {}, ({ cart }) => {
    if (cart.lines.length === 0) return answerOrNotYet(context, 'faq.delivery');
    const total = formatMoney(cart.totals.total, wording.locale);
    return done(conversation, [cartReply(context, cart, t.coupon.totalWithDelivery(total))]);
  });
}

/** "有优惠券吗": the shop's own answer to just that, else all that is cheaper now and what can be had. */
export function tellOffers(context: Context): Step {
  if (hasOwnAnswer(context, 'promo.ask')) return answerOrNotYet(context, 'promo.ask');
  if (asksForFreeDelivery.test(textOf(context))) return askDelivery(context);
  return answerFromCart(context) ?? ask('cart', {}, ({ cart }) => listOffers(context, cart));
}

function listOffers(context: Context, { offers, lines: inCart }: PricedCart): Step {
  const { profile, t, wording, now, conversation } = context;
  const { locale } = wording;
  const coupons = offers.flatMap((offer) => {
    const coupon = couponOf(context, offer.coupon);
    return coupon
      ? [
          t.coupon.line(
            inLocale(offer.name, locale),
            couponTerms(coupon, wording),
            standing(offer, context, inCart.length === 0),
          ),
        ]
      : [];
  });
  const sales = [
    ...profile.promotions.sales.filter(({ from, until }) => (from ?? 0) <= now && now < (until ?? Infinity)),
    ...profile.promotions.quantityBreaks,
  ];
  const lines = [...coupons, ...sales.map(({ name }) => inLocale(name, locale))];
  if (lines.length === 0) return answerOrNotYet(context, 'promo.ask');
  const choices = offers
    .filter(({ held, automatic }) => !held && !automatic)
    .map<Choice>(({ coupon, name }) => ({
      title: t.chips.takeCoupon(inLocale(name, locale)),
      action: { do: 'coupon.use', coupon },
    }));
  return done(conversation, [
    {
      type: 'say',
      text: [t.coupon.offers, ...lines.map((line) => `· ${line}`)].join('\n'),
      choices: [...choices.slice(0, 3), { title: t.chips.viewCart, action: { do: 'cart.view' } }],
    },
  ]);
}

function standing({ automatic, held, refusal, saves }: CouponOffer, { t, wording }: Context, isEmpty: boolean): string {
  if (saves.amount > 0 && held) return t.coupon.saving(formatMoney(saves, wording.locale));
  if (!held) return t.coupon.free;
  if (refusal?.code === 'belowSpend' && !isEmpty) return t.coupon.missing(formatMoney(refusal.missing, wording.locale));
  if (automatic) return t.coupon.automatic;
  return t.coupon.held;
}
