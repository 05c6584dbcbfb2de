import { isOpen, nextAsk, type PaymentAttempt } from '../commerce/payment';
import type { PaymentGateway, PaymentRef, PaymentState } from '../ports/payment-provider';
import { type PaymentDesk, writeAttempt } from './payment-desk';
import { type PaymentNotice, settlePayment } from './settle-payment';

/** Pending, too, where the provider knows of no payment: nobody has paid. */
export type ProvidersWord = PaymentState['status'];

const refOf = ({ id, createdAt, reference }: PaymentAttempt): PaymentRef => ({ attempt: id, createdAt, reference });

/**
 * Asks the provider how an attempt stands, and applies the answer by the same way as a notification.
 * @throws Fault when the provider cannot be asked.
 */
export async function askProvider(desk: PaymentDesk, attempt: PaymentAttempt): Promise<ProvidersWord> {
  const gateway = desk.gatewayOf(attempt.method);
  if (!gateway || !attempt.scene) return 'pending';
  const state = await gateway.query(desk.profile.id, refOf(attempt));
  if (!state.ok || state.value.status === 'pending') return 'pending';
  const { status, amount, transaction } = state.value;
  await apply(desk, { attempt: attempt.id, status, amount }, { gateway, transaction });
  return status;
}

interface Source {
  readonly gateway: PaymentGateway;
  readonly transaction: string | null;
}

async function apply(desk: PaymentDesk, notice: PaymentNotice, { gateway, transaction }: Source): Promise<void> {
  const { store, profile, now } = desk;
  const result = await settlePayment(desk, notice);
  if (result !== 'amountMismatch') return;
  // A person finds it among the notifications, once.
  const { attempt, amount } = notice;
  await store.notices.add(profile.id, {
    provider: gateway.name,
    eventId: `asked:${attempt}:${amount?.amount ?? ''}`,
    receivedAt: now,
    result,
    body: { kind: 'payment', attempt, transaction, amount: amount && { ...amount } },
  });
}

/**
 * Closes an attempt at its provider. Where it turns out paid, the payment is applied; where the provider knows nothing of it
 * (an Alipay page that nobody opened), it is asked after on.
 * @throws Fault when the provider cannot be asked.
 */
export async function closePayment(desk: PaymentDesk, attempt: PaymentAttempt): Promise<'closed' | 'paid' | 'open'> {
  const { profile, gatewayOf } = desk;
  const gateway = gatewayOf(attempt.method);
  if (!gateway || !attempt.scene) {
    await settlePayment(desk, { attempt: attempt.id, status: 'expired', amount: null });
    return 'closed';
  }
  const closed = await gateway.close(profile.id, refOf(attempt));
  if (closed.ok) {
    // What was declined stays so: it is asked after no more.
    if (attempt.status !== 'declined')
      await settlePayment(desk, { attempt: attempt.id, status: 'expired', amount: null });
    await askNoMore(desk, attempt.id);
    return 'closed';
  }
  if (closed.error.code === 'alreadyPaid') {
    const word = await askProvider(desk, attempt);
    if (word === 'settled' || word === 'pending') return word === 'settled' ? 'paid' : 'open';
    await askNoMore(desk, attempt.id);
    return 'closed';
  }
  if (closed.error.code !== 'unknownPayment') return 'open';
  await closeHere(desk, attempt);
  return 'closed';
}

/**
 * After a provider would not close it: asked by the timetable, and after two days held open no more.
 */
export async function leaveOpen(desk: PaymentDesk, { id }: Pick<PaymentAttempt, 'id'>): Promise<void> {
  const { store, profile, now } = desk;
  const kept = await store.payments.read(profile.id, id);
  if (!kept || !isOpen(kept)) return;
  const askAt = nextAsk(kept, now);
  if (askAt === null) return closeHere(desk, kept);
  await store.once(profile.id, `left:${id}:${kept.version}`, async (books) => {
    const seen = await books.payments.read(profile.id, id);
    if (seen?.version === kept.version) await writeAttempt(books, { profile }, { ...seen, askAt });
    return null;
  });
}

/** It is over for the order; money that comes all the same is noticed, since the provider is asked on. */
async function closeHere({ store, profile, now }: PaymentDesk, { id, version }: PaymentAttempt): Promise<void> {
  await store.once(profile.id, `closed:${id}:${version}`, async (books) => {
    const kept = await books.payments.read(profile.id, id);
    if (!kept || !isOpen(kept)) return null;
    await writeAttempt(books, { profile }, { ...kept, status: 'expired', askAt: nextAsk(kept, now) });
    return null;
  });
}

/** The provider has closed it, or it failed there for good. */
async function askNoMore({ store, profile }: PaymentDesk, id: PaymentAttempt['id']): Promise<void> {
  const seen = await store.payments.read(profile.id, id);
  if (!seen || isOpen(seen) || seen.askAt === null) return;
  await store.once(profile.id, `asked:${id}:${seen.version}`, async (books) => {
    const kept = await books.payments.read(profile.id, id);
    if (kept && !isOpen(kept) && kept.askAt !== null) await writeAttempt(books, { profile }, { ...kept, askAt: null });
    return null;
  });
}
