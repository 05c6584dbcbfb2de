import type { OrderNumber } from '../base/ids';
import { err, ok, type Result } from '../base/result';
import { moveOrder, type Order } from '../commerce/order';
import { type Parcel, type ParcelStep, parcelSteps } from '../commerce/parcel';
import type { ShopProfile } from '../commerce/shop';
import type { News } from '../dialogs/event';
import type { CommerceBooks, CommerceStore } from '../ports/commerce-store';
import { bookCash } from './book-order';
import { earnPoints } from './earn-points';
import { rewardInvitation } from './reward-invitation';

export interface ParcelMove {
  readonly order: OrderNumber;
  readonly step: ParcelStep;
  /** Taken over where they are given. */
  readonly carrier?: string | undefined;
  readonly tracking?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expectedAt?: number | undefined;
  /** Who says so, for the audit. */
  readonly who: string;
}

export type ParcelRefusal =
  | { readonly code: 'unknownOrder' }
  /** It waits for its payment, was cancelled, or has arrived. */
  | { readonly code: 'notToShip'; readonly status: Order['status'] }
  /** The shopper collects it. */
  | { readonly code: 'toCollect' }
  /** It is past that step already: nothing to do. */
  | { readonly code: 'known' };

export interface ShopWork {
  readonly store: CommerceStore;
  readonly profile: ShopProfile;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const newsOf = {
  packed: 'orderPacked',
  shipped: 'orderShipped',
  outForDelivery: 'orderOutForDelivery',
  delivered: 'orderDelivered',
} as const satisfies Record<ParcelStep, News['news']>;

/** Moves an order's parcel a step on, the order with it, and leaves the news. A step it is past already changes nothing. */
export function moveParcel({ store, profile, now }: ShopWork, move: ParcelMove): Promise<Result<Order, ParcelRefusal>> {
  const key = `parcel:${move.order}:${move.step}:${now}`;
  return store.once<Result<Order, ParcelRefusal>>(profile.id, key, async (books) => {
    const order = await books.orders.read(profile.id, move.order);
    if (!order) return err({ code: 'unknownOrder' });
    const known = order.parcels?.at(-1);
    const last = known?.events.at(-1)?.step;
    if (last && parcelSteps.indexOf(last) >= parcelSteps.indexOf(move.step)) return err({ code: 'known' });
    if (order.pickUp) return err({ code: 'toCollect' });
    if (!canShip(order)) return err({ code: 'notToShip', status: order.status });
    const moved = await advance(books, { profile, now }, { order, step: move.step });
    const parcels = [...(order.parcels ?? []).slice(0, -1), parcelOf(order, known, { move, now })];
    const next = { ...moved, parcels, updatedAt: now, version: order.version + 1 };
    if (!(await books.orders.update(profile.id, next))) throw new Error(`order ${order.number} changed under its lock`);
    await tell(books, { profile, now }, { order: next, move });
    return ok(next);
  });
}

const canShip = ({ status, payment }: Order): boolean =>
  status === 'paid' || status === 'fulfilling' || (status === 'placed' && payment === 'cod');

type Within = Omit<ShopWork, 'store'>;

/** Packing leaves the order where it is; what is shipped is on its way, and of goods paid at the door the units are sold. */
async function advance(
  books: CommerceBooks,
  { profile, now }: Within,
  { order, step }: { readonly order: Order; readonly step: ParcelStep },
): Promise<Order> {
  if (step === 'packed') return order;
  let next = order;
  if (next.status !== 'fulfilling') {
    next = must(moveOrder(next, 'fulfilling', now));
    if (order.status === 'placed') {
      for (const line of [...order.lines].sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
        await books.stock.sell(profile.id, line.sku, line.quantity);
      }
    }
  }
  if (step !== 'delivered') return next;
  if (order.payment === 'cod') {
    await bookCash(books, { shop: profile.id, now }, order);
    await earnPoints(books, profile, order);
    await rewardInvitation(books, { profile, now }, order);
  }
  return must(moveOrder(next, 'delivered', now));
}

function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`an order that can be shipped could not move: ${result.error.code}`);
  return result.value;
}

function parcelOf(
  order: Order,
  known: Parcel | undefined,
  { move, now }: { readonly move: ParcelMove; readonly now: number },
): Parcel {
  return {
    id: known?.id ?? '1',
    carrier: move.carrier ?? known?.carrier ?? null,
    tracking: move.tracking ?? known?.tracking ?? null,
    lines: known?.lines ?? order.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    events: [...(known?.events ?? []), { step: move.step, at: now }],
    expectedAt: move.expectedAt ?? known?.expectedAt ?? null,
  };
}

async function tell(
  books: CommerceBooks,
  { profile, now }: Within,
  { order, move }: { readonly order: Order; readonly move: ParcelMove },
): Promise<void> {
  const { number, conversation } = order;
  await books.news.add(profile.id, {
    id: `news:${number}:${move.step}`,
    conversation,
    body: { news: newsOf[move.step], order: number },
  });
  await books.audit.note(profile.id, { at: now, who: move.who, did: move.step, subject: number, details: null });
}
