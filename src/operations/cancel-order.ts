import type { OrderNumber } from '../base/ids';
import { type Money, money } from '../commerce/money';
import { moveOrder, type Order } from '../commerce/order';
import { isOpen } from '../commerce/payment';
import type { ShopProfile } from '../commerce/shop';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import { bookCancelled, type When } from './book-order';
import type { Operation } from './operation';
import { ownOrder } from './own-order';
import { closedHere, writeAttempt } from './payment-desk';
import { refundable, requestRefund } from './request-refund';

/** Cancels an order that has not shipped: its stock goes back, open payment attempts are closed. The undo of placing it. */
export function cancelOrder(operation: Operation, number: OrderNumber): Promise<Outcome> {
  const { store, profile, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const order = await ownOrder(books, operation, number);
    if (!order) return { outcome: 'cancelRefused', order: null, refusal: { code: 'unknownOrder' } };
    const moved = moveOrder(order, 'cancelled', now);
    if (!moved.ok) return { outcome: 'cancelRefused', order, refusal: moved.error };
    const refund = await undoOrder(books, profile, { order, cancelled: moved.value });
    return { outcome: 'orderCancelled', order: moved.value, refund };
  });
}

/** Writes the cancelled order and gives back its stock and coupons. Answers what had been paid for it, or null. */
export async function undoOrder(
  books: CommerceBooks,
  profile: ShopProfile,
  { order, cancelled }: { readonly order: Order; readonly cancelled: Order },
): Promise<Money | null> {
  if (!(await books.orders.update(profile.id, cancelled)))
    throw new Error(`order ${order.number} changed under its lock`);
  const paid = order.status === 'paid';
  for (const line of [...order.lines].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
    if (paid) await books.stock.takeBack(profile.id, line.sku, line.quantity);
    else await books.stock.release(profile.id, line.sku, line.quantity);
  }
  await books.coupons.giveBack(profile.id, order.number);
  const when = { shop: profile.id, now: cancelled.updatedAt };
  if (!paid) await bookCancelled(books, when, order);
  for (const { id } of await books.payments.ofOrder(profile.id, order.number)) {
    const attempt = await books.payments.read(profile.id, id);
    if (attempt && isOpen(attempt)) await writeAttempt(books, { profile }, closedHere(attempt, when.now));
  }
  return paid ? refundRest(books, when, order) : null;
}

/** All that was paid for the order and has not gone back. */
async function refundRest(books: CommerceBooks, when: When, { number, totals, lines }: Order): Promise<Money | null> {
  const amount = money(await refundable(books, when.shop, number), totals.total.currency);
  if (amount.amount === 0) return null;
  const asked = await requestRefund(books, when, {
    order: number,
    key: 'cancelled',
    amount,
    way: 'original',
    why: 'cancelled',
    cause: null,
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  });
  if (!asked.ok) throw new Error(`order ${number} is paid, yet cannot be paid back: ${asked.error.code}`);
  return amount;
}
