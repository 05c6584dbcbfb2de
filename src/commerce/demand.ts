import type { OrderNumber } from '../base/ids';
import type { Consignee } from './order';
import type { ServiceCase } from './service-case';

/**
 * A wish with everything that it needs, as the shopper said yes to it. The order's version and the sum bind it to what was
 * shown: an order or a price that changed meanwhile is shown again.
 */
export interface Demand
  extends Pick<
    ServiceCase,
    'wish' | 'order' | 'lines' | 'reason' | 'photos' | 'way' | 'percent' | 'tender' | 'invoice' | 'stars' | 'words'
  > {
  readonly order: OrderNumber;
  readonly orderVersion: number;
  /** Above zero it goes to the shopper, below zero they pay it. */
  readonly amountMinor: number;
  readonly address: Consignee | null;
}
