import type { ShopId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type {
  CreatedPayment,
  GatewayRefusal,
  GatewayRequest,
  PaymentGateway,
  PaymentRef,
} from '../../ports/payment-provider';
import { answerOf } from '../read-json';
import { refuse } from '../refuse';
import { modeOf, type StripeCredentials } from './credentials';
import { readEvent } from './read-event';
import { queryRefund, refund } from './refunds';
import { refusalOf } from './refusals';
import { findSession, paymentStateOf, sessionSchema } from './sessions';
import { toStripe } from './stripe-amount';
import { callStripe, type StripeWorld, told } from './stripe-client';

export interface StripeGatewayDeps extends StripeWorld {
  /** Null for a shop without Stripe. */
  readonly credentials: (shop: ShopId) => StripeCredentials | null;
}

/** Cards through Stripe Checkout. */
export function stripeGateway(deps: StripeGatewayDeps): PaymentGateway {
  const asMerchant = async <T>(
    shop: ShopId,
    work: (credentials: StripeCredentials) => Promise<Result<T, GatewayRefusal>>,
  ) => {
    const credentials = deps.credentials(shop);
    return credentials ? work(credentials) : refuse('notConfigured');
  };
  return {
    name: 'stripe',
    account(shop) {
      const credentials = deps.credentials(shop);
      return credentials && { merchant: credentials.accountId, app: modeOf(credentials) };
    },
    create: (shop, request) => asMerchant(shop, (credentials) => create(credentials, deps, request)),
    query: (shop, payment) =>
      asMerchant(shop, async (credentials) => {
        const session = await findSession(credentials, deps, payment);
        return session.ok ? ok(told(paymentStateOf(session.value))) : session;
      }),
    close: (shop, payment) => asMerchant(shop, (credentials) => close(credentials, deps, payment)),
    refund: (shop, request) => asMerchant(shop, (credentials) => refund(credentials, deps, request)),
    queryRefund: (shop, request) => asMerchant(shop, (credentials) => queryRefund(credentials, deps, request)),
    async verifyNotification(shop, received) {
      const credentials = deps.credentials(shop);
      return credentials ? readEvent(credentials, received) : err('notConfigured');
    },
  };
}

const minutes = 60_000;

/**
 * A session lives half an hour at least and a day at most. A quarter of an hour is added, within which creating it again
 * is still the same request and still a time that Stripe takes. Who reserves for less closes it when that time is over.
 */
const sessionEnd = ({ createdAt, expiresAt }: GatewayRequest): number =>
  Math.floor(Math.min(Math.max(expiresAt, createdAt + 45 * minutes), createdAt + 23 * 60 * minutes) / 1000);

async function create(
  credentials: StripeCredentials,
  world: StripeWorld,
  request: GatewayRequest,
): Promise<Result<CreatedPayment, GatewayRefusal>> {
  if (request.scene.kind !== 'checkout') return refuse('sceneNotOffered');
  const amount = toStripe(request.amount);
  if (amount === null) return refuse('currencyNotOffered');
  const { attempt, order, returnUrl, title } = request;
  const price = { currency: request.amount.currency.toLowerCase(), unit_amount: amount, product_data: { name: title } };
  const answer = await callStripe(credentials, world, {
    path: '/v1/checkout/sessions',
    body: {
      mode: 'payment',
      payment_method_types: ['card'],
      client_reference_id: attempt,
      metadata: { attempt, order },
      payment_intent_data: { metadata: { attempt, order } },
      line_items: [{ quantity: 1, price_data: price }],
      success_url: returnUrl,
      cancel_url: returnUrl,
      expires_at: sessionEnd(request),
    },
    idempotencyKey: `create:${attempt}`,
  });
  if (answer.status !== 200) return refusalOf(answer);
  const { id, url } = answerOf(sessionSchema, answer.body);
  return url ? ok({ way: { kind: 'link', url }, reference: id }) : refuse('alreadyClosed');
}

async function close(
  credentials: StripeCredentials,
  world: StripeWorld,
  payment: PaymentRef,
): Promise<Result<'closed', GatewayRefusal>> {
  const found = await findSession(credentials, world, payment);
  if (!found.ok) return found;
  if (found.value.status === 'expired') return ok('closed');
  const path = `/v1/checkout/sessions/${encodeURIComponent(found.value.id)}/expire`;
  const answer = await callStripe(credentials, world, { path, body: {} });
  if (answer.status === 200) return ok('closed');
  // It was paid or ran out between the two calls, or was paid before.
  const now = await findSession(credentials, world, payment);
  if (!now.ok || now.value.status === 'open') return refusalOf(answer);
  return now.value.status === 'expired' ? ok('closed') : refuse('alreadyPaid');
}
