import { createHash } from 'node:crypto';
import { AttemptId, type OrderNumber } from '../base/ids';
import type { Order } from '../commerce/order';
import { isOpen, type PaymentAttempt } from '../commerce/payment';
import type { Outcome, PayRefusal } from '../dialogs/effect';
import type { CommerceBooks } from '../ports/commerce-store';
import type { PaymentProvider } from '../ports/payment-provider';
import type { Operation } from './operation';
import { ownOrder } from './own-order';

interface Opened {
  readonly order: Order;
  readonly attempt: PaymentAttempt;
}

type Opening = { readonly opened: Opened } | { readonly refused: Extract<Outcome, { outcome: 'paymentRefused' }> };

/**
 * Opens a payment attempt for an order, or takes up the open one. The attempt is committed before the provider is
 * called, and no transaction is open meanwhile; creating under the same attempt again answers the same page.
 */
export async function startPayment(
  operation: Operation,
  number: OrderNumber,
  provider: PaymentProvider,
): Promise<Outcome> {
  const { store, profile, key } = operation;
  const opening = await store.once<Opening>(profile.id, key, (books) => open(books, operation, number));
  if ('refused' in opening) return opening.refused;
  const { order, attempt } = opening.opened;
  const { payUrl } = await provider.create(profile.id, {
    attempt: attempt.id,
    order: order.number,
    amount: attempt.amount,
    title: order.number,
    expiresAt: attempt.expiresAt,
  });
  await store.once(profile.id, `${key}:pending`, async (books) => {
    const kept = await books.payments.read(profile.id, attempt.id);
    if (kept?.status !== 'created') return null;
    await books.payments.update(profile.id, { ...kept, status: 'pending', payUrl, version: kept.version + 1 });
    return null;
  });
  return { outcome: 'paymentStarted', order, payUrl, expiresAt: attempt.expiresAt };
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

function newAttempt({ profile, key, now }: Operation, order: Order): PaymentAttempt {
  const id = createHash('sha256').update(`${profile.id}:${order.number}:${key}`).digest('hex').slice(0, 24);
  return {
    id: AttemptId(`PA${id}`),
    order: order.number,
    method: order.payment,
    amount: order.totals.total,
    status: 'created',
    payUrl: null,
    createdAt: now,
    expiresAt: order.reservedUntil ?? now + profile.reservationMinutes * 60_000,
    version: 1,
  };
}
