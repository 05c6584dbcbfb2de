import type { Action } from '../../../src/replies/action';
import type { Reply } from '../../../src/replies/reply';

export type Content = { readonly tap: Action } | { readonly text: string };

export interface Heard {
  readonly id: string;
  /** The message that it answers. */
  readonly replyTo: string | null;
  readonly reply: Reply;
}

/** One shopper's thread with the shop, over whatever lies between. */
export interface Line {
  readonly name: string;
  /** Brings a message until somebody says that it was taken; a mark makes it the same message each time. Answers its id. */
  send(mark: string, content: Content): Promise<string>;
  /** Everything that was said so far. */
  heard(): Promise<readonly Heard[]>;
}

/** What a shopper lives in. */
export interface World {
  /** A thread of this shopper, and another one with each call: two devices. */
  open(shopper: string): Promise<Line>;
  /** Pays or declines at the address of a payment; true when the provider says that it was paid. */
  pay(url: string, result: 'settled' | 'declined'): Promise<boolean>;
  /** Between two looks, and between two thoughts. */
  pause(ms: number): Promise<void>;
  /** True when it is time to go home. */
  isOver(): boolean;
}
