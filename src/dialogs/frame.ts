import type { OrderNumber, ProductId, Sku } from '../base/ids';
import type { Address } from '../commerce/order';
import type { PaymentMethod } from '../commerce/shop';
import type { Action } from '../replies/action';
import type { ConfirmedSummary } from './effect';
import type { Said } from './event';

/**
 * An open dialog: its name, revision and state by name (never a step number), so that a digression, a correction and a
 * deploy in the middle are ordinary. A revision is raised when slots change their meaning.
 */
export type Frame = ProveIdentityFrame | ChooseVariantFrame | ClearCartFrame | CheckOutFrame | CancelOrderFrame;

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
  };
}

export interface ClearCartFrame {
  readonly dialog: 'clearCart';
  readonly revision: 1;
  readonly state: 'confirm';
  readonly slots: { readonly token: string };
}

export interface CheckOutFrame {
  readonly dialog: 'checkOut';
  readonly revision: 1;
  readonly state: 'askRecipient' | 'askPhone' | 'askAddress' | 'askPayment' | 'confirm' | 'placing';
  readonly slots: {
    readonly contact: Partial<Address>;
    readonly payment: PaymentMethod | null;
    /** The yes that would place the order, and what it would be a yes to. */
    readonly token: string | null;
    readonly summary: ConfirmedSummary | null;
  };
}

export interface CancelOrderFrame {
  readonly dialog: 'cancelOrder';
  readonly revision: 1;
  readonly state: 'chooseOrder' | 'confirm';
  readonly slots: {
    readonly candidates: readonly OrderNumber[];
    readonly order: OrderNumber | null;
    readonly token: string | null;
  };
}
