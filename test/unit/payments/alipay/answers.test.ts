import { createSign } from 'node:crypto';
import { AttemptId, OrderNumber, ShopId } from '../../../../src/base/ids';
import { money } from '../../../../src/commerce/money';
import { alipayGateway } from '../../../../src/payments/alipay/alipay-gateway';
import { simulatedApp } from '../../../../src/payments/simulators/alipay/simulated-app';
import { startAlipaySimulator } from '../../../../src/payments/simulators/alipay/start-alipay-simulator';
import { serveLoopback } from '../../../../src/payments/simulators/serve-loopback';
import type { PaymentGateway } from '../../../../src/ports/payment-provider';
import { credentialsOf } from './app';

const now = Date.parse('2026-11-22T12:00:00Z');
const shop = ShopId('shop');
const app = simulatedApp(1);
const paid = '{"code":"10000","msg":"Success","trade_status":"TRADE_SUCCESS","total_amount":"88.88","trade_no":"2026"}';
const ref = { attempt: AttemptId('PA0001'), createdAt: now, reference: null };

const gatewayAt = (gatewayUrl: string, credentials = credentialsOf(app)): PaymentGateway =>
  alipayGateway({ gatewayUrl, clock: { now: () => now }, timeoutMs: 10_000, credentials: () => credentials });

const signed = (inside: string, hash = 'RSA-SHA256', key = app.alipayKeys.privateKey): string =>
  `{"alipay_trade_query_response":${inside},"sign":"${createSign(hash).update(inside).sign(key, 'base64')}"}`;

/** Asks for a payment at an Alipay that answers as the test says. */
async function ask(body: string, status = 200) {
  const server = await serveLoopback(() => ({ status, body }));
  return gatewayAt(`${server.url}/gateway.do`)
    .query(shop, ref)
    .finally(() => server.close());
}

const isFault = expect.objectContaining({ code: 'providerUnreachable' });

test('an answer that Alipay signed is believed, with blanks and escapes as they stand', async () => {
  const spaced = paid.replace('{"code"', '{ "note" : "\\/ \\"}" , "code"');
  expect(await ask(signed(spaced))).toMatchObject({
    ok: true,
    value: { status: 'settled', amount: { amount: 8_888, currency: 'CNY' } },
  });
});

test.each([
  ['is not signed', `{"alipay_trade_query_response":${paid}}`],
  ['was changed', signed(paid).replace('88.88', '00.01')],
  ['was signed with SHA-1', signed(paid, 'RSA-SHA1')],
  ['was signed by the merchant itself', signed(paid, 'RSA-SHA256', app.appKeys.privateKey)],
  ['answers another question', signed(paid).replace('trade_query', 'trade_close')],
  ['says what no documentation says', signed(paid.replace('TRADE_SUCCESS', 'TRADE_MAYBE'))],
  [
    'says that a trade does not exist, unsigned',
    '{"error_response":{"code":"40004","sub_code":"ACQ.TRADE_NOT_EXIST"}}',
  ],
  ['says that the service is away', signed('{"code":"20000","msg":"Service Currently Unavailable"}')],
  ['says that the system has failed', signed('{"code":"40004","msg":"","sub_code":"ACQ.SYSTEM_ERROR"}')],
  ['is a web page', '<html>'],
])('an answer that %s is a fault', async (_, body) => {
  await expect(ask(body)).rejects.toEqual(isFault);
});

test('another status than 200 is a fault', async () => {
  await expect(ask(signed(paid), 403)).rejects.toEqual(isFault);
});

test('a paid trade that was paid back wholly is closed and was settled', async () => {
  const closed = paid.replace('TRADE_SUCCESS', 'TRADE_CLOSED');
  expect(await ask(signed(closed))).toMatchObject({ value: { status: 'expired', amount: null } });
  const withDate = closed.replace('"code"', '"send_pay_date":"2026-11-22 20:00:00","code"');
  expect(await ask(signed(withDate))).toMatchObject({ value: { status: 'settled', amount: { amount: 8_888 } } });
});

test.each([
  ['40002', 'isv.invalid-signature', 'badCredentials'],
  ['40002', 'isv.invalid-app-id', 'badCredentials'],
  ['40002', 'isv.invalid-parameter', 'rejected'],
])('%s %s, unsigned, means %s', async (code, sub_code, meaning) => {
  const body = JSON.stringify({ error_response: { code, msg: 'Invalid Arguments', sub_code } });
  expect(await ask(body)).toEqual({ ok: false, error: { code: meaning, providerCode: sub_code } });
});

test('an address that nobody has opened cannot be closed, and its payment shows when it comes', async () => {
  const simulator = await startAlipaySimulator({ now: () => now });
  const gateway = gatewayAt(`${simulator.url}/gateway.do`, credentialsOf(simulator.addApp()));
  const request = {
    attempt: ref.attempt,
    order: OrderNumber('SO-20261122-0042'),
    amount: money(8_888, 'CNY'),
    title: '面膜',
    createdAt: now,
    expiresAt: now + 900_000,
    scene: { kind: 'page' },
    returnUrl: 'https://shop.example/back',
  } as const;
  try {
    const created = await gateway.create(shop, request);
    const way = created.ok ? created.value.way : null;
    expect(await gateway.close(shop, ref)).toMatchObject({ ok: false, error: { code: 'unknownPayment' } });
    expect(await gateway.query(shop, ref)).toMatchObject({ ok: false, error: { code: 'unknownPayment' } });
    expect((await fetch(way?.kind === 'link' ? way.url : '')).status).toBe(200);
    expect(simulator.act(gateway.account(shop)?.app ?? '', ref.attempt, 'pay')).toBe(true);
    expect(await gateway.query(shop, ref)).toMatchObject({ ok: true, value: { status: 'settled' } });
  } finally {
    await simulator.close();
  }
});

test('a refund that moved no money yet is done only when asking says so', async () => {
  const amount = money(100, 'CNY');
  const answers: Readonly<Record<string, string>> = {
    'alipay.trade.refund': '{"code":"10000","msg":"Success","refund_fee":"1.00"}',
    'alipay.trade.fastpay.refund.query': '{"code":"10000","msg":"Success"}',
  };
  const server = await serveLoopback(({ body }) => {
    const method = new URLSearchParams(body).get('method') ?? '';
    return {
      status: 200,
      body: signed(answers[method] ?? '{}').replace('alipay_trade_query', method.replaceAll('.', '_')),
    };
  });
  const request = { ...ref, refund: 'RF1', amount, total: amount, reason: '' };
  const refunded = await gatewayAt(`${server.url}/gateway.do`)
    .refund(shop, request)
    .finally(() => server.close());
  expect(refunded).toEqual({ ok: true, value: { status: 'pending', amount } });
});
