import { AttemptId, RefundId } from '../base/ids';
import { type Account, type LedgerEntry, type LedgerKind, type LedgerTransaction, moved } from '../commerce/ledger';
import type { Order } from '../commerce/order';
import type { PaymentAttempt } from '../commerce/payment';
import type { Refund } from '../commerce/refund';
import type { PastOrder } from '../ports/commerce-store';
import { sale } from './book-order';

/** An order of the time before this program with its payment, what went back of it, and the book of both. */
export function pastOrder(order: Order): PastOrder {
  const attempt = paidOnline(order) ? attemptOf(order) : null;
  const wasPaid = attempt !== null && order.status !== 'placed';
  const refund = wasPaid && order.status === 'cancelled' ? refundOf(order, attempt) : null;
  return {
    order,
    attempts: attempt && wasPaid ? [attempt] : [],
    refunds: refund ? [refund] : [],
    transactions: transactionsOf(order, { attempt: wasPaid ? attempt : null, refund }),
  };
}

const paidOnline = ({ payment }: Order): boolean => payment !== 'cod';

const attemptOf = ({ number, payment, tender, totals, placedAt }: Order): PaymentAttempt => ({
  id: AttemptId(`past:${number}`),
  order: number,
  method: payment,
  ...(tender && { tender }),
  amount: totals.total,
  status: 'settled',
  ...{ scene: null, reference: null, askAt: null },
  createdAt: placedAt,
  expiresAt: placedAt,
  version: 1,
});

const refundOf = ({ number, payment, lines, totals, updatedAt }: Order, { id }: PaymentAttempt): Refund => ({
  id: RefundId(`past:${number}`),
  order: number,
  attempt: id,
  amount: totals.total,
  way: payment === 'giftCard' ? 'giftCard' : 'original',
  why: 'cancelled',
  cause: null,
  lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  status: 'succeeded',
  tries: 1,
  nextAt: null,
  requestedAt: updatedAt,
  updatedAt,
  version: 1,
});

interface Paid {
  readonly attempt: PaymentAttempt | null;
  readonly refund: Refund | null;
}

function transactionsOf(order: Order, { attempt, refund }: Paid): readonly LedgerTransaction[] {
  const { number, totals, status } = order;
  const transaction = (kind: LedgerKind, entries: readonly LedgerEntry[]): LedgerTransaction => ({
    ...{ id: `${kind}:${number}`, kind, order: number, at: order.placedAt, entries },
  });
  const all = [transaction('placed', sale(order))];
  if (attempt) all.push(transaction('paid', moved(totals.total, 'receivable', paidInto(order))));
  if (!attempt && status === 'delivered') all.push(transaction('paid', moved(totals.total, 'receivable', 'cash')));
  if (!attempt && status === 'cancelled') all.push(transaction('cancelled', undone(sale(order))));
  if (refund) {
    const owed = refund.way === 'giftCard' ? 'giftCardLiability' : 'refundsPayable';
    all.push(transaction('refundRequested', moved(refund.amount, owed, 'refunded')));
    if (owed === 'refundsPayable') all.push(transaction('refundPaid', moved(refund.amount, 'clearing', owed)));
  }
  return all;
}

const paidInto = ({ payment }: Order): Account => (payment === 'giftCard' ? 'giftCardLiability' : 'clearing');

const undone = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.map(({ account, amount }) => ({ account, amount: { ...amount, amount: -amount.amount } }));
