import type { OrderNumber, ProductId, Sku } from '../base/ids';
import type { HandOff } from '../commerce/desk';
import type { Action } from './action';

/** A chip or a button: its words, and what it does. */
export interface Choice {
  readonly title: string;
  readonly action: Action;
}

export interface ProductCard {
  readonly product: ProductId;
  readonly title: string;
  /** Brand, main options, rating: one short line. */
  readonly subtitle: string;
  /** ¥199 or ¥199 – ¥299, written for the locale. */
  readonly price: string;
  /** The price before the sale, or null. */
  readonly listPrice: string | null;
  /** "Only 2 left", "Sold out", or null. */
  readonly note: string | null;
  /** Path below the server's root (/shops/demo/pictures/x.svg) or absolute URL; null when there is none. */
  readonly picture: string | null;
  readonly buttons: readonly Choice[];
}

export interface ReceiptLine {
  readonly sku: Sku;
  readonly title: string;
  /** Shade: Red · x2 */
  readonly subtitle: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly lineTotal: string;
  /** The struck price, what it was cut for, and shares of coupons: one short line. */
  readonly note?: string | undefined;
  readonly picture: string | null;
}

/** A label with its value: delivery, ¥10.00. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * What the assistant says: data in the shopper's language. A channel shows what it can; every reply has a plain-text
 * form with numbered choices (`plainText`).
 */
export type Reply =
  | { readonly type: 'say'; readonly text: string; readonly choices?: readonly Choice[] }
  /** A carousel, best first. `text` says what was understood and how many were found. */
  | {
      readonly type: 'products';
      readonly text: string;
      readonly cards: readonly ProductCard[];
      readonly choices: readonly Choice[];
    }
  /** One product whole. */
  | {
      readonly type: 'product';
      readonly card: ProductCard;
      readonly description: string;
      readonly facts: readonly Fact[];
      readonly choices: readonly Choice[];
    }
  /** Products side by side: one row a fact, one value a product. */
  | {
      readonly type: 'comparison';
      readonly text: string;
      readonly cards: readonly ProductCard[];
      readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
      readonly choices: readonly Choice[];
    }
  | {
      readonly type: 'cart';
      readonly text: string;
      readonly lines: readonly ReceiptLine[];
      readonly totals: readonly Fact[];
      readonly total: Fact;
      readonly choices: readonly Choice[];
    }
  /** The summary before a yes (`number` null) or the receipt after it. */
  | {
      readonly type: 'order';
      readonly text: string;
      readonly title: string;
      readonly number: OrderNumber | null;
      /** Who carries it under which number, for channels that show no facts. */
      readonly parcel?: { readonly carrier: string | null; readonly tracking: string | null } | undefined;
      /** Status, contact, address, payment. */
      readonly facts: readonly Fact[];
      readonly lines: readonly ReceiptLine[];
      readonly totals: readonly Fact[];
      readonly total: Fact;
      readonly choices: readonly Choice[];
    }
  | {
      readonly type: 'pay';
      readonly text: string;
      readonly url: string;
      /** The words on the button that opens the page. */
      readonly open: string;
      readonly amount: string;
      readonly choices: readonly Choice[];
    }
  /** A code to be scanned: `holds` is what is in it, `code` the same for people to read. */
  | {
      readonly type: 'code';
      readonly text: string;
      readonly title: string;
      readonly holds: string;
      readonly code: string;
      readonly choices: readonly Choice[];
    }
  | { readonly type: 'picture'; readonly url: string; readonly alt: string }
  | { readonly type: 'link'; readonly text: string; readonly title: string; readonly url: string }
  /** `handOff`: what goes to the person, never to the shopper's screen. */
  | { readonly type: 'handOff'; readonly text: string; readonly handOff: HandOff };

/** The reply's numbered answers, in order: each card of a carousel (it does what its first button does), then the choices. */
export function numberedChoices(reply: Reply): readonly Choice[] {
  const cards = reply.type === 'products' || reply.type === 'comparison' ? reply.cards : [];
  const opened = cards.map<Choice>((card) => ({
    title: card.title,
    action: card.buttons[0]?.action ?? { do: 'product.show', product: card.product },
  }));
  const choices = 'choices' in reply && reply.choices ? reply.choices : [];
  return [...opened, ...choices];
}
