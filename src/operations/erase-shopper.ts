import { createHash, randomUUID } from 'node:crypto';
import type { ConversationId, ShopId, ShopperId } from '../base/ids';
import { type UnderWay, underWayOf } from '../commerce/under-way';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';

type Books = Pick<CommerceBooks, 'orders' | 'serviceCases' | 'refunds' | 'payments'>;

export interface Leaving {
  /** The first thing that stands in the way of being erased. */
  readonly underWay: UnderWay | null;
  /** How many orders the books keep. */
  readonly orders: number;
}

/** More orders than anybody has. */
const every = 1_000_000;

export async function readLeaving(books: Books, shop: ShopId, shoppers: readonly ShopperId[]): Promise<Leaving> {
  let orders = 0;
  for (const shopper of shoppers) {
    for (const order of await books.orders.ofShopper(shop, shopper, every)) {
      orders += 1;
      const underWay = underWayOf({
        order,
        cases: await books.serviceCases.ofOrder(shop, order.number),
        refunds: await books.refunds.ofOrder(shop, order.number),
        attempts: await books.payments.ofOrder(shop, order.number),
      });
      if (underWay) return { underWay, orders };
    }
  }
  return { underWay: null, orders };
}

export interface Erasing {
  /** All that the one person is to the shop. */
  readonly shoppers: readonly ShopperId[];
  readonly conversations: readonly ConversationId[];
}

/**
 * Takes out of the shop's books who a shopper is, unless something is under way. There is no undo. Its own key is a hash: the
 * conversation that others are made of must not outlive it.
 */
export function eraseShopper(
  { store, profile, key, now }: Pick<Operation, 'store' | 'profile' | 'key' | 'now'>,
  erasing: Erasing,
): Promise<Outcome> {
  const hidden = createHash('sha256').update(key).digest('base64url');
  return store.once<Outcome>(profile.id, `erased:${hidden}`, async (books) => {
    const shoppers = [...erasing.shoppers].sort();
    // An order that is being placed elsewhere holds the cart's lock.
    for (const shopper of shoppers) await books.carts.read(profile.id, shopper);
    const { underWay } = await readLeaving(books, profile.id, shoppers);
    if (underWay) return { outcome: 'eraseRefused', underWay };
    const as = `erased-${randomUUID()}`;
    const orders = await books.erasure.erase(profile.id, { ...erasing, shoppers, as });
    await books.audit.note(profile.id, { at: now, who: as, did: 'erased', subject: as, details: { orders } });
    return { outcome: 'erased', orders };
  });
}
