import type { ShopperId } from '../../base/ids';
import { parcelSteps } from '../../commerce/parcel';
import { moveParcel } from '../../operations/move-parcel';
import { settlePayment } from '../../operations/settle-payment';
import type { ShopServices } from '../../turn/shop-services';

export interface Happening {
  readonly services: ShopServices;
  readonly shopper: ShopperId;
  readonly now: number;
}

/** What the shop or the provider does to the shopper's newest order. Answers why it could not be, or null. */
export async function happen(what: string, { services, shopper, now }: Happening): Promise<string | null> {
  const { store, profile } = services;
  const [order] = await store.orders.ofShopper(profile.id, shopper, 1);
  if (!order) return 'the shopper has no order';
  const step = parcelSteps.find((each) => each === what);
  if (step) {
    const moved = await moveParcel({ store, profile, now }, { order: order.number, step, who: 'scenario' });
    return moved.ok ? null : `the newest order cannot be ${what}: ${moved.error.code}`;
  }
  const attempts = await store.payments.ofOrder(profile.id, order.number);
  const attempt = attempts.at(-1);
  if (!attempt) return 'the newest order has no payment';
  const status = what === 'paid' ? 'settled' : 'declined';
  const amount = status === 'settled' ? attempt.amount : null;
  const result = await settlePayment({ store, profile, now }, { attempt: attempt.id, status, amount });
  return result === 'applied' ? null : `the payment was not taken: ${result}`;
}
