import type { CaseId, ShopId } from '../base/ids';
import { type LedgerEntry, type LedgerTransaction, moved } from '../commerce/ledger';
import { type Money, money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { PaymentAttempt } from '../commerce/payment';
import type { CommerceBooks } from '../ports/commerce-store';

type Books = Pick<CommerceBooks, 'ledger'>;

export interface When {
  readonly shop: ShopId;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const negative = ({ amount, currency }: Money): Money => money(-amount, currency);

/** What a shopper owes for an order, and what of it is which income. */
export function sale({ totals }: Order): readonly LedgerEntry[] {
  return [
    { account: 'receivable', amount: totals.total },
    { account: 'sales', amount: negative(totals.goods) },
    { account: 'delivery', amount: negative(totals.delivery) },
    ...(totals.tax ? [{ account: 'tax' as const, amount: negative(totals.tax) }] : []),
    ...(totals.discount ? [{ account: 'discount' as const, amount: totals.discount }] : []),
  ];
}

type Booked = Omit<LedgerTransaction, 'at'>;

const post = ({ ledger }: Books, { shop, now }: When, transaction: Booked) =>
  ledger.post(shop, { ...transaction, at: now });

export const bookPlaced = (books: Books, when: When, order: Order): Promise<void> =>
  post(books, when, { id: `placed:${order.number}`, kind: 'placed', order: order.number, entries: sale(order) });

/** The undo of `bookPlaced`, for an order that was not paid. */
export function bookCancelled(books: Books, when: When, order: Order): Promise<void> {
  const entries = sale(order).map(({ account, amount }) => ({ account, amount: negative(amount) }));
  return post(books, when, { id: `cancelled:${order.number}`, kind: 'cancelled', order: order.number, entries });
}

/** Money of an attempt has come in. */
export const bookPaid = (books: Books, when: When, { id, order, amount }: PaymentAttempt): Promise<void> =>
  post(books, when, { id: `paid:${id}`, kind: 'paid', order, entries: moved(amount, 'receivable', 'clearing') });

/** The courier has brought the money of an order that is paid at the door. */
export const bookCash = (books: Books, when: When, { number, totals }: Order): Promise<void> =>
  post(books, when, {
    id: `cash:${number}`,
    kind: 'paid',
    order: number,
    entries: moved(totals.total, 'receivable', 'cash'),
  });

/** A change of an order makes the shopper owe more. */
export const bookOwed = (
  books: Books,
  when: When,
  { order, cause, amount }: { readonly order: Order; readonly cause: CaseId; readonly amount: Money },
): Promise<void> =>
  post(books, when, {
    id: `changed:${cause}`,
    kind: 'changed',
    order: order.number,
    entries: moved(amount, 'sales', 'receivable'),
  });
