import type { AttemptId, OrderNumber, RefundId, Sku } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import type { Money } from './money';

/** The way it was paid, or a gift card of this shop. */
export const refundWays = ['original', 'giftCard'] as const;
export type RefundWay = (typeof refundWays)[number];

export const refundReasons = [
  'cancelled',
  /** It came when the order no longer wanted it: cancelled, expired, or paid another way. */
  'lateMoney',
  'returned',
  'exchanged',
  'changed',
  'claim',
  'priceDrop',
  'goodwill',
] as const;
export type RefundReason = (typeof refundReasons)[number];

export const refundStatuses = ['requested', 'sent', 'succeeded', 'failed', 'needsPerson'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** Units that a refund is for. */
export interface RefundedLine {
  readonly sku: Sku;
  readonly quantity: number;
}

/** Money going back, one record a way of paying back. */
export interface Refund {
  readonly id: RefundId;
  readonly order: OrderNumber;
  /** The payment that it goes back along; null for cash, and for a gift card without one. */
  readonly attempt: AttemptId | null;
  /** More than nothing. */
  readonly amount: Money;
  readonly way: RefundWay;
  readonly why: RefundReason;
  /** The id of the return, claim or change that it belongs to, where there is one. */
  readonly cause: string | null;
  /** Empty where it is not for goods: delivery, goodwill, late money. */
  readonly lines: readonly RefundedLine[];
  readonly status: RefundStatus;
  /** How often the provider was asked. */
  readonly tries: number;
  /** When it is to be carried out or asked after next; null when nobody has to. */
  readonly nextAt: number | null;
  /** Milliseconds since the epoch. */
  readonly requestedAt: number;
  readonly updatedAt: number;
  /** Raised by one at each write. */
  readonly version: number;
}

/** Each edge a refund may move along. What failed is owed no more: it may be requested anew, as another refund. */
export const refundEdges: Readonly<Record<RefundStatus, readonly RefundStatus[]>> = {
  requested: ['sent', 'succeeded', 'failed', 'needsPerson'],
  sent: ['succeeded', 'failed', 'needsPerson'],
  needsPerson: ['requested', 'succeeded', 'failed'],
  succeeded: [],
  failed: [],
};

export type RefundRefusal =
  | { readonly code: 'unknownOrder' }
  /** More than was paid less what went back already. */
  | { readonly code: 'overRemainder'; readonly remainder: Money }
  | { readonly code: 'refundOver' };

/** The refund one state further, or refused when it is past that state. */
export function moveRefund(
  refund: Refund,
  to: RefundStatus,
  { now, nextAt }: { readonly now: number; readonly nextAt: number | null },
): Result<Refund, RefundRefusal> {
  if (!refundEdges[refund.status].includes(to)) return err({ code: 'refundOver' });
  return ok({ ...refund, status: to, nextAt, updatedAt: now, version: refund.version + 1 });
}

/** Whether its sum is gone from what can still be paid back. */
export const countsAsRefunded = (refund: Refund): boolean => refund.status !== 'failed';
