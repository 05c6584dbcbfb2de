import type { ShopId } from '../base/ids';
import type { Locale } from '../base/locale';

/** A message that was not understood, with all that could tell who wrote it masked. */
export interface UnheardMessage {
  /** Phones, addresses, e-mails and figures are replaced by their class. */
  readonly text: string;
  readonly locale: Locale;
  /** What it was nearly taken for, best first. */
  readonly guesses: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Kept for a person to label into the corpora, and only where the shop's setting says that shoppers have agreed. */
export interface Unheard {
  note(shop: ShopId, message: UnheardMessage): Promise<void>;
  /** Oldest first. */
  list(shop: ShopId): Promise<readonly UnheardMessage[]>;
  /** Forgets those that were labelled. */
  forget(shop: ShopId, texts: readonly string[]): Promise<void>;
}
