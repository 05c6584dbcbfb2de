import { AttemptId, OrderNumber, ShopId } from '../../../../src/base/ids';
import { money } from '../../../../src/commerce/money';
import { type SimulatedCall, serveLoopback } from '../../../../src/payments/simulators/serve-loopback';
import { simulatedAccount } from '../../../../src/payments/simulators/stripe/simulated-account';
import { startStripeSimulator } from '../../../../src/payments/simulators/stripe/start-stripe-simulator';
import { stripeGateway } from '../../../../src/payments/stripe/stripe-gateway';
import type { PaymentGateway } from '../../../../src/ports/payment-provider';
import { credentialsOf } from './account';

const start = Date.parse('2026-11-22T12:00:00Z');
const shop = ShopId('shop');
const request = {
  attempt: AttemptId('PA0001'),
  order: OrderNumber('SO-20261122-0042'),
  amount: money(8_888, 'EUR'),
  title: 'Mask',
  createdAt: start,
  expiresAt: start + 900_000,
  scene: { kind: 'checkout' },
  returnUrl: 'https://shop.example/back',
} as const;
const account = simulatedAccount();

const gatewayAt = (baseUrl: string, now: () => number, credentials = credentialsOf(account)): PaymentGateway =>
  stripeGateway({ baseUrl, clock: { now }, timeoutMs: 10_000, credentials: () => credentials });

test('an attempt of a quarter of an hour is created again to its end, though a session lives half an hour', async () => {
  let time = start;
  const simulator = await startStripeSimulator({ now: () => time });
  const gateway = gatewayAt(simulator.url, () => time, credentialsOf(simulator.addAccount()));
  try {
    const first = await gateway.create(shop, request);
    expect(first.ok).toBe(true);
    time += 14 * 60_000;
    expect(await gateway.create(shop, request)).toEqual(first);
    const late = { ...request, attempt: AttemptId('PA0002') };
    expect((await gateway.create(shop, late)).ok).toBe(true);
  } finally {
    await simulator.close();
  }
});

test('every call that makes something carries a key of its attempt or refund, and the version that is read', async () => {
  const calls: SimulatedCall[] = [];
  const session = {
    id: 'cs_1',
    url: 'https://checkout.example/',
    client_reference_id: 'PA0001',
    status: 'complete',
    payment_status: 'paid',
    amount_total: 8_888,
    currency: 'eur',
    payment_intent: 'pi_1',
  };
  const refund = { id: 're_1', amount: 100, currency: 'eur', status: 'succeeded' };
  const server = await serveLoopback((call) => {
    calls.push(call);
    const list = { data: [], has_more: false };
    const body = call.url.pathname !== '/v1/refunds' ? session : call.method === 'POST' ? refund : list;
    return { status: 200, body: JSON.stringify(body) };
  });
  try {
    const gateway = gatewayAt(server.url, () => start);
    await gateway.create(shop, request);
    const ref = { attempt: request.attempt, createdAt: start, reference: 'cs_1' };
    const amount = money(100, 'EUR');
    await gateway.refund(shop, { ...ref, refund: 'RF1', amount, total: request.amount, reason: 'x' });
  } finally {
    await server.close();
  }
  const posts = calls.filter(({ method }) => method === 'POST');
  expect(posts.map(({ headers }) => headers['idempotency-key'])).toEqual(['create:PA0001', 'refund:PA0001:RF1']);
  for (const { headers } of calls) {
    expect(headers.authorization).toBe(`Bearer ${account.secretKey}`);
    expect(headers['stripe-version']).toMatch(/^\d{4}-\d\d-\d\d\./);
  }
});

test.each([
  [409, { error: { type: 'idempotency_error', code: 'idempotency_key_in_use' } }],
  [429, { error: { type: 'invalid_request_error', code: 'rate_limit' } }],
  [500, { error: { type: 'api_error' } }],
  [200, { nothing: 'of a session' }],
])('an answer of %i %j is a fault: ask again under the same key', async (status, body) => {
  const server = await serveLoopback(() => ({ status, body: JSON.stringify(body) }));
  const creating = gatewayAt(server.url, () => start).create(shop, request);
  await expect(creating.finally(() => server.close())).rejects.toMatchObject({ code: 'providerUnreachable' });
});

test.each([
  [401, { error: { type: 'invalid_request_error' } }, 'badCredentials'],
  [400, { error: { type: 'idempotency_error' } }, 'changedRequest'],
  [400, { error: { type: 'invalid_request_error', param: 'currency' } }, 'rejected'],
])('an answer of %i %j means %s', async (status, body, code) => {
  const server = await serveLoopback(() => ({ status, body: JSON.stringify(body) }));
  const created = await gatewayAt(server.url, () => start)
    .create(shop, request)
    .finally(() => server.close());
  expect(created).toMatchObject({ ok: false, error: { code } });
});

test('a payment is found among more than one page of a busy hour', async () => {
  let time = start;
  const simulator = await startStripeSimulator({ now: () => time });
  const gateway = gatewayAt(simulator.url, () => time, credentialsOf(simulator.addAccount()));
  try {
    await gateway.create(shop, request);
    for (let count = 0; count < 120; count += 1) {
      time += 1_000;
      await gateway.create(shop, { ...request, attempt: AttemptId(`PB${count}`), createdAt: time });
    }
    const ref = { attempt: request.attempt, createdAt: start, reference: null };
    expect(await gateway.query(shop, ref)).toMatchObject({ ok: true, value: { status: 'pending' } });
  } finally {
    await simulator.close();
  }
});
