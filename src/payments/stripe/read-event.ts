import { z } from 'zod';
import { AttemptId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type { GatewayNotification, NotificationRefusal, ReceivedNotification } from '../../ports/payment-provider';
import { readJson } from '../read-json';
import { flawOfSignature } from './check-signature';
import type { StripeCredentials } from './credentials';
import { refundSchema, refundStateOf } from './refunds';
import { paymentStateOf, sessionSchema } from './sessions';

const eventSchema = z.object({
  id: z.string().min(1),
  type: z.string(),
  livemode: z.boolean(),
  /** There when the event is of another account that is connected to this one. */
  account: z.string().optional(),
  data: z.object({ object: z.unknown() }),
});

type Read = Result<GatewayNotification, NotificationRefusal>;

export function readEvent(credentials: StripeCredentials, { rawBody, headers, now }: ReceivedNotification): Read {
  const header = headers['stripe-signature'];
  if (typeof header !== 'string') return err('malformed');
  const flaw = flawOfSignature({ header, body: rawBody, now }, credentials.webhookSecrets);
  if (flaw) return err(flaw);
  const event = readJson(eventSchema, Buffer.from(rawBody).toString('utf8'));
  if (!event) return err('malformed');
  const head = {
    provider: 'stripe' as const,
    eventId: event.id,
    // The secret belongs to one account alone.
    merchant: event.account ?? credentials.accountId,
    app: event.livemode ? 'live' : 'test',
  };
  if (sessionEnds.has(event.type)) return payment(head, event.type, event.data.object);
  return refundEvents.has(event.type) ? refund(head, event.data.object) : err('irrelevant');
}

/** A declined card is none of these: the page stays open, and another card may be tried. */
const sessionEnds = new Set([
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
]);

const refundEvents = new Set(['refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated']);

type Head = Pick<GatewayNotification, 'provider' | 'eventId' | 'merchant' | 'app'>;

function payment(head: Head, type: string, object: unknown): Read {
  const session = sessionSchema.safeParse(object).data;
  const state = session && paymentStateOf(session);
  if (!session || !state) return err('malformed');
  // Made by somebody else who uses the same account.
  if (!session.client_reference_id) return err('irrelevant');
  const failed = type === 'checkout.session.async_payment_failed' && state.status === 'pending';
  return ok({
    ...head,
    attempt: AttemptId(session.client_reference_id),
    transaction: state.transaction,
    kind: 'payment',
    status: failed ? 'declined' : state.status,
    amount: state.amount,
  });
}

function refund(head: Head, object: unknown): Read {
  const told = refundSchema.safeParse(object).data;
  const state = told && refundStateOf(told);
  if (!told || !state) return err('malformed');
  if (!told.metadata?.attempt) return err('irrelevant');
  return ok({
    ...head,
    attempt: AttemptId(told.metadata.attempt),
    transaction: told.payment_intent ?? null,
    kind: 'refund',
    status: state.status,
    refund: told.metadata.refund ?? null,
    amount: state.amount,
  });
}
