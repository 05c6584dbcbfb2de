import type { AttemptId, OrderNumber, TenderId } from '../base/ids';
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

/**
 * One try to pay one order; at most one of an order is settled. Unwanted: it was paid when the order no longer wanted it,
 * and goes back.
 */
export interface PaymentAttempt {
  readonly id: AttemptId;
  readonly order: OrderNumber;
  readonly method: PaymentMethod;
  /** The entry of the shopper's wallet that pays, where it is one. */
  readonly tender?: TenderId | undefined;
  readonly amount: Money;
  readonly status: AttemptStatus;
  /** Where the shopper pays; null for methods without a page. */
  readonly payUrl: string | null;
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
