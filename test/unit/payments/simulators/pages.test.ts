import { X509Certificate } from 'node:crypto';
import { startStripeSimulator } from '../../../../src/payments/simulators/stripe/start-stripe-simulator';
import { newCertificate } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';

test('a certificate of the simulator is one that node reads and checks', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const key = newCertificate(now);
  const certificate = new X509Certificate(key.certificate ?? '');
  expect(certificate.serialNumber).toBe(key.id);
  expect(certificate.subject).toBe('CN=Simulated Tenpay.com');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(now);
});

test('the page says in big letters that it is simulated, pays once, and leads back', async () => {
  const simulator = await startStripeSimulator({ now: Date.now });
  const account = simulator.addAccount();
  const fields = {
    mode: 'payment',
    success_url: `${simulator.url}/back`,
    client_reference_id: 'PA1',
    expires_at: String(Math.floor(Date.now() / 1000) + 3_600),
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'eur',
    'line_items[0][price_data][unit_amount]': '1000',
    'line_items[0][price_data][product_data][name]': '<script>',
  };
  const headers = { authorization: `Bearer ${account.secretKey}` };
  const created = await fetch(`${simulator.url}/v1/checkout/sessions`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  const { url } = (await created.json()) as { url: string };
  try {
    const page = await (await fetch(url)).text();
    expect(page).toMatch(/<h1>模拟支付<br>SIMULATED<br>Stripe Checkout<\/h1>/);
    const press = () => fetch(url, { method: 'POST', body: 'deed=pay', redirect: 'manual' });
    expect((await press()).headers.get('location')).toBe(`${simulator.url}/back`);
    await press();
    expect(simulator.ledger.map(({ kind, trade, amount }) => [kind, trade, amount])).toEqual([
      ['payment', 'PA1', 1_000],
    ]);
    expect((await fetch(url, { method: 'POST', body: 'deed=steal' })).status).toBe(400);
    expect((await fetch(`${simulator.url}/simulator/pay/guess`)).status).toBe(404);
  } finally {
    await simulator.close();
  }
});
