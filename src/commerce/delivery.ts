import type { Pricing } from './pricing';
import { reaches } from './promotions';

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
  return promotions.delivery.find((region) => reaches(region.to, to)) ?? delivery;
}

/** By the goods at the prices of the lines, before coupons: a discount never makes delivery dearer. Nothing costs nothing. */
export function deliveryFee(terms: DeliveryTerms, goodsMinor: number, lines: number): number {
  const free = lines === 0 || (terms.freeFromMinor !== null && goodsMinor >= terms.freeFromMinor);
  return free ? 0 : terms.feeMinor;
}
