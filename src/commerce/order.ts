import type { ConversationId, OrderNumber, OutletId, ShopperId, TenderId } from '../base/ids';
import type { LocalText } from '../base/locale';
import { err, ok, type Result } from '../base/result';
import { type OrderStatus, orderEdges } from './order-status';
import type { Parcel } from './parcel';
import type { PricedLine, Totals } from './price';
import type { PaymentMethod } from './shop';

export interface Address {
  readonly recipient?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly district?: string | undefined;
  readonly street?: string | undefined;
  readonly postcode?: string | undefined;
  /** ISO 3166 alpha-2. */
  readonly country: string;
}

/** Who gets the parcel, and where. */
export interface Consignee extends Address {
  readonly recipient: string;
  readonly street: string;
}

/** What a checkout asks for: nothing missing. */
export interface Contact extends Consignee {
  readonly phone: string;
}

/** Where an order is collected, as it was agreed. */
export interface PickUp {
  readonly outlet: OutletId;
  readonly name: LocalText;
  /** Whether its units are the street shop's own, and not the warehouse's. */
  readonly ownStock: boolean;
}

/** An order that was confirmed; a draft is the checkout dialog's own, and not kept as an order. */
export interface Order {
  readonly number: OrderNumber;
  readonly shopper: ShopperId;
  /** Where news of it are told. */
  readonly conversation: ConversationId;
  readonly status: OrderStatus;
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  readonly contact: Consignee;
  readonly payment: PaymentMethod;
  /** The street shop where it is collected; none when it is sent. */
  readonly pickUp?: PickUp | undefined;
  /** The entry of the shopper's wallet that it was paid with, where it was one. */
  readonly tender?: TenderId | undefined;
  /** In the order they were packed; none before that. */
  readonly parcels?: readonly Parcel[] | undefined;
  /** Milliseconds since the epoch. */
  readonly placedAt: number;
  readonly updatedAt: number;
  /** Until when the stock is held for an unpaid order; null once it is paid or needs no payment first. */
  readonly reservedUntil: number | null;
  /** Raised by one at each write. */
  readonly version: number;
}

export type OrderRefusal =
  | { readonly code: 'unknownOrder' }
  | { readonly code: 'alreadyShipped' }
  | { readonly code: 'alreadyCancelled' };

export function moveOrder(order: Order, to: OrderStatus, now: number): Result<Order, OrderRefusal> {
  if (!orderEdges[order.status].includes(to)) {
    return err({ code: order.status === 'cancelled' ? 'alreadyCancelled' : 'alreadyShipped' });
  }
  const reservedUntil = to === 'placed' ? order.reservedUntil : null;
  return ok({ ...order, status: to, reservedUntil, updatedAt: now, version: order.version + 1 });
}
