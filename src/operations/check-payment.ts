import { isFault } from '../base/fault';
import type { OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import type { PaymentAttempt } from '../commerce/payment';
import type { Outcome, PaymentStanding } from '../dialogs/effect';
import { askProvider } from './ask-provider';
import type { Operation } from './operation';
import { ownOrder } from './own-order';
import type { PaymentDesk } from './payment-desk';

/** Asks the provider now how an order's payments stand, and applies what it says as a notification would. */
export async function checkPayment(operation: Operation, number: OrderNumber, desk: PaymentDesk): Promise<Outcome> {
  const { store, profile } = operation;
  const order = await ownOrder(store, operation, number);
  if (!order) return { outcome: 'paymentRefused', order: null, refusal: { code: 'unknownOrder' } };
  const seen = await store.payments.ofOrder(profile.id, number);
  const reached = await Promise.all(
    seen.filter(({ askAt }) => askAt !== null).map((attempt) => reaches(desk, attempt)),
  );
  const now = (await ownOrder(store, operation, number)) ?? order;
  const attempts = await store.payments.ofOrder(profile.id, number);
  return { outcome: 'paymentChecked', order: now, standing: standingOf(now, attempts, reached.every(Boolean)) };
}

async function reaches(desk: PaymentDesk, attempt: PaymentAttempt): Promise<boolean> {
  try {
    await askProvider(desk, attempt);
    return true;
  } catch (error) {
    if (isFault(error) && error.code !== 'databaseUnreachable') return false;
    throw error;
  }
}

function standingOf(order: Order, attempts: readonly PaymentAttempt[], reached: boolean): PaymentStanding {
  if (attempts.some(({ status }) => status === 'settled')) return 'paid';
  if (attempts.some(({ status }) => status === 'unwanted')) return 'returned';
  if (!reached) return 'unreachable';
  if (order.status === 'cancelled') return 'cancelled';
  if (order.payment === 'cod') return 'onDelivery';
  return attempts.at(-1)?.status === 'declined' ? 'declined' : 'waiting';
}
