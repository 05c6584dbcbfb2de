import { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';

/** The order if it is this shopper's; somebody else's is answered like one that does not exist. A leading # may be left out. */
export async function ownOrder(
  books: Pick<CommerceBooks, 'orders'>,
  { profile, shopper }: Pick<Operation, 'profile' | 'shopper'>,
  number: OrderNumber,
): Promise<Order | null> {
  const { id } = profile;
  const order = (await books.orders.read(id, number)) ?? (await books.orders.read(id, OrderNumber(`#${number}`)));
  return order?.shopper === shopper ? order : null;
}
