import type { CaseId, CouponId, OrderNumber, OutletId, ProductId, Sku } from '../base/ids';
import type { CartChange, CartRefusal } from '../commerce/cart';
import type { Demand } from '../commerce/demand';
import type { HandOff } from '../commerce/desk';
import type { Clause } from '../commerce/judge-wish';
import type { Money } from '../commerce/money';
import type { Address, Contact, Order, OrderRefusal } from '../commerce/order';
import type { OrderWish } from '../commerce/policy';
import type { PricedCart } from '../commerce/price';
import type { ServiceCase } from '../commerce/service-case';
import type { PaymentMethod } from '../commerce/shop';
import type { UnderWay } from '../commerce/under-way';
import type { SentBack, Visit } from '../commerce/way-back';

/** What the shopper said yes to: the lines, what comes off and on, and the sum as shown. */
export interface ConfirmedSummary {
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number; readonly unitMinor: number }[];
  readonly discounts: readonly { readonly coupon: CouponId; readonly minor: number }[];
  readonly deliveryMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
}

/** A write, carried out after the turn is committed, under a key made of the conversation and the message's id. */
export type Effect =
  | { readonly effect: 'changeCart'; readonly changes: readonly CartChange[] }
  | { readonly effect: 'useCoupon'; readonly coupon: CouponId }
  | { readonly effect: 'leaveCoupons'; readonly coupons: readonly CouponId[] }
  | {
      readonly effect: 'placeOrder';
      readonly token: string;
      readonly summary: ConfirmedSummary;
      readonly contact: Contact;
      readonly payment: PaymentMethod;
      /** The street shop where it is collected; null when it is sent. */
      readonly outlet: OutletId | null;
    }
  | { readonly effect: 'startPayment'; readonly order: OrderNumber }
  | { readonly effect: 'checkPayment'; readonly order: OrderNumber }
  | { readonly effect: 'switchPayment'; readonly order: OrderNumber; readonly method: PaymentMethod }
  | { readonly effect: 'handOver'; readonly handOff: HandOff }
  | { readonly effect: 'tellDesk'; readonly text: string }
  /** The shopper takes the talk back from the desk. */
  | { readonly effect: 'leaveDesk' }
  /** `token`: the yes that it was done on. */
  | { readonly effect: 'openCase'; readonly token: string; readonly demand: Demand }
  /** When the courier comes for what goes back. */
  | { readonly effect: 'bookVisit'; readonly case: CaseId; readonly visit: Visit }
  /** What goes back is on its way, by the shopper's word. */
  | { readonly effect: 'sendBack'; readonly case: CaseId; readonly by: Omit<SentBack, 'at'> }
  /** Orders that came with an import have their news told here. */
  | { readonly effect: 'hearNews' }
  | { readonly effect: 'issueLinkCode' }
  /** The code by its hash; null for what cannot be one, which counts as a guess. `token`: the yes that it was done on. */
  | { readonly effect: 'linkByCode'; readonly token: string; readonly hash: string | null }
  | { readonly effect: 'unlink'; readonly token: string }
  /** Where parcels go unless another address is named. `token`: the yes that it was done on. */
  | { readonly effect: 'keepAddress'; readonly token: string; readonly address: Partial<Address> }
  /** Everything that the shop knows of the shopper. `token`: the yes that it was done on. */
  | { readonly effect: 'eraseShopper'; readonly token: string }
  | { readonly effect: 'confirmReceipt'; readonly order: OrderNumber }
  /** A link that opens the chat at a product or the shop, and says who passed it on. */
  | { readonly effect: 'share'; readonly product: ProductId | null }
  | { readonly effect: 'acceptInvitation'; readonly place: string; readonly code: string }
  /** `birthday`: MM-DD, told with it. `told`: what there is to say has been said. */
  | { readonly effect: 'joinMembers'; readonly birthday: string | null; readonly told?: boolean }
  /** A new code to collect it with; null for the newest order that can be collected. */
  | { readonly effect: 'issuePickUpCode'; readonly order: OrderNumber | null };

/** Why what was asked for after an order is not done. */
export type CaseRefused =
  | { readonly code: 'unknownOrder' }
  /** The order or a price is no longer what was shown. */
  | { readonly code: 'summaryChanged' }
  | { readonly code: 'notGranted'; readonly clause: Clause; readonly instead: readonly OrderWish[] }
  | { readonly code: 'notEnoughStock'; readonly sku: Sku; readonly available: number }
  | { readonly code: 'giftCardShort' }
  | { readonly code: 'unknownTender' }
  /** It costs more, and there is nothing on file that could pay it. */
  | { readonly code: 'mustPayMore' };

export type PlaceRefusal =
  | { readonly code: 'emptyCart' }
  | { readonly code: 'summaryChanged' }
  | { readonly code: 'notEnoughStock'; readonly sku: Sku; readonly available: number };

export type PayRefusal =
  | OrderRefusal
  | { readonly code: 'alreadyPaid' }
  | { readonly code: 'paidOnDelivery' }
  /** What is collected is not paid in cash. */
  | { readonly code: 'paidBeforeCollecting' }
  | { readonly code: 'orderCancelled' };

/** How an order's payments stand, by the provider's word of this moment; unreachable: it could not be asked. */
export type PaymentStanding =
  | 'paid'
  | 'waiting'
  | 'declined'
  | 'cancelled'
  | 'onDelivery'
  /** It came when the order no longer wanted it. */
  | 'returned'
  | 'unreachable';

/** What became of an effect; handled right after it, before anything else that waits. */
export type Outcome =
  | {
      readonly outcome: 'cartChanged';
      readonly changes: readonly CartChange[];
      /** The cart before, and as it is now, whether or not something was refused. */
      readonly before: PricedCart;
      readonly cart: PricedCart;
      /** The line of a refused change as it would have been, for its title; empty otherwise. */
      readonly asked: PricedCart;
      readonly refused: CartRefusal | null;
    }
  /** The shopper has it now; whether it counts for the cart is among the cart's offers. */
  | { readonly outcome: 'couponUsed'; readonly coupon: CouponId; readonly cart: PricedCart }
  | { readonly outcome: 'couponsLeft'; readonly coupons: readonly CouponId[]; readonly cart: PricedCart }
  | { readonly outcome: 'orderPlaced'; readonly token: string; readonly order: Order }
  | { readonly outcome: 'orderRefused'; readonly refusal: PlaceRefusal }
  | {
      readonly outcome: 'paymentStarted';
      readonly order: Order;
      readonly payUrl: string;
      /** Milliseconds since the epoch. */
      readonly expiresAt: number;
    }
  | { readonly outcome: 'paymentChecked'; readonly order: Order; readonly standing: PaymentStanding }
  | { readonly outcome: 'paymentSwitched'; readonly order: Order; readonly before: PaymentMethod }
  | { readonly outcome: 'paymentRefused'; readonly order: Order | null; readonly refusal: PayRefusal }
  | { readonly outcome: 'handedOver'; readonly handOff: HandOff }
  | { readonly outcome: 'deskTold' }
  | { readonly outcome: 'deskLeft' }
  /** `back`: what goes back to the shopper by now; null when nothing does. */
  | {
      readonly outcome: 'caseOpened';
      readonly opened: ServiceCase;
      readonly order: Order;
      readonly back: Money | null;
    }
  | { readonly outcome: 'caseRefused'; readonly demand: Demand; readonly refusal: CaseRefused }
  | { readonly outcome: 'visitBooked'; readonly of: ServiceCase; readonly visit: Visit }
  /** `of`: the case, where another time may be chosen. */
  | { readonly outcome: 'visitRefused'; readonly of: ServiceCase | null }
  /** `of`: as it stands now; null where there is none, or it cannot be sent any more. */
  | { readonly outcome: 'sentBack'; readonly of: ServiceCase | null }
  | { readonly outcome: 'newsHeard' }
  | { readonly outcome: 'linkCodeIssued'; readonly code: string; readonly minutes: number }
  | { readonly outcome: 'linked' }
  /** Own: the code of this very chat. Wait: guessed too often. */
  | { readonly outcome: 'linkRefused'; readonly why: 'wrong' | 'own' | 'wait' }
  /** `was`: whether there was a link. */
  | { readonly outcome: 'unlinked'; readonly was: boolean }
  /** `was`: whether the shop has an address book for this shopper. */
  | { readonly outcome: 'addressKept'; readonly was: boolean }
  /** `orders`: how many stay in the books, without who ordered. */
  | { readonly outcome: 'erased'; readonly orders: number }
  | { readonly outcome: 'eraseRefused'; readonly underWay: UnderWay }
  | { readonly outcome: 'receiptConfirmed'; readonly order: Order }
  | { readonly outcome: 'receiptRefused'; readonly order: Order | null }
  | { readonly outcome: 'shared'; readonly product: ProductId | null; readonly url: string }
  /** `taken`: it counts; not for who is no new shopper, or came by an own link. */
  | { readonly outcome: 'invitationAccepted'; readonly place: string; readonly taken: boolean }
  /** `gift`: the birthday's, where it is that month. */
  | {
      readonly outcome: 'membersJoined';
      readonly isNew: boolean;
      readonly birthday: string | null;
      readonly gift: CouponId | null;
      readonly told?: boolean;
    }
  | { readonly outcome: 'pickUpCodeIssued'; readonly order: Order; readonly code: string }
  | { readonly outcome: 'pickUpCodeRefused'; readonly order: Order | null };
