import { isFault } from '../base/fault';
import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { PaymentAttempt } from '../commerce/payment';
import type { PaymentMethod } from '../commerce/shop';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { closePayment } from './ask-provider';
import { closeAttempts } from './close-attempts';
import type { Operation } from './operation';
import { ownOrder } from './own-order';
import type { PaymentDesk } from './payment-desk';

interface Switched {
  readonly outcome: Outcome;
  /** What was open and has to be closed at its provider. */
  readonly closed: readonly PaymentAttempt[];
}

/**
 * Another way to pay for the same order over the same sum; the old attempt is closed here, then at its provider. Where it
 * turns out paid there, the order is paid by it.
 */
export async function switchPayment(
  operation: Operation,
  wanted: { readonly order: OrderNumber; readonly method: PaymentMethod },
  desk: PaymentDesk,
): Promise<Outcome> {
  const { store, profile, key } = operation;
  const { outcome, closed } = await store.once(profile.id, key, (books) => change(books, operation, wanted));
  for (const attempt of closed) {
    if (!(await turnsOutPaid(desk, attempt))) continue;
    const order = (await ownOrder(store, operation, wanted.order)) ?? null;
    return { outcome: 'paymentRefused', order, refusal: { code: 'alreadyPaid' } };
  }
  return outcome;
}

/** A provider that cannot be reached is told later, by whoever keeps the payments. */
async function turnsOutPaid(desk: PaymentDesk, attempt: PaymentAttempt): Promise<boolean> {
  try {
    return attempt.scene !== null && (await closePayment(desk, attempt)) === 'paid';
  } catch (error) {
    if (isFault(error) && error.code !== 'databaseUnreachable') return false;
    throw error;
  }
}

async function change(
  books: CommerceBooks,
  operation: Operation,
  { order: number, method }: { readonly order: OrderNumber; readonly method: PaymentMethod },
): Promise<Switched> {
  const { profile, now } = operation;
  const order = await ownOrder(books, operation, number);
  if (!order) return refused(null, 'unknownOrder');
  if (order.status === 'cancelled') return refused(order, 'orderCancelled');
  if (order.status !== 'placed') return refused(order, 'alreadyPaid');
  if (order.pickUp && method === 'cod') return refused(order, 'paidBeforeCollecting');
  const closed = await closeAttempts(books, { profile, now }, { order: number });
  const next = paidBy(order, method, operation);
  await books.orders.update(profile.id, next);
  return { outcome: { outcome: 'paymentSwitched', order: next, before: order.payment }, closed };
}

function paidBy(order: Order, payment: PaymentMethod, { profile, now }: Operation): Order {
  const until = order.reservedUntil ?? now + profile.reservationMinutes * 60_000;
  const reservedUntil = payment === 'cod' ? null : until;
  return { ...order, payment, reservedUntil, updatedAt: now, version: order.version + 1 };
}

const refused = (
  order: Order | null,
  code: 'unknownOrder' | 'orderCancelled' | 'alreadyPaid' | 'paidBeforeCollecting',
): Switched => ({
  outcome: { outcome: 'paymentRefused', order, refusal: { code } },
  closed: [],
});
