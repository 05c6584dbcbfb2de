import { type Money, money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';
import { bookCancelled, type When } from './book-order';
import { closeAttempts } from './close-attempts';
import { shelfOf } from './outlet-shelf';
import { payBack } from './pay-back';
import { refundable } from './request-refund';

/** Writes the cancelled order and gives back its stock and coupons. Answers what had been paid for it, or null. */
export async function undoOrder(
  books: CommerceBooks,
  profile: ShopProfile,
  { order, cancelled }: { readonly order: Order; readonly cancelled: Order },
): Promise<Money | null> {
  if (!(await books.orders.update(profile.id, cancelled)))
    throw new Error(`order ${order.number} changed under its lock`);
  const paid = order.status === 'paid';
  const shelf = shelfOf(books, order);
  for (const line of [...order.lines].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
    if (paid) await shelf.takeBack(profile.id, line.sku, line.quantity);
    else await shelf.release(profile.id, line.sku, line.quantity);
  }
  await books.coupons.giveBack(profile.id, order.number);
  const when = { shop: profile.id, now: cancelled.updatedAt };
  if (!paid) await bookCancelled(books, when, order);
  await closeAttempts(books, { profile, now: when.now }, { order: order.number });
  return paid ? refundRest(books, when, order) : null;
}

/** All that was paid for the order and has not gone back. */
async function refundRest(books: CommerceBooks, when: When, order: Order): Promise<Money | null> {
  const amount = money(await refundable(books, when.shop, order.number), order.totals.total.currency);
  if (amount.amount === 0) return null;
  const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  return payBack(books, when, { order, amount, why: 'cancelled', cause: 'cancelled', lines, giftCard: null });
}
