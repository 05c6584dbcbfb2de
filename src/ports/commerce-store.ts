import type {
  AttemptId,
  CaseId,
  ConversationId,
  OrderNumber,
  OutletId,
  ProductId,
  RefundId,
  ShopId,
  ShopperId,
  Sku,
} from '../base/ids';
import type { Json } from '../base/json';
import type { Cart } from '../commerce/cart';
import type { DeskTalk } from '../commerce/desk';
import type { KnownShopper } from '../commerce/known-shopper';
import type { Balance, LedgerTransaction } from '../commerce/ledger';
import type { Contact, Order } from '../commerce/order';
import type { OrderStatus } from '../commerce/order-status';
import type { NoticeResult, PaymentAttempt } from '../commerce/payment';
import type { Product, StockedProduct } from '../commerce/product';
import type { Refund, RefundStatus } from '../commerce/refund';
import type { CaseStatus, ServiceCase } from '../commerce/service-case';
import type { Coupons } from './coupons';
import type { Erasure } from './erasure';
import type { Invitations } from './invitations';
import type { Links } from './links';
import type { Members } from './members';
import type { News } from './news';

/**
 * A product as imported, with how many units of each SKU can be sold. A known SKU's stock is set to it when it differs from
 * what the last import said: importing the same file again does not bring back what was sold in between.
 */
export interface ImportedProduct extends Product {
  readonly stock: Readonly<Record<Sku, number>>;
}

export interface CatalogueChange {
  /** Grows by one a change, a shop. Of each product only the newest change of each kind is kept. */
  readonly sequence: number;
  readonly product: ProductId;
  /** All: read the product again, or find it gone. Stock, price: only these. */
  readonly what: 'all' | 'stock';
}

/** How far it is with what is written after the products were read: stock by SKU, then the change log. */
export interface ReplaceStep {
  readonly what: 'stock' | 'changes';
  readonly done: number;
  readonly of: number;
}

export interface Catalogue {
  products(shop: ShopId, ids: readonly ProductId[]): Promise<readonly StockedProduct[]>;
  /** Each SKU's product; unknown SKUs are missing from the answer. */
  bySku(shop: ShopId, skus: readonly Sku[]): Promise<ReadonlyMap<Sku, StockedProduct>>;
  /** How many products there are. */
  size(shop: ShopId): Promise<number>;
  /** Every product, in pages. */
  all(shop: ShopId): AsyncIterable<StockedProduct>;
  /**
   * Makes the catalogue equal to these products, all or nothing; what is not among them is withdrawn from sale.
   * Throws when a product or a SKU is there twice.
   */
  replace(
    shop: ShopId,
    products: Iterable<ImportedProduct> | AsyncIterable<ImportedProduct>,
    onStep?: (step: ReplaceStep) => void,
  ): Promise<{
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly withdrawn: number;
  }>;
  changesSince(shop: ShopId, sequence: number, limit: number): Promise<readonly CatalogueChange[]>;
  /** The sequence of the newest change; 0 when there is none. */
  lastChange(shop: ShopId): Promise<number>;
}

export interface Carts {
  /** Empty when there is none. In a transaction it is locked. */
  read(shop: ShopId, shopper: ShopperId): Promise<Cart>;
  write(shop: ShopId, shopper: ShopperId, cart: Cart): Promise<void>;
}

/** Units of one place: the warehouse's, or those that a street shop keeps for itself. */
export interface Shelf {
  /** Units that can be sold now; unknown SKUs are missing. In a transaction the rows are locked, in sorted order. */
  available(shop: ShopId, skus: readonly Sku[]): Promise<ReadonlyMap<Sku, number>>;
  /** available - n, reserved + n, if there are as many; false and nothing done if not. */
  reserve(shop: ShopId, sku: Sku, quantity: number): Promise<boolean>;
  /** reserved - n, available + n. This and the next two throw when there are fewer. */
  release(shop: ShopId, sku: Sku, quantity: number): Promise<void>;
  /** reserved - n, sold + n. */
  sell(shop: ShopId, sku: Sku, quantity: number): Promise<void>;
  /** sold - n, available + n. */
  takeBack(shop: ShopId, sku: Sku, quantity: number): Promise<void>;
}

/** The warehouse's shelf, and the way to the others. */
export interface Stock extends Shelf {
  at(outlet: OutletId): Shelf;
  /**
   * What the street shop's file says that it has: a SKU's units are set to it when it differs from what was said last. SKUs
   * that are no longer named take no new reservations.
   */
  state(shop: ShopId, outlet: OutletId, units: ReadonlyMap<Sku, number>): Promise<void>;
}

export interface Orders {
  /** In a transaction the row is locked. */
  read(shop: ShopId, number: OrderNumber): Promise<Order | null>;
  /** Newest first. */
  ofShopper(shop: ShopId, shopper: ShopperId, limit: number): Promise<readonly Order[]>;
  insert(shop: ShopId, order: Order): Promise<void>;
  /** Refused with false when the kept version is not `order.version - 1`. */
  update(shop: ShopId, order: Order): Promise<boolean>;
  /** The next number of the day, without gaps for the day: SO-20261122-0042. Day as YYYYMMDD in the shop's zone. */
  nextNumber(shop: ShopId, day: string): Promise<OrderNumber>;
  /** Unpaid orders whose reservation ended before `now`. */
  lapsed(shop: ShopId, now: number, limit: number): Promise<readonly OrderNumber[]>;
  ofStatus(shop: ShopId, status: OrderStatus, limit: number): Promise<readonly Order[]>;
}

export interface Payments {
  read(shop: ShopId, id: AttemptId): Promise<PaymentAttempt | null>;
  ofOrder(shop: ShopId, order: OrderNumber): Promise<readonly PaymentAttempt[]>;
  insert(shop: ShopId, attempt: PaymentAttempt): Promise<void>;
  /** Refused with false when the kept version is not `attempt.version - 1`. */
  update(shop: ShopId, attempt: PaymentAttempt): Promise<boolean>;
  /** Those whose `askAt` is before `now`. */
  toAsk(shop: ShopId, now: number, limit: number): Promise<readonly PaymentAttempt[]>;
}

/** A genuine notification, as it came; `body` is what the gateway read in it. */
export interface ProviderNotice {
  readonly provider: string;
  readonly eventId: string;
  readonly receivedAt: number;
  /** Null until it was applied. */
  readonly result: NoticeResult | null;
  readonly body: Json;
}

/** The inbox of notifications, once a provider and event. */
export interface Notices {
  /** False, and nothing is written, when the event is there already. */
  add(shop: ShopId, notice: ProviderNotice): Promise<boolean>;
  /** In a transaction the row is locked. */
  read(shop: ShopId, provider: string, eventId: string): Promise<ProviderNotice | null>;
  /** Not applied yet, oldest first. */
  waiting(shop: ShopId, limit: number): Promise<readonly ProviderNotice[]>;
  conclude(shop: ShopId, notice: Pick<ProviderNotice, 'provider' | 'eventId'>, result: NoticeResult): Promise<void>;
  /** Those that a person has to look at, newest first. */
  forPerson(shop: ShopId, limit: number): Promise<readonly ProviderNotice[]>;
}

export interface Refunds {
  /** In a transaction the row is locked. */
  read(shop: ShopId, id: RefundId): Promise<Refund | null>;
  /** Oldest first. */
  ofOrder(shop: ShopId, order: OrderNumber): Promise<readonly Refund[]>;
  insert(shop: ShopId, refund: Refund): Promise<void>;
  /** Refused with false when the kept version is not `refund.version - 1`. */
  update(shop: ShopId, refund: Refund): Promise<boolean>;
  /** Those whose `nextAt` is before `now`. */
  due(shop: ShopId, now: number, limit: number): Promise<readonly Refund[]>;
  ofStatus(shop: ShopId, status: RefundStatus, limit: number): Promise<readonly Refund[]>;
}

/** What shoppers asked for after their orders. */
export interface ServiceCases {
  /** In a transaction the row is locked. */
  read(shop: ShopId, id: CaseId): Promise<ServiceCase | null>;
  /** Oldest first. */
  ofOrder(shop: ShopId, order: OrderNumber): Promise<readonly ServiceCase[]>;
  ofStatus(shop: ShopId, status: CaseStatus, limit: number): Promise<readonly ServiceCase[]>;
  insert(shop: ShopId, given: ServiceCase): Promise<void>;
  /** Refused with false when the kept version is not `given.version - 1`. */
  update(shop: ShopId, given: ServiceCase): Promise<boolean>;
}

/** The shop's double-entry book: it only grows. */
export interface Ledger {
  /** Throws when it does not sum to zero, or when its id is there already. */
  post(shop: ShopId, transaction: LedgerTransaction): Promise<void>;
  /** In the order they were posted. */
  ofOrder(shop: ShopId, order: OrderNumber): Promise<readonly LedgerTransaction[]>;
  /** Debits less credits of each account that was ever used, of one order or (null) of the whole shop. */
  balances(shop: ShopId, order: OrderNumber | null): Promise<readonly Balance[]>;
}

export interface Shoppers {
  contact(shop: ShopId, shopper: ShopperId): Promise<Contact | null>;
  remember(shop: ShopId, shopper: ShopperId, contact: Contact): Promise<void>;
  /** From now on news for the first conversation, which never was one, are told in the second. */
  hearIn(shop: ShopId, past: ConversationId, conversation: ConversationId): Promise<void>;
  /** Where news for a conversation are told in its place; null where that was not said. */
  heardIn(shop: ShopId, past: ConversationId): Promise<ConversationId | null>;
}

/** Shoppers whom the shop knows by name, with their wallets. */
export interface KnownShoppers {
  /** In a transaction the row is locked. */
  read(shop: ShopId, id: ShopperId): Promise<KnownShopper | null>;
  /** The address in whatever case it was typed. */
  byEmail(shop: ShopId, email: string): Promise<KnownShopper | null>;
  /** All with an address there. */
  atPostcode(shop: ShopId, postcode: string): Promise<readonly KnownShopper[]>;
  /** Refused with false when the kept version is not `shopper.version - 1`. */
  update(shop: ShopId, shopper: KnownShopper): Promise<boolean>;
}

/** An order of the time before this program, with how it was paid and what went back. */
export interface PastOrder {
  readonly order: Order;
  readonly attempts: readonly PaymentAttempt[];
  readonly refunds: readonly Refund[];
  readonly transactions: readonly LedgerTransaction[];
}

export interface Loaded {
  readonly added: number;
  /** There already, and left as they are. */
  readonly known: number;
}

/** A shop's shoppers and orders as another program kept them. What is there already is never written over. */
export interface History {
  loadShoppers(shop: ShopId, shoppers: readonly KnownShopper[]): Promise<Loaded>;
  /** Units of orders that were not cancelled are booked as sold. */
  loadOrders(shop: ShopId, orders: readonly PastOrder[]): Promise<Loaded>;
  /** Whether the shop has known shoppers or orders. */
  isEmpty(shop: ShopId): Promise<boolean>;
}

/** The codes that orders are collected with, by their hash alone: one an order, the newest. */
export interface PickUpCodes {
  write(shop: ShopId, order: OrderNumber, hash: string): Promise<void>;
  orderOf(shop: ShopId, hash: string): Promise<OrderNumber | null>;
}

/** Who did what to a record of the shop, and when: written beside it, never changed. */
export interface AuditEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly who: string;
  readonly did: string;
  /** The number or id of what it was done to. */
  readonly subject: string;
  readonly details: Json;
}

export interface Audit {
  note(shop: ShopId, entry: AuditEntry): Promise<void>;
  /** Newest first, of one subject or (null) of all. */
  of(shop: ShopId, subject: string | null, limit: number): Promise<readonly AuditEntry[]>;
}

/** Talks that a person has. */
export interface Desk {
  /** In a transaction the row is locked. */
  read(shop: ShopId, conversation: ConversationId): Promise<DeskTalk | null>;
  write(shop: ShopId, talk: DeskTalk): Promise<void>;
  /** Not given back, longest waiting first. */
  open(shop: ShopId, limit: number): Promise<readonly DeskTalk[]>;
}

/** What an operation reads and writes; the same outside and inside a transaction. */
export interface CommerceBooks {
  readonly catalogue: Catalogue;
  readonly carts: Carts;
  readonly stock: Stock;
  readonly orders: Orders;
  readonly payments: Payments;
  readonly notices: Notices;
  readonly refunds: Refunds;
  readonly serviceCases: ServiceCases;
  readonly ledger: Ledger;
  readonly shoppers: Shoppers;
  readonly members: Members;
  readonly links: Links;
  readonly coupons: Coupons;
  readonly pickUpCodes: PickUpCodes;
  readonly invitations: Invitations;
  readonly knownShoppers: KnownShoppers;
  readonly history: History;
  readonly news: News;
  readonly audit: Audit;
  readonly desk: Desk;
  readonly erasure: Erasure;
}

/** Everything that is money or goods: SQLite embedded, or PostgreSQL. */
export interface CommerceStore extends CommerceBooks {
  /**
   * Does the work in one transaction, once a key: when the key was used before, the first outcome is answered and
   * nothing is done. A work that throws leaves nothing behind, the key included. The outcome is kept as JSON. Keys are kept as long as orders.
   * The work writes through the books it is given only (it throws otherwise), and may be done again after a conflict.
   */
  once<T>(shop: ShopId, key: string, work: (books: CommerceBooks) => Promise<T>): Promise<T>;
  shops(): Promise<readonly ShopId[]>;
  close(): Promise<void>;
}
