import type { Pricing } from './pricing';
import { type RegionalDelivery, reaches } from './promotions';

export interface DeliveryTerms {
  readonly feeMinor: number;
  /** Null for never free. */
  readonly freeFromMinor: number | null;
}

/** The first region that the address lies in, else the shop's own rule. */
export function deliveryTerms({
  promotions,
  delivery,
  to,
}: Pick<Pricing, 'promotions' | 'delivery' | 'to'>): DeliveryTerms {
  return promotions.delivery.find((region) => !region.notServed && reaches(region.to, to)) ?? delivery;
}

/** The region of an address that the shop sends nothing to; null where it delivers. */
export const regionNotServed = ({ promotions, to }: Pick<Pricing, 'promotions' | 'to'>): RegionalDelivery | null =>
  promotions.delivery.find((region) => region.notServed && reaches(region.to, to)) ?? null;

/** By the goods at the prices of the lines, before coupons: a discount never makes delivery dearer. Nothing costs nothing. */
export function deliveryFee(terms: DeliveryTerms, goodsMinor: number, lines: number): number {
  const free = lines === 0 || (terms.freeFromMinor !== null && goodsMinor >= terms.freeFromMinor);
  return free ? 0 : terms.feeMinor;
}
