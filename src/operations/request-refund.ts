import { createHash } from 'node:crypto';
import { type AttemptId, type OrderNumber, RefundId, type ShopId, type TenderId } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import { balanced, moved } from '../commerce/ledger';
import { type Money, money } from '../commerce/money';
import type { PaymentAttempt } from '../commerce/payment';
import {
  countsAsRefunded,
  type Refund,
  type RefundedLine,
  type RefundReason,
  type RefundRefusal,
  type RefundWay,
} from '../commerce/refund';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';

export interface RefundWish {
  readonly order: OrderNumber;
  /** Unique among the order's refunds: asked for twice under one key, it is paid back once. */
  readonly key: string;
  readonly amount: Money;
  readonly way: RefundWay;
  readonly why: RefundReason;
  readonly cause: string | null;
  readonly lines: readonly RefundedLine[];
  /** Along which payment, where it must be a certain one; null for cash. */
  readonly attempt?: AttemptId | null | undefined;
}

type Books = Pick<CommerceBooks, 'orders' | 'payments' | 'refunds' | 'ledger'>;

/**
 * Promises money back, inside the caller's transaction: never more than was paid and has not gone back. Whoever keeps the
 * payments carries it out afterwards. A gift card is credited by the caller, in the same transaction: its refund has
 * succeeded when this returns. Cash goes back by a person.
 */
export async function requestRefund(
  books: Books,
  { shop, now }: When,
  wish: RefundWish,
): Promise<Result<Refund, RefundRefusal>> {
  const order = await books.orders.read(shop, wish.order);
  if (!order) return err({ code: 'unknownOrder' });
  const id = refundId(shop, wish);
  const known = await books.refunds.read(shop, id);
  if (known) return ok(known);
  const sources = await sourcesOf(books, shop, wish.order);
  const remainder = money(sum(sources.map(({ left }) => left)), wish.amount.currency);
  const isAny = wish.attempt === undefined;
  const source = isAny ? sources[0] : sources.find(({ attempt }) => attempt === wish.attempt);
  const most = wish.way === 'giftCard' && isAny ? remainder.amount : (source?.left ?? 0);
  if (wish.amount.amount > most || wish.amount.currency !== order.totals.total.currency) {
    return err({ code: 'overRemainder', remainder: money(most, remainder.currency) });
  }
  if (wish.amount.amount <= 0) throw new RangeError(`a refund of ${wish.amount.amount}`);
  const refund = newRefund(wish, { id, now, attempt: source?.attempt ?? null });
  await books.refunds.insert(shop, refund);
  await post(books, { shop, now }, refund);
  return ok(refund);
}

/** What can still be paid back for an order. */
export async function refundable(books: Books, shop: ShopId, order: OrderNumber): Promise<number> {
  return sum((await sourcesOf(books, shop, order)).map(({ left }) => left));
}

export interface Source {
  /** Null for cash. */
  readonly attempt: AttemptId | null;
  /** Came when the order no longer wanted it: pays for nothing. */
  readonly unwanted: boolean;
  /** The gift card that paid, where it was one. */
  readonly giftCard: TenderId | null;
  /** Minor units. */
  readonly left: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Each way money came in, the order's own payment first, with what has not gone back along it. */
export async function sourcesOf(books: Books, shop: ShopId, order: OrderNumber): Promise<readonly Source[]> {
  const refunds = (await books.refunds.ofOrder(shop, order)).filter(countsAsRefunded);
  const attempts = await books.payments.ofOrder(shop, order);
  const ofStatus = (status: PaymentAttempt['status']) => attempts.filter((attempt) => attempt.status === status);
  const cash = (await books.ledger.ofOrder(shop, order))
    .flatMap(({ entries }) => entries)
    .filter(({ account, amount }) => account === 'cash' && amount.amount > 0)
    .map(({ amount }) => amount.amount);
  const came: Source[] = [
    ...ofStatus('settled').map(sourceOf),
    ...(cash.length > 0 ? [{ attempt: null, unwanted: false, giftCard: null, left: sum(cash) }] : []),
    ...ofStatus('unwanted').map(sourceOf),
  ];
  return came.map((source) => {
    const back = refunds.filter(({ attempt }) => attempt === source.attempt).map(({ amount }) => amount.amount);
    return { ...source, left: source.left - sum(back) };
  });
}

const sourceOf = ({ id, status, method, tender, amount }: PaymentAttempt): Source => ({
  attempt: id,
  unwanted: status === 'unwanted',
  giftCard: method === 'giftCard' ? (tender ?? null) : null,
  left: amount.amount,
});

function refundId(shop: ShopId, { order, key }: RefundWish): RefundId {
  return RefundId(`RF${createHash('sha256').update(`${shop}:${order}:${key}`).digest('hex').slice(0, 24)}`);
}

interface Identity {
  readonly id: RefundId;
  readonly now: number;
  readonly attempt: AttemptId | null;
}

function newRefund(wish: RefundWish, { id, now, attempt }: Identity): Refund {
  const { order, amount, way, why, cause, lines } = wish;
  const status = way === 'giftCard' ? 'succeeded' : attempt === null ? 'needsPerson' : 'requested';
  return {
    ...{ id, order, attempt, amount, way, why, cause, lines, status },
    tries: 0,
    nextAt: status === 'requested' ? now : null,
    requestedAt: now,
    updatedAt: now,
    version: 1,
  };
}

async function post({ ledger }: Books, { shop, now }: When, { id, order, amount, why, way }: Refund): Promise<void> {
  const from = why === 'lateMoney' ? 'receivable' : 'refunded';
  const to = way === 'giftCard' ? 'giftCardLiability' : 'refundsPayable';
  const entries = moved(amount, to, from);
  await ledger.post(shop, balanced({ id: `refund:${id}`, kind: 'refundRequested', order, at: now, entries }));
}
