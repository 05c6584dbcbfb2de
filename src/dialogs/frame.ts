import type { OrderNumber, OutletId, ProductId, Sku, TenderId } from '../base/ids';
import type { Demand } from '../commerce/demand';
import type { Address } from '../commerce/order';
import type { OrderWish, WishReason } from '../commerce/policy';
import type { RefundWay } from '../commerce/refund';
import type { CaseLine, Invoice } from '../commerce/service-case';
import type { PaymentMethod } from '../commerce/shop';
import type { Action } from '../replies/action';
import type { ConfirmedSummary } from './effect';
import type { Said } from './event';

/**
 * An open dialog: its name, revision and state by name (never a step number), so that a digression, a correction and a
 * deploy in the middle are ordinary. A revision is raised when slots change their meaning.
 */
export type Frame =
  | ProveIdentityFrame
  | ChooseVariantFrame
  | ClearCartFrame
  | AccountFrame
  | CheckOutFrame
  | ServiceFrame;

export interface ProveIdentityFrame {
  readonly dialog: 'proveIdentity';
  readonly revision: 1;
  readonly state: 'ask';
  readonly slots: {
    /** What is gone on with once it is known who asks. */
    readonly wishes: readonly Said[];
    readonly action: Action | null;
    /** The last messages that may hold a part of the proof. */
    readonly heard: readonly string[];
  };
}

export interface ChooseVariantFrame {
  readonly dialog: 'chooseVariant';
  readonly revision: 1;
  readonly state: 'askOption';
  readonly slots: {
    readonly product: ProductId;
    /** Value ids by option. */
    readonly chosen: Readonly<Record<string, string>>;
    readonly asked: string;
    /** Ids of the values that were offered, in order, and their words. */
    readonly values: readonly { readonly id: string; readonly title: string }[];
    readonly quantity: number;
    /** The cart line that the choice takes the place of; null when it is a new one. */
    readonly replaces: Sku | null;
    /** What is put into the cart after it. */
    readonly following: readonly Wanted[];
  };
}

/** Goods to be put into the cart, their variant still open. */
export interface Wanted {
  readonly product: ProductId;
  readonly quantity: number;
}

export interface ClearCartFrame {
  readonly dialog: 'clearCart';
  readonly revision: 1;
  readonly state: 'confirm';
  readonly slots: { readonly token: string };
}

/** What changes who the shopper is to the shop, until the yes. */
export interface AccountFrame {
  readonly dialog: 'account';
  readonly revision: 1;
  readonly state: 'confirm';
  readonly slots: {
    readonly token: string;
    readonly change:
      | { readonly kind: 'link'; readonly hash: string | null }
      | { readonly kind: 'unlink' }
      /** `orders`: as many stay in the books, as it was shown. */
      | { readonly kind: 'erase'; readonly orders: number }
      | { readonly kind: 'address'; readonly address: Partial<Address> };
  };
}

export interface CheckOutFrame {
  readonly dialog: 'checkOut';
  readonly revision: 1;
  readonly state: 'askRecipient' | 'askPhone' | 'askOutlet' | 'askAddress' | 'askPayment' | 'confirm' | 'placing';
  readonly slots: {
    readonly contact: Partial<Address>;
    readonly payment: PaymentMethod | null;
    /** The street shop where it is collected; none when it is sent. */
    readonly pickUp?: OutletId | null | undefined;
    /** The yes that would place the order, and what it would be a yes to. */
    readonly token: string | null;
    readonly summary: ConfirmedSummary | null;
  };
}

/** Something asked for after an order: which order, which goods, why, with what proof, how it is made good. */
export interface ServiceFrame {
  readonly dialog: 'service';
  readonly revision: 1;
  readonly state:
    | 'chooseOrder'
    | 'chooseLines'
    | 'chooseVariant'
    | 'askReason'
    | 'askPhoto'
    | 'chooseRemedy'
    | 'chooseTender'
    | 'askAddress'
    | 'askTitle'
    | 'askStars'
    | 'confirm';
  readonly slots: {
    readonly wish: OrderWish;
    readonly order: OrderNumber | null;
    /** Other orders that were named with it, taken up one after the other. */
    readonly further: readonly OrderNumber[];
    /** What was said before the order was known, and may name its goods. */
    readonly heard: string;
    /** The lines of the order that may be chosen, with all the words they go by. */
    readonly goods: readonly Good[];
    readonly lines: readonly CaseLine[];
    /** What was said of the variant that is wanted instead, by SKU of the line: value ids by option. */
    /** Old goods whose new variant was chosen from a list. */
    readonly picked: readonly Sku[];
    readonly sought: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    /** What a swap may cost more at the most, in minor units; none where the shopper set none. */
    readonly most?: number | null | undefined;
    readonly reason: WishReason | null;
    readonly photos: readonly string[];
    readonly resend: boolean | null;
    /** The goods are kept for this share of their worth. */
    readonly percent?: number | null | undefined;
    readonly way: RefundWay | null;
    readonly tender: TenderId | null;
    readonly address: Partial<Address> | null;
    readonly invoice: Invoice | null;
    readonly stars: number | null;
    readonly words: string | null;
    /** What the open question offers: a value, and its words. */
    readonly offers: readonly { readonly id: string; readonly title: string }[];
    /** The yes that would do it, and what it would be a yes to. */
    readonly token: string | null;
    readonly demand: Demand | null;
  };
}

export interface Good {
  readonly sku: Sku;
  /** Units that have not gone back. */
  readonly quantity: number;
  readonly titles: readonly string[];
  readonly names: readonly string[];
}
