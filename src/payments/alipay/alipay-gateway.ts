import { z } from 'zod';
import { Fault } from '../../base/fault';
import type { ShopId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type {
  CreatedPayment,
  GatewayRefusal,
  GatewayRequest,
  PaymentGateway,
  PaymentRef,
  PaymentState,
  RefundRef,
  RefundRequest,
  RefundState,
} from '../../ports/payment-provider';
import { refuse } from '../refuse';
import { type AlipayWorld, callAlipay, pageUrl } from './alipay-client';
import { beijingTime } from './beijing-time';
import type { AlipayCredentials } from './credentials';
import { readNotification } from './read-notification';
import { refusalOf } from './refusals';
import { signedParameters } from './signed-parameters';
import { readRefund, readTrade } from './states';
import { yuan } from './yuan';

export interface AlipayGatewayDeps extends AlipayWorld {
  /** Null for a shop without Alipay. */
  readonly credentials: (shop: ShopId) => AlipayCredentials | null;
}

const done = '10000';

/** Alipay for merchants in mainland China. */
export function alipayGateway(deps: AlipayGatewayDeps): PaymentGateway {
  const asMerchant = async <T>(
    shop: ShopId,
    work: (credentials: AlipayCredentials) => Promise<Result<T, GatewayRefusal>>,
  ) => {
    const credentials = deps.credentials(shop);
    return credentials ? work(credentials) : refuse('notConfigured');
  };
  return {
    name: 'alipay',
    account(shop) {
      const credentials = deps.credentials(shop);
      return credentials && { merchant: credentials.sellerId, app: credentials.appId };
    },
    create: (shop, request) => asMerchant(shop, (credentials) => create(credentials, deps, request)),
    query: (shop, payment) => asMerchant(shop, (credentials) => query(credentials, deps, payment)),
    close: (shop, payment) => asMerchant(shop, (credentials) => close(credentials, deps, payment)),
    refund: (shop, request) => asMerchant(shop, (credentials) => refund(credentials, deps, request)),
    queryRefund: (shop, request) => asMerchant(shop, (credentials) => queryRefund(credentials, deps, request)),
    async verifyNotification(shop, received) {
      const credentials = deps.credentials(shop);
      return credentials ? readNotification(credentials, received) : err('notConfigured');
    },
  };
}

/** Alipay's name of each way to pay, and of the product that the merchant has signed up for. */
const products = {
  page: { method: 'alipay.trade.page.pay', product: 'FAST_INSTANT_TRADE_PAY' },
  wap: { method: 'alipay.trade.wap.pay', product: 'QUICK_WAP_WAY' },
  precreate: { method: 'alipay.trade.precreate', product: 'FACE_TO_FACE_PAYMENT' },
} as const;

async function create(
  credentials: AlipayCredentials,
  world: AlipayWorld,
  request: GatewayRequest,
): Promise<Result<CreatedPayment, GatewayRefusal>> {
  const { scene, amount } = request;
  if (scene.kind !== 'page' && scene.kind !== 'wap' && scene.kind !== 'precreate') return refuse('sceneNotOffered');
  if (amount.currency !== 'CNY') return refuse('currencyNotOffered');
  const { method, product } = products[scene.kind];
  const content = {
    out_trade_no: request.attempt,
    total_amount: yuan(amount),
    subject: request.title.replace(/[/=&]/g, ' ').slice(0, 128),
    product_code: product,
    time_expire: beijingTime(request.expiresAt),
  };
  if (scene.kind !== 'precreate') {
    // Signed at the attempt's own time, so that creating it again leads to the same address.
    const { createdAt: at, returnUrl } = request;
    const parameters = signedParameters(credentials, { method, content, at, notifies: true, returnUrl });
    return ok({ way: { kind: 'link', url: pageUrl(world.gatewayUrl, parameters) }, reference: null });
  }
  const answer = await callAlipay(credentials, world, { method, content, notifies: true });
  if (answer.code !== done) return refusalOf(answer);
  const read = z.object({ qr_code: z.string().min(1) }).safeParse(answer);
  if (!read.success) throw new Fault('providerUnreachable', 'Alipay answered without a QR code');
  return ok({ way: { kind: 'qr', content: read.data.qr_code }, reference: null });
}

async function query(
  credentials: AlipayCredentials,
  world: AlipayWorld,
  { attempt }: PaymentRef,
): Promise<Result<PaymentState, GatewayRefusal>> {
  const content = { out_trade_no: attempt };
  const answer = await callAlipay(credentials, world, { method: 'alipay.trade.query', content });
  return answer.code === done ? ok(readTrade(answer)) : refusalOf(answer);
}

async function close(
  credentials: AlipayCredentials,
  world: AlipayWorld,
  payment: PaymentRef,
): Promise<Result<'closed', GatewayRefusal>> {
  const content = { out_trade_no: payment.attempt };
  const answer = await callAlipay(credentials, world, { method: 'alipay.trade.close', content });
  if (answer.code === done) return ok('closed');
  const refused = refusalOf(answer);
  if (refused.ok || refused.error.code === 'unknownPayment') return refused;
  // Alipay says one and the same of what is paid and of what is closed.
  const state = await query(credentials, world, payment);
  if (!state.ok) return refused;
  if (state.value.status === 'settled') return refuse('alreadyPaid', refused.error.providerCode);
  return state.value.status === 'expired' ? ok('closed') : refused;
}

async function refund(
  credentials: AlipayCredentials,
  world: AlipayWorld,
  request: RefundRequest,
): Promise<Result<RefundState, GatewayRefusal>> {
  if (request.amount.currency !== 'CNY') return refuse('currencyNotOffered');
  const content = {
    out_trade_no: request.attempt,
    out_request_no: request.refund,
    refund_amount: yuan(request.amount),
    refund_reason: request.reason.slice(0, 80),
  };
  const answer = await callAlipay(credentials, world, { method: 'alipay.trade.refund', content });
  if (answer.code !== done) {
    const isUnpaid = answer.sub_code === 'ACQ.TRADE_STATUS_ERROR' || answer.sub_code === 'ACQ.TRADE_NOT_ALLOW_REFUND';
    return isUnpaid ? refuse('notPaid', answer.sub_code) : refusalOf(answer);
  }
  if (answer.fund_change === 'Y') return ok({ status: 'succeeded', amount: request.amount });
  // Without a change of funds it was done before, or is not done yet: only asking tells.
  const known = await queryRefund(credentials, world, request);
  return !known.ok && known.error.code === 'unknownRefund' ? ok({ status: 'pending', amount: request.amount }) : known;
}

async function queryRefund(
  credentials: AlipayCredentials,
  world: AlipayWorld,
  { attempt, refund: id }: RefundRef,
): Promise<Result<RefundState, GatewayRefusal>> {
  const content = { out_trade_no: attempt, out_request_no: id };
  const answer = await callAlipay(credentials, world, { method: 'alipay.trade.fastpay.refund.query', content });
  if (answer.code !== done) return refusalOf(answer);
  // An answer without a status says that the refund never came, or failed: it may be asked for again.
  return readRefund(answer) ?? refuse('unknownRefund');
}
