import { z } from 'zod';
import { AttemptId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import { money } from '../../commerce/money';
import type { GatewayNotification, NotificationRefusal, ReceivedNotification } from '../../ports/payment-provider';
import { readJson } from '../read-json';
import { flawOfSeal, sealOf } from './check-signature';
import { decryptResource, encryptedSchema, resourceAlgorithm } from './decrypt-resource';
import { paymentStateOf, refundStatuses, transactionSchema } from './states';
import type { WechatPayClient } from './wechat-pay-client';

const envelopeSchema = z.object({
  id: z.string().min(1),
  event_type: z.string(),
  resource: encryptedSchema.extend({ original_type: z.string().optional() }),
});

const refundNoticeSchema = z.object({
  mchid: z.string(),
  out_trade_no: z.string().min(1),
  transaction_id: z.string().optional(),
  out_refund_no: z.string(),
  refund_status: z.string(),
  amount: z.object({ refund: z.number().int().nonnegative() }),
});

type Read = Result<GatewayNotification, NotificationRefusal>;

export async function readNotification(client: WechatPayClient, received: ReceivedNotification): Promise<Read> {
  const { headers, rawBody, now } = received;
  const seal = sealOf((name) => (typeof headers[name] === 'string' ? headers[name] : undefined));
  if (!seal.signature || !seal.serial || !seal.nonce) return err('malformed');
  const flaw = await flawOfSeal({ seal, body: rawBody, now }, client.keys);
  if (flaw) return err(flaw);
  const envelope = readJson(envelopeSchema, Buffer.from(rawBody).toString('utf8'));
  if (!envelope) return err('malformed');
  if (envelope.resource.algorithm !== resourceAlgorithm) return err('wrongAlgorithm');
  const text = decryptResource(envelope.resource, client.credentials.apiV3Key);
  if (text === null) return err('malformed');
  const [kind] = envelope.event_type.split('.');
  if (kind === 'TRANSACTION') return payment(envelope.id, text);
  return kind === 'REFUND' ? refund(envelope.id, text) : err('irrelevant');
}

function payment(eventId: string, text: string): Read {
  const transaction = readJson(transactionSchema, text);
  const state = transaction && paymentStateOf(transaction);
  if (!state) return err('malformed');
  return ok({
    provider: 'wechatpay',
    eventId,
    attempt: AttemptId(transaction.out_trade_no),
    merchant: transaction.mchid,
    app: transaction.appid,
    transaction: state.transaction,
    kind: 'payment',
    status: state.status,
    amount: state.amount,
  });
}

function refund(eventId: string, text: string): Read {
  const notice = readJson(refundNoticeSchema, text);
  const status = notice && refundStatuses[notice.refund_status];
  if (!notice || !status) return err('malformed');
  return ok({
    provider: 'wechatpay',
    eventId,
    attempt: AttemptId(notice.out_trade_no),
    merchant: notice.mchid,
    app: null,
    transaction: notice.transaction_id ?? null,
    kind: 'refund',
    status,
    refund: notice.out_refund_no,
    amount: money(notice.amount.refund, 'CNY'),
  });
}
