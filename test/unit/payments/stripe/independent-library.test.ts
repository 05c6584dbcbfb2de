import Stripe from 'stripe';
import { signatureHeader } from '../../../../src/payments/simulators/stripe/simulated-account';
import {
  type StripeSimulator,
  startStripeSimulator,
} from '../../../../src/payments/simulators/stripe/start-stripe-simulator';
import { flawOfSignature } from '../../../../src/payments/stripe/check-signature';
import { formEncode } from '../../../../src/payments/stripe/form-encode';

// The library is Stripe's own: what both agree on is the protocol.
const library = new Stripe('sk_test_library');
const secret = 'whsec_test_secret';
const body = JSON.stringify({ id: 'evt_1', object: 'event', note: '付款 €' });

test('what Stripe’s library signs is believed; its own tolerance is ours', () => {
  const seconds = Math.floor(Date.now() / 1000);
  const header = library.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: seconds });
  const flaw = (now: number) => flawOfSignature({ header, body: Buffer.from(body), now }, [secret]);
  expect(flaw(seconds * 1000)).toBeNull();
  expect(flaw((seconds + 300) * 1000)).toBeNull();
  expect(flaw((seconds + 301) * 1000)).toBe('stale');
  expect(library.webhooks.constructEvent(body, header, secret).id).toBe('evt_1');
});

test('what the simulator signs, Stripe’s library believes', () => {
  const header = signatureHeader(secret, body, Date.now());
  expect(library.webhooks.constructEvent(body, header, secret).id).toBe('evt_1');
  expect(() => library.webhooks.constructEvent(`${body} `, header, secret)).toThrow();
  expect(() => library.webhooks.constructEvent(body, header, 'whsec_other')).toThrow();
});

describe('the library as a client of the simulator', () => {
  let simulator: StripeSimulator;
  beforeAll(async () => {
    simulator = await startStripeSimulator({ now: Date.now });
  });
  afterAll(() => simulator.close());

  test('orders, asks, refunds and closes', async () => {
    const account = simulator.addAccount();
    const { hostname, port } = new URL(simulator.url);
    const stripe = new Stripe(account.secretKey, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
    const order = (reference: string) => ({
      mode: 'payment' as const,
      client_reference_id: reference,
      success_url: 'https://shop.example/back',
      expires_at: Math.floor(Date.now() / 1000) + 3_600,
      line_items: [
        { quantity: 1, price_data: { currency: 'eur', unit_amount: 1_000, product_data: { name: 'Mask' } } },
      ],
    });
    const session = await stripe.checkout.sessions.create(order('PA1'));
    expect(session).toMatchObject({ status: 'open', amount_total: 1_000, client_reference_id: 'PA1' });
    expect(simulator.act(account.accountId, 'PA1', 'pay')).toBe(true);
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
    expect(paid).toMatchObject({ payment_status: 'paid', payment_intent: { status: 'succeeded' } });
    const intent = typeof paid.payment_intent === 'object' ? (paid.payment_intent?.id ?? '') : '';
    await stripe.refunds.create({ payment_intent: intent, amount: 400 });
    await expect(stripe.refunds.create({ payment_intent: intent, amount: 601 })).rejects.toMatchObject({
      rawType: 'invalid_request_error',
      param: 'amount',
    });
    const other = await stripe.checkout.sessions.create(order('PA2'));
    expect((await stripe.checkout.sessions.expire(other.id)).status).toBe('expired');
    await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({ code: 'resource_missing' });
    const list = await stripe.checkout.sessions.list({ limit: 1 });
    expect([list.data[0]?.id, list.has_more]).toEqual([other.id, true]);
  });

  test('our forms are the forms that the library sends', async () => {
    const sent: string[] = [];
    const httpClient = Stripe.createFetchHttpClient(async (_url, init) => {
      sent.push(String(init?.body));
      return new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } });
    });
    const stripe = new Stripe('sk_test_library', { httpClient, telemetry: false });
    const form = {
      mode: 'payment' as const,
      success_url: 'https://shop.example/back?a=1&b=名',
      metadata: { attempt: 'PA1', order: 'SO 1' },
      line_items: [
        { quantity: 1, price_data: { currency: 'eur', unit_amount: 5, product_data: { name: '面膜 & [x]' } } },
      ],
    };
    await stripe.checkout.sessions.create(form);
    const fields = (text: string) => [...new URLSearchParams(text)].sort();
    expect(fields(formEncode(form))).toEqual(fields(sent[0] ?? ''));
  });
});
