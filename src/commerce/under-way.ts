import type { OrderNumber } from '../base/ids';
import type { Order } from './order';
import { isOpen, type PaymentAttempt } from './payment';
import type { Refund } from './refund';
import type { ServiceCase } from './service-case';

/** Why who ordered must still be known: by its kind the shopper is told what to wait for. */
export interface UnderWay {
  readonly order: OrderNumber;
  readonly what: 'order' | 'payment' | 'case' | 'refund';
}

export interface OrderFile {
  readonly order: Order;
  readonly cases: readonly ServiceCase[];
  readonly refunds: readonly Refund[];
  readonly attempts: readonly PaymentAttempt[];
}

const isOver = ({ status }: Order): boolean => status === 'delivered' || status === 'cancelled';

/** Null where nothing of the order needs its shopper any more. */
export function underWayOf({ order, cases, refunds, attempts }: OrderFile): UnderWay | null {
  const because = (what: UnderWay['what']): UnderWay => ({ order: order.number, what });
  if (attempts.some(isOpen)) return because('payment');
  if (!isOver(order)) return because('order');
  if (cases.some(({ status }) => status !== 'done' && status !== 'refused')) return because('case');
  return refunds.some(({ status }) => status !== 'succeeded' && status !== 'failed') ? because('refund') : null;
}
