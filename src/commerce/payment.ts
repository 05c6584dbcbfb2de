import type { AttemptId, OrderNumber } from '../base/ids';
import type { Money } from './money';
import type { PaymentMethod } from './shop';

export const attemptStatuses = ['created', 'pending', 'authorized', 'settled', 'declined', 'expired'] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

/** One try to pay one order; at most one of an order is settled. */
export interface PaymentAttempt {
  readonly id: AttemptId;
  readonly order: OrderNumber;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly status: AttemptStatus;
  /** Where the shopper pays; null for methods without a page. */
  readonly payUrl: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly version: number;
}

export const attemptEdges: Readonly<Record<AttemptStatus, readonly AttemptStatus[]>> = {
  created: ['pending', 'settled', 'declined', 'expired'],
  pending: ['authorized', 'settled', 'declined', 'expired'],
  authorized: ['settled', 'declined', 'expired'],
  settled: [],
  declined: [],
  expired: [],
};

export const isOpen = (attempt: PaymentAttempt): boolean => attemptEdges[attempt.status].length > 0;
