import type { Trade } from '../trade-book';

/** A session beside its trade. */
export interface SimulatedSession {
  readonly trade: Trade;
  readonly reference: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly created: number;
  /** There once the shopper has tried to pay. */
  intent: string | null;
}

export interface SimulatedRefund {
  readonly id: string;
  readonly session: SimulatedSession;
  readonly amount: number;
  readonly metadata: Readonly<Record<string, string>>;
}

const statusOf = ({ status }: Trade): string =>
  status === 'closed' ? 'expired' : status === 'open' ? 'open' : 'complete';

function intentStatus({ status }: Trade): string {
  if (status === 'paid') return 'succeeded';
  return status === 'closed' ? 'canceled' : 'requires_payment_method';
}

export const intentObject = ({ trade, intent, metadata }: SimulatedSession): object => ({
  id: intent,
  object: 'payment_intent',
  amount: trade.amount,
  currency: trade.currency,
  status: intentStatus(trade),
  metadata,
});

export function sessionObject(session: SimulatedSession, page: string, expanded: boolean): object {
  const { trade, intent } = session;
  return {
    id: trade.id,
    object: 'checkout.session',
    amount_total: trade.amount,
    client_reference_id: session.reference,
    created: Math.floor(session.created / 1000),
    currency: trade.currency,
    expires_at: Math.floor(trade.expiresAt / 1000),
    livemode: false,
    metadata: session.metadata,
    mode: 'payment',
    payment_intent: intent !== null && expanded ? intentObject(session) : intent,
    payment_status: trade.status === 'paid' ? 'paid' : 'unpaid',
    status: statusOf(trade),
    url: trade.status === 'open' ? page : null,
  };
}

export const refundObject = ({ id, session, amount, metadata }: SimulatedRefund): object => ({
  id,
  object: 'refund',
  amount,
  currency: session.trade.currency,
  metadata,
  payment_intent: session.intent,
  status: 'succeeded',
});
