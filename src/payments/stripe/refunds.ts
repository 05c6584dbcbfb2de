import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { GatewayRefusal, RefundRef, RefundRequest, RefundState } from '../../ports/payment-provider';
import { answerOf } from '../read-json';
import { refuse } from '../refuse';
import type { StripeCredentials } from './credentials';
import { refundRefusalOf, refusalOf } from './refusals';
import { findSession, intentId } from './sessions';
import { fromStripe, toStripe } from './stripe-amount';
import { callStripe, type StripeWorld, told } from './stripe-client';

export const refundSchema = z.object({
  id: z.string(),
  amount: z.number().int().nonnegative(),
  currency: z.string(),
  status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']).nullable(),
  payment_intent: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

type Refund = z.infer<typeof refundSchema>;

/** Null for a sum that cannot be. */
export function refundStateOf({ status, amount, currency }: Refund): RefundState | null {
  const money = fromStripe(amount, currency);
  if (!money || status === 'succeeded') return money && { status: 'succeeded', amount: money };
  return { status: status === 'failed' || status === 'canceled' ? 'failed' : 'pending', amount: money };
}

/** Our refund among those of the payment: null when there is none. Known longer than Stripe keeps idempotency keys. */
async function findRefund(
  credentials: StripeCredentials,
  world: StripeWorld,
  { intent, refund }: { readonly intent: string; readonly refund: string },
): Promise<Result<Refund | null, GatewayRefusal>> {
  let after: string | undefined;
  for (;;) {
    const query = { payment_intent: intent, limit: 100, starting_after: after };
    const answer = await callStripe(credentials, world, { path: '/v1/refunds', query });
    if (answer.status !== 200) return refusalOf(answer);
    const page = answerOf(z.object({ data: z.array(refundSchema), has_more: z.boolean() }), answer.body);
    const found = page.data.find(({ metadata }) => metadata?.refund === refund);
    after = page.data.at(-1)?.id;
    if (found || !page.has_more || !after) return ok(found ?? null);
  }
}

export async function refund(
  credentials: StripeCredentials,
  world: StripeWorld,
  request: RefundRequest,
): Promise<Result<RefundState, GatewayRefusal>> {
  const amount = toStripe(request.amount);
  if (amount === null) return refuse('currencyNotOffered');
  const session = await findSession(credentials, world, request);
  if (!session.ok) return session;
  const intent = session.value.payment_status === 'paid' ? intentId(session.value) : null;
  if (!intent) return refuse('notPaid');
  if (session.value.currency.toUpperCase() !== request.amount.currency) return refuse('currencyNotOffered');
  const known = await findRefund(credentials, world, { intent, refund: request.refund });
  if (!known.ok) return known;
  if (known.value)
    return known.value.amount === amount ? ok(told(refundStateOf(known.value))) : refuse('changedRequest');
  const { attempt, refund: id, reason } = request;
  const answer = await callStripe(credentials, world, {
    path: '/v1/refunds',
    body: { payment_intent: intent, amount, metadata: { attempt, refund: id, reason: reason.slice(0, 500) } },
    idempotencyKey: `refund:${attempt}:${id}`,
  });
  return answer.status === 200 ? ok(told(refundStateOf(answerOf(refundSchema, answer.body)))) : refundRefusalOf(answer);
}

export async function queryRefund(
  credentials: StripeCredentials,
  world: StripeWorld,
  request: RefundRef,
): Promise<Result<RefundState, GatewayRefusal>> {
  const session = await findSession(credentials, world, request);
  if (!session.ok) return session;
  const intent = intentId(session.value);
  if (!intent) return refuse('unknownRefund');
  const known = await findRefund(credentials, world, { intent, refund: request.refund });
  if (!known.ok) return known;
  return known.value ? ok(told(refundStateOf(known.value))) : refuse('unknownRefund');
}
