import { randomBytes } from 'node:crypto';
import type { Courier } from '../courier';
import { refunded, type Trade } from '../trade-book';
import { inYuan, statusOf } from './alipay-trades';
import { content, inBeijing, type SimulatedApp, signedBy } from './simulated-app';

export type Notify = (app: SimulatedApp, trade: Trade, refund: string | null) => void;

/** Queues notifications of what a trade is at this moment. */
export function noticesTo(courier: Courier): Notify {
  return (app, trade, refund) => {
    const told = {
      notify_type: 'trade_status_sync',
      notify_id: randomBytes(17).toString('hex'),
      charset: 'utf-8',
      version: '1.0',
      app_id: app.appId,
      auth_app_id: app.appId,
      seller_id: app.sellerId,
      out_trade_no: trade.id,
      trade_no: trade.transaction,
      trade_status: statusOf(trade),
      subject: '模拟订单 & more',
      total_amount: inYuan(trade.amount),
      ...(trade.paidAt === null ? {} : { gmt_payment: inBeijing(trade.paidAt) }),
      ...(refund === null ? {} : { out_biz_no: refund, refund_fee: inYuan(refunded(trade)) }),
    };
    courier.add({
      make(now) {
        const fields = new URLSearchParams({ ...told, notify_time: inBeijing(now) });
        const sign = signedBy(content(fields, []), app.alipayKeys.privateKey);
        fields.set('sign_type', 'RSA2');
        fields.set('sign', sign);
        const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
        return { url: trade.notifyUrl, headers, body: fields.toString() };
      },
      isTaken: (_, body) => body.trim() === 'success',
    });
  };
}
