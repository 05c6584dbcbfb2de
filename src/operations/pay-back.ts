import type { AttemptId, TenderId } from '../base/ids';
import { withBalance } from '../commerce/known-shopper';
import { moved } from '../commerce/ledger';
import { type Money, money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { RefundedLine, RefundReason } from '../commerce/refund';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';
import { keepPointsInStep } from './earn-points';
import { type RefundWish, requestRefund, type Source, sourcesOf } from './request-refund';
import { withdrawReward } from './reward-invitation';

export interface PayBack {
  readonly order: Order;
  /** More than nothing. */
  readonly amount: Money;
  readonly why: RefundReason;
  /** The case that it belongs to, or a word of its own: paid back once a cause. */
  readonly cause: string;
  readonly lines: readonly RefundedLine[];
  /** The gift card that takes all of it; null: the way it was paid. */
  readonly giftCard: TenderId | null;
  /** The payment that it goes back along before any other. */
  readonly along?: AttemptId | undefined;
}

/**
 * Money goes back inside the caller's transaction: along the payment, or at once onto a gift card. Of an order that was not
 * paid nothing goes back, and less is owed. Answers what goes back; null where no money moved.
 */
export async function payBack(books: CommerceBooks, when: When, wanted: PayBack): Promise<Money | null> {
  const back = await moveBack(books, when, wanted);
  await keepPointsInStep(books, when.shop, wanted.order.number);
  await withdrawReward(books, when, wanted.order.number);
  return back;
}

async function moveBack(books: CommerceBooks, when: When, wanted: PayBack): Promise<Money | null> {
  const { order, amount, cause } = wanted;
  const sources = await sourcesOf(books, when.shop, order.number);
  if (sources.every(({ unwanted }) => unwanted)) {
    await books.ledger.post(when.shop, {
      id: `changed:${order.number}:${cause}`,
      kind: 'changed',
      order: order.number,
      at: when.now,
      entries: moved(amount, 'receivable', 'sales'),
    });
    return null;
  }
  const left = sources.reduce((sum, source) => sum + source.left, 0);
  if (left === 0) return null;
  const due = money(Math.min(amount.amount, left), amount.currency);
  await alongPayments(books, when, { ...wanted, amount: due });
  return due;
}

/** One refund for each payment that some of it has to go back for. What a gift card paid goes onto it again at once. */
async function alongPayments(books: CommerceBooks, when: When, wanted: PayBack): Promise<void> {
  const { order, why, cause, lines, amount } = wanted;
  let left = amount.amount;
  let isFirstRefund = true;
  const sources = await sourcesOf(books, when.shop, order.number);
  const isFirst = ({ attempt }: Source): boolean => attempt !== null && attempt === wanted.along;
  for (const source of [...sources.filter(isFirst), ...sources.filter((each) => !isFirst(each))]) {
    const part = Math.min(left, source.left);
    if (part <= 0) continue;
    const card = wanted.giftCard ?? (await kept(books, when, { order, card: source.giftCard }));
    const wish: RefundWish = {
      order: order.number,
      key: isFirstRefund ? cause : `${cause}:${source.attempt}`,
      amount: money(part, amount.currency),
      way: card ? 'giftCard' : 'original',
      why,
      cause,
      lines: isFirstRefund ? lines : [],
      attempt: source.attempt,
    };
    const asked = await requestRefund(books, when, wish);
    if (!asked.ok) throw new Error(`cannot be paid back: ${asked.error.code}`);
    if (card) await credit(books, when, { order, card, by: part });
    isFirstRefund = false;
    left -= part;
  }
}

/** A gift card that its shopper still has; where it is gone, a person pays back. */
async function kept(
  books: Pick<CommerceBooks, 'knownShoppers'>,
  { shop }: When,
  { order, card }: { readonly order: Order; readonly card: TenderId | null },
): Promise<TenderId | null> {
  if (!card) return null;
  const known = await books.knownShoppers.read(shop, order.shopper);
  return known?.wallet.some(({ id, kind }) => id === card && kind === 'giftCard') ? card : null;
}

interface Credit {
  readonly order: Order;
  readonly card: TenderId;
  /** Minor units; below zero it is taken off. */
  readonly by: number;
}

export async function credit(books: CommerceBooks, { shop }: When, { order, card, by }: Credit): Promise<void> {
  const known = await books.knownShoppers.read(shop, order.shopper);
  const found = known?.wallet.find(({ id }) => id === card);
  if (!known || found?.kind !== 'giftCard') throw new Error(`${order.shopper} has no gift card ${card}`);
  const balance = money(found.balance.amount + by, found.balance.currency);
  if (!(await books.knownShoppers.update(shop, withBalance(known, card, balance))))
    throw new Error(`the wallet of ${order.shopper} changed under its lock`);
}
