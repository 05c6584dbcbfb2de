import type { AttemptId, OrderNumber, ShopId } from '../base/ids';
import type { Money } from '../commerce/money';
import type { AttemptStatus } from '../commerce/payment';

export interface PaymentRequest {
  readonly attempt: AttemptId;
  readonly order: OrderNumber;
  readonly amount: Money;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** One way to pay over a network. Creating twice under one attempt answers the first one's page. */
export interface PaymentProvider {
  create(shop: ShopId, request: PaymentRequest): Promise<{ readonly payUrl: string }>;
  query(shop: ShopId, attempt: AttemptId): Promise<{ readonly status: AttemptStatus; readonly amount: Money | null }>;
  close(shop: ShopId, attempt: AttemptId): Promise<void>;
}
