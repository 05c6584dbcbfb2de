import type { AttemptId, OrderNumber, ShopId } from '../base/ids';
import type { Result } from '../base/result';
import type { Money } from '../commerce/money';
import type { AttemptStatus, PayScene } from '../commerce/payment';
import type { PaymentMethod } from '../commerce/shop';

export type { PayScene };

export const gatewayNames = ['wechatpay', 'alipay', 'stripe', 'simulated'] as const;
export type GatewayName = (typeof gatewayNames)[number];

export interface GatewayRequest {
  readonly attempt: AttemptId;
  readonly order: OrderNumber;
  readonly amount: Money;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly scene: PayScene;
  /** When the attempt was committed, in milliseconds: the same each time the attempt is created again. */
  readonly createdAt: number;
  /** Where the provider's page sends the shopper afterwards. It proves nothing. */
  readonly returnUrl: string;
}

/** What WeChat's page script is handed; already signed. */
export interface JsapiParameters {
  readonly appId: string;
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

export type PayWay =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'qr'; readonly content: string }
  | { readonly kind: 'jsapi'; readonly parameters: JsapiParameters };

/** A payment as it is asked after. */
export interface PaymentRef {
  readonly attempt: AttemptId;
  readonly createdAt: number;
  /** The provider's own id as `create` answered it; null where it gave none or its answer was lost. */
  readonly reference: string | null;
}

export interface CreatedPayment {
  readonly way: PayWay;
  readonly reference: string | null;
}

export interface PaymentState {
  readonly status: Extract<AttemptStatus, 'pending' | 'settled' | 'declined' | 'expired'>;
  /** What was paid; null where nothing was. Later refunds do not change it. */
  readonly amount: Money | null;
  /** The provider's id of the money that moved. */
  readonly transaction: string | null;
}

export interface RefundRef extends PaymentRef {
  /** Ours, one a refund: at most 64 letters, digits, `-` and `_`. Refunding twice under one id pays back once. */
  readonly refund: string;
}

export interface RefundRequest extends RefundRef {
  readonly amount: Money;
  /** What was paid at first. */
  readonly total: Money;
  readonly reason: string;
}

export interface RefundState {
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly amount: Money;
}

export type GatewayRefusalCode =
  /** The shop has no credentials for this gateway. */
  | 'notConfigured'
  /** The provider does not know who asks. */
  | 'badCredentials'
  | 'sceneNotOffered'
  | 'currencyNotOffered'
  /** The provider has no such payment under these credentials. */
  | 'unknownPayment'
  | 'unknownRefund'
  | 'alreadyPaid'
  | 'alreadyClosed'
  | 'notPaid'
  /** The same id was used before for something else. */
  | 'changedRequest'
  | 'amountOverRemainder'
  /** The merchant's account does not hold enough to pay back. */
  | 'merchantBalance'
  /** Anything else that the provider says no to. */
  | 'rejected';

export interface GatewayRefusal {
  readonly code: GatewayRefusalCode;
  /** The provider's own word for it, for the log. */
  readonly providerCode: string | null;
}

export interface ReceivedNotification {
  /** As it came over the wire: a parsed and reprinted body has another signature. */
  readonly rawBody: Uint8Array;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

interface NotificationHead {
  readonly provider: GatewayName;
  /** The same at each repetition of one notification. */
  readonly eventId: string;
  /** As the provider says it: whether there is such an attempt, the receiver finds out. */
  readonly attempt: AttemptId;
  /** Whom the money went to; null where the notification does not say. */
  readonly merchant: string | null;
  readonly app: string | null;
  readonly transaction: string | null;
}

/** Genuine, and no more: amount, merchant, app and attempt are the receiver's to match. */
export type GatewayNotification = NotificationHead &
  (
    | { readonly kind: 'payment'; readonly status: PaymentState['status']; readonly amount: Money | null }
    | {
        readonly kind: 'refund';
        readonly status: RefundState['status'];
        readonly refund: string | null;
        /** Null where the provider tells only the sum of all refunds: ask `queryRefund`. */
        readonly amount: Money | null;
      }
  );

export type NotificationRefusal =
  | 'notConfigured'
  | 'badSignature'
  /** Signed under a certificate or key that is not the provider's for this shop. */
  | 'foreignSerial'
  | 'stale'
  /** The provider tries out whether wrong signatures are refused. */
  | 'probe'
  | 'malformed'
  | 'wrongAlgorithm'
  /** Genuine, but not about a payment of ours: to be acknowledged and forgotten. */
  | 'irrelevant';

/** Whom a shop's money goes to, as notifications name it. */
export interface GatewayAccount {
  readonly merchant: string;
  readonly app: string;
}

/**
 * A payment company. What it refuses is a value; when it cannot be reached or answers too late a Fault is thrown, and
 * what was asked may have been done: ask again, under the same ids.
 */
export interface PaymentGateway {
  readonly name: GatewayName;
  account(shop: ShopId): GatewayAccount | null;
  /** Creating again under the same attempt, with the same request, leads to the same payment. */
  create(shop: ShopId, request: GatewayRequest): Promise<Result<CreatedPayment, GatewayRefusal>>;
  query(shop: ShopId, payment: PaymentRef): Promise<Result<PaymentState, GatewayRefusal>>;
  /** Afterwards it cannot be paid any more. Closing what is closed is well. */
  close(shop: ShopId, payment: PaymentRef): Promise<Result<'closed', GatewayRefusal>>;
  refund(shop: ShopId, request: RefundRequest): Promise<Result<RefundState, GatewayRefusal>>;
  queryRefund(shop: ShopId, refund: RefundRef): Promise<Result<RefundState, GatewayRefusal>>;
  /** Refuses what is forged or old. A repetition passes under its old event id: telling it apart is the inbox's work. */
  verifyNotification(
    shop: ShopId,
    received: ReceivedNotification,
  ): Promise<Result<GatewayNotification, NotificationRefusal>>;
}

/** Who takes the money of a way to pay; null where nobody has to be asked: cash on delivery. */
export type GatewayOf = (method: PaymentMethod) => PaymentGateway | null;
