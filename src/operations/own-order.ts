import { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';

type Books = Pick<CommerceBooks, 'orders' | 'links'>;
type Who = Pick<Operation, 'profile' | 'shopper'>;

/**
 * The order if it is this shopper's, by whatever linked channel they placed it; somebody else's is answered like one that does
 * not exist. A leading # may be left out.
 */
export async function ownOrder(books: Books, who: Who, number: OrderNumber): Promise<Order | null> {
  const { id } = who.profile;
  const order = (await books.orders.read(id, number)) ?? (await books.orders.read(id, OrderNumber(`#${number}`)));
  return order && (await isOwn(books, who, order)) ? order : null;
}

async function isOwn({ links }: Books, { profile, shopper }: Who, order: Order): Promise<boolean> {
  return order.shopper === shopper || (await links.circle(profile.id, shopper)).includes(order.shopper);
}

/** The shopper's orders by all channels that are linked, newest first. */
export async function ownOrders(
  { orders, links }: Books,
  { profile, shopper }: Who,
  limit: number,
): Promise<readonly Order[]> {
  const circle = await links.circle(profile.id, shopper);
  const each = await Promise.all(circle.map((one) => orders.ofShopper(profile.id, one, limit)));
  return each
    .flat()
    .sort((a, b) => b.placedAt - a.placedAt || (a.number < b.number ? 1 : -1))
    .slice(0, limit);
}
