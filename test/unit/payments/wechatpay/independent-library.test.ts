import { X509Certificate } from 'node:crypto';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import {
  encrypted,
  newestCertificate,
  sealed,
  simulatedMerchant,
} from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import {
  startWechatPaySimulator,
  type WechatPaySimulator,
} from '../../../../src/payments/simulators/wechatpay/start-wechatpay-simulator';
import { authorization } from '../../../../src/payments/wechatpay/authorization';
import { flawOfSeal, sealOf } from '../../../../src/payments/wechatpay/check-signature';
import { decryptResource } from '../../../../src/payments/wechatpay/decrypt-resource';
import { jsapiParameters } from '../../../../src/payments/wechatpay/jsapi-parameters';
import { platformKeys } from '../../../../src/payments/wechatpay/platform-keys';
import { credentialsOf, pem } from './merchant';

// wechatpay-axios-plugin is written by others on other code: what both agree on is the protocol.
const now = Date.now();
const merchant = simulatedMerchant(1, now);
const credentials = credentialsOf(merchant, { publicKey: true, certificates: false });
const ownPublicKey = pem(merchant.merchantKeys.publicKey);

test('our requests carry the signature that the library expects', () => {
  const request = {
    method: 'POST',
    path: '/v3/x?a=1&b=%20',
    body: '{"名":1}',
    timestamp: 1_554_208_460,
    nonce: 'n1',
  } as const;
  const header = authorization(credentials, request);
  const [, signature = ''] = /signature="([^"]+)"/.exec(header) ?? [];
  const message = Formatter.request('POST', request.path, '1554208460', 'n1', request.body);
  expect(Rsa.verify(message, signature, ownPublicKey)).toBe(true);
  const { merchantId, merchantSerial } = merchant;
  const parts = (text: string) =>
    text
      .replace(/^WECHATPAY2-SHA256-RSA2048 /, '')
      .split(',')
      .sort();
  expect(parts(header)).toEqual(
    parts(Formatter.authorization(merchantId, 'n1', signature, '1554208460', merchantSerial)),
  );
});

test("the page's parameters carry the signature that the library makes", () => {
  const signed = jsapiParameters(credentials, { prepayId: 'wx201410272009395522657a690389285100', now, nonce: 'n2' });
  const message = Formatter.joinedByLineFeed(signed.appId, signed.timeStamp, signed.nonceStr, signed.package);
  expect(Rsa.sign(message, pem(merchant.merchantKeys.privateKey))).toBe(signed.paySign);
});

test('what the library signs as WeChat Pay is believed, and what it encrypts is read', async () => {
  const body = '{"id":"EV-1"}';
  const timestamp = String(Math.floor(now / 1000));
  const signature = Rsa.sign(Formatter.response(timestamp, 'n3', body), pem(merchant.publicKey.privateKey));
  const headers = new Map([
    ['wechatpay-timestamp', timestamp],
    ['wechatpay-nonce', 'n3'],
    ['wechatpay-serial', merchant.publicKey.id],
    ['wechatpay-signature', signature],
  ]);
  const keys = platformKeys(credentials, async () => []);
  const seal = sealOf((name) => headers.get(name));
  expect(await flawOfSeal({ seal, body: Buffer.from(body), now }, keys)).toBeNull();
  const ciphertext = Aes.AesGcm.encrypt('付款', merchant.apiV3Key, 'abcdef012345', 'transaction');
  const resource = { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce: 'abcdef012345', associated_data: 'transaction' };
  expect(decryptResource(resource, merchant.apiV3Key)).toBe('付款');
});

test('what the simulator signs and encrypts, the library believes and reads', () => {
  const key = newestCertificate(merchant);
  const headers = sealed(key, '{}', now);
  const message = Formatter.response(headers['wechatpay-timestamp'] ?? '', headers['wechatpay-nonce'] ?? '', '{}');
  const certificate = new X509Certificate(key.certificate ?? '');
  expect(Rsa.verify(message, headers['wechatpay-signature'] ?? '', pem(certificate.publicKey))).toBe(true);
  const { ciphertext, nonce, associated_data } = encrypted('付款', merchant.apiV3Key, 'transaction');
  expect(Aes.AesGcm.decrypt(ciphertext, merchant.apiV3Key, nonce, associated_data)).toBe('付款');
});

describe('the library as a client of the simulator', () => {
  let simulator: WechatPaySimulator;
  beforeAll(async () => {
    simulator = await startWechatPaySimulator({ now: Date.now });
  });
  afterAll(() => simulator.close());

  test('orders, asks and closes', async () => {
    const registered = simulator.addMerchant();
    const client = new Wechatpay({
      baseURL: simulator.url,
      mchid: registered.merchantId,
      serial: registered.merchantSerial,
      privateKey: pem(registered.merchantKeys.privateKey),
      certs: { [newestCertificate(registered).id]: newestCertificate(registered).publicPem },
    }).client;
    const order = {
      appid: registered.appId,
      mchid: registered.merchantId,
      description: '模拟',
      out_trade_no: 'LIB0001',
      time_expire: '2099-01-01T00:00:00+08:00',
      notify_url: 'https://shop.example/notify',
      amount: { total: 1, currency: 'CNY' },
    };
    const created = await client.request('/v3/pay/transactions/native', 'POST', order);
    expect(created.data).toMatchObject({ code_url: expect.stringContaining(simulator.url) });
    const path = '/v3/pay/transactions/out-trade-no/LIB0001';
    const asked = await client.request(path, 'GET', undefined, { params: { mchid: registered.merchantId } });
    expect(asked.data).toMatchObject({ trade_state: 'NOTPAY', amount: { total: 1 } });
    const closed = await client.request(`${path}/close`, 'POST', { mchid: registered.merchantId });
    expect(closed.status).toBe(204);
  });
});
