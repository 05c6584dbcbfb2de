import type { RefundId } from '../base/ids';
import { moved } from '../commerce/ledger';
import { moveRefund, type Refund, type RefundStatus } from '../commerce/refund';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';

/** What became of a refund, by the provider's word or a person's. */
export interface RefundNotice {
  readonly refund: RefundId;
  readonly status: RefundStatus;
  /** When it is to be asked after next; null when it need not be. */
  readonly nextAt: number | null;
}

type Books = Pick<CommerceBooks, 'orders' | 'refunds' | 'ledger' | 'news'>;

/** Moves a refund on inside the caller's transaction, and the book with it. Null when it is past that state. */
export async function settleRefund(
  books: Books,
  when: When,
  { refund: id, status, nextAt }: RefundNotice,
): Promise<Refund | null> {
  const refund = await books.refunds.read(when.shop, id);
  if (!refund) return null;
  const next = moveRefund(refund, status, { now: when.now, nextAt });
  if (!next.ok) return null;
  await books.refunds.update(when.shop, next.value);
  await book(books, when, next.value);
  await tell(books, when, next.value);
  return next.value;
}

async function book(
  { ledger }: Pick<CommerceBooks, 'ledger'>,
  { shop, now }: When,
  { id, order, amount, status, attempt, why }: Refund,
): Promise<void> {
  if (status === 'succeeded') {
    const entries = moved(amount, attempt ? 'clearing' : 'cash', 'refundsPayable');
    await ledger.post(shop, { id: `refundPaid:${id}`, kind: 'refundPaid', order, at: now, entries });
  }
  if (status === 'failed') {
    const entries = moved(amount, why === 'lateMoney' ? 'receivable' : 'refunded', 'refundsPayable');
    await ledger.post(shop, { id: `refundFailed:${id}`, kind: 'refundFailed', order, at: now, entries });
  }
}

async function tell({ orders, news }: Books, { shop }: When, { id, order, status }: Refund): Promise<void> {
  if (status !== 'succeeded' && status !== 'needsPerson') return;
  const conversation = (await orders.read(shop, order))?.conversation;
  if (!conversation) return;
  const what = status === 'succeeded' ? 'refundSucceeded' : 'refundNeedsPerson';
  await news.add(shop, { id: `news:${id}:${what}`, conversation, body: { news: what, order, refund: id } });
}
