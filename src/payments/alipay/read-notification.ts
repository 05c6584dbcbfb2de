import { z } from 'zod';
import { AttemptId } from '../../base/ids';
import { err, ok, type Result } from '../../base/result';
import type {
  GatewayNotification,
  NotificationRefusal,
  PaymentState,
  ReceivedNotification,
} from '../../ports/payment-provider';
import { isRsaSha256 } from '../rsa-sha256';
import { readBeijingTime } from './beijing-time';
import type { AlipayCredentials } from './credentials';
import { decodeForm, readForm } from './read-form';
import { readYuan } from './yuan';

/**
 * Alipay repeats a notification for 25 hours and does not promise a new time for each repetition, so that a window of
 * minutes would refuse genuine ones. What is older is nobody's repetition.
 */
const oldestMs = 26 * 3_600_000;
const aheadMs = 5 * 60_000;

const noticeSchema = z.object({
  notify_id: z.string().min(1),
  notify_time: z.string(),
  app_id: z.string().optional(),
  seller_id: z.string().optional(),
  out_trade_no: z.string().min(1),
  trade_no: z.string().optional(),
  trade_status: z.string(),
  total_amount: z.string().optional(),
  /** The sum of all refunds so far; there in notifications of refunds only. */
  refund_fee: z.string().optional(),
  /** Our id of the refund. */
  out_biz_no: z.string().optional(),
});

type Notice = z.infer<typeof noticeSchema>;

const statuses: Readonly<Record<string, PaymentState['status']>> = {
  TRADE_SUCCESS: 'settled',
  TRADE_FINISHED: 'settled',
  TRADE_CLOSED: 'expired',
};

export function readNotification(
  credentials: AlipayCredentials,
  { rawBody, now }: ReceivedNotification,
): Result<GatewayNotification, NotificationRefusal> {
  const fields = readForm(rawBody);
  const signature = fields?.get('sign');
  if (!fields || !signature) return err('malformed');
  // RSA is RSA with SHA-1, whose signatures can be forged by now.
  if (fields.get('sign_type') !== 'RSA2') return err('wrongAlgorithm');
  if (!isRsaSha256(signedBytes(fields), signature, credentials.alipayPublicKey)) return err('badSignature');
  const notice = noticeSchema.safeParse(decodeForm(fields)).data;
  const sentAt = notice && readBeijingTime(notice.notify_time);
  if (!notice || typeof sentAt !== 'number') return err('malformed');
  if (now - sentAt > oldestMs || sentAt - now > aheadMs) return err('stale');
  const paidBack = readYuan(notice.refund_fee ?? '')?.amount ?? 0;
  return paidBack > 0 ? refund(notice) : payment(notice);
}

const signedBytes = (fields: ReadonlyMap<string, string>): Buffer => {
  const pairs = [...fields].filter(([name, value]) => name !== 'sign' && name !== 'sign_type' && value !== '');
  const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(sorted.map(([name, value]) => `${name}=${value}`).join('&'), 'latin1');
};

const head = (notice: Notice) => ({
  provider: 'alipay' as const,
  eventId: notice.notify_id,
  attempt: AttemptId(notice.out_trade_no),
  merchant: notice.seller_id ?? null,
  app: notice.app_id ?? null,
  transaction: notice.trade_no ?? null,
});

function payment(notice: Notice): Result<GatewayNotification, NotificationRefusal> {
  const status = statuses[notice.trade_status];
  if (!status) return err('irrelevant');
  const amount = status === 'settled' ? readYuan(notice.total_amount ?? '') : null;
  if (status === 'settled' && !amount) return err('malformed');
  return ok({ ...head(notice), kind: 'payment', status, amount });
}

function refund(notice: Notice): Result<GatewayNotification, NotificationRefusal> {
  if (!statuses[notice.trade_status]) return err('irrelevant');
  const { out_biz_no } = notice;
  return ok({ ...head(notice), kind: 'refund', status: 'succeeded', refund: out_biz_no ?? null, amount: null });
}
