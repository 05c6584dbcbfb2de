import type { OrderNumber } from '../base/ids';
import type { Money } from './money';

/**
 * Accounts of a shop's book. Debits are positive, credits negative: assets grow by debits (receivable, clearing, cash),
 * income and debts by credits (sales, delivery, tax, refundsPayable, giftCardLiability); discount and refunded lessen income.
 */
export const accounts = [
  /** What shoppers owe for their orders. */
  'receivable',
  /** With the payment providers. */
  'clearing',
  'cash',
  'sales',
  'delivery',
  'tax',
  'discount',
  /** Income given back. */
  'refunded',
  /** Promised to shoppers and not yet paid back. */
  'refundsPayable',
  'giftCardLiability',
] as const;
export type Account = (typeof accounts)[number];

export const ledgerKinds = [
  'placed',
  'paid',
  'cancelled',
  'changed',
  'refundRequested',
  'refundPaid',
  'refundFailed',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export interface LedgerEntry {
  readonly account: Account;
  /** Debit above zero, credit below. */
  readonly amount: Money;
}

/** What happened to the money of one order at one time. Never changed afterwards: a mistake gets another transaction. */
export interface LedgerTransaction {
  /** Unique in the shop, and made of what it tells of: `paid:PA12`. */
  readonly id: string;
  readonly kind: LedgerKind;
  readonly order: OrderNumber;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** At least two, none of them of nothing. */
  readonly entries: readonly LedgerEntry[];
}

export interface Balance {
  readonly account: Account;
  readonly amount: Money;
}

/** What does not sum to zero in each currency is a bug, and throws. Entries of nothing are left out. */
export function balanced(transaction: LedgerTransaction): LedgerTransaction {
  const entries = transaction.entries.filter(({ amount }) => amount.amount !== 0);
  const sums = new Map<string, number>();
  for (const { amount } of entries) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.amount);
  for (const [currency, sum] of sums) {
    if (sum !== 0) throw new RangeError(`ledger transaction ${transaction.id} is off by ${sum} ${currency}`);
  }
  return { ...transaction, entries };
}

/** Moves a sum from one account to another: credits the first, debits the second. */
export const moved = (amount: Money, from: Account, to: Account): readonly LedgerEntry[] => [
  { account: to, amount },
  { account: from, amount: { ...amount, amount: -amount.amount } },
];
