import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { GatewayRefusal, PaymentRef, PaymentState } from '../../ports/payment-provider';
import { answerOf } from '../read-json';
import { refuse } from '../refuse';
import type { StripeCredentials } from './credentials';
import { refusalOf } from './refusals';
import { fromStripe } from './stripe-amount';
import { callStripe, type StripeWorld } from './stripe-client';

/** An intent is there once the shopper has tried to pay. Asked for with its state, it comes as an object. */
const intentSchema = z.union([z.string(), z.object({ id: z.string(), status: z.string() }), z.null()]);

export const sessionSchema = z.object({
  id: z.string(),
  client_reference_id: z.string().nullish(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  amount_total: z.number().int().nonnegative(),
  currency: z.string(),
  payment_intent: intentSchema.default(null),
  url: z.string().nullish(),
});

export type Session = z.infer<typeof sessionSchema>;

export const intentId = ({ payment_intent: intent }: Pick<Session, 'payment_intent'>): string | null =>
  typeof intent === 'string' ? intent : (intent?.id ?? null);

const root = '/v1/checkout/sessions';
/** How long after an attempt its session may have been made: afterwards creating it again is refused. */
const creatingMs = 3_600_000;
const skewMs = 300_000;

/** By the session's id; without it (the answer to its making was lost) among all that were made at that time. */
export async function findSession(
  credentials: StripeCredentials,
  world: StripeWorld,
  payment: PaymentRef,
): Promise<Result<Session, GatewayRefusal>> {
  if (payment.reference === null) return searchSession(credentials, world, payment);
  const path = `${root}/${encodeURIComponent(payment.reference)}`;
  const answer = await callStripe(credentials, world, { path, query: { expand: ['payment_intent'] } });
  if (answer.status !== 200) return refusalOf(answer);
  const session = answerOf(sessionSchema, answer.body);
  return session.client_reference_id === payment.attempt ? ok(session) : refuse('unknownPayment');
}

const pageSchema = z.object({ data: z.array(sessionSchema), has_more: z.boolean() });

async function searchSession(
  credentials: StripeCredentials,
  world: StripeWorld,
  { attempt, createdAt }: PaymentRef,
): Promise<Result<Session, GatewayRefusal>> {
  const seconds = (at: number) => Math.floor(at / 1000);
  const created = { gte: seconds(createdAt - skewMs), lte: seconds(createdAt + creatingMs + skewMs) };
  let after: string | undefined;
  for (;;) {
    const query = { created, limit: 100, starting_after: after, expand: ['data.payment_intent'] };
    const answer = await callStripe(credentials, world, { path: root, query });
    if (answer.status !== 200) return refusalOf(answer);
    const page = answerOf(pageSchema, answer.body);
    const found = page.data.find((session) => session.client_reference_id === attempt);
    if (found) return ok(found);
    after = page.data.at(-1)?.id;
    if (!page.has_more || !after) return refuse('unknownPayment');
  }
}

/** Null for a sum that cannot be. */
export function paymentStateOf(session: Session): PaymentState | null {
  const transaction = intentId(session);
  if (session.payment_status !== 'unpaid') {
    const amount = fromStripe(session.amount_total, session.currency);
    return amount && { status: 'settled', amount, transaction };
  }
  return { status: unpaidStatus(session), amount: null, transaction };
}

function unpaidStatus({ status, payment_intent: intent }: Session): PaymentState['status'] {
  if (status === 'expired') return 'expired';
  // A bank debit or the like that was promised on the page and did not come.
  const failed = typeof intent === 'object' && /^(requires_payment_method|canceled)$/.test(intent?.status ?? '');
  return status === 'complete' && failed ? 'declined' : 'pending';
}
