import type { OrderNumber, OutletId, ProductId, Sku } from '../base/ids';
import type { Dossier } from '../commerce/dossier';
import type { IdentityEvidence } from '../commerce/identity';
import type { KnownShopper } from '../commerce/known-shopper';
import type { Member } from '../commerce/member';
import type { Contact, Order } from '../commerce/order';
import type { PricedCart } from '../commerce/price';
import type { Pricing } from '../commerce/pricing';
import type { Named, StockedProduct } from '../commerce/product';
import type { Place } from '../commerce/promotions';
import type { Refund } from '../commerce/refund';
import type { ServiceCase } from '../commerce/service-case';
import type { UnderWay } from '../commerce/under-way';
import type { Reply } from '../replies/reply';
import type { ProductQuery, SearchPage } from '../search/product-query';
import type { Conversation } from './conversation';
import type { Effect } from './effect';

export interface CategoryCount extends Named {
  readonly products: number;
}

/** One condition of a query: its path, by which it can be taken off, and its words. */
export interface ConditionLabel {
  readonly path: string;
  readonly label: string;
}

export interface ComingBack {
  readonly of: ServiceCase;
  /** The address of the page to print for the parcel; null where nothing is to be sent: not agreed to yet, or received. */
  readonly label: string | null;
}

/** Questions to the world: what is asked, and what comes back. All are reads, all within the shop and the shopper. */
export interface Reads {
  search: {
    readonly args: { readonly query: ProductQuery };
    readonly answer: {
      readonly page: SearchPage;
      readonly products: readonly StockedProduct[];
      /** The conditions that were answered, in the shopper's words. */
      readonly conditions: readonly ConditionLabel[];
      /** Those that were let go because nothing satisfied them. */
      readonly dropped: readonly ConditionLabel[];
    };
  };
  products: { readonly args: { readonly ids: readonly ProductId[] }; readonly answer: readonly StockedProduct[] };
  /** The shopper's cart at the prices of now, with the product of each line; `to` is where the parcel goes, or where it is collected. */
  cart: {
    readonly args: { readonly to?: Place; readonly collected?: boolean };
    readonly answer: { readonly cart: PricedCart; readonly products: readonly StockedProduct[] };
  };
  /** What the shopper's prices depend on, whatever is in the cart. */
  pricing: { readonly args: Record<never, never>; readonly answer: Pricing };
  contact: { readonly args: Record<never, never>; readonly answer: Contact | null };
  /** Newest first. */
  orders: { readonly args: { readonly limit: number }; readonly answer: readonly Order[] };
  /** Null for an unknown number and for somebody else's order alike. */
  order: { readonly args: { readonly number: OrderNumber }; readonly answer: Order | null };
  refunds: { readonly args: { readonly orders: readonly OrderNumber[] }; readonly answer: readonly Refund[] };
  /** The known shopper whom the evidence proves; from then on every read of the turn is theirs. */
  identity: { readonly args: { readonly evidence: IdentityEvidence }; readonly answer: KnownShopper | null };
  /** The shopper as the shop knows them, with their wallet; null for one that only a channel knows. */
  shopper: { readonly args: Record<never, never>; readonly answer: KnownShopper | null };
  /** All that is known of an order of the shopper's; null as above. */
  dossier: { readonly args: { readonly number: OrderNumber }; readonly answer: Dossier | null };
  /** Returns and exchanges of the shopper's latest orders that are not over yet, agreed to or waiting for a person; oldest first. */
  comingBack: { readonly args: Record<never, never>; readonly answer: readonly ComingBack[] };
  /** What pictures may show, most alike first. */
  lookalikes: {
    readonly args: { readonly urls: readonly string[] };
    readonly answer: readonly ProductId[] | 'unreadable' | 'notLookedAt' | 'notYet';
  };
  /** Null for who has not joined. */
  member: { readonly args: Record<never, never>; readonly answer: Member | null };
  /** Whether the shopper can be erased, and what the books would keep. */
  leaving: {
    readonly args: Record<never, never>;
    readonly answer: { readonly underWay: UnderWay | null; readonly orders: number };
  };
  categories: { readonly args: Record<never, never>; readonly answer: readonly CategoryCount[] };
  /** Units that can be collected now of each SKU, by street shop; only of those where something can be collected. */
  outletStock: {
    readonly args: { readonly skus: readonly Sku[] };
    readonly answer: ReadonlyMap<OutletId, ReadonlyMap<Sku, number>>;
  };
}

export type ReadName = keyof Reads;

/** A read, and how the turn goes on with its answer: a pure function, alive within the turn only. */
export type Ask = {
  [Name in ReadName]: {
    readonly kind: 'ask';
    readonly read: Name;
    readonly args: Reads[Name]['args'];
    readonly resume: (answer: Reads[Name]['answer']) => Step;
  };
}[ReadName];

export interface Done {
  readonly kind: 'done';
  readonly next: Conversation;
  readonly replies: readonly Reply[];
  readonly effect: Effect | null;
  /** Whether the replies end with the open question; if not, and one is open, it is asked again. */
  readonly asked: boolean;
}

export type Step = Ask | Done;

/** The turn's end, where no question is put. */
export function done(next: Conversation, replies: readonly Reply[], effect: Effect | null = null): Done {
  return { kind: 'done', next, replies, effect, asked: false };
}

/** The turn's end, where the replies put the question of the top frame. */
export function asking(next: Conversation, replies: readonly Reply[]): Done {
  return { kind: 'done', next, replies, effect: null, asked: true };
}

export function ask<Name extends ReadName>(
  read: Name,
  args: Reads[Name]['args'],
  resume: (answer: Reads[Name]['answer']) => Step,
): Step {
  return { kind: 'ask', read, args, resume } as Ask;
}

/** Goes on with a finished step, after whatever it still has to ask. */
export function afterwards(step: Step, next: (step: Done) => Step): Step {
  if (step.kind === 'done') return next(step);
  const { resume } = step as { resume: (answer: never) => Step };
  return { ...step, resume: (answer: never) => afterwards(resume(answer), next) } as Ask;
}
