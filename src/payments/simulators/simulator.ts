import type { Courier } from './courier';
import type { Journal } from './journal';
import type { Trouble } from './serve-loopback';
import type { LedgerEntry } from './trade-book';

/**
 * What a shopper does on the provider's page. `decline` is a try that fails: the payment stays open, as it does with the
 * real providers. `fail` is the end of a payment by the provider's word.
 */
export const deeds = ['pay', 'decline', 'fail', 'expire'] as const;
export type Deed = (typeof deeds)[number];

/** A server on loopback that stands in for a payment company. Real keys, real signatures, no money. */
export interface ProviderSimulator {
  readonly url: string;
  /** Carries the notifications out; nothing is sent before it is told to. */
  readonly courier: Courier;
  /** Every movement of money that happened, oldest first. */
  readonly ledger: readonly LedgerEntry[];
  /** False when the payment is unknown or over. */
  act(merchant: string, payment: string, deed: Deed): boolean;
  /** How API calls go wrong from now on. */
  makeTrouble(trouble: Trouble): void;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  /** Milliseconds since the epoch; handed in, so that a day of repetitions takes no day. */
  readonly now: () => number;
  /** 0 takes any free port. */
  readonly port?: number | undefined;
  /** Without one, everything is forgotten at the end. */
  readonly journal?: Journal | undefined;
}
