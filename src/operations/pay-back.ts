import type { TenderId } from '../base/ids';
import { withBalance } from '../commerce/known-shopper';
import { moved } from '../commerce/ledger';
import { type Money, money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { Refund, RefundedLine, RefundReason } from '../commerce/refund';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';
import { refundable, requestRefund } from './request-refund';

export interface PayBack {
  readonly order: Order;
  /** More than nothing. */
  readonly amount: Money;
  readonly why: RefundReason;
  /** The case that it belongs to, or a word of its own: paid back once a cause. */
  readonly cause: string;
  readonly lines: readonly RefundedLine[];
  /** The gift card that takes it; null: the way it was paid. */
  readonly giftCard: TenderId | null;
}

/**
 * Money goes back inside the caller's transaction: along the payment, or at once onto a gift card. Of an order that was not
 * paid nothing goes back, and less is owed. Null where no money moved.
 */
export async function payBack(books: CommerceBooks, when: When, wanted: PayBack): Promise<Refund | null> {
  const { order, amount, why, cause, lines } = wanted;
  const paid = await refundable(books, when.shop, order.number);
  if (paid === 0) {
    await books.ledger.post(when.shop, {
      id: `changed:${order.number}:${cause}`,
      kind: 'changed',
      order: order.number,
      at: when.now,
      entries: moved(amount, 'receivable', 'sales'),
    });
    return null;
  }
  const due = money(Math.min(amount.amount, paid), amount.currency);
  const card = wanted.giftCard;
  const way = card === null ? 'original' : 'giftCard';
  const asked = await requestRefund(books, when, { order: order.number, key: cause, amount: due, way, why, cause, lines });
  if (!asked.ok) throw new Error(`order ${order.number} cannot be paid back: ${asked.error.code}`);
  if (card !== null) await credit(books, when, { order, card, by: due.amount });
  return asked.value;
}

/** The gift card that money of an order goes back to by itself: the one that paid it. */
export async function ownGiftCard(
  books: Pick<CommerceBooks, 'knownShoppers'>,
  when: When,
  { shopper, tender }: Order,
): Promise<TenderId | null> {
  if (!tender) return null;
  const known = await books.knownShoppers.read(when.shop, shopper);
  return known?.wallet.some(({ id, kind }) => id === tender && kind === 'giftCard') ? tender : null;
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
