import { isFault } from '../base/fault';
import { isOpen, nextAsk, type PaymentAttempt } from '../commerce/payment';
import { applyNotice } from './apply-notice';
import { askProvider, closePayment, leaveOpen } from './ask-provider';
import { carryOutRefund } from './carry-out-refund';
import { type PaymentDesk, writeAttempt } from './payment-desk';

const batch = 50;
const minute = 60_000;

/** What could not be done because the world failed; it is done in a later round. */
export type Trouble = (error: unknown) => void;

/**
 * One round of everything that providers owe an answer for: notifications not applied yet, attempts without a final state,
 * refunds. Done by several processes at once it has the same effects.
 */
export async function keepPayments(desk: PaymentDesk, trouble: Trouble): Promise<void> {
  const { store, profile, now } = desk;
  for (const notice of await store.notices.waiting(profile.id, batch)) {
    await unharmed(() => applyNotice(desk, notice), trouble);
  }
  for (const attempt of await store.payments.toAsk(profile.id, now, batch)) {
    await unharmed(() => askAfter(desk, attempt), trouble);
  }
  for (const refund of await store.refunds.due(profile.id, now, batch)) {
    await unharmed(() => carryOutRefund(desk, refund), trouble);
  }
}

/** One provider that is away does not keep the others waiting. */
async function unharmed(work: () => Promise<unknown>, trouble: Trouble): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isFault(error) && error.code === 'databaseUnreachable') throw error;
    trouble(error);
  }
}

/** The next time is committed first: an answer that is lost, or a process that dies, is asked again by the timetable. */
async function askAfter(desk: PaymentDesk, seen: PaymentAttempt): Promise<void> {
  const { store, profile, now } = desk;
  if (!seen.scene) {
    // No provider knows of it.
    await closePayment(desk, seen);
    return;
  }
  const attempt = await store.once(profile.id, `ask:${seen.id}:${seen.version}`, async (books) => {
    const kept = await books.payments.read(profile.id, seen.id);
    if (!kept || kept.version !== seen.version) return null;
    return writeAttempt(books, desk, { ...kept, askAt: askAgain(kept, now) });
  });
  if (!attempt) return;
  if (isOpen(attempt) && attempt.expiresAt > now) {
    await askProvider(desk, attempt);
    return;
  }
  try {
    if ((await closePayment(desk, attempt)) === 'open') await leaveOpen(desk, attempt);
  } catch (error) {
    // Nobody can say whether it is paid: after two days the goods wait no longer.
    if (nextAsk(attempt, now) === null) await leaveOpen(desk, attempt);
    throw error;
  }
}

/** Goods that are held beyond their time wait no longer than a provider is away. */
function askAgain(attempt: PaymentAttempt, now: number): number | null {
  const next = nextAsk(attempt, now);
  if (!isOpen(attempt)) return next;
  if (attempt.expiresAt > now) return Math.min(next ?? attempt.expiresAt, attempt.expiresAt);
  return Math.min(next ?? now + minute, now + minute);
}
