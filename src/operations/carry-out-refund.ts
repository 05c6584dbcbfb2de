import type { PaymentAttempt } from '../commerce/payment';
import type { Refund, RefundStatus } from '../commerce/refund';
import type { GatewayRefusal, PaymentGateway } from '../ports/payment-provider';
import type { PaymentDesk } from './payment-desk';
import { type RefundNotice, settleRefund } from './settle-refund';

const minute = 60_000;
const hour = 60 * minute;
const afterRequest = [minute / 2, 2 * minute, 10 * minute];
/** What has not moved by then is for a person. */
const longest = 48 * hour;

function nextTry({ updatedAt, tries }: Refund, now: number): number | null {
  if (now - updatedAt > longest) return null;
  return now + (afterRequest[tries] ?? hour);
}

/**
 * Pays a refund back by its provider, or asks how it stands. The next try is committed before the provider is called, so
 * that a call whose answer is lost is made again, under the same id.
 */
export async function carryOutRefund(desk: PaymentDesk, due: Refund): Promise<RefundStatus> {
  const { store, profile, gatewayOf, now } = desk;
  const attempt = due.attempt && (await store.payments.read(profile.id, due.attempt));
  const gateway = attempt && gatewayOf(attempt.method);
  if (!attempt || !gateway) return settle(desk, due, { status: 'needsPerson', nextAt: null });
  const nextAt = nextTry(due, now);
  if (nextAt === null) return settle(desk, due, { status: 'needsPerson', nextAt: null });
  const refund: Refund = { ...due, nextAt, tries: due.tries + 1, version: due.version + 1 };
  if (!(await store.refunds.update(profile.id, refund))) return due.status;
  const said = await ask(desk, gateway, { refund, attempt });
  return said && said !== refund.status ? settle(desk, refund, { status: said, nextAt }) : refund.status;
}

interface Asked {
  readonly refund: Refund;
  readonly attempt: PaymentAttempt;
}

/** What the refund has become; null when nothing is known yet. */
async function ask({ profile }: PaymentDesk, gateway: PaymentGateway, { refund, attempt }: Asked) {
  const ref = { attempt: attempt.id, createdAt: attempt.createdAt, reference: attempt.reference, refund: refund.id };
  const answer =
    refund.status === 'sent'
      ? await gateway.queryRefund(profile.id, ref)
      : await gateway.refund(profile.id, {
          ...ref,
          amount: refund.amount,
          total: attempt.amount,
          reason: refund.why,
        });
  if (!answer.ok) return afterRefusal(answer.error);
  if (answer.value.status === 'pending') return 'sent';
  return answer.value.status === 'failed' ? 'needsPerson' : 'succeeded';
}

/** A merchant's account that is empty may be filled; everything else a person has to look at. */
const afterRefusal = ({ code }: GatewayRefusal): RefundStatus | null =>
  code === 'merchantBalance' || code === 'unknownRefund' ? null : 'needsPerson';

async function settle(
  { store, profile, now }: PaymentDesk,
  refund: Refund,
  { status, nextAt }: Omit<RefundNotice, 'refund'>,
): Promise<RefundStatus> {
  const final = status === 'succeeded' || status === 'needsPerson';
  await store.once(profile.id, `refund:${refund.id}:${status}:${refund.version}`, async (books) => {
    const when = { shop: profile.id, now };
    await settleRefund(books, when, { refund: refund.id, status, nextAt: final ? null : nextAt });
    return null;
  });
  return status;
}
