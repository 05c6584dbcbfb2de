import type { AttemptId, OrderNumber } from '../base/ids';
import type { Money } from '../commerce/money';
import { moveOrder, type Order } from '../commerce/order';
import { type AttemptStatus, attemptEdges, type NoticeResult, type PaymentAttempt } from '../commerce/payment';
import type { ShopProfile } from '../commerce/shop';
import type { News } from '../dialogs/event';
import type { CommerceBooks, CommerceStore } from '../ports/commerce-store';
import { bookPaid } from './book-order';
import { closeAttempts } from './close-attempts';
import { earnPoints } from './earn-points';
import { shelfOf } from './outlet-shelf';
import { writeAttempt } from './payment-desk';
import { requestRefund } from './request-refund';
import { rewardInvitation } from './reward-invitation';

/** What a provider says of an attempt, proven before it comes here. */
export interface PaymentNotice {
  readonly attempt: AttemptId;
  readonly status: Extract<AttemptStatus, 'settled' | 'declined' | 'expired'>;
  /** What was paid; null where nothing was. */
  readonly amount: Money | null;
}

export interface SettleDeps {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  readonly now: number;
}

type Within = Omit<SettleDeps, 'store'>;

/**
 * Applies what a provider says to the attempt and then to the order. Notifications, the reconciler and the shopper's "I
 * have paid" all come here, in any order and any number: each has its effect once.
 */
export async function settlePayment(deps: SettleDeps, notice: PaymentNotice): Promise<NoticeResult> {
  const { store, profile } = deps;
  const attempt = await store.payments.read(profile.id, notice.attempt);
  if (!attempt) return 'unknownAttempt';
  const key = `notice:${notice.attempt}:${notice.status}:${notice.amount?.amount ?? ''}:${attempt.version}`;
  return store.once(profile.id, key, (books) => settleWithin(books, deps, { notice, order: attempt.order }));
}

interface Settling {
  readonly notice: PaymentNotice;
  readonly order: OrderNumber;
}

/** The same inside the caller's transaction. The order is locked before the attempt, as everywhere. */
export async function settleWithin(
  books: CommerceBooks,
  { profile, now }: Within,
  { notice, order: number }: Settling,
): Promise<NoticeResult> {
  const order = await books.orders.read(profile.id, number);
  const attempt = await books.payments.read(profile.id, notice.attempt);
  if (!order || !attempt) return 'unknownAttempt';
  if (notice.status === 'settled' && !isSameMoney(attempt.amount, notice.amount)) return 'amountMismatch';
  if (!attemptEdges[attempt.status].includes(notice.status)) return 'known';
  if (notice.status === 'settled') await takeMoney(books, { profile, now }, { attempt, order });
  else await giveUp(books, { profile, now }, { attempt, order, status: notice.status });
  return 'applied';
}

const isSameMoney = (a: Money, b: Money | null): boolean => a.amount === b?.amount && a.currency === b.currency;

interface Paid {
  readonly attempt: PaymentAttempt;
  readonly order: Order;
}

async function takeMoney(books: CommerceBooks, { profile, now }: Within, { attempt, order }: Paid): Promise<void> {
  // An order that was changed meanwhile is over another sum: what was meant for the old one does not pay it.
  const paid = isSameMoney(order.totals.total, attempt.amount) ? moveOrder(order, 'paid', now) : null;
  await writeAttempt(books, { profile }, { ...attempt, status: paid?.ok ? 'settled' : 'unwanted', askAt: null });
  await bookPaid(books, { shop: profile.id, now }, attempt);
  if (!paid?.ok) return payBack(books, { profile, now }, { attempt, order });
  await writePaid(books, { profile, now }, { order: { ...paid.value, payment: attempt.method }, by: attempt.id });
  await tell(books, { profile }, { attempt, order, news: 'paymentSettled' });
  await rewardInvitation(books, { profile, now }, order);
}

/** What follows once an order's whole money is in: goods are sold, points earned, other bills closed. */
export async function writePaid(
  books: CommerceBooks,
  { profile, now }: Within,
  { order, by }: { readonly order: Order; readonly by: AttemptId },
): Promise<void> {
  if (!(await books.orders.update(profile.id, order))) throw new Error(`order ${order.number} changed under its lock`);
  for (const line of [...order.lines].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
    await shelfOf(books, order).sell(profile.id, line.sku, line.quantity);
  }
  await earnPoints(books, profile, order);
  await closeAttempts(books, { profile, now }, { order: order.number, but: by });
}

/** The order is cancelled, was paid another way, or is over another sum: what came all the same goes back. */
async function payBack(books: CommerceBooks, { profile, now }: Within, { attempt, order }: Paid): Promise<void> {
  const { id, amount } = attempt;
  const key = `late:${id}`;
  const asked = await requestRefund(
    books,
    { shop: profile.id, now },
    { order: order.number, key, amount, way: 'original', why: 'lateMoney', cause: null, lines: [], attempt: id },
  );
  if (!asked.ok) throw new Error(`the money of ${id} cannot be paid back: ${asked.error.code}`);
  await tell(books, { profile }, { attempt, order, news: 'moneyReturned' });
}

interface GivenUp extends Paid {
  readonly status: 'declined' | 'expired';
}

async function giveUp(books: CommerceBooks, { profile }: Within, { attempt, order, status }: GivenUp): Promise<void> {
  // What was declined may still be paid, and is asked after; what the provider has closed may not.
  await writeAttempt(books, { profile }, { ...attempt, status, askAt: status === 'declined' ? attempt.askAt : null });
  if (status === 'declined' && order.status === 'placed') {
    await tell(books, { profile }, { attempt, order, news: 'paymentDeclined' });
  }
}

interface Told extends Paid {
  readonly news: Extract<News['news'], 'paymentSettled' | 'paymentDeclined' | 'moneyReturned'>;
}

async function tell(
  books: CommerceBooks,
  { profile }: Pick<Within, 'profile'>,
  { attempt, order, news }: Told,
): Promise<void> {
  const body = { news, order: order.number, attempt: attempt.id } satisfies News;
  await books.news.add(profile.id, { id: `news:${attempt.id}:${news}`, conversation: order.conversation, body });
}
