import { z } from 'zod';
import { Fault } from '../../base/fault';
import { money } from '../../commerce/money';
import type { PaymentState, RefundState } from '../../ports/payment-provider';

const minorUnits = z.number().int().nonnegative();

/** A payment, as a query answers it and as a notification holds it. */
export const transactionSchema = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string().min(1),
  transaction_id: z.string().optional(),
  trade_state: z.string(),
  amount: z.object({ total: minorUnits, currency: z.string().default('CNY') }).optional(),
});

const statuses: Readonly<Record<string, PaymentState['status']>> = {
  SUCCESS: 'settled',
  // Was paid, and something of it was paid back since.
  REFUND: 'settled',
  NOTPAY: 'pending',
  USERPAYING: 'pending',
  ACCEPT: 'pending',
  CLOSED: 'expired',
  REVOKED: 'expired',
  PAYERROR: 'declined',
};

/** Null for a state that is in no documentation. */
export function paymentStateOf(transaction: z.infer<typeof transactionSchema>): PaymentState | null {
  const status = statuses[transaction.trade_state];
  const { amount } = transaction;
  if (!status || (status === 'settled' && !amount)) return null;
  return {
    status,
    amount: status === 'settled' && amount ? money(amount.total, amount.currency) : null,
    transaction: transaction.transaction_id ?? null,
  };
}

export const refundStatuses: Readonly<Record<string, RefundState['status']>> = {
  SUCCESS: 'succeeded',
  PROCESSING: 'pending',
  CLOSED: 'failed',
  ABNORMAL: 'failed',
};

export const refundSchema = z.object({
  out_refund_no: z.string(),
  status: z.string(),
  amount: z.object({ refund: minorUnits, currency: z.string().default('CNY') }),
});

/** @throws Fault for a state that is in no documentation. */
export function refundStateOf({ status, amount }: z.infer<typeof refundSchema>): RefundState {
  const known = refundStatuses[status];
  if (!known) throw new Fault('providerUnreachable', 'WeChat Pay tells of a refund in no state that is known');
  return { status: known, amount: money(amount.refund, amount.currency) };
}
