import type { Demand } from '../commerce/demand';
import type { Dossier } from '../commerce/dossier';
import type { Money } from '../commerce/money';
import type { Order } from '../commerce/order';
import type { RefundReason } from '../commerce/refund';
import type { ServiceCase } from '../commerce/service-case';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';
import type { When } from './book-order';
import { payBack } from './pay-back';

export interface Granting {
  readonly profile: ShopProfile;
  readonly dossier: Dossier;
  readonly demand: Demand;
  readonly opened: ServiceCase;
  /** Above zero it goes to the shopper, below zero they pay it. */
  readonly amount: Money;
}

/** What was done: the case and the order as they are now, and what goes back to the shopper. */
export interface Granted {
  readonly opened: ServiceCase;
  readonly order: Order;
  readonly back: Money | null;
}

/** Writes an order that was read under its lock. */
export async function changed(books: CommerceBooks, { shop, now }: When, order: Order): Promise<Order> {
  const next = { ...order, updatedAt: now, version: order.version + 1 };
  if (!(await books.orders.update(shop, next))) throw new Error(`order ${order.number} changed under its lock`);
  return next;
}

const why: Readonly<Partial<Record<Demand['wish'], RefundReason>>> = {
  refundOnly: 'claim',
  claim: 'claim',
  priceDrop: 'priceDrop',
  return: 'returned',
  exchange: 'exchanged',
  cancel: 'cancelled',
  changeItems: 'changed',
  changePayment: 'changed',
};

/** Pays back what a case says, the way that was chosen. */
export async function refundCase(
  books: CommerceBooks,
  when: When,
  { order, of, amount }: { readonly order: Order; readonly of: ServiceCase; readonly amount: Money },
): Promise<Money | null> {
  if (amount.amount <= 0) return null;
  const giftCard = of.way === 'giftCard' ? of.tender : null;
  const lines = of.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const reason = why[of.wish] ?? 'goodwill';
  return payBack(books, when, { order, amount, why: reason, cause: of.id, lines, giftCard });
}
