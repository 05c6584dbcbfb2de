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

/** Takes back what an order that was not paid was booked for, changes of it included. */
export async function bookCancelled(books: Books, when: When, { number }: Order): Promise<void> {
  const booked = (await books.ledger.ofOrder(when.shop, number)).filter(
    ({ kind }) => kind === 'placed' || kind === 'changed',
  );
  const entries = booked
    .flatMap((transaction) => transaction.entries)
    .map(({ account, amount }) => ({ account, amount: negative(amount) }));
  await post(books, when, { id: `cancelled:${number}`, kind: 'cancelled', order: number, entries });
}

/** An order that is not paid has become another one: each account moves by what it differs. */
export async function bookChanged(
  books: Books,
  when: When,
  { order, next, cause }: { readonly order: Order; readonly next: Order; readonly cause: CaseId },
): Promise<void> {
  const before = sale(order).map(({ account, amount }) => ({ account, amount: negative(amount) }));
  const entries = [...before, ...sale(next)];
  await post(books, when, { id: `changed:${cause}`, kind: 'changed', order: order.number, entries });
}

/** Money of an attempt has come in. */
export const bookPaid = (books: Books, when: When, { id, order, amount }: PaymentAttempt): Promise<void> =>
  post(books, when, { id: `paid:${id}`, kind: 'paid', order, entries: moved(amount, 'receivable', 'clearing') });

/** The courier has brought the money of an order that is paid at the door: what is owed for it by now. */
export async function bookCash(books: Books, when: When, { number, totals }: Order): Promise<void> {
  const balances = await books.ledger.balances(when.shop, number);
  const owed = balances.find(({ account }) => account === 'receivable')?.amount ?? money(0, totals.total.currency);
  if (owed.amount <= 0) return;
  const entries = moved(owed, 'receivable', 'cash');
  await post(books, when, { id: `cash:${number}`, kind: 'paid', order: number, entries });
}

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
