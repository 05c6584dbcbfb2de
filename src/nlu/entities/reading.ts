import type { Locale } from '../../base/locale';
import type { Lexicon } from '../../text/lexicon';

/** What a rule may need beside the message. */
export interface ReadingOptions {
  /** Of the shop. */
  readonly lexicon: Lexicon;
  /** ISO 3166 alpha-2, for phone numbers and addresses. */
  readonly country: string;
  /** IANA name, for dates. */
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The language of the message. */
  readonly locale: Locale;
}
