import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refunded, type Trade, type TradeBook } from '../trade-book';
import { fromBeijing, inBeijing, type SimulatedApp } from './simulated-app';

/** The inside of an answer, before it is signed. */
export type Said = Readonly<Record<string, string>>;

export const no = (subCode: string, message: string): Said => ({
  code: '40004',
  msg: 'Business Failed',
  sub_code: subCode,
  sub_msg: message,
});

export const yes = (said: Said): Said => ({ code: '10000', msg: 'Success', ...said });

export const inYuan = (fen: number): string => (fen / 100).toFixed(2);
const inFen = (yuan: string): number => Math.round(Number(yuan) * 100);
const sum = z.string().regex(/^\d+\.\d\d$/);

const orderSchema = z.object({
  out_trade_no: z.string().regex(/^\w{1,64}$/),
  total_amount: sum,
  subject: z.string().min(1).max(256),
  product_code: z.string().optional(),
  time_expire: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
});

export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** Opens a trade, finds the one that the same request opened, or says why not. */
export function openTrade(book: TradeBook, app: SimulatedApp, fields: URLSearchParams): Trade | Said {
  const request = fields.get('biz_content') ?? '';
  const order = orderSchema.safeParse(parsed(request)).data;
  const notifyUrl = fields.get('notify_url');
  if (!order || !notifyUrl) return no('ACQ.INVALID_PARAMETER', '参数无效');
  const known = book.find(app.appId, order.out_trade_no);
  if (known?.status === 'paid') return no('ACQ.TRADE_HAS_SUCCESS', '交易已被支付');
  if (known && known.status !== 'open') return no('ACQ.TRADE_HAS_CLOSE', '交易已经关闭');
  if (known) return known.request === request ? known : no('ACQ.CONTEXT_INCONSISTENT', '交易信息被篡改');
  return book.open({
    merchant: app.appId,
    id: order.out_trade_no,
    amount: inFen(order.total_amount),
    currency: 'CNY',
    request,
    token: randomBytes(12).toString('base64url'),
    transaction: `2026${randomBytes(12).toString('hex')}`,
    expiresAt: fromBeijing(order.time_expire),
    notifyUrl,
    returnUrl: fields.get('return_url'),
  });
}

export const isTrade = (opened: Trade | Said): opened is Trade => 'refunds' in opened;

/** A trade that was paid back wholly is closed, and so is one that nobody paid. */
export function statusOf(trade: Trade): string {
  if (trade.status === 'open') return 'WAIT_BUYER_PAY';
  return trade.status === 'paid' && refunded(trade) < trade.amount ? 'TRADE_SUCCESS' : 'TRADE_CLOSED';
}

export const described = (trade: Trade): Said => ({
  out_trade_no: trade.id,
  trade_no: trade.transaction,
  trade_status: statusOf(trade),
  total_amount: inYuan(trade.amount),
  buyer_logon_id: 'sim***@example.com',
  ...(trade.paidAt === null ? {} : { send_pay_date: inBeijing(trade.paidAt) }),
});

const refundSchema = z.object({ out_request_no: z.string().min(1), refund_amount: sum });

export function refund(book: TradeBook, trade: Trade, asked: unknown): { said: Said; fresh: string | null } {
  const refused = (subCode: string, message: string) => ({ said: no(subCode, message), fresh: null });
  const read = refundSchema.safeParse(asked).data;
  if (!read) return refused('ACQ.INVALID_PARAMETER', '参数无效');
  if (trade.status !== 'paid') return refused('ACQ.TRADE_STATUS_ERROR', '交易状态非法');
  const amount = inFen(read.refund_amount);
  const known = trade.refunds.get(read.out_request_no);
  if (known && known.amount !== amount) return refused('ACQ.DISCORDANT_REPEAT_REQUEST', '不一致的请求');
  if (!known && refunded(trade) + amount > trade.amount) {
    return refused('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限');
  }
  if (!known) book.refund(trade, read.out_request_no, amount);
  const said = yes({
    out_trade_no: trade.id,
    trade_no: trade.transaction,
    refund_fee: inYuan(refunded(trade)),
    fund_change: known ? 'N' : 'Y',
  });
  return { said, fresh: known ? null : read.out_request_no };
}

export function describedRefund(trade: Trade, id: string): Said {
  const known = trade.refunds.get(id);
  if (!known) return yes({});
  return yes({
    out_trade_no: trade.id,
    out_request_no: id,
    total_amount: inYuan(trade.amount),
    refund_amount: inYuan(known.amount),
    refund_status: 'REFUND_SUCCESS',
  });
}
