import type { ConversationId, OrderNumber, OutletId, ProductId, ShopId, ShopperId, Sku } from '../base/ids';
import type { Locale } from '../base/locale';
import type { CartChange } from '../commerce/cart';
import type { TalkLine } from '../commerce/desk';
import type { Address } from '../commerce/order';
import type { Point } from '../commerce/outlet';
import type { OrderWish, WishReason } from '../commerce/policy';
import type { CaseLine, ServiceCase } from '../commerce/service-case';
import type { PaymentMethod } from '../commerce/shop';
import type { Action } from '../replies/action';
import type { Choice, Reply } from '../replies/reply';
import type { ProductQuery } from '../search/product-query';
import type { Said } from './event';
import type { Frame } from './frame';

/** A product of the list on the screen, so that "the second one" and "the Sony" can be told. */
export interface ShownProduct {
  readonly product: ProductId;
  readonly title: string;
  /** Ids. */
  readonly brand: string | null;
  readonly categories: readonly string[];
  /** Of the cheapest variant. */
  readonly priceMinor: number;
}

/** What the talk is about, whatever dialog is open. */
export interface Topic {
  readonly query: ProductQuery | null;
  readonly shown: readonly ShownProduct[];
  readonly focus: ShownProduct | null;
  /** Values of options that were asked about last, as in "do you have it in red?": what is taken unless others are named. */
  readonly asked?: { readonly product: ProductId; readonly values: Readonly<Record<string, string>> } | undefined;
  /** For the parcel and the payment, given before there was anything to check out. */
  readonly given?: { readonly contact: Partial<Address>; readonly payment: PaymentMethod | null } | undefined;
  /** How many of what is looked for are wanted, as in "matte lipstick x2"; null when that was not said. */
  readonly wanted: number | null;
  /** The cart line that was changed last: what "make it three" is about. */
  readonly lastSku: Sku | null;
  /** What would undo the last change of the cart. */
  readonly undo?: readonly CartChange[] | undefined;
  /** The product of that line. */
  readonly lastProduct: ProductId | null;
  readonly lastOrder: OrderNumber | null;
  /** The goods of it that were asked about: what "it" is in "return it along with the helmet". */
  readonly spoken?: { readonly order: OrderNumber; readonly skus: readonly Sku[] } | undefined;
  /** What was done to it last, for "and the other one too". */
  readonly lastCase?: Pick<ServiceCase, 'wish' | 'lines' | 'reason' | 'way' | 'tender' | 'address'> | undefined;
  /** What was not granted last, and why in the shopper's words: a person who takes over reads it. */
  readonly refused?:
    | {
        readonly wish: OrderWish;
        readonly order: OrderNumber;
        readonly why: string;
        /** Why it was wished, if that was said: it is not asked again. */
        readonly reason?: WishReason | null;
        readonly lines?: readonly CaseLine[];
      }
    | undefined;
  /** Where the shopper said to be, or shared. */
  readonly near?: Point | null | undefined;
  /** The street shop where the next order shall be collected. */
  readonly pickUpAt?: OutletId | null | undefined;
  /** A confirmation that was used up, and the order it made: a second tap on the same button is told so. */
  readonly spent: { readonly token: string; readonly order: OrderNumber } | null;
}

export const conversationSchema = 1;

export interface Conversation {
  /** Raised with each change of this shape; `migrate` has a line for each. */
  readonly schema: typeof conversationSchema;
  readonly shop: ShopId;
  readonly id: ConversationId;
  readonly shopper: ShopperId;
  /** Whether it is known who the shopper is: proven in this conversation, or vouched for by the channel. */
  readonly proven?: boolean | undefined;
  /** Whether news of the shopper's imported orders are told here. */
  readonly hears?: boolean | undefined;
  /** Since when a person has the talk: the assistant is silent until it is given back. */
  readonly desk?: { readonly since: number } | null | undefined;
  /** The last lines of both, for a person who takes over. */
  readonly told?: readonly TalkLine[] | undefined;
  /** How often a wrong proof was given. */
  readonly wrongProofs?: number | undefined;
  /** What a button asked for that waited for the proof; taken up by the end of the turn. */
  readonly resumes?: Action | null | undefined;
  /** The shopper was erased: with the last reply's delivery the conversation is forgotten, unless they go on. */
  readonly erased?: boolean | undefined;
  readonly locale: Locale;
  /** Open dialogs; the last one is spoken with, the others wait. */
  readonly frames: readonly Frame[];
  /** Whether the open dialogs wait in silence, because the shopper is looking at something else. */
  readonly paused: boolean;
  readonly topic: Topic;
  /** What a number, or the exact words of a chip, would choose. */
  readonly offered: readonly Choice[];
  /** What a plain yes would do when no question is open. */
  readonly suggested: Action | null;
  /** A message that could mean several things, until the shopper says which. */
  readonly unclear: Said | null;
  /** Further wishes of the last message, until their turn comes. */
  readonly waiting: readonly Said[];
  /** Wishes about orders that come when the one that is being settled is done. */
  readonly later?: readonly Said[] | undefined;
  /** The replies of the last turn, for "say that again". */
  readonly last: readonly Reply[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
}

export const emptyTopic: Topic = {
  query: null,
  shown: [],
  focus: null,
  wanted: null,
  lastSku: null,
  lastProduct: null,
  lastOrder: null,
  spent: null,
};

export function newConversation(of: Pick<Conversation, 'shop' | 'id' | 'shopper' | 'locale' | 'proven'>): Conversation {
  return {
    schema: conversationSchema,
    ...of,
    frames: [],
    paused: false,
    topic: emptyTopic,
    offered: [],
    suggested: null,
    unclear: null,
    waiting: [],
    last: [],
    misses: 0,
  };
}
