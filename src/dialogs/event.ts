import type { AttemptId, CaseId, CouponId, OrderNumber, RefundId } from '../base/ids';
import type { Money } from '../commerce/money';
import type { Point } from '../commerce/outlet';
import type { OrderWish } from '../commerce/policy';
import type { CaseStatus } from '../commerce/service-case';
import type { Intent } from '../nlu/intents';
import type { Understanding } from '../nlu/understanding';
import type { Action } from '../replies/action';
import type { QueryReading } from '../search/query-edit';
import type { Outcome } from './effect';

/** A message as it was understood, with what it says about products. */
export interface Said {
  readonly understanding: Understanding;
  readonly reading: QueryReading;
  /** Where a message held several wishes that were told apart: which this one is, beyond doubt. */
  readonly task?: Intent;
  /** Where it names several goods that may be meant to be taken: each for itself. */
  readonly goods?: readonly Said[];
  /** Of those: another colour or size of the ones before. */
  readonly ofSame?: true;
}

/** What happened outside, told by itself. */
export type News =
  | { readonly news: 'paymentSettled'; readonly order: OrderNumber; readonly attempt: AttemptId }
  | { readonly news: 'paymentDeclined'; readonly order: OrderNumber; readonly attempt: AttemptId }
  | { readonly news: 'paymentExpired'; readonly order: OrderNumber }
  /** A payment came when the order no longer wanted it, and goes back. */
  | { readonly news: 'moneyReturned'; readonly order: OrderNumber; readonly attempt: AttemptId }
  | { readonly news: 'refundSucceeded'; readonly order: OrderNumber; readonly refund: RefundId }
  | { readonly news: 'refundNeedsPerson'; readonly order: OrderNumber; readonly refund: RefundId }
  /** A person at the shop's desk wrote. */
  | { readonly news: 'deskSaid'; readonly text: string; readonly at: number }
  | { readonly news: 'deskGaveBack' }
  /** For a friend who bought for the first time, or for having come by a friend. */
  | { readonly news: 'invitationRewarded'; readonly as: 'inviter' | 'invited'; readonly coupon: CouponId }
  /** The code that was given here was used. */
  | { readonly news: 'accountLinked' }
  | { readonly news: 'orderPacked'; readonly order: OrderNumber }
  | { readonly news: 'orderOutForDelivery'; readonly order: OrderNumber }
  | {
      readonly news: 'caseMoved';
      readonly order: OrderNumber;
      readonly case: CaseId;
      readonly wish: OrderWish;
      readonly status: CaseStatus;
      /** What goes back to the shopper by this step. */
      readonly back?: { readonly amount: Money; readonly atOnce: boolean };
      /** Of a refusal, in the merchant's words. */
      readonly why?: string;
    }
  /** The last day to send goods back is near, or over. */
  | {
      readonly news: 'returnDue';
      readonly order: OrderNumber;
      readonly case: CaseId;
      readonly due: 'near' | 'over';
    }
  | { readonly news: 'orderShipped'; readonly order: OrderNumber }
  | { readonly news: 'orderCollected'; readonly order: OrderNumber }
  | { readonly news: 'orderDelivered'; readonly order: OrderNumber };

/** Each has the id of the message or outcome it came with: the source of keys and tokens. */
export type Event = { readonly id: string } & (
  | { readonly type: 'joined'; readonly follows?: boolean | undefined }
  | {
      readonly type: 'utterance';
      readonly said: Said;
      /** Wishes that follow in the same message. */
      readonly further: readonly Said[];
      readonly truncated: boolean;
      /** Sent beside the words. */
      readonly pictures?: readonly string[] | undefined;
    }
  | { readonly type: 'tap'; readonly action: Action }
  | { readonly type: 'foreignTap' }
  /** `said`: what the place is called, as if it had been typed; null where it has no name. */
  | { readonly type: 'location'; readonly at: Point; readonly said: Said | null }
  | { readonly type: 'pictures'; readonly urls: readonly string[] }
  | { readonly type: 'unreadable'; readonly what: 'button' | 'attachment' | 'empty' }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'news'; readonly news: News }
);
