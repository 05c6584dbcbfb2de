import { createSign } from 'node:crypto';
import { readNotification } from '../../../../src/payments/alipay/read-notification';
import { simulatedApp } from '../../../../src/payments/simulators/alipay/simulated-app';
import { credentialsOf } from './app';

const app = simulatedApp(1);
const credentials = credentialsOf(app);
const now = Date.parse('2026-11-22T12:00:00Z');
const told = {
  notify_time: '2026-11-22 20:00:00',
  notify_type: 'trade_status_sync',
  notify_id: 'ac05099524730693a8b330c45cf72da943',
  app_id: app.appId,
  seller_id: app.sellerId,
  out_trade_no: 'PA0001',
  trade_no: '2026112221001004400068549373',
  trade_status: 'TRADE_SUCCESS',
  total_amount: '2000.00',
  charset: 'utf-8',
};

/** Percent-encodes bytes, whatever charset they are in. */
const escaped = (bytes: Buffer): string => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

interface Signing {
  readonly type?: string;
  readonly hash?: string;
  readonly bytesOf?: (text: string) => Buffer;
}

function notify(fields: Readonly<Record<string, string>>, signing: Signing = {}) {
  const { type = 'RSA2', hash = 'RSA-SHA256', bytesOf = (text) => Buffer.from(text) } = signing;
  const names = Object.keys(fields).sort();
  const parts = names.map((name) => Buffer.concat([Buffer.from(`${name}=`), bytesOf(fields[name] ?? '')]));
  const content = Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [Buffer.from('&'), part])));
  const sign = createSign(hash).update(content).sign(app.alipayKeys.privateKey, 'base64');
  const pairs = names.map((name) => `${name}=${escaped(bytesOf(fields[name] ?? ''))}`);
  const rawBody = Buffer.from([...pairs, `sign_type=${type}`, `sign=${encodeURIComponent(sign)}`].join('&'));
  return { rawBody, headers: {}, now };
}

const refused = (error: string) => ({ ok: false, error });

test('a payment is told in fen, to the merchant and app that it names', () => {
  expect(readNotification(credentials, notify(told))).toEqual({
    ok: true,
    value: {
      provider: 'alipay',
      eventId: told.notify_id,
      attempt: 'PA0001',
      merchant: app.sellerId,
      app: app.appId,
      transaction: told.trade_no,
      kind: 'payment',
      status: 'settled',
      amount: { amount: 200_000, currency: 'CNY' },
    },
  });
});

test('a genuine notification of another merchant’s money is passed on with its name', () => {
  const other = notify({ ...told, seller_id: '2088999999999999' });
  expect(readNotification(credentials, other)).toMatchObject({ ok: true, value: { merchant: '2088999999999999' } });
});

test('RSA with SHA-1 is refused, however genuine, and so is a sign_type that was changed', () => {
  expect(readNotification(credentials, notify(told, { type: 'RSA', hash: 'RSA-SHA1' }))).toEqual(
    refused('wrongAlgorithm'),
  );
  expect(readNotification(credentials, notify(told, { type: 'RSA' }))).toEqual(refused('wrongAlgorithm'));
  expect(readNotification(credentials, notify(told, { hash: 'RSA-SHA1' }))).toEqual(refused('badSignature'));
});

test('a shop that writes GBK is read by its bytes', () => {
  // 面膜 in GBK.
  const gbk = Buffer.from('c3e6c4a4', 'hex');
  const bytesOf = (text: string) => (text === '面膜' ? gbk : Buffer.from(text));
  const received = notify({ ...told, charset: 'GBK', subject: '面膜' }, { bytesOf });
  expect(readNotification(credentials, received)).toMatchObject({ ok: true, value: { attempt: 'PA0001' } });
});

test.each([
  ['a charset that Alipay does not write', { charset: 'utf-7' }],
  ['a time that is none', { notify_time: 'yesterday' }],
  ['a sum that is none', { total_amount: '1e3' }],
  ['three digits after the point', { total_amount: '1.005' }],
  ['no order', { out_trade_no: '' }],
])('malformed: %s', (_, wrong) => {
  const fields = Object.entries({ ...told, ...wrong }).filter(([, value]) => value !== '');
  expect(readNotification(credentials, notify(Object.fromEntries(fields)))).toEqual(refused('malformed'));
});

test('a field that comes twice is refused: two readers could read two sums', () => {
  const { rawBody, ...rest } = notify(told);
  const twice = Buffer.concat([rawBody, Buffer.from('&total_amount=0.01')]);
  expect(readNotification(credentials, { ...rest, rawBody: twice })).toEqual(refused('malformed'));
});

test.each([
  ['TRADE_FINISHED', 'settled'],
  ['TRADE_CLOSED', 'expired'],
])('%s is %s', (trade_status, status) => {
  expect(readNotification(credentials, notify({ ...told, trade_status }))).toMatchObject({ value: { status } });
});

test('that somebody has begun to pay is no news', () => {
  expect(readNotification(credentials, notify({ ...told, trade_status: 'WAIT_BUYER_PAY' }))).toEqual(
    refused('irrelevant'),
  );
});

test('a closed payment that was paid back wholly is a refund, not an expiry', () => {
  const fields = { ...told, trade_status: 'TRADE_CLOSED', refund_fee: '2000.00', out_biz_no: 'RF01' };
  expect(readNotification(credentials, notify(fields))).toMatchObject({
    ok: true,
    value: { kind: 'refund', status: 'succeeded', refund: 'RF01', amount: null },
  });
});
