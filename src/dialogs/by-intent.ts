import type { Intent } from '../nlu/intents';
import { addToCart } from './add-to-cart';
import { answerOrNotYet } from './answer-question';
import { askAboutProduct } from './ask-about-product';
import { askAvailability } from './ask-availability';
import { askDelivery } from './ask-delivery';
import { clearCart, removeFromCart, updateCart, viewCart } from './change-cart';
import { startCheckOut } from './check-out';
import { compare } from './compare';
import type { Context } from './context';
import { answerFromCart, applyCoupon, tellOffers } from './coupons';
import { startErasure } from './erase-account';
import { browse, findProducts, recommend, refineSearch, showMore } from './find-products';
import { asksHowFar, checkPayment, showRefunds } from './follow-money';
import { locateOutlets } from './locate-outlets';
import { listOrders, showOrderStatus } from './look-up-orders';
import { hearAffirm, hearDeny, hearInform } from './loose-answer';
import { joinNow, memberGift, showMember } from './membership';
import { goBack } from './repairs/go-back';
import { leave } from './repairs/leave';
import { notUnderstood } from './repairs/misunderstanding';
import { repeat } from './repairs/repeat';
import { cancelOrder } from './service/cancel-order';
import { reorder, startChange, startPaying, startReceipt, startRefund, startSwap, urge } from './service/order-errands';
import { startService } from './service/service';
import { shareWhatIsSeen } from './share';
import { showPicture, showPrice } from './show-product';
import { greet, help, sayGoodbye, sayThanks, whoAmI } from './small-talk';
import type { Step } from './step';
import { talkToPerson } from './talk-to-person';
import { withProduct } from './which-product';

export type Handler = (context: Context) => Step;

const answer =
  (topic: Intent): Handler =>
  (context) =>
    answerOrNotYet(context, topic);

/** Which dialog an intent opens: exhaustive, so that a new intent does not compile without one. */
export const byIntent: Readonly<Record<Intent, Handler>> = {
  'product.search': findProducts,
  'product.browse': browse,
  'product.recommend': recommend,
  'product.details': (context) => withProduct(context, (product) => askAboutProduct(context, product)),
  'product.compare': compare,
  'product.price': (context) => withProduct(context, (product) => showPrice(context, product)),
  'product.availability': askAvailability,
  'product.photo': (context) => withProduct(context, (product) => showPicture(context, product)),
  'search.refine': refineSearch,
  'search.more': showMore,
  'promo.ask': tellOffers,
  'cart.add': addToCart,
  'cart.remove': removeFromCart,
  'cart.update': updateCart,
  'cart.view': (context) => answerFromCart(context) ?? viewCart(context),
  'cart.clear': clearCart,
  'coupon.apply': applyCoupon,
  'checkout.start': startCheckOut,
  'order.list': listOrders,
  'order.status': showOrderStatus,
  'order.cancel': cancelOrder,
  'order.change': startChange,
  'order.change_address': (context) => startService(context, 'changeAddress'),
  'order.urge': urge,
  'order.confirm_receipt': startReceipt,
  'order.invoice': (context) => startService(context, 'invoice'),
  'order.reorder': reorder,
  'order.pay': startPaying,
  'return.request': (context) => (asksHowFar(context) ? showRefunds(context) : startService(context, 'return')),
  'exchange.request': startSwap,
  'refund.request': startRefund,
  'refund.status': showRefunds,
  'support.defect': (context) => startService(context, 'claim'),
  'support.complaint': answer('support.complaint'),
  'support.human': talkToPerson,
  'payment.issue': checkPayment,
  'faq.payment_methods': answer('faq.payment_methods'),
  'faq.delivery': (context) => answerFromCart(context) ?? askDelivery(context),
  'faq.returns_policy': answer('faq.returns_policy'),
  'faq.authenticity': answer('faq.authenticity'),
  'store.locate': locateOutlets,
  'member.join': joinNow,
  'member.benefits': showMember,
  'member.gift': memberGift,
  'share.product': shareWhatIsSeen,
  'review.leave': (context) => startService(context, 'review'),
  'account.address': answer('account.address'),
  'account.unsubscribe': answer('account.unsubscribe'),
  'account.erase': startErasure,
  affirm: hearAffirm,
  deny: hearDeny,
  cancel: leave,
  back: goBack,
  help,
  repeat,
  greet,
  goodbye: sayGoodbye,
  thanks: sayThanks,
  chitchat: whoAmI,
  inform: hearInform,
  none: notUnderstood,
};
