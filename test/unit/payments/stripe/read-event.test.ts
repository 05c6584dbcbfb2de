import { signatureHeader } from '../../../../src/payments/simulators/stripe/simulated-account';
import { stripeCredentialsSchema } from '../../../../src/payments/stripe/credentials';
import { readEvent } from '../../../../src/payments/stripe/read-event';

const now = Date.parse('2026-11-22T12:00:00Z');
const credentials = stripeCredentialsSchema.parse({
  secretKey: 'sk_live_abc',
  accountId: 'acct_1',
  webhookSecrets: ['whsec_new', 'whsec_old'],
});
const session = {
  id: 'cs_1',
  client_reference_id: 'PA0001',
  status: 'complete',
  payment_status: 'paid',
  amount_total: 200_000,
  currency: 'usd',
  payment_intent: 'pi_1',
};
const refund = {
  id: 're_1',
  amount: 500,
  currency: 'jpy',
  status: 'succeeded',
  payment_intent: 'pi_1',
  metadata: { attempt: 'PA0001', refund: 'RF01' },
};

function read(type: string, object: object, secret = 'whsec_new', more: object = {}) {
  const body = JSON.stringify({ id: 'evt_1', type, livemode: true, data: { object }, ...more });
  const headers = { 'stripe-signature': signatureHeader(secret, body, now) };
  return readEvent(credentials, { rawBody: Buffer.from(body), headers, now });
}

const refused = (error: string) => ({ ok: false, error });

test('a paid session is told with its sum, account and world', () => {
  expect(read('checkout.session.completed', session)).toEqual({
    ok: true,
    value: {
      provider: 'stripe',
      eventId: 'evt_1',
      attempt: 'PA0001',
      merchant: 'acct_1',
      app: 'live',
      transaction: 'pi_1',
      kind: 'payment',
      status: 'settled',
      amount: { amount: 200_000, currency: 'USD' },
    },
  });
});

test('while one secret replaces the other, both count; a third does not', () => {
  expect(read('checkout.session.completed', session, 'whsec_old').ok).toBe(true);
  expect(read('checkout.session.completed', session, 'whsec_stolen')).toEqual(refused('badSignature'));
});

test('an event of test mode, or of a connected account, is passed on as what it is', () => {
  expect(read('checkout.session.completed', session, 'whsec_new', { livemode: false })).toMatchObject({
    value: { app: 'test' },
  });
  expect(read('checkout.session.completed', session, 'whsec_new', { account: 'acct_2' })).toMatchObject({
    value: { merchant: 'acct_2' },
  });
});

test.each([
  ['checkout.session.completed', { ...session, payment_status: 'unpaid' }, 'pending'],
  ['checkout.session.async_payment_succeeded', session, 'settled'],
  ['checkout.session.async_payment_failed', { ...session, payment_status: 'unpaid' }, 'declined'],
  ['checkout.session.expired', { ...session, status: 'expired', payment_status: 'unpaid' }, 'expired'],
])('%s of %j is %s', (type, object, status) => {
  const amount = status === 'settled' ? { amount: 200_000, currency: 'USD' } : null;
  expect(read(type, object)).toMatchObject({ ok: true, value: { status, amount } });
});

test.each([
  ['a declined card, after which another may be tried', 'payment_intent.payment_failed', {}],
  [
    'a session of somebody else on the same account',
    'checkout.session.completed',
    { ...session, client_reference_id: null },
  ],
  ['a refund from the dashboard', 'refund.created', { ...refund, metadata: {} }],
  ['anything else', 'customer.created', {}],
])('%s is acknowledged and forgotten', (_, type, object) => {
  expect(read(type, object)).toEqual(refused('irrelevant'));
});

test.each([
  ['succeeded', 'succeeded'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])('a refund that is %s at Stripe is %s', (status, meaning) => {
  expect(read('refund.updated', { ...refund, status })).toMatchObject({
    ok: true,
    value: { kind: 'refund', status: meaning, refund: 'RF01', amount: { amount: 500, currency: 'JPY' } },
  });
});

test.each([
  ['no session', 'checkout.session.completed', {}],
  ['half a cent of a whole currency', 'checkout.session.completed', { ...session, amount_total: 150, currency: 'isk' }],
  ['a sum below nothing', 'refund.created', { ...refund, amount: -5 }],
])('%s is malformed', (_, type, object) => {
  expect(read(type, object)).toEqual(refused('malformed'));
});

test.each([
  ['', 'malformed'],
  ['v1=abc', 'malformed'],
  [`t=${now / 1000}`, 'malformed'],
  [`t=${now / 1000},t=1,v1=00`, 'malformed'],
  [`t=soon,v1=${'0'.repeat(64)}`, 'malformed'],
  [`t=${now / 1000},v0=${'0'.repeat(64)}`, 'wrongAlgorithm'],
  [`t=${now / 1000},v1=${'0'.repeat(64)}`, 'badSignature'],
  [`t=${now / 1000},v1=zz`, 'badSignature'],
])('the header "%s" is refused as %s', (header, reason) => {
  const received = { rawBody: Buffer.from('{}'), headers: { 'stripe-signature': header }, now };
  expect(readEvent(credentials, received)).toEqual(refused(reason));
});

test('one right signature among several is enough', () => {
  const body = JSON.stringify({
    id: 'evt_1',
    type: 'checkout.session.completed',
    livemode: true,
    data: { object: session },
  });
  const [time, genuine] = signatureHeader('whsec_new', body, now).split(',');
  const header = `${time},v1=${'0'.repeat(64)},${genuine},v0=${'1'.repeat(64)}`;
  const received = { rawBody: Buffer.from(body), headers: { 'stripe-signature': header }, now };
  expect(readEvent(credentials, received).ok).toBe(true);
});
