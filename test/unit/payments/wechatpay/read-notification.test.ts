import { ShopId } from '../../../../src/base/ids';
import { systemRandom } from '../../../../src/base/random';
import { newestCertificate, simulatedMerchant } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { wechatPayGateway } from '../../../../src/payments/wechatpay/wechat-pay-gateway';
import type { ReceivedNotification } from '../../../../src/ports/payment-provider';
import { credentialsOf, notification, type Telling } from './merchant';

const now = Date.parse('2026-11-22T12:00:00Z');
const merchant = simulatedMerchant(1, now);
const credentials = credentialsOf(merchant, { publicKey: true, certificates: false });
const gateway = wechatPayGateway({
  baseUrl: 'http://127.0.0.1:9',
  clock: { now: () => now },
  random: systemRandom,
  timeoutMs: 100,
  credentials: () => credentials,
});
const shop = ShopId('shop');
const telling: Telling = { key: merchant.publicKey, apiV3Key: merchant.apiV3Key, now };
const transaction = {
  appid: merchant.appId,
  mchid: merchant.merchantId,
  out_trade_no: 'PA0001',
  transaction_id: '420000000120180306',
  trade_state: 'SUCCESS',
  amount: { total: 200_000, payer_total: 199_000, currency: 'CNY', payer_currency: 'CNY' },
};
const verify = (received: ReceivedNotification) => gateway.verifyNotification(shop, received);
const withHeader = (received: ReceivedNotification, name: string, value: string | undefined) => ({
  ...received,
  headers: { ...received.headers, [name]: value },
});
const refused = (error: string) => ({ ok: false, error });

test('tells the sum of the order, whatever coupon of the provider was used on it', async () => {
  expect(await verify(notification(transaction, telling))).toMatchObject({
    ok: true,
    value: { attempt: 'PA0001', kind: 'payment', status: 'settled', amount: { amount: 200_000, currency: 'CNY' } },
  });
});

test("a genuine notification of another merchant's or app's money is passed on with their names", async () => {
  const other = { ...transaction, mchid: '1999999999', appid: 'wxother' };
  expect(await verify(notification(other, telling))).toMatchObject({
    ok: true,
    value: { merchant: '1999999999', app: 'wxother' },
  });
});

test("WeChat Pay's deliberate wrong signature is told apart", async () => {
  const received = notification(transaction, telling);
  const signature = `WECHATPAY/SIGNTEST/${received.headers['wechatpay-signature']}`;
  expect(await verify(withHeader(received, 'wechatpay-signature', signature))).toEqual(refused('probe'));
});

test.each([
  ['WECHATPAY2-SM2-WITH-SM3', 'wrongAlgorithm'],
  ['WECHATPAY2-SHA1-RSA', 'wrongAlgorithm'],
])('a signature of the kind %s is refused', async (type, reason) => {
  const received = notification(transaction, telling);
  expect(await verify(withHeader(received, 'wechatpay-signature-type', type))).toEqual(refused(reason));
});

test('an inside that is encrypted in another way is refused', async () => {
  const received = notification(transaction, { ...telling, algorithm: 'AEAD_SM4_GCM' });
  expect(await verify(received)).toEqual(refused('wrongAlgorithm'));
});

test('an inside that is encrypted under another key tells nothing', async () => {
  const received = notification(transaction, { ...telling, apiV3Key: 'x'.repeat(32) });
  expect(await verify(received)).toEqual(refused('malformed'));
});

test('in public-key mode a certificate is foreign, and so is another public key', async () => {
  const byCertificate = notification(transaction, { ...telling, key: newestCertificate(merchant) });
  expect(await verify(byCertificate)).toEqual(refused('foreignSerial'));
  const received = notification(transaction, telling);
  expect(await verify(withHeader(received, 'wechatpay-serial', 'PUB_KEY_ID_0000'))).toEqual(refused('foreignSerial'));
});

test.each(['wechatpay-signature', 'wechatpay-nonce', 'wechatpay-serial'])(
  'without %s it is malformed',
  async (name) => {
    expect(await verify(withHeader(notification(transaction, telling), name, undefined))).toEqual(refused('malformed'));
  },
);

test.each(['soon', '-5', '1e9', '99999999999999', ''])('a time of "%s" is stale', async (time) => {
  const received = withHeader(notification(transaction, telling), 'wechatpay-timestamp', time);
  expect(await verify(received)).toEqual(refused('stale'));
});

test('a header that came twice is malformed', async () => {
  const received = notification(transaction, telling);
  const headers = { ...received.headers, 'wechatpay-signature': ['a', 'b'] };
  expect(await verify({ ...received, headers })).toEqual(refused('malformed'));
});

test('an event of another kind is acknowledged and forgotten', async () => {
  expect(await verify(notification({}, { ...telling, event: 'PAYSCORE.USER_PAID' }))).toEqual(refused('irrelevant'));
});

test.each([
  ['no sum', { ...transaction, amount: undefined }],
  ['a sum below nothing', { ...transaction, amount: { total: -1 } }],
  ['a broken sum', { ...transaction, amount: { total: 1.5 } }],
  ['a state that nobody knows', { ...transaction, trade_state: 'MAYBE' }],
  ['no order', { ...transaction, out_trade_no: '' }],
])('a paid notification with %s is malformed', async (_, inside) => {
  expect(await verify(notification(inside, telling))).toEqual(refused('malformed'));
});

test.each([
  ['SUCCESS', 'succeeded'],
  ['ABNORMAL', 'failed'],
  ['CLOSED', 'failed'],
])('a refund in the state %s has %s', async (state, status) => {
  const inside = {
    mchid: merchant.merchantId,
    out_trade_no: 'PA0001',
    out_refund_no: 'RF01',
    refund_status: state,
    amount: { total: 200_000, refund: 50 },
  };
  const received = notification(inside, { ...telling, event: `REFUND.${state}` });
  expect(await verify(received)).toMatchObject({
    ok: true,
    value: { kind: 'refund', status, refund: 'RF01', amount: { amount: 50, currency: 'CNY' }, app: null },
  });
});
