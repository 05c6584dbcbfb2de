import { moveOrder } from '../commerce/order';
import type { News } from '../dialogs/event';
import { undoOrder } from './cancel-order';
import { type SettleDeps, settlePayment } from './settle-payment';

const batch = 50;

/** Gives back what unpaid orders held too long: overdue attempts expire, and orders without one are cancelled; the shopper is told. */
export async function expireReservations(deps: SettleDeps): Promise<number> {
  const { store, profile, now } = deps;
  let expired = 0;
  for (const attempt of await store.payments.overdue(profile.id, now, batch)) {
    const result = await settlePayment(deps, { attempt: attempt.id, status: 'expired', amount: null });
    if (result === 'applied') expired += 1;
  }
  for (const number of await store.orders.lapsed(profile.id, now, batch)) {
    await store.once(profile.id, `lapse:${number}`, async (books) => {
      const order = await books.orders.read(profile.id, number);
      if (order?.status !== 'placed' || (order.reservedUntil ?? Infinity) > now) return null;
      const cancelled = moveOrder(order, 'cancelled', now);
      if (!cancelled.ok) return null;
      await undoOrder(books, profile, { order, cancelled: cancelled.value });
      const body = { news: 'paymentExpired', order: number, attempt: null } satisfies News;
      await books.news.add(profile.id, { id: `news:${number}:lapsed`, conversation: order.conversation, body });
      return null;
    });
    expired += 1;
  }
  return expired;
}
