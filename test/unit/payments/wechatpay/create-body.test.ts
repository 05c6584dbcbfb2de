import { AttemptId, OrderNumber } from '../../../../src/base/ids';
import { money } from '../../../../src/commerce/money';
import { simulatedMerchant } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import { createBody } from '../../../../src/payments/wechatpay/create-body';
import { credentialsOf } from './merchant';

const now = Date.parse('2026-11-22T16:30:00Z');
const credentials = credentialsOf(simulatedMerchant(1, now), { publicKey: true, certificates: false });
const request = {
  attempt: AttemptId('PA0001'),
  order: OrderNumber('SO-20261122-0042'),
  amount: money(8_888, 'CNY'),
  title: '面膜',
  createdAt: now,
  expiresAt: now + 900_000,
  scene: { kind: 'native' },
  returnUrl: 'https://shop.example/back',
} as const;

test('a QR code is ordered in fen, with the end of the reservation in China’s time', () => {
  expect(createBody(credentials, request, request.scene)).toEqual({
    appid: credentials.appId,
    mchid: credentials.merchantId,
    description: '面膜',
    out_trade_no: 'PA0001',
    time_expire: '2026-11-23T00:45:00+08:00',
    notify_url: 'https://shop.example/notify',
    amount: { total: 8_888, currency: 'CNY' },
  });
});

test('inside WeChat the payer is named, in a browser their address', () => {
  expect(createBody(credentials, request, { kind: 'jsapi', openId: 'o1' })).toMatchObject({ payer: { openid: 'o1' } });
  expect(createBody(credentials, request, { kind: 'h5', clientIp: '203.0.113.7' })).toMatchObject({
    scene_info: { payer_client_ip: '203.0.113.7', h5_info: { type: 'Wap' } },
  });
});

test.each(['面'.repeat(60), `x${'😀'.repeat(40)}`, 'a'.repeat(300)])('a long title is cut at 127 bytes', (title) => {
  const { description } = createBody(credentials, { ...request, title }, request.scene) as { description: string };
  expect(Buffer.byteLength(description)).toBeLessThanOrEqual(127);
  expect(Buffer.byteLength(description)).toBeGreaterThan(123);
  expect(title.startsWith(description)).toBe(true);
  expect(encodeURIComponent(description)).not.toBe('');
});
