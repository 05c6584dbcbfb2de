import { AttemptId, OrderNumber, ShopId } from '../../../../src/base/ids';
import { systemRandom } from '../../../../src/base/random';
import { money } from '../../../../src/commerce/money';
import { simulatedMerchant } from '../../../../src/payments/simulators/wechatpay/simulated-merchant';
import {
  startWechatPaySimulator,
  type WechatPaySimulator,
} from '../../../../src/payments/simulators/wechatpay/start-wechatpay-simulator';
import type { WechatPayCredentials } from '../../../../src/payments/wechatpay/credentials';
import { wechatPayGateway } from '../../../../src/payments/wechatpay/wechat-pay-gateway';
import { type MerchantInbox, openMerchantInbox } from '../../../contract/payment-provider/merchant-inbox';
import { credentialsOf } from './merchant';

const shop = ShopId('shop');
let time = Date.parse('2026-11-22T12:00:00Z');
let simulator: WechatPaySimulator;
let inbox: MerchantInbox;
beforeAll(async () => {
  simulator = await startWechatPaySimulator({ now: () => time });
  inbox = await openMerchantInbox();
});
afterAll(() => Promise.all([simulator.close(), inbox.close()]));

const gatewayFor = (credentials: WechatPayCredentials) =>
  wechatPayGateway({
    baseUrl: simulator.url,
    clock: { now: () => time },
    random: systemRandom,
    timeoutMs: 10_000,
    credentials: () => credentials,
  });

const requestFor = (attempt: string) => ({
  attempt: AttemptId(attempt),
  order: OrderNumber('SO-20261122-0042'),
  amount: money(8_888, 'CNY'),
  title: '面膜',
  createdAt: time,
  expiresAt: time + 900_000,
  scene: { kind: 'native' } as const,
  returnUrl: 'https://shop.example/back',
});

/** Pays and reads the notification that comes of it. */
async function paidNotice(gateway: ReturnType<typeof gatewayFor>, merchantId: string, attempt: string) {
  expect((await gateway.create(shop, requestFor(attempt))).ok).toBe(true);
  expect(simulator.act(merchantId, attempt, 'pay')).toBe(true);
  await simulator.courier.deliverDue();
  const [received, ...others] = inbox.drain();
  expect(others).toEqual([]);
  if (!received) throw new Error('no notification came');
  return gateway.verifyNotification(shop, { ...received, now: time });
}

test('a merchant goes from certificates over both to the public key, and no notification is lost', async () => {
  const merchant = simulator.addMerchant();
  const here = (known: { publicKey: boolean; certificates: boolean }) =>
    gatewayFor({ ...credentialsOf(merchant, known), notifyUrl: inbox.url });
  const pay = (gateway: ReturnType<typeof gatewayFor>, attempt: string) =>
    paidNotice(gateway, merchant.merchantId, attempt);

  const old = here({ publicKey: false, certificates: true });
  expect(await pay(old, 'CHANGE01')).toMatchObject({ ok: true });
  time += 600_000;
  simulator.rotateCertificate(merchant);
  expect(await pay(old, 'CHANGE02')).toMatchObject({ ok: true });

  const between = here({ publicKey: true, certificates: true });
  expect(await pay(between, 'CHANGE03')).toMatchObject({ ok: true });
  merchant.signsWith = 'publicKey';
  expect(await pay(between, 'CHANGE04')).toMatchObject({ ok: true });
  expect(await pay(old, 'CHANGE05')).toEqual({ ok: false, error: 'foreignSerial' });

  const renewed = here({ publicKey: true, certificates: false });
  expect(await pay(renewed, 'CHANGE06')).toMatchObject({ ok: true });
});

test('the probe that WeChat Pay sends is refused as a probe', async () => {
  const merchant = simulator.addMerchant();
  const gateway = gatewayFor(credentialsOf(merchant, { publicKey: false, certificates: true }));
  simulator.probe(merchant, inbox.url);
  await simulator.courier.deliverDue();
  const [received] = inbox.drain();
  const verified = await gateway.verifyNotification(shop, {
    headers: {},
    rawBody: Buffer.of(),
    ...received,
    now: time,
  });
  expect(verified).toEqual({ ok: false, error: 'probe' });
});

test('a merchant whose key is another is told that nobody knows them', async () => {
  const merchant = simulator.addMerchant();
  const { merchantKeys } = simulatedMerchant(9, time);
  const stranger = { ...merchant, merchantKeys };
  const gateway = gatewayFor(credentialsOf(stranger, { publicKey: true, certificates: false }));
  expect(await gateway.create(shop, requestFor('STRANGE1'))).toEqual({
    ok: false,
    error: { code: 'badCredentials', providerCode: 'SIGN_ERROR' },
  });
});
