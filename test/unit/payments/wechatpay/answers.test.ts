import { AttemptId, ShopId } from '../../../../src/base/ids';
import { systemRandom } from '../../../../src/base/random';
import { type SimulatedAnswer, serveLoopback } from '../../../../src/payments/simulators/serve-loopback';
import {
  encrypted,
  newCertificate,
  newestCertificate,
  type PlatformKey,
  sealed,
  simulatedMerchant,
} from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { wechatPayGateway } from '../../../../src/payments/wechatpay/wechat-pay-gateway';
import { credentialsOf } from './merchant';

const now = Date.parse('2026-11-22T12:00:00Z');
const merchant = simulatedMerchant(1, now);
const foreign = newCertificate(now);
const paid = JSON.stringify({
  appid: merchant.appId,
  mchid: merchant.merchantId,
  out_trade_no: 'PA0001',
  transaction_id: '42',
  trade_state: 'SUCCESS',
  amount: { total: 100, currency: 'CNY' },
});

const signed = (status: number, body: string, key: PlatformKey, at = now): SimulatedAnswer => ({
  status,
  body,
  headers: sealed(key, body, at),
});

/** Asks for a payment at a WeChat Pay that answers as the test says. */
async function ask(answer: SimulatedAnswer, known = { publicKey: true, certificates: false }, list = answer) {
  const server = await serveLoopback(({ path }) => (path === '/v3/certificates' ? list : answer));
  const credentials = credentialsOf(merchant, known);
  const gateway = wechatPayGateway({
    baseUrl: server.url,
    clock: { now: () => now },
    random: systemRandom,
    timeoutMs: 10_000,
    credentials: () => credentials,
  });
  const ref = { attempt: AttemptId('PA0001'), createdAt: now, reference: null };
  return gateway.query(ShopId('shop'), ref).finally(() => server.close());
}

const listOf = (certificate: PlatformKey, apiV3Key = merchant.apiV3Key): string =>
  JSON.stringify({
    data: [{ encrypt_certificate: encrypted(certificate.certificate ?? '', apiV3Key, 'certificate') }],
  });

const isFault = expect.objectContaining({ code: 'providerUnreachable' });
const byCertificates = { publicKey: false, certificates: true };

test('an answer that WeChat Pay signed is believed', async () => {
  expect(await ask(signed(200, paid, merchant.publicKey))).toMatchObject({ ok: true, value: { status: 'settled' } });
});

test.each([
  ['is not signed', { status: 200, body: paid }],
  ['was signed by another', signed(200, paid, foreign)],
  ['was signed five minutes ago', signed(200, paid, merchant.publicKey, now - 301_000)],
  ['carries the signature of another answer', { ...signed(200, '{}', merchant.publicKey), body: paid }],
  ['tries out whether wrong signatures are noticed', probe()],
])('an answer that %s is a fault', async (_, answer) => {
  await expect(ask(answer)).rejects.toEqual(isFault);
});

function probe(): SimulatedAnswer {
  const answer = signed(200, paid, merchant.publicKey);
  return { ...answer, headers: { ...answer.headers, 'wechatpay-signature': 'WECHATPAY/SIGNTEST/abc' } };
}

test('a refusal need not be signed, but a wrong signature makes it worthless', async () => {
  const body = JSON.stringify({ code: 'ORDER_NOT_EXIST', message: '订单不存在' });
  expect(await ask({ status: 404, body })).toMatchObject({ ok: false, error: { code: 'unknownPayment' } });
  await expect(ask(signed(404, body, foreign))).rejects.toEqual(isFault);
});

test('certificates are believed when they are encrypted under the API v3 key and sign their own list', async () => {
  const certificate = newestCertificate(merchant);
  const list = signed(200, listOf(certificate), certificate);
  expect(await ask(signed(200, paid, certificate), byCertificates, list)).toMatchObject({ ok: true });
});

test.each([
  ['are encrypted under another key', signed(200, listOf(foreign, 'x'.repeat(32)), foreign)],
  ['did not sign their list', signed(200, listOf(foreign), newestCertificate(merchant))],
  ['are not handed out', { status: 403, body: '{"code":"NO_AUTH","message":""}' }],
  ['are none', signed(200, '{"data":[]}', foreign)],
])('certificates that %s are a fault', async (_, list) => {
  await expect(ask(signed(200, paid, foreign), byCertificates, list)).rejects.toEqual(isFault);
});

test.each([
  [401, 'SIGN_ERROR', '签名错误', 'badCredentials'],
  [400, 'APPID_MCHID_NOT_MATCH', '', 'badCredentials'],
  [403, 'OUT_TRADE_NO_USED', '', 'changedRequest'],
  [403, 'NOT_ENOUGH', '基本账户余额不足', 'merchantBalance'],
  [400, 'INVALID_REQUEST', '订单已全额退款', 'amountOverRemainder'],
  [400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试', 'changedRequest'],
  [403, 'RULE_LIMIT', '', 'rejected'],
])('%i %s (%s) means %s', async (status, code, message, meaning) => {
  const body = JSON.stringify({ code, message });
  expect(await ask({ status, body })).toEqual({ ok: false, error: { code: meaning, providerCode: code } });
});

test.each([
  [500, '{"code":"SYSTEM_ERROR","message":"系统异常"}'],
  [429, '{"code":"FREQUENCY_LIMITED","message":""}'],
  [502, '<html>'],
])('an answer of %i is a fault: what was asked may be done', async (status, body) => {
  await expect(ask({ status, body })).rejects.toEqual(isFault);
});
