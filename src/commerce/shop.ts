import type { ShopId } from '../base/ids';
import type { Locale, LocalText } from '../base/locale';
import type { Outlet } from './outlet';
import type { Policies } from './policy';
import type { Promotions } from './promotions';

export const paymentMethods = [
  'wechatpay',
  'alipay',
  'card',
  'unionpay',
  'paypal',
  'giftCard',
  'cod',
  'simulated',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const identityProofs = ['email', 'nameAndPostcode'] as const;
export type IdentityProof = (typeof identityProofs)[number];

export interface DeliveryRule {
  readonly feeMinor: number;
  /** From this sum of goods on, delivery is free. */
  readonly freeFromMinor: number;
  /** Fewest and most days on the way. */
  readonly days: readonly [number, number];
}

/** What a shop answers to a question about itself; the first whose keywords fit, else the one without keywords. */
export interface FaqEntry {
  readonly topic: string;
  readonly keywords?: { readonly [Language in Locale]?: readonly string[] | undefined } | undefined;
  readonly answer: LocalText;
}

/** A shop's own data, without its catalogue: shop.json, faq.json and promotions.yaml of its folder. */
/** Where products are found: in the process, or in the database for catalogues that outgrow one. */
export const searchBackends = ['embedded', 'postgres'] as const;
export type SearchBackend = (typeof searchBackends)[number];

export interface ShopProfile {
  readonly id: ShopId;
  readonly name: LocalText;
  readonly currency: string;
  readonly country: string;
  readonly timeZone: string;
  readonly defaultLocale: Locale;
  readonly delivery: DeliveryRule;
  readonly promotions: Promotions;
  readonly payments: readonly PaymentMethod[];
  readonly reservationMinutes: number;
  readonly welcome: LocalText;
  /** Category ids offered in the greeting. */
  readonly featuredCategories: readonly string[];
  readonly faq: readonly FaqEntry[];
  /** policies.yaml: what is granted after the order. */
  readonly policies: Policies;
  /**
   * How a stranger proves to be one of the shop's known shoppers. None: whoever writes is only who the channel says, and
   * sees only what was ordered there.
   */
  readonly provenBy?: readonly IdentityProof[] | undefined;
  /** stores.yaml: its street shops; none for a shop that is on line only. */
  readonly outlets?: readonly Outlet[] | undefined;
  /** In the process where nothing is said. */
  readonly search?: SearchBackend | undefined;
}
