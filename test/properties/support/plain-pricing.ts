import type { Pricing } from '../../../src/commerce/pricing';
import { noPromotions } from '../../../src/commerce/promotions';

/** What a cart is priced with in a shop without promotions, for somebody whom it does not know. */
export const plainPricing = (of: Pick<Pricing, 'currency' | 'delivery' | 'now'> & Partial<Pricing>): Pricing => ({
  promotions: noPromotions,
  level: null,
  standing: new Map(),
  to: { country: 'CN' },
  leftOut: [],
  ...of,
});
