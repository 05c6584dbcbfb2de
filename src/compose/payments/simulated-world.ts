import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../base/clock';
import type { ShopId } from '../../base/ids';
import type { Random } from '../../base/random';
import { alipayGateway } from '../../payments/alipay/alipay-gateway';
import type { AlipayCredentials } from '../../payments/alipay/credentials';
import { startAlipaySimulator } from '../../payments/simulators/alipay/start-alipay-simulator';
import { fileJournal } from '../../payments/simulators/journal';
import type { ProviderSimulator, SimulatorOptions } from '../../payments/simulators/simulator';
import { startStripeSimulator } from '../../payments/simulators/stripe/start-stripe-simulator';
import { startWechatPaySimulator } from '../../payments/simulators/wechatpay/start-wechatpay-simulator';
import type { StripeCredentials } from '../../payments/stripe/credentials';
import { stripeGateway } from '../../payments/stripe/stripe-gateway';
import type { WechatPayCredentials } from '../../payments/wechatpay/credentials';
import { wechatPayGateway } from '../../payments/wechatpay/wechat-pay-gateway';
import type { GatewayName, PaymentGateway } from '../../ports/payment-provider';

export interface SimulatedWorldDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly timeoutMs: number;
  /** Where this process itself reaches the notify routes, without a slash at its end. */
  readonly loopbackUrl: () => string;
  /** Where the simulators keep their journals. */
  readonly folder: string;
}

export interface SimulatedProvider {
  readonly gateway: PaymentGateway;
  readonly simulator: ProviderSimulator;
}

type Start = (deps: SimulatedWorldDeps) => Promise<SimulatedProvider>;

const notifyUrl = ({ loopbackUrl }: SimulatedWorldDeps, provider: GatewayName, shop: ShopId): string =>
  `${loopbackUrl()}/pay/notify/${provider}/${shop}`;

const journalOf = ({ folder }: SimulatedWorldDeps, name: SimulatedName): string => join(folder, `${name}.jsonl`);

const optionsOf = (deps: SimulatedWorldDeps, name: SimulatedName): SimulatorOptions => ({
  now: () => deps.clock.now(),
  journal: fileJournal(journalOf(deps, name)),
});

/** One merchant a shop, made when it is first asked for; the same object each time. */
function perShop<Credentials>(make: (shop: ShopId) => Credentials): (shop: ShopId) => Credentials {
  const made = new Map<ShopId, Credentials>();
  return (shop) => {
    const credentials = made.get(shop) ?? make(shop);
    made.set(shop, credentials);
    return credentials;
  };
}

const startWechatPay: Start = async (deps) => {
  const simulator = await startWechatPaySimulator(optionsOf(deps, 'wechatpay'));
  const credentials = perShop<WechatPayCredentials>((shop) => {
    const merchant = simulator.addMerchant(shop);
    merchant.signsWith = 'publicKey';
    const { appId, merchantId, merchantSerial, apiV3Key, publicKey, merchantKeys } = merchant;
    return {
      ...{ appId, merchantId, merchantSerial, apiV3Key },
      privateKey: merchantKeys.privateKey,
      publicKey: { id: publicKey.id, key: createPublicKey(publicKey.publicPem) },
      certificates: false,
      notifyUrl: notifyUrl(deps, 'wechatpay', shop),
    };
  });
  return { simulator, gateway: wechatPayGateway({ ...deps, baseUrl: simulator.url, credentials }) };
};

const startAlipay: Start = async (deps) => {
  const simulator = await startAlipaySimulator(optionsOf(deps, 'alipay'));
  const credentials = perShop<AlipayCredentials>((shop) => {
    const { appId, sellerId, appKeys, alipayKeys } = simulator.addApp(shop);
    return {
      ...{ appId, sellerId },
      privateKey: appKeys.privateKey,
      alipayPublicKey: alipayKeys.publicKey,
      notifyUrl: notifyUrl(deps, 'alipay', shop),
    };
  });
  return { simulator, gateway: alipayGateway({ ...deps, gatewayUrl: `${simulator.url}/gateway.do`, credentials }) };
};

const startStripe: Start = async (deps) => {
  const simulator = await startStripeSimulator(optionsOf(deps, 'stripe'));
  const credentials = perShop<StripeCredentials>((shop) => {
    const account = simulator.addAccount(shop);
    account.webhookUrl = notifyUrl(deps, 'stripe', shop);
    const { secretKey, accountId, webhookSecret } = account;
    return { secretKey, accountId, webhookSecrets: [webhookSecret] };
  });
  return { simulator, gateway: stripeGateway({ ...deps, baseUrl: simulator.url, credentials }) };
};

const starts = { wechatpay: startWechatPay, alipay: startAlipay, stripe: startStripe } as const;

export type SimulatedName = keyof typeof starts;
export const simulatedNames = Object.keys(starts) as readonly SimulatedName[];

export interface SimulatedWorld {
  readonly gateways: Readonly<Record<SimulatedName, PaymentGateway>>;
  /** Null before the first payment by it. */
  simulatorOf(name: string): ProviderSimulator | null;
  /** Carries the simulators' notifications out. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

/** The payment companies' stand-ins, each begun when somebody first pays by it, or at once where somebody has paid before. */
export function simulatedWorld(deps: SimulatedWorldDeps): SimulatedWorld {
  const begun = new Map<string, Promise<SimulatedProvider>>();
  const running = new Map<string, SimulatedProvider>();
  const begin = (name: SimulatedName): Promise<SimulatedProvider> => {
    const provider = begun.get(name) ?? starts[name](deps);
    begun.set(name, provider);
    void provider.then(
      (started) => running.set(name, started),
      () => begun.delete(name),
    );
    return provider;
  };
  for (const name of simulatedNames) if (existsSync(journalOf(deps, name))) void begin(name);
  const lazy = (name: SimulatedName): PaymentGateway =>
    lazyGateway(name, {
      begin: async () => (await begin(name)).gateway,
      current: () => running.get(name)?.gateway ?? null,
    });
  return {
    gateways: { wechatpay: lazy('wechatpay'), alipay: lazy('alipay'), stripe: lazy('stripe') },
    simulatorOf: (name) => running.get(name)?.simulator ?? null,
    async deliverDue() {
      for (const { simulator } of running.values()) await simulator.courier.deliverDue();
    },
    async close() {
      for (const provider of begun.values()) await (await provider).simulator.close();
    },
  };
}

interface Lazily {
  readonly begin: () => Promise<PaymentGateway>;
  readonly current: () => PaymentGateway | null;
}

function lazyGateway(name: GatewayName, { begin, current }: Lazily): PaymentGateway {
  return {
    name,
    account: (shop) => current()?.account(shop) ?? null,
    create: async (shop, request) => (await begin()).create(shop, request),
    query: async (shop, payment) => (await begin()).query(shop, payment),
    close: async (shop, payment) => (await begin()).close(shop, payment),
    refund: async (shop, request) => (await begin()).refund(shop, request),
    queryRefund: async (shop, refund) => (await begin()).queryRefund(shop, refund),
    verifyNotification: async (shop, received) => (await begin()).verifyNotification(shop, received),
  };
}
