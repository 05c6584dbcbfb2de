import type { OrderNumber } from '../base/ids';
import { moveOrder } from '../commerce/order';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

/** The shopper says that it came. What has arrived cannot be sent on its way again, so there is no undo. */
export function confirmReceipt(operation: Operation, number: OrderNumber): Promise<Outcome> {
  const { store, profile, key, now } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const order = await ownOrder(books, operation, number);
    const moved = order && moveOrder(order, 'delivered', now);
    if (!order || !moved?.ok) return { outcome: 'receiptRefused', order };
    const parcels = (order.parcels ?? []).map((parcel) =>
      parcel.events.some(({ step }) => step === 'delivered')
        ? parcel
        : { ...parcel, events: [...parcel.events, { step: 'delivered', at: now } as const] },
    );
    const arrived = { ...moved.value, ...(parcels.length > 0 && { parcels }) };
    await books.orders.update(profile.id, arrived);
    return { outcome: 'receiptConfirmed', order: arrived };
  });
}
