import { mayComeBack, type ServiceCase } from '../commerce/service-case';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrders } from './own-order';

const looked = 10;

/** What comes back of the shopper's latest orders, or waits for a person to agree to it, and is not over; oldest first. */
export async function readComingBack(
  books: Pick<CommerceBooks, 'orders' | 'links' | 'serviceCases'>,
  who: Pick<Operation, 'profile' | 'shopper'>,
): Promise<readonly ServiceCase[]> {
  const orders = await ownOrders(books, who, looked);
  const cases = await Promise.all(orders.map(({ number }) => books.serviceCases.ofOrder(who.profile.id, number)));
  return cases
    .flat()
    .filter(mayComeBack)
    .sort((a, b) => a.openedAt - b.openedAt);
}
