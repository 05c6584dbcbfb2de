import { randomUUID } from 'node:crypto';
import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { Outcome } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrder, ownOrders } from './own-order';
import { newPickUpCode, pickUpHash } from './pick-up-code';

/** More than anybody has waiting to be collected. */
const looked = 50;

/**
 * A new code for an order that is paid and not collected, in place of the one before. It is kept as a hash, so it is drawn
 * anew when this is done again: what is done once is the collecting. Cancelling the order kills it, so there is no undo.
 */
export async function issuePickUpCode(operation: Operation, number: OrderNumber | null): Promise<Outcome> {
  const { store, profile, key } = operation;
  const code = newPickUpCode();
  const hash = pickUpHash(profile.id, code);
  if (hash === null) throw new Error('a drawn code is not one');
  const order = await store.once<Order | null>(profile.id, `${key}:${randomUUID()}`, async (books) => {
    const found = number ? await ownOrder(books, operation, number) : await newest(books, operation);
    if (found?.pickUp && found.status === 'paid') await books.pickUpCodes.write(profile.id, found.number, hash);
    return found;
  });
  return order?.pickUp && order.status === 'paid'
    ? { outcome: 'pickUpCodeIssued', order, code }
    : { outcome: 'pickUpCodeRefused', order: order?.pickUp ? order : null };
}

/** One that can be collected goes before what was or waits for its payment. */
async function newest(books: CommerceBooks, { profile, shopper }: Operation): Promise<Order | null> {
  const orders = await ownOrders(books, { profile, shopper }, looked);
  const collected = orders.filter(({ pickUp }) => pickUp !== undefined);
  const ready = collected.find(({ status }) => status === 'paid') ?? collected[0];
  return ready ? books.orders.read(profile.id, ready.number) : null;
}
