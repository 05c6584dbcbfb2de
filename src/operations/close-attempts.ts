import type { AttemptId, OrderNumber } from '../base/ids';
import { isOpen, type PaymentAttempt } from '../commerce/payment';
import type { CommerceBooks } from '../ports/commerce-store';
import { closedHere, type PaymentDesk, writeAttempt } from './payment-desk';

/**
 * Closes every attempt of an order that could still be paid, but one, inside the caller's transaction: the order is
 * cancelled, paid otherwise, or over another sum by now. Answers those it closed.
 */
export async function closeAttempts(
  books: Pick<CommerceBooks, 'payments'>,
  { profile, now }: Pick<PaymentDesk, 'profile' | 'now'>,
  { order, but }: { readonly order: OrderNumber; readonly but?: AttemptId },
): Promise<readonly PaymentAttempt[]> {
  const closed: PaymentAttempt[] = [];
  for (const { id } of await books.payments.ofOrder(profile.id, order)) {
    const attempt = id === but ? null : await books.payments.read(profile.id, id);
    if (attempt && isOpen(attempt)) closed.push(await writeAttempt(books, { profile }, closedHere(attempt, now)));
  }
  return closed;
}
