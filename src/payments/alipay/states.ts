import { z } from 'zod';
import { Fault } from '../../base/fault';
import { ok, type Result } from '../../base/result';
import type { GatewayRefusal, PaymentState, RefundState } from '../../ports/payment-provider';
import type { AlipayAnswer } from './read-answer';
import { readYuan } from './yuan';

const tradeSchema = z.object({
  trade_no: z.string().optional(),
  trade_status: z.enum(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  total_amount: z.string(),
  /** When the money was paid out to the seller: there only once it was paid. */
  send_pay_date: z.string().optional(),
});

/** @throws Fault for an answer that is in no documentation. */
export function readTrade(answer: AlipayAnswer): PaymentState {
  const trade = tradeSchema.safeParse(answer).data;
  const amount = trade && readYuan(trade.total_amount);
  if (!trade || !amount) throw new Fault('providerUnreachable', 'Alipay tells of a payment in no state that is known');
  const transaction = trade.trade_no ?? null;
  // A payment that was wholly paid back is closed as well; it was settled all the same.
  const isPaid =
    trade.trade_status === 'TRADE_CLOSED' ? Boolean(trade.send_pay_date) : isPaidStatus(trade.trade_status);
  if (isPaid) return { status: 'settled', amount, transaction };
  return { status: trade.trade_status === 'TRADE_CLOSED' ? 'expired' : 'pending', amount: null, transaction };
}

const isPaidStatus = (status: string): boolean => status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED';

/** Null when Alipay knows of no refund that was done. */
export function readRefund(answer: AlipayAnswer): Result<RefundState, GatewayRefusal> | null {
  const read = z.object({ refund_status: z.literal('REFUND_SUCCESS'), refund_amount: z.string() }).safeParse(answer);
  const amount = read.success ? readYuan(read.data.refund_amount) : null;
  return amount && ok({ status: 'succeeded', amount });
}
