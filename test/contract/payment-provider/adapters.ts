import { ShopId } from '../../../src/base/ids';
import { systemRandom } from '../../../src/base/random';
import { alipayGateway } from '../../../src/payments/alipay/alipay-gateway';
import { alipayCredentialsSchema } from '../../../src/payments/alipay/credentials';
import type { SimulatedApp } from '../../../src/payments/simulators/alipay/simulated-app';
import { startAlipaySimulator } from '../../../src/payments/simulators/alipay/start-alipay-simulator';
import type { SimulatedAccount } from '../../../src/payments/simulators/stripe/simulated-account';
import { startStripeSimulator } from '../../../src/payments/simulators/stripe/start-stripe-simulator';
import { startWechatPaySimulator } from '../../../src/payments/simulators/wechatpay/start-wechatpay-simulator';
import { stripeCredentialsSchema } from '../../../src/payments/stripe/credentials';
import { stripeGateway } from '../../../src/payments/stripe/stripe-gateway';
import { wechatPayGateway } from '../../../src/payments/wechatpay/wechat-pay-gateway';
import type { ReceivedNotification } from '../../../src/ports/payment-provider';
import type { Adapter } from '../contract';
import { openMerchantInbox } from './merchant-inbox';
import type { GatewaySubject } from './subject';
import { type WechatPayMode, wechatPayCredentials } from './wechatpay-credentials';

const ours = ShopId('ours');
const theirs = ShopId('theirs');
const nobody = ShopId('nobody');
const timeoutMs = 1500;

const startTime = Date.parse('2026-11-22T12:00:00Z');

const openWorld = async () => ({ clock: { time: startTime }, inbox: await openMerchantInbox(), ours, theirs, nobody });

type World = Awaited<ReturnType<typeof openWorld>>;

const opened = (subject: GatewaySubject) => ({
  subject,
  close: async () => {
    await Promise.all([subject.simulator.close(), subject.inbox.close()]);
  },
});

const clockOf = ({ clock }: World) => ({ now: () => clock.time });

const resignHeader =
  (name: string, change: (value: string, signature: (text: string) => string | null) => string | null) =>
  (received: ReceivedNotification, sign: (signature: string) => string | null): ReceivedNotification => {
    const header = change(String(received.headers[name]), sign) ?? undefined;
    return { ...received, headers: { ...received.headers, [name]: header } };
  };

function resignForm(
  received: ReceivedNotification,
  change: (signature: string) => string | null,
): ReceivedNotification {
  const fields = new URLSearchParams(Buffer.from(received.rawBody).toString());
  const signature = change(fields.get('sign') ?? '');
  if (signature === null) fields.delete('sign');
  else fields.set('sign', signature);
  return { ...received, rawBody: Buffer.from(fields.toString()) };
}

const wechatPay = (mode: WechatPayMode): Adapter<GatewaySubject> => ({
  name: `WeChat Pay (${mode})`,
  async open() {
    const world = await openWorld();
    const { now } = clockOf(world);
    const simulator = await startWechatPaySimulator({ now });
    const merchant = simulator.addMerchant();
    const other = simulator.addMerchant();
    const credentials = new Map(
      [merchant, other].map((one, place) => {
        one.signsWith = mode === 'certificates' ? 'certificate' : 'publicKey';
        return [place === 0 ? ours : theirs, wechatPayCredentials(one, mode, world.inbox.url)] as const;
      }),
    );
    const gateway = wechatPayGateway({
      baseUrl: simulator.url,
      clock: { now },
      random: systemRandom,
      timeoutMs,
      credentials: (shop) => credentials.get(shop) ?? null,
    });
    return opened({
      ...world,
      gateway,
      simulator,
      merchant: merchant.merchantId,
      scenes: [{ kind: 'native' }, { kind: 'h5', clientIp: '203.0.113.7' }, { kind: 'jsapi', openId: 'oUpF8uMuAJO' }],
      foreignScene: { kind: 'page' },
      currency: 'CNY',
      refusedCurrency: 'USD',
      foreign: 'foreignSerial',
      windowMs: 300_000,
      failed: 'declined',
      resign: resignHeader('wechatpay-signature', (value, sign) => sign(value)),
    });
  },
});

const alipayCredentials = (app: SimulatedApp, notifyUrl: string) =>
  alipayCredentialsSchema.parse({
    appId: app.appId,
    sellerId: app.sellerId,
    privateKey: app.appKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    alipayPublicKey: app.alipayKeys.publicKey.export({ type: 'spki', format: 'pem' }),
    notifyUrl,
  });

const alipay: Adapter<GatewaySubject> = {
  name: 'Alipay',
  async open() {
    const world = await openWorld();
    const { now } = clockOf(world);
    const simulator = await startAlipaySimulator({ now });
    const app = simulator.addApp();
    const credentials = new Map([
      [ours, alipayCredentials(app, world.inbox.url)],
      [theirs, alipayCredentials(simulator.addApp(), world.inbox.url)],
    ]);
    const gateway = alipayGateway({
      gatewayUrl: `${simulator.url}/gateway.do`,
      clock: { now },
      timeoutMs,
      credentials: (shop) => credentials.get(shop) ?? null,
    });
    return opened({
      ...world,
      gateway,
      simulator,
      merchant: app.appId,
      scenes: [{ kind: 'precreate' }, { kind: 'page' }, { kind: 'wap' }],
      foreignScene: { kind: 'native' },
      currency: 'CNY',
      refusedCurrency: 'JPY',
      foreign: 'badSignature',
      windowMs: 26 * 3_600_000,
      failed: 'expired',
      resign: resignForm,
    });
  },
};

const stripeCredentials = ({ secretKey, accountId, webhookSecret }: SimulatedAccount) =>
  stripeCredentialsSchema.parse({ secretKey, accountId, webhookSecrets: [webhookSecret] });

const stripe = (currency: string): Adapter<GatewaySubject> => ({
  name: `Stripe (${currency})`,
  async open() {
    const world = await openWorld();
    const { now } = clockOf(world);
    const simulator = await startStripeSimulator({ now });
    const account = simulator.addAccount();
    account.webhookUrl = world.inbox.url;
    const credentials = new Map([
      [ours, stripeCredentials(account)],
      [theirs, stripeCredentials(simulator.addAccount())],
    ]);
    const gateway = stripeGateway({
      baseUrl: simulator.url,
      clock: { now },
      timeoutMs,
      credentials: (shop) => credentials.get(shop) ?? null,
    });
    return opened({
      ...world,
      gateway,
      simulator,
      merchant: account.accountId,
      scenes: [{ kind: 'checkout' }],
      foreignScene: { kind: 'precreate' },
      currency,
      // 1.01 of a currency that Stripe has no hundredths of.
      refusedCurrency: 'MGA',
      foreign: 'badSignature',
      windowMs: 300_000,
      failed: 'declined',
      resign: resignHeader('stripe-signature', (value, sign) => {
        const [time, signature] = value.split(',v1=');
        const changed = sign(signature ?? '');
        return changed === null ? null : `${time},v1=${changed}`;
      }),
    });
  },
});

export const gatewayAdapters: readonly Adapter<GatewaySubject>[] = [
  wechatPay('certificates'),
  wechatPay('public key'),
  alipay,
  stripe('EUR'),
  stripe('JPY'),
];
