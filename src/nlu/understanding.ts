import type { Locale } from '../base/locale';
import type { Address } from '../commerce/order';
import type { PaymentMethod } from '../commerce/shop';
import type { Intent } from './intents';

/** A span of the text as typed: UTF-16 offsets, end excluded. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** The surface text. */
  readonly text: string;
}

export type Entity = Span &
  (
    | { readonly entity: 'category' | 'brand' | 'product'; readonly value: string }
    | { readonly entity: 'attribute'; readonly value: { readonly name: string; readonly value: string } }
    | {
        readonly entity: 'priceRange';
        readonly value: { readonly min?: number; readonly max?: number; readonly currency?: string };
      }
    | { readonly entity: 'quantity'; readonly value: number }
    | { readonly entity: 'ordinal'; readonly value: { readonly position: number } }
    | {
        readonly entity: 'sort';
        readonly value: { readonly by: 'price' | 'sales' | 'newest' | 'rating'; readonly order: 'asc' | 'desc' };
      }
    | { readonly entity: 'orderNumber'; readonly value: string }
    | { readonly entity: 'phone'; readonly value: string }
    | { readonly entity: 'address'; readonly value: Address }
    | { readonly entity: 'date'; readonly value: string | { readonly from: string; readonly to: string } }
    | { readonly entity: 'paymentMethod'; readonly value: PaymentMethod }
    | { readonly entity: 'couponCode'; readonly value: string }
    | { readonly entity: 'email'; readonly value: string }
  );

export type EntityName = Entity['entity'];
export type EntityOf<Name extends EntityName> = Extract<Entity, { entity: Name }>;

/** What the open question would take for an answer. */
export type Expectation =
  | { readonly expects: 'yesNo' }
  | { readonly expects: 'quantity' }
  /** One of a list that was shown: by ordinal, number, or words of its title. */
  | { readonly expects: 'ordinal'; readonly count: number }
  | { readonly expects: 'choice'; readonly titles: readonly string[] }
  | { readonly expects: 'size' }
  | { readonly expects: 'color' }
  | { readonly expects: 'orderNumber' }
  | { readonly expects: 'phone' }
  /** Recipient, phone and address, or any part of them. */
  | { readonly expects: 'address' }
  | { readonly expects: 'name' }
  | { readonly expects: 'paymentMethod' };

export type ExpectationKind = Expectation['expects'];

/** An answer to the open question that covers the whole message. */
export type ExpectedAnswer =
  | { readonly expects: 'yesNo'; readonly value: boolean }
  | { readonly expects: 'quantity'; readonly value: number }
  /** 1-based, negative from the back. */
  | { readonly expects: 'ordinal'; readonly value: number }
  /** 0-based index into the titles. */
  | { readonly expects: 'choice'; readonly value: number }
  | { readonly expects: 'size' | 'color' | 'orderNumber' | 'phone' | 'name'; readonly value: string }
  | { readonly expects: 'address'; readonly value: Address }
  | { readonly expects: 'paymentMethod'; readonly value: PaymentMethod };

export interface RankedIntent {
  readonly intent: Intent;
  /** Calibrated, 0 to 1; with those too unlikely to be listed all together 1. */
  readonly score: number;
}

export interface Understanding {
  /** The language of this message. */
  readonly locale: Locale;
  /** As typed, cut at 512 characters; of several wishes what says this one, with spaces in place of the others. */
  readonly text: string;
  /** The whole message, where it has several clauses. */
  readonly whole?: { readonly text: string; readonly entities: readonly Entity[] };
  /** Best first; at least three. */
  readonly intents: readonly RankedIntent[];
  /** act: do the first intent. ask: "did you mean" among the first ones. turnAway: the shop has nothing to do with it. */
  readonly verdict: 'act' | 'ask' | 'turnAway';
  readonly entities: readonly Entity[];
  readonly answer: ExpectedAnswer | null;
  /** Further wishes of the same message, each understood for itself; empty for most. */
  readonly further: readonly Understanding[];
}

export interface UnderstandOptions {
  /** The language of the conversation so far. */
  readonly locale: Locale;
  readonly expectation: Expectation | null;
  /** Milliseconds since the epoch, for dates. */
  readonly now: number;
}
