import { CaseId, CouponId, OrderNumber, OutletId, ProductId, Sku } from '../base/ids';
import { paymentMethods } from '../commerce/shop';
import { isIntent } from '../nlu/intents';
import type { Understanding } from '../nlu/understanding';
import type { Action } from '../replies/action';
import { carryOutAccount, keepAccount } from './account';
import { addProduct } from './add-to-cart';
import { answerOrNotYet } from './answer-question';
import { byIntent } from './by-intent';
import { clearCart, removeLine, setQuantity, swapLine, viewCart } from './change-cart';
import {
  advance,
  askAddressAnew,
  askPaymentAnew,
  checkOutFrame,
  choosePayment,
  collectAt,
  declineOrder,
  startCheckOut,
} from './check-out';
import { placeOrder } from './check-out-summary';
import { compareProducts } from './compare';
import { type Context, pause, topFrame } from './context';
import { leaveCoupons, tellOffers, useCouponById } from './coupons';
import type { Said } from './event';
import { browse, editSearch, showCategory, showSimilar } from './find-products';
import { carryOutClear, chooseValue, keepCart } from './frames';
import { startLink } from './link-account';
import { askWhere, locateOutlets, outletsNear } from './locate-outlets';
import { listOrders, showOrder } from './look-up-orders';
import { joinNow, showMember } from './membership';
import { payNamed } from './pay-order';
import { outletQuestion, withOutlet } from './pick-up';
import { isPrivateAction, isStranger, proveFirst } from './prove-identity';
import { changeLanguage } from './repairs/change-language';
import { choseInService } from './service/answer-service';
import { sentBackChosen } from './service/sent-back';
import { serveOrder, serviceFrame } from './service/service';
import { carryOutService, keepAsItIs } from './service/settle-service';
import { share, visit } from './share';
import { showProduct } from './show-product';
import { help } from './small-talk';
import { ask, done, type Step } from './step';
import { payBy } from './switch-payment';
import { talkToPerson } from './talk-to-person';
import { readProduct } from './which-product';

const lookingAround = /^(product|search)\.|^browse$|^order\.list$/;

/** What a button or a chip does; exhaustive over the actions. */
export function tapped(given: Context, action: Action): Step {
  const looks = lookingAround.test(action.do);
  if (isPrivateAction(action) && isStranger(given)) return proveFirst(given, { action });
  const context = looks ? { ...given, conversation: pause(given.conversation) } : given;
  switch (action.do) {
    case 'product.show':
      return readProduct(context, ProductId(action.product), (product) => showProduct(context, product));
    case 'product.compare':
      return ask('products', { ids: action.products.map(ProductId) }, (products) => compareProducts(context, products));
    case 'product.similar':
      return readProduct(context, ProductId(action.product), (product) => showSimilar(context, product));
    case 'search.category':
      return showCategory(context, action.category);
    case 'search.more':
      return editSearch(context, [{ edit: 'nextPage' }]);
    case 'search.cheaper':
      return editSearch(context, [{ edit: 'cheaper' }]);
    case 'search.sort':
      return editSearch(context, [{ edit: 'sort', by: action.by, order: action.by === 'price' ? 'asc' : 'desc' }]);
    case 'search.unset':
      return editSearch(context, [{ edit: 'unset', path: action.path }]);
    case 'visit':
      return visit(context, action);
    case 'share':
      return share(context, action.product === null ? null : ProductId(action.product));
    case 'member.join':
      return joinNow(context);
    case 'member.show':
      return showMember(context);
    case 'member.birthday':
      return done(context.conversation, [], { effect: 'joinMembers', birthday: action.day });
    case 'location.share':
      return askWhere(context);
    case 'location.given':
      return outletsNear(context, action);
    case 'outlet.list':
      return locateOutlets({ ...context, said: null });
    case 'outlet.collect':
      return collectAt(context, OutletId(action.outlet));
    case 'browse':
      return browse({ ...context, said: null });
    case 'ask':
      return isIntent(action.topic) ? answerOrNotYet(context, action.topic) : stale(context);
    case 'mean':
      return meant(context, action.intent);
    case 'locale':
      return changeLanguage(context, action.locale);
    case 'account.link':
      return startLink(context);
    case 'human':
      return talkToPerson(context);
    case 'desk.leave':
      return stale(context);
    case 'help':
      return help(context);
    case 'say':
      return stale(context);
    default:
      return tappedPurchase(context, action);
  }
}

type PurchaseAction = Extract<
  Action,
  {
    do: `cart.${string}` | `coupon.${string}` | `order.${string}` | 'checkout.start' | 'answer' | 'confirm' | 'decline';
  }
>;

function tappedPurchase(context: Context, action: PurchaseAction): Step {
  switch (action.do) {
    case 'cart.add':
      return addProduct(context, {
        product: ProductId(action.product),
        sku: action.sku === undefined ? undefined : Sku(action.sku),
        quantity: action.quantity,
      });
    case 'cart.set':
      return setQuantity(context, Sku(action.sku), action.quantity);
    case 'cart.remove':
      return removeLine(context, Sku(action.sku));
    case 'cart.swap':
      return swapLine(context, Sku(action.sku), Sku(action.by));
    case 'coupon.list':
      return tellOffers({ ...context, said: null });
    case 'coupon.use':
      return useCouponById(context, CouponId(action.coupon));
    case 'coupon.leave':
      return leaveCoupons(context);
    case 'cart.view':
      return viewCart(context);
    case 'cart.clear':
      return clearCart(context);
    case 'checkout.start':
      return startCheckOut(context);
    case 'order.list':
      return listOrders(context);
    case 'order.show':
      return showOrder(context, OrderNumber(action.order));
    case 'order.cancel':
      return serveOrder(context, 'cancel', OrderNumber(action.order));
    case 'order.serve':
      return serveOrder(context, action.wish, OrderNumber(action.order));
    case 'order.code':
      return done(context.conversation, [], { effect: 'issuePickUpCode', order: OrderNumber(action.order) });
    case 'order.sentBack':
      return sentBackChosen(context, action);
    case 'order.fetch': {
      const { day, window } = action;
      return done(context.conversation, [], { effect: 'bookVisit', case: CaseId(action.case), visit: { day, window } });
    }

    case 'order.payBy':
      return payBy(context, OrderNumber(action.order), action.method);
    case 'order.pay':
      return payNamed(context, OrderNumber(action.order));
    case 'answer':
      return answered(context, action);
    case 'confirm':
      return confirmed(context, action.token);
    case 'decline':
      return declined(context, action.token);
  }
}

/** A chip that belongs to one open question. */
function answered(context: Context, { question, value }: Extract<Action, { do: 'answer' }>): Step {
  const top = topFrame(context.conversation);
  if (top?.dialog === 'chooseVariant' && question === `${top.slots.product}:${top.slots.asked}`) {
    return top.slots.values.some((each) => each.id === value) ? chooseValue(context, top, value) : stale(context);
  }
  if (question === 'service') {
    const frame = serviceFrame(context);
    return (frame && choseInService(context, frame, value)) ?? stale(context);
  }
  const open = checkOutFrame(context);
  if (!open || open.state === 'placing') return stale(context);
  const payment = paymentMethods.find((method) => method === value);
  if (question === 'payment' && payment) return choosePayment(context, open, payment);
  if (question === 'outlet') return advance(context, withOutlet(open, OutletId(value)));
  if (question === 'change' && value === 'outlet') return outletQuestion(context, open);
  if (question === 'change' && value === 'delivery') return advance(context, withOutlet(open, null));
  if (question === 'change' && value === 'address') return askAddressAnew(context, open);
  if (question === 'change' && value === 'payment') return askPaymentAnew(context, open);
  return stale(context);
}

function confirmed(context: Context, token: string): Step {
  const frame = context.conversation.frames.find((open) => 'token' in open.slots && open.slots.token === token);
  const { spent } = context.conversation.topic;
  if (!frame && spent?.token === token) return showSpent(context, spent.order);
  switch (frame?.dialog) {
    case 'account':
      return carryOutAccount(context, frame);
    case 'clearCart':
      return carryOutClear(context);
    case 'service':
      return carryOutService(context, frame);
    case 'checkOut':
      return frame.state === 'confirm' ? placeOrder(context, frame) : stale(context);
    default:
      return stale(context);
  }
}

function showSpent({ conversation, t }: Context, order: OrderNumber): Step {
  return done(conversation, [
    {
      type: 'say',
      text: t.checkOut.alreadyPlaced(order),
      choices: [{ title: t.chips.whereIsIt(order), action: { do: 'order.show', order } }],
    },
  ]);
}

function declined(context: Context, token: string): Step {
  const frame = context.conversation.frames.find((open) => 'token' in open.slots && open.slots.token === token);
  switch (frame?.dialog) {
    case 'account':
      return keepAccount(context);
    case 'clearCart':
      return keepCart(context, frame);
    case 'service':
      return keepAsItIs(context, frame);
    case 'checkOut':
      return declineOrder(context);
    default:
      return stale(context);
  }
}

/** A button of a question that is no longer open: the open one is put again, or the way on is shown. */
export function stale({ conversation, t }: Context): Step {
  return done(conversation, [
    {
      type: 'say',
      text: t.repairs.staleButton,
      choices: [
        { title: t.chips.viewCart, action: { do: 'cart.view' } },
        { title: t.chips.browse, action: { do: 'browse' } },
      ],
    },
  ]);
}

/** The unclear message once more, as what the shopper said it was. */
function meant(context: Context, intent: string): Step {
  const said = context.conversation.unclear;
  if (!said || !isIntent(intent)) return stale(context);
  const understanding: Understanding = {
    ...said.understanding,
    intents: [{ intent, score: 1 }, ...said.understanding.intents.filter((each) => each.intent !== intent)],
    verdict: 'act',
  };
  const clear: Said = { ...said, understanding };
  return byIntent[intent]({ ...context, conversation: { ...context.conversation, misses: 0 }, said: clear });
}
