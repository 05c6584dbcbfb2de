import { join } from 'node:path';
import { type Clock, systemClock } from '../../base/clock';
import type { AttemptId, ShopId } from '../../base/ids';
import { type Random, systemRandom } from '../../base/random';
import type { PaymentAttempt } from '../../commerce/payment';
import type { PaymentMethod } from '../../commerce/shop';
import type { Config } from '../../config';
import { alipayGateway } from '../../payments/alipay/alipay-gateway';
import { readShopCredentials, type ShopCredentials } from '../../payments/shop-credentials';
import type { PayLinks } from '../../payments/simulated/pay-link';
import { simulatedGateway } from '../../payments/simulated/simulated-gateway';
import type { ProviderSimulator } from '../../payments/simulators/simulator';
import { stripeGateway } from '../../payments/stripe/stripe-gateway';
import { wechatPayGateway } from '../../payments/wechatpay/wechat-pay-gateway';
import type { CommerceStore } from '../../ports/commerce-store';
import type { GatewayName, GatewayOf, PaymentGateway } from '../../ports/payment-provider';
import { readSecretFile } from '../read-secret-file';
import { type SimulatedName, simulatedNames, simulatedWorld } from './simulated-world';

export interface PaymentsDeps {
  readonly config: Config;
  readonly store: CommerceStore;
  readonly links: PayLinks;
  readonly publicUrl: () => string;
  /** Where this process reaches itself; without it, simulators tell nothing and are only asked. */
  readonly loopbackUrl?: (() => string) | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
}

/** Who takes the money of every shop of this server. */
export interface PaymentWorld {
  readonly gateways: Readonly<Record<GatewayName, PaymentGateway>>;
  readonly gatewayOf: GatewayOf;
  payUrl(shop: ShopId, attempt: AttemptId): string;
  /** Whether a shop can be paid this way here. */
  offers(shop: ShopId, method: PaymentMethod): boolean;
  isSimulated(shop: ShopId, attempt: Pick<PaymentAttempt, 'method'>): boolean;
  simulatorOf(name: string): ProviderSimulator | null;
  /** A simulator's address as browsers reach it; every other as it is. */
  reachable(url: string): string;
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

const nameOf: Readonly<Partial<Record<PaymentMethod, GatewayName>>> = {
  wechatpay: 'wechatpay',
  alipay: 'alipay',
  card: 'stripe',
  simulated: 'simulated',
};

const timeoutMs = 10_000;

export function openPayments(deps: PaymentsDeps): PaymentWorld {
  const { config, store, links, publicUrl } = deps;
  const credentials = credentialsOf(config);
  const world = { clock: deps.clock ?? systemClock, random: deps.random ?? systemRandom, timeoutMs };
  const real = realGateways(config, credentials, world);
  const simulators = simulatedWorld({
    ...world,
    loopbackUrl: deps.loopbackUrl ?? (() => 'http://127.0.0.1:9'),
    folder: join(config.DATA_DIR, 'simulated-payments'),
  });
  const payUrl = (shop: ShopId, attempt: AttemptId) => publicUrl() + links.path(shop, attempt);
  const has = (shop: ShopId, name: GatewayName) => name !== 'simulated' && credentials[shop]?.[name] !== undefined;
  const routed = (name: SimulatedName): PaymentGateway =>
    routedGateway(name, (shop) => (has(shop, name) ? real[name] : simulators.gateways[name]));
  const gateways: Readonly<Record<GatewayName, PaymentGateway>> = {
    wechatpay: routed('wechatpay'),
    alipay: routed('alipay'),
    stripe: routed('stripe'),
    simulated: simulatedGateway(store, payUrl),
  };
  const mayStandIn = config.SIMULATED_PAYMENTS ?? config.NODE_ENV !== 'production';
  return {
    gateways,
    payUrl,
    gatewayOf: (method) => {
      const name = nameOf[method];
      return name ? gateways[name] : null;
    },
    offers(shop, method) {
      const name = nameOf[method];
      return name ? mayStandIn || has(shop, name) : method !== 'unionpay';
    },
    isSimulated(shop, { method }) {
      const name = nameOf[method];
      return name !== undefined && !has(shop, name);
    },
    simulatorOf: simulators.simulatorOf,
    reachable(url) {
      for (const name of simulatedNames) {
        const own = simulators.simulatorOf(name)?.url;
        if (own && url.startsWith(`${own}/`)) return `${publicUrl()}/simulated/${name}${url.slice(own.length)}`;
      }
      return url;
    },
    deliverDue: simulators.deliverDue,
    close: simulators.close,
  };
}

type World = { readonly clock: Clock; readonly random: Random; readonly timeoutMs: number };

function realGateways(config: Config, credentials: ShopCredentials, world: World) {
  return {
    wechatpay: wechatPayGateway({
      ...world,
      baseUrl: config.WECHATPAY_URL,
      credentials: (shop) => credentials[shop]?.wechatpay ?? null,
    }),
    alipay: alipayGateway({
      ...world,
      gatewayUrl: config.ALIPAY_URL,
      credentials: (shop) => credentials[shop]?.alipay ?? null,
    }),
    stripe: stripeGateway({
      ...world,
      baseUrl: config.STRIPE_URL,
      credentials: (shop) => credentials[shop]?.stripe ?? null,
    }),
  };
}

function credentialsOf({
  PAYMENT_CREDENTIALS: text,
  PAYMENT_CREDENTIALS_FILE: file,
  PAYMENT_CREDENTIALS_KEY: key,
}: Config): ShopCredentials {
  if (text !== undefined) return readShopCredentials(text);
  return file === undefined ? {} : readShopCredentials(readSecretFile(file, key ?? null));
}

function routedGateway(name: GatewayName, of: (shop: ShopId) => PaymentGateway): PaymentGateway {
  return {
    name,
    account: (shop) => of(shop).account(shop),
    create: (shop, request) => of(shop).create(shop, request),
    query: (shop, payment) => of(shop).query(shop, payment),
    close: (shop, payment) => of(shop).close(shop, payment),
    refund: (shop, request) => of(shop).refund(shop, request),
    queryRefund: (shop, refund) => of(shop).queryRefund(shop, refund),
    verifyNotification: (shop, received) => of(shop).verifyNotification(shop, received),
  };
}
