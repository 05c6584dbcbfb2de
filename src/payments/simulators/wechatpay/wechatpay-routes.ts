import type { SimulatedCall } from '../serve-loopback';
import { pagePath } from '../simulated-page';
import type { Trade, TradeBook } from '../trade-book';
import { encrypted, type PlatformKey, type SimulatedMerchant } from './simulated-merchant';
import type { Notify } from './wechatpay-notices';
import { described, describedRefund, no, openRefund, openTrade, type Said } from './wechatpay-trades';

export interface Desk {
  readonly merchant: SimulatedMerchant;
  readonly book: TradeBook;
  readonly notify: Notify;
  readonly url: string;
}

/** What the API says to a merchant who has signed. */
export function route(call: SimulatedCall, desk: Desk): Said {
  const { merchant, book } = desk;
  const path = `${call.method} ${call.url.pathname}`;
  if (path === 'GET /v3/certificates')
    return { status: 200, body: { data: merchant.certificates.map(listed(merchant)) } };
  const kind = /^POST \/v3\/pay\/transactions\/(jsapi|native|h5)$/.exec(path)?.[1];
  if (kind) return create(call, desk, kind);
  if (path === 'POST /v3/refund/domestic/refunds') return refund(call, desk);
  const refundId = /^GET \/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(path)?.[1];
  if (refundId) return findRefund(desk, decodeURIComponent(refundId));
  const named = /^(GET|POST) \/v3\/pay\/transactions\/out-trade-no\/([^/]+?)(\/close)?$/.exec(path);
  const trade = named?.[2] && book.find(merchant.merchantId, decodeURIComponent(named[2]));
  if (named && !trade) return no(404, 'ORDER_NOT_EXIST', '订单不存在');
  if (trade && named[1] === 'POST' && named[3]) return close(trade);
  if (trade && named[1] === 'GET' && call.url.searchParams.get('mchid') === merchant.merchantId) {
    return { status: 200, body: described(trade, merchant) };
  }
  return no(404, 'NOT_FOUND', '请求的资源不存在');
}

const listed = (merchant: SimulatedMerchant) => (key: PlatformKey) => ({
  serial_no: key.id,
  encrypt_certificate: encrypted(key.certificate ?? '', merchant.apiV3Key, 'certificate'),
});

function create(call: SimulatedCall, { book, merchant, url }: Desk, kind: string): Said {
  const opening = openTrade(book, merchant, kind, call.body);
  if ('refused' in opening) return opening.refused;
  const page = url + pagePath(opening.trade);
  const answers: Readonly<Record<string, object>> = {
    jsapi: { prepay_id: `wx${opening.trade.token}` },
    // The real one is a weixin:// address that only WeChat opens; any phone's browser opens this one.
    native: { code_url: page },
    h5: { h5_url: `${page}?prepay_id=wx${opening.trade.token}` },
  };
  return { status: 200, body: answers[kind] ?? {} };
}

function close(trade: Trade): Said {
  if (trade.status === 'paid') return no(400, 'ORDERPAID', '该订单已支付');
  if (trade.status === 'closed') return no(400, 'ORDER_CLOSED', '该订单已关闭');
  trade.status = 'closed';
  return { status: 204, body: null };
}

function refund(call: SimulatedCall, { book, merchant, notify }: Desk): Said {
  const refunding = openRefund(book, merchant, call.body);
  if ('refused' in refunding) return refunding.refused;
  const { trade, refund: id, fresh } = refunding;
  const { status: _, ...notice } = describedRefund(trade, id, 'SUCCESS') as { status: string };
  const url = (JSON.parse(call.body) as { notify_url?: string }).notify_url ?? trade.notifyUrl;
  if (fresh) {
    const resource = { mchid: merchant.merchantId, ...notice, refund_status: 'SUCCESS' };
    notify(merchant, { url, event: 'REFUND.SUCCESS', resource });
  }
  return { status: 200, body: describedRefund(trade, id, fresh ? 'PROCESSING' : 'SUCCESS') };
}

function findRefund({ book, merchant }: Desk, id: string): Said {
  const trade = book.all().find(({ merchant: owner, refunds }) => owner === merchant.merchantId && refunds.has(id));
  if (!trade) return no(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  return { status: 200, body: describedRefund(trade, id, 'SUCCESS') };
}
