import { readAnswer } from '../../../../src/payments/alipay/read-answer';
import { readNotification } from '../../../../src/payments/alipay/read-notification';
import { signedParameters, signedText } from '../../../../src/payments/alipay/signed-parameters';
import { signRsaSha256 } from '../../../../src/payments/rsa-sha256';
import { simulatedApp } from '../../../../src/payments/simulators/alipay/simulated-app';
import {
  type AlipaySimulator,
  startAlipaySimulator,
} from '../../../../src/payments/simulators/alipay/start-alipay-simulator';
import { openMerchantInbox } from '../../../contract/payment-provider/merchant-inbox';
import { credentialsOf, libraryOf } from './app';

// alipay-sdk is Alipay's own: what both agree on is the protocol.
const app = simulatedApp(1);
const credentials = credentialsOf(app);
const library = libraryOf(app);
const content = { out_trade_no: 'PA0001', total_amount: '88.88', subject: '面膜 & Mask+100% =', product_code: 'X' };

test('our signature is the very one that Alipay’s library makes', () => {
  const { privateKey } = credentials;
  const theirs = new URLSearchParams(
    library.sdkExecute(
      'alipay.trade.page.pay',
      { notifyUrl: credentials.notifyUrl, bizContent: content, timestamp: '2026-11-22 20:00:00' },
      { bizContentAutoSnakeCase: false },
    ),
  );
  const { sign: expected, ...signed } = Object.fromEntries(theirs);
  expect(signRsaSha256(signedText(signed), privateKey)).toBe(expected);
  const at = Date.parse('2026-11-22T12:00:00Z');
  const { sign, format, ...ours } = signedParameters(credentials, {
    method: 'alipay.trade.page.pay',
    content,
    at,
    notifies: true,
  });
  // The library leaves out the format, of which there is one only.
  expect(ours).toEqual(signed);
  expect([format, typeof sign]).toEqual(['JSON', 'string']);
});

describe('the library as a client of the simulator', () => {
  let simulator: AlipaySimulator;
  beforeAll(async () => {
    simulator = await startAlipaySimulator({ now: Date.now });
  });
  afterAll(() => simulator.close());

  test('orders, asks, refunds and closes, and believes every answer', async () => {
    const registered = simulator.addApp();
    const sdk = libraryOf(registered, `${simulator.url}/gateway.do`);
    const order = { ...content, time_expire: '2099-01-01 00:00:00' };
    const exec = (method: string, bizContent: object) =>
      sdk.exec(method, { bizContent, notifyUrl: 'http://127.0.0.1:9/' }, { validateSign: true });
    const created = await exec('alipay.trade.precreate', order);
    expect(created).toMatchObject({ code: '10000', qrCode: expect.stringContaining(simulator.url) });
    expect(simulator.act(registered.appId, 'PA0001', 'pay')).toBe(true);
    const asked = await exec('alipay.trade.query', { out_trade_no: 'PA0001' });
    expect(asked).toMatchObject({ code: '10000', tradeStatus: 'TRADE_SUCCESS', totalAmount: '88.88' });
    const refund = { out_trade_no: 'PA0001', refund_amount: '8.88', out_request_no: 'RF1' };
    expect(await exec('alipay.trade.refund', refund)).toMatchObject({ code: '10000', fundChange: 'Y' });
    expect(await exec('alipay.trade.close', { out_trade_no: 'PA0001' })).toMatchObject({
      code: '40004',
      subCode: 'ACQ.TRADE_STATUS_ERROR',
    });
  });

  test('a stranger’s signature is refused by the simulator in Alipay’s words', async () => {
    const registered = simulator.addApp();
    const sdk = libraryOf({ ...registered, appKeys: app.appKeys }, `${simulator.url}/gateway.do`);
    const answer = await sdk.exec('alipay.trade.query', { bizContent: { out_trade_no: 'PA0001' } });
    expect(answer).toMatchObject({ code: '40002', subCode: 'isv.invalid-signature' });
  });

  test('the simulator’s notifications are genuine to the library and to us', async () => {
    const inbox = await openMerchantInbox();
    const registered = simulator.addApp();
    const sdk = libraryOf(registered, `${simulator.url}/gateway.do`);
    const bizContent = { ...content, out_trade_no: 'PA0002', time_expire: '2099-01-01 00:00:00' };
    await sdk.exec('alipay.trade.precreate', { bizContent, notifyUrl: inbox.url });
    simulator.act(registered.appId, 'PA0002', 'pay');
    await simulator.courier.deliverDue();
    const [received] = inbox.drain();
    await inbox.close();
    const fields = Object.fromEntries(new URLSearchParams(Buffer.from(received?.rawBody ?? []).toString()));
    expect(sdk.checkNotifySignV2(fields)).toBe(true);
    expect(sdk.checkNotifySignV2({ ...fields, total_amount: '0.01' })).toBe(false);
    const own = credentialsOf(registered);
    const message = { rawBody: received?.rawBody ?? Buffer.of(), headers: {}, now: Date.now() };
    expect(readNotification(own, message)).toMatchObject({ ok: true, value: { attempt: 'PA0002' } });
  });

  test('an answer is cut out of its text as the library cuts it', () => {
    const registered = simulator.addApp();
    const inside = '{"code":"10000","msg":"Success","note":"a \\"}{ b","nested":{"deep":{"x":"}"}},"trade_no":"1"}';
    const text = `{"alipay_trade_query_response":${inside},"sign":"${'A'.repeat(342)}=="}`;
    expect(libraryOf(registered).getSignStr(text, 'alipay_trade_query_response')).toBe(inside);
    expect(() => readAnswer(text, 'alipay.trade.query', credentialsOf(registered))).toThrow('did not sign');
  });
});
