import type { OrderNumber } from '../base/ids';
import { moveOrder } from '../commerce/order';
import { isOpen } from '../commerce/payment';
import type { News } from '../dialogs/event';
import type { CommerceBooks } from '../ports/commerce-store';
import { undoOrder } from './cancel-order';
import type { SettleDeps } from './settle-payment';

/** More than can wait for providers that are away. */
const batch = 500;

/** Gives back what unpaid orders held too long, and says so; goods are held as long as a payment is open. Answers how many. */
export async function expireReservations({ store, profile, now }: SettleDeps): Promise<number> {
  let expired = 0;
  for (const number of await store.orders.lapsed(profile.id, now, batch)) {
    if ((await store.payments.ofOrder(profile.id, number)).some(isOpen)) continue;
    const order = await store.orders.read(profile.id, number);
    const key = `lapse:${number}:${order?.version ?? ''}`;
    if (await store.once(profile.id, key, (books) => lapse(books, { profile, now }, number))) expired += 1;
  }
  return expired;
}

async function lapse(
  books: CommerceBooks,
  { profile, now }: Pick<SettleDeps, 'profile' | 'now'>,
  number: OrderNumber,
): Promise<boolean> {
  const order = await books.orders.read(profile.id, number);
  if (order?.status !== 'placed' || (order.reservedUntil ?? Infinity) > now) return false;
  if ((await books.payments.ofOrder(profile.id, number)).some(isOpen)) return false;
  const cancelled = moveOrder(order, 'cancelled', now);
  if (!cancelled.ok) return false;
  await undoOrder(books, profile, { order, cancelled: cancelled.value });
  const body = { news: 'paymentExpired', order: number } satisfies News;
  await books.news.add(profile.id, { id: `news:${number}:lapsed`, conversation: order.conversation, body });
  return true;
}
