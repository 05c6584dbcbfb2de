import type { LocalText } from '../base/locale';
import type { OrderStatus } from './order-status';
import type { RefundWay } from './refund';
import type { WayBack } from './way-back';

/** What a shopper may want of an order after it was placed. */
export const orderWishes = [
  'cancel',
  'changeItems',
  'changeAddress',
  'changePayment',
  'return',
  'exchange',
  /** Money back without sending goods back. */
  'refundOnly',
  /** Broken, wrong, missing or late. */
  'claim',
  /** The price has fallen since. */
  'priceDrop',
  'invoice',
  'review',
] as const;
export type OrderWish = (typeof orderWishes)[number];

export const wishReasons = [
  'noLongerNeeded',
  'orderedByMistake',
  'cheaperElsewhere',
  'tooLate',
  'wrongSize',
  'notAsDescribed',
  'dislike',
  'broken',
  'wrong',
  'missing',
  'other',
] as const;
export type WishReason = (typeof wishReasons)[number];

/** Reasons that the shop answers for: the freight is then its own. */
export const shopsFault: ReadonlySet<WishReason> = new Set(['tooLate', 'notAsDescribed', 'broken', 'wrong', 'missing']);

export interface PolicyException {
  /** Ids of categories, of any level. */
  readonly categories: readonly string[];
  /** Instead of the rule's window; 0: never. */
  readonly days: number;
  /** For these reasons the exception does not count. */
  readonly exceptFor: readonly WishReason[];
  /** In the merchant's own words. */
  readonly says: LocalText;
}

/** One rule of a shop: when a wish is granted, and on what terms. */
export interface PolicyRule {
  readonly statuses: readonly OrderStatus[];
  /** Days since the order was delivered, or since it was placed where it is not yet; null: without end. */
  readonly days: number | null;
  /** Instead of `days` for members of a level. */
  readonly daysByLevel: Readonly<Record<string, number>>;
  /** One of these is asked for; none: nobody is asked why. */
  readonly reasons: readonly WishReason[];
  /** With these reasons a photo is asked for. */
  readonly photoFor: readonly WishReason[];
  /** How money may go back. */
  readonly ways: readonly RefundWay[];
  /** Whether the wallet's other entries may take or give the difference, besides the one that paid. */
  readonly anyTender: boolean;
  /** Not granted any more once one of these was, for the same order. */
  readonly notAfter: readonly OrderWish[];
  /** Some lines, or some of a line's units, without the rest. */
  readonly partly: boolean;
  /** Only for another variant of the same product. */
  readonly sameProduct: boolean;
  /** Who pays for sending goods back; by fault: the shop where the reason is its own. */
  readonly freight: 'shop' | 'shopper' | 'byFault';
  /** What sending back costs the shopper where they pay it, in minor units. */
  readonly freightMinor: number;
  /** Kept of the goods' price where the shop is not at fault. */
  readonly restockingPercent: number;
  /** Of a claim, by its reason: what share of the goods' worth goes back to who keeps them, 1 to 99; the shopper picks one. */
  readonly partialRefunds: Readonly<Partial<Record<WishReason, readonly number[]>>>;
  /** Above this sum a person decides, in minor units; null: never. */
  readonly personAboveMinor: number | null;
  readonly exceptions: readonly PolicyException[];
}

/** A shop's policies.yaml. A wish without a rule is not granted. */
export interface Policies {
  readonly rules: Readonly<Partial<Record<OrderWish, PolicyRule>>>;
  /** Fewest and most working days until money is back the way it was paid; a gift card has it at once. */
  readonly refundDays: readonly [number, number];
  /** How goods come back; where it is not said, the shopper is only asked to send them. */
  readonly returns?: WayBack | undefined;
}

export const strictRule: PolicyRule = {
  statuses: [],
  days: null,
  daysByLevel: {},
  reasons: [],
  photoFor: [],
  ways: ['original'],
  anyTender: false,
  notAfter: [],
  partly: true,
  sameProduct: false,
  freight: 'byFault',
  freightMinor: 0,
  restockingPercent: 0,
  partialRefunds: {},
  personAboveMinor: null,
  exceptions: [],
};

/** What a shop without policies.yaml grants: what has not shipped may be cancelled, and no more. */
export const plainPolicies: Policies = {
  rules: {
    cancel: { ...strictRule, statuses: ['placed', 'paid'], partly: false },
    invoice: { ...strictRule, statuses: ['paid', 'fulfilling', 'delivered'] },
    review: { ...strictRule, statuses: ['delivered'] },
  },
  refundDays: [3, 7],
};
