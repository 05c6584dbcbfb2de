import type { AttemptId, CaseId, OrderNumber, TenderId } from '../base/ids';
import type { Money } from './money';
import type { PaymentMethod } from './shop';

export const attemptStatuses = [
  'created',
  'pending',
  'authorized',
  'settled',
  'declined',
  'expired',
  'unwanted',
] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

/** Where the shopper is, which decides how they pay. Each gateway offers some of these. */
export type PayScene =
  /** WeChat Pay inside WeChat, by the shopper's id at the merchant's official account. */
  | { readonly kind: 'jsapi'; readonly openId: string }
  /** WeChat Pay by a QR code on another screen. */
  | { readonly kind: 'native' }
  /** WeChat Pay from a phone's browser. */
  | { readonly kind: 'h5'; readonly clientIp: string }
  /** Alipay on a desktop, in a phone's browser, and by a QR code. */
  | { readonly kind: 'page' }
  | { readonly kind: 'wap' }
  | { readonly kind: 'precreate' }
  /** A card on the provider's own page. */
  | { readonly kind: 'checkout' };

/**
 * One try to pay one order; at most one of an order and a cause is settled. Unwanted: it was paid when the order no longer wanted it,
 * and goes back.
 */
export interface PaymentAttempt {
  readonly id: AttemptId;
  readonly order: OrderNumber;
  readonly method: PaymentMethod;
  /** The entry of the shopper's wallet that pays, where it is one. */
  readonly tender?: TenderId | undefined;
  readonly amount: Money;
  /** The case it was charged for after the order was paid: a dearer variant, another way to pay. */
  readonly cause?: CaseId | undefined;
  readonly status: AttemptStatus;
  /** Fixed when the shopper opens the page; until then the provider knows nothing of it. */
  readonly scene: PayScene | null;
  /** The provider's own id of it, where it gave one. */
  readonly reference: string | null;
  /** When the provider is to be asked after it next; null when it need not be any more. */
  readonly askAt: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly version: number;
}

/** Declined and expired are what we know, not what the shopper did: money may come all the same. */
export const attemptEdges: Readonly<Record<AttemptStatus, readonly AttemptStatus[]>> = {
  created: ['pending', 'settled', 'declined', 'expired', 'unwanted'],
  pending: ['authorized', 'settled', 'declined', 'expired', 'unwanted'],
  authorized: ['settled', 'declined', 'expired', 'unwanted'],
  declined: ['settled', 'expired', 'unwanted'],
  expired: ['settled', 'unwanted'],
  settled: [],
  unwanted: [],
};

export const openStatuses: readonly AttemptStatus[] = ['created', 'pending', 'authorized'];

/** Whether the shopper can pay by it now. */
export const isOpen = (attempt: PaymentAttempt): boolean => openStatuses.includes(attempt.status);

const minute = 60_000;
const hour = 60 * minute;

/** After half a minute, two minutes, ten, an hour, and each hour from then on. */
const firstAsks = [minute / 2, 2 * minute, 10 * minute];
const lastAsk = 48 * hour;

/** When an attempt is asked after next, as long as it is not final; null two days after it was made. */
export function nextAsk({ createdAt }: Pick<PaymentAttempt, 'createdAt'>, now: number): number | null {
  const age = now - createdAt;
  const first = firstAsks.find((after) => after > age);
  if (first !== undefined) return createdAt + first;
  const next = (Math.floor(age / hour) + 1) * hour;
  return next <= lastAsk ? createdAt + next : null;
}

/** What became of what a provider said. */
export type NoticeResult =
  | 'applied'
  /** Said before, or overtaken: nothing to do. */
  | 'known'
  | 'unknownAttempt'
  | 'unknownRefund'
  /** The sum or the currency is not what it should be. */
  | 'amountMismatch'
  /** It went to another merchant or app, or came from another provider than the attempt's. */
  | 'merchantMismatch';

/** Nothing was written for these: a person has to look. */
export const resultsForPerson: readonly NoticeResult[] = [
  'unknownAttempt',
  'unknownRefund',
  'amountMismatch',
  'merchantMismatch',
];
