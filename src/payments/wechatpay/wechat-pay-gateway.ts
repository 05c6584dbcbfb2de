import { z } from 'zod';
import { Fault } from '../../base/fault';
import type { ShopId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type {
  CreatedPayment,
  GatewayRefusal,
  GatewayRequest,
  PaymentGateway,
  PaymentState,
  RefundRequest,
  RefundState,
} from '../../ports/payment-provider';
import type { ProviderAnswer } from '../call-provider';
import { answerOf } from '../read-json';
import { refuse } from '../refuse';
import { createBody, isWechatPayScene, type WechatPayScene } from './create-body';
import type { WechatPayCredentials } from './credentials';
import { jsapiParameters } from './jsapi-parameters';
import { readNotification } from './read-notification';
import { refusalOf } from './refusals';
import { paymentStateOf, refundSchema, refundStateOf, transactionSchema } from './states';
import { type WechatPayClient, type WechatPayWorld, wechatPayClient } from './wechat-pay-client';

export interface WechatPayGatewayDeps extends WechatPayWorld {
  /** Null for a shop without WeChat Pay. The same object each time: what is learnt of a merchant's keys hangs on it. */
  readonly credentials: (shop: ShopId) => WechatPayCredentials | null;
}

const tradePath = (attempt: string): string => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(attempt)}`;

/** WeChat Pay for merchants in mainland China, API v3. */
export function wechatPayGateway(deps: WechatPayGatewayDeps): PaymentGateway {
  const clients = new WeakMap<WechatPayCredentials, WechatPayClient>();
  const clientOf = (shop: ShopId): WechatPayClient | null => {
    const credentials = deps.credentials(shop);
    if (!credentials) return null;
    const client = clients.get(credentials) ?? wechatPayClient(credentials, deps);
    clients.set(credentials, client);
    return client;
  };
  const asClient = async <T>(shop: ShopId, work: (client: WechatPayClient) => Promise<Result<T, GatewayRefusal>>) => {
    const client = clientOf(shop);
    return client ? work(client) : refuse('notConfigured');
  };
  return {
    name: 'wechatpay',
    account(shop) {
      const credentials = deps.credentials(shop);
      return credentials && { merchant: credentials.merchantId, app: credentials.appId };
    },
    create: (shop, request) => asClient(shop, (client) => create(client, deps, request)),
    query: (shop, { attempt }) => asClient(shop, (client) => query(client, attempt)),
    close: (shop, { attempt }) => asClient(shop, (client) => close(client, attempt)),
    refund: (shop, request) => asClient(shop, (client) => refund(client, request)),
    queryRefund: (shop, request) => asClient(shop, (client) => queryRefund(client, request.refund)),
    async verifyNotification(shop, received) {
      const client = clientOf(shop);
      return client ? readNotification(client, received) : err('notConfigured');
    },
  };
}

async function create(
  client: WechatPayClient,
  world: WechatPayWorld,
  request: GatewayRequest,
): Promise<Result<CreatedPayment, GatewayRefusal>> {
  const { scene } = request;
  if (!isWechatPayScene(scene)) return refuse('sceneNotOffered');
  if (request.amount.currency !== 'CNY') return refuse('currencyNotOffered');
  const body = createBody(client.credentials, request, scene);
  const answer = await client.call({ method: 'POST', path: `/v3/pay/transactions/${scene.kind}`, body });
  return answer.status === 200 ? ok(wayToPay(client, world, { request, scene, answer })) : refusalOf(answer);
}

interface Created {
  readonly request: GatewayRequest;
  readonly scene: WechatPayScene;
  readonly answer: ProviderAnswer;
}

function wayToPay(client: WechatPayClient, world: WechatPayWorld, { request, scene, answer }: Created): CreatedPayment {
  switch (scene.kind) {
    case 'jsapi': {
      const { prepay_id: prepayId } = answerOf(z.object({ prepay_id: z.string().min(1) }), answer.body);
      const signing = { prepayId, now: world.clock.now(), nonce: world.random.token(16) };
      return { way: { kind: 'jsapi', parameters: jsapiParameters(client.credentials, signing) }, reference: null };
    }
    case 'native': {
      const { code_url: content } = answerOf(z.object({ code_url: z.string().min(1) }), answer.body);
      return { way: { kind: 'qr', content }, reference: null };
    }
    case 'h5': {
      const { h5_url } = answerOf(z.object({ h5_url: z.url() }), answer.body);
      const url = new URL(h5_url);
      url.searchParams.set('redirect_url', request.returnUrl);
      return { way: { kind: 'link', url: url.href }, reference: null };
    }
  }
}

async function query(client: WechatPayClient, attempt: string): Promise<Result<PaymentState, GatewayRefusal>> {
  const path = `${tradePath(attempt)}?mchid=${client.credentials.merchantId}`;
  const answer = await client.call({ method: 'GET', path });
  if (answer.status !== 200) return refusalOf(answer);
  const state = paymentStateOf(answerOf(transactionSchema, answer.body));
  if (!state) throw new Fault('providerUnreachable', 'WeChat Pay tells of a payment in no state that is known');
  return ok(state);
}

async function close(client: WechatPayClient, attempt: string): Promise<Result<'closed', GatewayRefusal>> {
  const body = { mchid: client.credentials.merchantId };
  const answer = await client.call({ method: 'POST', path: `${tradePath(attempt)}/close`, body });
  if (answer.status === 204 || answer.status === 200) return ok('closed');
  const refused = refusalOf(answer);
  if (refused.ok || refused.error.code !== 'rejected') {
    return !refused.ok && refused.error.code === 'alreadyClosed' ? ok('closed') : refused;
  }
  const state = await query(client, attempt);
  if (!state.ok) return refused;
  if (state.value.status === 'settled') return refuse('alreadyPaid', refused.error.providerCode);
  return state.value.status === 'expired' ? ok('closed') : refused;
}

async function refund(client: WechatPayClient, request: RefundRequest): Promise<Result<RefundState, GatewayRefusal>> {
  const { amount, total } = request;
  if (amount.currency !== 'CNY' || total.currency !== 'CNY') return refuse('currencyNotOffered');
  const body = {
    out_trade_no: request.attempt,
    out_refund_no: request.refund,
    reason: request.reason.slice(0, 26),
    notify_url: client.credentials.notifyUrl,
    amount: { refund: amount.amount, total: total.amount, currency: 'CNY' },
  };
  const answer = await client.call({ method: 'POST', path: '/v3/refund/domestic/refunds', body });
  return answer.status === 200 ? ok(refundStateOf(answerOf(refundSchema, answer.body))) : refusalOf(answer);
}

async function queryRefund(client: WechatPayClient, id: string): Promise<Result<RefundState, GatewayRefusal>> {
  const path = `/v3/refund/domestic/refunds/${encodeURIComponent(id)}`;
  const answer = await client.call({ method: 'GET', path });
  if (answer.status === 200) return ok(refundStateOf(answerOf(refundSchema, answer.body)));
  return answer.status === 404 ? refuse('unknownRefund', 'RESOURCE_NOT_EXISTS') : refusalOf(answer);
}
