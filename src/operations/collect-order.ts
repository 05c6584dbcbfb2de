import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../base/result';
import { moveOrder, type Order } from '../commerce/order';
import type { CommerceBooks } from '../ports/commerce-store';
import type { ShopWork } from './move-parcel';
import { pickUpHash } from './pick-up-code';

export type CollectRefusal =
  | { readonly code: 'unknownCode' }
  | { readonly code: 'alreadyCollected'; readonly order: Order }
  | { readonly code: 'orderCancelled'; readonly order: Order };

export interface Collecting {
  /** As it was read or typed. */
  readonly code: string;
  /** Who hands it over, for the audit. */
  readonly who: string;
}

/**
 * Hands an order over to whoever has its code: once, however many try it at the same time, for the order moves under its
 * lock. What was handed over comes back by a return, so there is no undo.
 */
export async function collectOrder(work: ShopWork, { code, who }: Collecting): Promise<Result<Order, CollectRefusal>> {
  const { store, profile } = work;
  const hash = pickUpHash(profile.id, code);
  if (hash === null) return err({ code: 'unknownCode' });
  return store.once<Result<Order, CollectRefusal>>(profile.id, `collect:${randomUUID()}`, async (books) => {
    const number = await books.pickUpCodes.orderOf(profile.id, hash);
    const order = number && (await books.orders.read(profile.id, number));
    if (!order) return err({ code: 'unknownCode' });
    if (order.status === 'cancelled') return err({ code: 'orderCancelled', order });
    if (order.status !== 'paid') return err({ code: 'alreadyCollected', order });
    return ok(await handOver(books, work, { order, who }));
  });
}

async function handOver(
  books: CommerceBooks,
  { profile, now }: Omit<ShopWork, 'store'>,
  { order, who }: { readonly order: Order; readonly who: string },
): Promise<Order> {
  const leaving = moveOrder(order, 'fulfilling', now);
  const arrived = leaving.ok ? moveOrder(leaving.value, 'delivered', now) : leaving;
  if (!arrived.ok) throw new Error(`order ${order.number} is paid and could not be handed over`);
  const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
  const parcel = { id: '1', carrier: null, tracking: null, lines, expectedAt: null };
  const parcels = [{ ...parcel, events: [{ step: 'delivered', at: now } as const] }];
  const next: Order = { ...arrived.value, parcels, version: order.version + 1 };
  if (!(await books.orders.update(profile.id, next))) throw new Error(`order ${order.number} changed under its lock`);
  const { number, conversation } = order;
  const body = { news: 'orderCollected', order: number };
  await books.news.add(profile.id, { id: `news:${number}:collected`, conversation, body });
  await books.audit.note(profile.id, { at: now, who, did: 'collected', subject: number, details: null });
  return next;
}
