import type { AttemptId } from '../base/ids';
import type { Money } from '../commerce/money';
import { moveOrder, type Order } from '../commerce/order';
import { type AttemptStatus, attemptEdges, type PaymentAttempt } from '../commerce/payment';
import type { ShopProfile } from '../commerce/shop';
import type { News } from '../dialogs/event';
import type { CommerceBooks, CommerceStore } from '../ports/commerce-store';
import { bookPaid } from './book-order';
import { undoOrder } from './cancel-order';
import { requestRefund } from './request-refund';

/** What a provider says of an attempt: parsed and verified before it comes here. */
export interface PaymentNotice {
  readonly attempt: AttemptId;
  readonly status: Extract<AttemptStatus, 'settled' | 'declined' | 'expired'>;
  /** What was paid; null where nothing was. */
  readonly amount: Money | null;
}

export type NoticeResult =
  | 'applied'
  /** Said before, or overtaken: nothing to do. */
  | 'known'
  | 'unknownAttempt'
  /** The sum or the currency is not the attempt's: for a person, nothing is written. */
  | 'amountMismatch';

export interface SettleDeps {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  readonly now: number;
}

/** Applies a notice to the attempt and then to the order, once however often and in whatever order notices come. */
export function settlePayment({ store, profile, now }: SettleDeps, notice: PaymentNotice): Promise<NoticeResult> {
  const key = `notice:${notice.attempt}:${notice.status}:${notice.amount?.amount ?? ''}`;
  return store.once<NoticeResult>(profile.id, key, async (books) => {
    const attempt = await books.payments.read(profile.id, notice.attempt);
    if (!attempt) return 'unknownAttempt';
    if (notice.status === 'settled' && !isSameMoney(attempt.amount, notice.amount)) return 'amountMismatch';
    if (!attemptEdges[attempt.status].includes(notice.status)) return 'known';
    const order = await books.orders.read(profile.id, attempt.order);
    if (!order) return 'unknownAttempt';
    await apply(books, { profile, now }, { attempt, order, status: notice.status });
    return 'applied';
  });
}

const isSameMoney = (a: Money, b: Money | null): boolean => a.amount === b?.amount && a.currency === b.currency;

interface Applied {
  readonly attempt: PaymentAttempt;
  readonly order: Order;
  readonly status: PaymentNotice['status'];
}

async function apply(
  books: CommerceBooks,
  { profile, now }: Omit<SettleDeps, 'store'>,
  { attempt, order, status }: Applied,
): Promise<void> {
  const move = (to: AttemptStatus) =>
    books.payments.update(profile.id, { ...attempt, status: to, version: attempt.version + 1 });
  if (status === 'settled') {
    const paid = moveOrder(order, 'paid', now);
    await move(paid.ok ? 'settled' : 'unwanted');
    await bookPaid(books, { shop: profile.id, now }, attempt);
    if (!paid.ok) return payBack(books, { profile, now }, attempt);
    await books.orders.update(profile.id, { ...paid.value, payment: attempt.method });
    for (const line of [...order.lines].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
      await books.stock.sell(profile.id, line.sku, line.quantity);
    }
  } else await move(status);
  if (status === 'expired') {
    const cancelled = moveOrder(order, 'cancelled', now);
    if (!cancelled.ok || order.status !== 'placed') return;
    await undoOrder(books, profile, { order, cancelled: cancelled.value });
  }
  const news: Record<PaymentNotice['status'], News['news']> = {
    settled: 'paymentSettled',
    declined: 'paymentDeclined',
    expired: 'paymentExpired',
  };
  await books.news.add(profile.id, {
    id: `news:${attempt.id}:${status}`,
    conversation: order.conversation,
    body: { news: news[status], order: order.number, attempt: attempt.id },
  });
}

/** The order is cancelled, or was paid another way: what came all the same goes back. */
async function payBack(
  books: CommerceBooks,
  { profile, now }: Omit<SettleDeps, 'store'>,
  { id, order, amount }: PaymentAttempt,
): Promise<void> {
  const asked = await requestRefund(
    books,
    { shop: profile.id, now },
    { order, key: `late:${id}`, amount, way: 'original', why: 'lateMoney', cause: null, lines: [], attempt: id },
  );
  if (!asked.ok) throw new Error(`the money of ${id} cannot be paid back: ${asked.error.code}`);
}
