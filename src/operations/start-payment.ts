import { createHash } from 'node:crypto';
import { AttemptId, type OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import { isOpen, type PaymentAttempt } from '../commerce/payment';
import type { Outcome, PayRefusal } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { Operation } from './operation';
import { ownOrder } from './own-order';
import type { PaymentDesk } from './payment-desk';

interface Opened {
  readonly order: Order;
  readonly attempt: PaymentAttempt;
}

type Opening = { readonly opened: Opened } | { readonly refused: Extract<Outcome, { outcome: 'paymentRefused' }> };

/**
 * Opens a payment attempt for an order, or takes up the open one. The provider hears of it when the shopper opens its page:
 * only then is it known where they are.
 */
export async function startPayment(
  operation: Operation,
  number: OrderNumber,
  { payUrl }: Pick<PaymentDesk, 'payUrl'>,
): Promise<Outcome> {
  const { store, profile, key } = operation;
  const opening = await store.once<Opening>(profile.id, key, (books) => open(books, operation, number));
  if ('refused' in opening) return opening.refused;
  const { order, attempt } = opening.opened;
  return { outcome: 'paymentStarted', order, payUrl: payUrl(attempt.id), expiresAt: attempt.expiresAt };
}

async function open(books: CommerceBooks, operation: Operation, number: OrderNumber): Promise<Opening> {
  const { profile, now } = operation;
  const order = await ownOrder(books, operation, number);
  if (!order) return refusal(null, { code: 'unknownOrder' });
  if (order.status === 'cancelled') return refusal(order, { code: 'orderCancelled' });
  if (order.payment === 'cod') return refusal(order, { code: 'paidOnDelivery' });
  if (order.status !== 'placed') return refusal(order, { code: 'alreadyPaid' });
  const attempts = await books.payments.ofOrder(profile.id, number);
  const usable = attempts.find((attempt) => isOpen(attempt) && attempt.expiresAt > now);
  if (usable) return { opened: { order, attempt: usable } };
  const attempt = newAttempt(operation, order);
  await books.payments.insert(profile.id, attempt);
  return { opened: { order, attempt } };
}

const refusal = (order: Order | null, why: PayRefusal): Opening => ({
  refused: { outcome: 'paymentRefused', order, refusal: why },
});

type Making = Pick<Operation, 'profile' | 'key' | 'now'>;

/** An attempt over the whole sum, for as long as the goods are kept. */
export function newAttempt({ profile, key, now }: Making, order: Order): PaymentAttempt {
  const id = createHash('sha256').update(`${profile.id}:${order.number}:${key}`).digest('hex').slice(0, 24);
  const expiresAt = order.reservedUntil ?? now + profile.reservationMinutes * 60_000;
  return {
    id: AttemptId(`PA${id}`),
    order: order.number,
    method: order.payment,
    amount: order.totals.total,
    status: 'created',
    scene: null,
    reference: null,
    askAt: expiresAt,
    createdAt: now,
    expiresAt,
    version: 1,
  };
}
