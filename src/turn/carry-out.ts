import type { ConversationRef, ShopperId } from '../base/ids';
import type { Effect, Outcome } from '../dialogs/effect';
import { acceptInvitation } from '../operations/accept-invitation';
import { bookVisit } from '../operations/book-visit';
import { changeCartOf } from '../operations/change-cart';
import { leaveCoupons, useCoupon } from '../operations/change-coupons';
import { checkPayment } from '../operations/check-payment';
import { confirmReceipt } from '../operations/confirm-receipt';
import { handOver, leaveDesk, tellDesk } from '../operations/hand-over';
import { hearNews } from '../operations/hear-news';
import { issuePickUpCode } from '../operations/issue-pick-up-code';
import { joinMembers } from '../operations/join-members';
import { keepAddress } from '../operations/keep-address';
import { issueLinkCode, linkByCode, unlink } from '../operations/link-shoppers';
import { openCase } from '../operations/open-case';
import type { Operation } from '../operations/operation';
import { placeOrder } from '../operations/place-order';
import { sendBackCase } from '../operations/send-back';
import { share } from '../operations/share';
import { startPayment } from '../operations/start-payment';
import { switchPayment } from '../operations/switch-payment';
import type { ChannelName } from '../ports/channel';
import { deskOf, type ShopServices } from './shop-services';

export interface CarryOut {
  readonly ref: ConversationRef;
  readonly shopper: ShopperId;
  readonly channel: ChannelName;
  readonly key: string;
  readonly now: number;
}

/** All but the one that reaches beyond the shop, into the conversations themselves. */
export type ShopEffect = Exclude<Effect, { effect: 'eraseShopper' }>;

/** Carries an effect out through its operation; done again under the same key it answers the first outcome. */
export function carryOut(effect: ShopEffect, shop: ShopServices, { ref, channel, ...who }: CarryOut): Promise<Outcome> {
  const { store, profile } = shop;
  const { now } = who;
  const operation: Operation = { store, profile, ...who, conversation: ref.conversation };
  switch (effect.effect) {
    case 'changeCart':
      return changeCartOf(operation, effect.changes);
    case 'useCoupon':
      return useCoupon(operation, effect.coupon);
    case 'leaveCoupons':
      return leaveCoupons(operation, effect.coupons);
    case 'placeOrder':
      return placeOrder(operation, effect);
    case 'startPayment':
      return startPayment(operation, effect.order, shop.payments);
    case 'checkPayment':
      return checkPayment(operation, effect.order, deskOf(shop, now));
    case 'switchPayment':
      return switchPayment(operation, effect, deskOf(shop, now));
    case 'handOver':
      return handOver(operation, effect.handOff);
    case 'tellDesk':
      return tellDesk(operation, effect.text);
    case 'leaveDesk':
      return leaveDesk(operation);
    case 'openCase':
      return openCase(operation, effect.demand);
    case 'share':
      return share(operation, effect.product, (place) => shop.linkTo(channel, place));
    case 'acceptInvitation':
      return acceptInvitation(operation, effect);
    case 'joinMembers':
      return joinMembers(operation, effect);
    case 'issuePickUpCode':
      return issuePickUpCode(operation, effect.order);
    case 'bookVisit':
      return bookVisit(operation, effect);
    case 'sendBack':
      return sendBackCase(operation, effect);
    case 'hearNews':
      return hearNews(operation);
    case 'issueLinkCode':
      return issueLinkCode(operation);
    case 'linkByCode':
      return linkByCode(operation, effect.hash);
    case 'unlink':
      return unlink(operation);
    case 'keepAddress':
      return keepAddress(operation, effect.address);
    case 'confirmReceipt':
      return confirmReceipt(operation, effect.order);
  }
}
