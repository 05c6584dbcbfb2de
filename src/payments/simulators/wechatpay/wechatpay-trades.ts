import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refunded, type Trade, type TradeBook } from '../trade-book';
import type { SimulatedMerchant } from './simulated-merchant';

/** A body and its status, before it is signed. */
export interface Said {
  readonly status: number;
  readonly body: object | null;
}

export const no = (status: number, code: string, message: string): Said => ({ status, body: { code, message } });

const orderSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= 127),
  out_trade_no: z.string().regex(/^[\w|*-]{6,32}$/),
  time_expire: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/),
  notify_url: z.url(),
  amount: z.object({ total: z.number().int().positive(), currency: z.literal('CNY') }),
  payer: z.object({ openid: z.string().min(1) }).optional(),
  scene_info: z.object({ payer_client_ip: z.string(), h5_info: z.object({ type: z.string() }) }).optional(),
});

export type Opening = { readonly trade: Trade } | { readonly refused: Said };

export function openTrade(book: TradeBook, merchant: SimulatedMerchant, kind: string, body: string): Opening {
  const order = orderSchema.safeParse(parsed(body)).data;
  if (!order || (kind === 'jsapi' && !order.payer) || (kind === 'h5' && !order.scene_info)) {
    return { refused: no(400, 'PARAM_ERROR', '参数错误') };
  }
  if (order.mchid !== merchant.merchantId || order.appid !== merchant.appId) {
    return { refused: no(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配') };
  }
  const known = book.find(merchant.merchantId, order.out_trade_no);
  if (known?.status === 'paid') return { refused: no(400, 'ORDERPAID', '该订单已支付') };
  if (known && known.status !== 'open') return { refused: no(400, 'ORDER_CLOSED', '该订单已关闭') };
  // It names the shopper, and is only ever compared.
  const request = createHash('sha256').update(`${kind} ${body}`).digest('base64url');
  if (known) {
    return known.request === request ? { trade: known } : { refused: no(403, 'OUT_TRADE_NO_USED', '商户订单号重复') };
  }
  const trade = book.open({
    merchant: merchant.merchantId,
    id: order.out_trade_no,
    amount: order.amount.total,
    currency: 'CNY',
    request,
    token: randomBytes(12).toString('base64url'),
    transaction: `42000${Date.parse(order.time_expire)}${randomBytes(5).toString('hex')}`,
    expiresAt: Date.parse(order.time_expire),
    notifyUrl: order.notify_url,
    returnUrl: null,
  });
  return { trade };
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function stateOf(trade: Trade): string {
  if (trade.status === 'paid') return trade.refunds.size > 0 ? 'REFUND' : 'SUCCESS';
  return { open: 'NOTPAY', failed: 'PAYERROR', closed: 'CLOSED' }[trade.status];
}

export function described(trade: Trade, merchant: SimulatedMerchant): object {
  const paid = trade.status === 'paid';
  const { amount: total, currency } = trade;
  return {
    appid: merchant.appId,
    mchid: merchant.merchantId,
    out_trade_no: trade.id,
    trade_state: stateOf(trade),
    trade_state_desc: '模拟',
    attach: '',
    amount: { total, currency, ...(paid ? { payer_total: total, payer_currency: currency } : {}) },
    ...(paid ? { transaction_id: trade.transaction, success_time: new Date(trade.paidAt ?? 0).toISOString() } : {}),
  };
}

const refundSchema = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string().regex(/^[\w|*@-]{1,64}$/),
  amount: z.object({
    refund: z.number().int().positive(),
    total: z.number().int().positive(),
    currency: z.literal('CNY'),
  }),
});

export type Refunding =
  | { readonly trade: Trade; readonly refund: string; readonly fresh: boolean }
  | { readonly refused: Said };

export function openRefund(book: TradeBook, merchant: SimulatedMerchant, body: string): Refunding {
  const asked = refundSchema.safeParse(parsed(body)).data;
  if (!asked) return { refused: no(400, 'PARAM_ERROR', '参数错误') };
  const { out_refund_no: refund, amount } = asked;
  const trade = book.find(merchant.merchantId, asked.out_trade_no);
  if (!trade) return { refused: no(404, 'RESOURCE_NOT_EXISTS', '订单不存在') };
  if (trade.status !== 'paid') return { refused: no(400, 'INVALID_REQUEST', '订单未支付') };
  const known = trade.refunds.get(refund);
  if (amount.total !== trade.amount || (known && known.amount !== amount.refund)) {
    return { refused: no(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试') };
  }
  if (known) return { trade, refund, fresh: false };
  if (refunded(trade) === trade.amount) return { refused: no(400, 'INVALID_REQUEST', '订单已全额退款') };
  if (refunded(trade) + amount.refund > trade.amount) {
    return { refused: no(400, 'INVALID_REQUEST', '退款金额大于可退金额') };
  }
  book.refund(trade, refund, amount.refund);
  return { trade, refund, fresh: true };
}

export function describedRefund(trade: Trade, refund: string, status: string): object {
  const amount = trade.refunds.get(refund)?.amount;
  return {
    refund_id: `503000${trade.transaction.slice(5)}`,
    out_refund_no: refund,
    transaction_id: trade.transaction,
    out_trade_no: trade.id,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    status,
    amount: { total: trade.amount, refund: amount, payer_total: trade.amount, payer_refund: amount, currency: 'CNY' },
  };
}
