import type { Sku } from '../base/ids';

export const parcelSteps = ['packed', 'shipped', 'outForDelivery', 'delivered'] as const;
/** Each goes before the next; none is gone back to. */
export type ParcelStep = (typeof parcelSteps)[number];

export interface ParcelEvent {
  readonly step: ParcelStep;
  /** Milliseconds since the epoch; null where only the fact is known. */
  readonly at: number | null;
}

/** One parcel of an order, with what is known of its way. */
export interface Parcel {
  /** Unique in the order; 1, 2 and so on. */
  readonly id: string;
  /** Null until a carrier has it, and where the carrier is not known. */
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
  /** Oldest first. */
  readonly events: readonly ParcelEvent[];
  /** The day the carrier promised, as milliseconds since the epoch; null where it promised none. */
  readonly expectedAt: number | null;
}
