import type { Insertable, Kysely } from 'kysely';
import type { TalkStatus } from '../../commerce/desk';
import type { Account, LedgerKind } from '../../commerce/ledger';
import type { OrderStatus } from '../../commerce/order-status';
import type { AttemptStatus, NoticeResult } from '../../commerce/payment';
import type { RefundStatus } from '../../commerce/refund';
import type { CaseStatus } from '../../commerce/service-case';
import type { CatalogueChange } from '../../ports/commerce-store';

/** Columns named body, outcome and contact hold JSON text; times are milliseconds since the epoch. */
export interface Tables {
  readonly product: { shop: string; id: string; hash: string; body: string };
  readonly stock: {
    shop: string;
    sku: string;
    product: string;
    /** 1 while the catalogue sells it; the row outlives that, for units that are reserved or sold. */
    listed: number;
    /** What the last import said; `available` follows only when this changes. */
    stated: number;
    available: number;
    reserved: number;
    sold: number;
  };
  /** The same for units that a street shop keeps for itself. */
  readonly outlet_stock: {
    shop: string;
    outlet: string;
    sku: string;
    listed: number;
    stated: number;
    available: number;
    reserved: number;
    sold: number;
  };
  /** What a shopper passes links on with. */
  readonly share_code: { shop: string; code: string; shopper: string; conversation: string };
  readonly invitation: {
    shop: string;
    invited: string;
    inviter: string;
    inviter_conversation: string;
    accepted_at: number;
    /** When its first paid order was looked at; rewarded or not, it is done. */
    concluded_at: number | null;
    /** By which order. */
    order_number: string | null;
  };
  readonly pick_up_code: { shop: string; order_number: string; hash: string };
  /** The newest change of each kind of each product. */
  readonly catalogue_change: { shop: string; product: string; what: CatalogueChange['what']; sequence: number };
  /** Numbers that grow: catalogue changes, and orders of a day. */
  readonly counter: { shop: string; name: string; value: number };
  readonly cart: { shop: string; shopper: string; body: string };
  readonly shopper: { shop: string; shopper: string; contact: string };
  /** Where a shopper of an imported order is spoken with now, by the conversation that stands in the order. */
  readonly past_chat: { shop: string; past: string; conversation: string };
  readonly known_shopper: { shop: string; id: string; email: string | null; version: number; body: string };
  /** The postcodes of a known shopper's addresses. */
  readonly shopper_postcode: { shop: string; shopper: string; postcode: string };
  readonly order: {
    shop: string;
    number: string;
    shopper: string;
    status: OrderStatus;
    placed_at: number;
    reserved_until: number | null;
    version: number;
    body: string;
  };
  readonly payment_attempt: {
    shop: string;
    id: string;
    order_number: string;
    status: AttemptStatus;
    created_at: number;
    expires_at: number;
    ask_at: number | null;
    /** Of what it was charged for beside the order itself; empty for that. */
    cause: string;
    version: number;
    body: string;
  };
  /** Genuine notifications, once an event: the result is null until it was applied. */
  readonly payment_notice: {
    shop: string;
    provider: string;
    event_id: string;
    received_at: number;
    result: NoticeResult | null;
    body: string;
  };
  readonly refund: {
    shop: string;
    id: string;
    order_number: string;
    status: RefundStatus;
    requested_at: number;
    next_at: number | null;
    version: number;
    body: string;
  };
  readonly service_case: {
    shop: string;
    id: string;
    order_number: string;
    status: CaseStatus;
    opened_at: number;
    version: number;
    body: string;
  };
  /** A row a line of a transaction: debits above zero, credits below. */
  readonly ledger_entry: {
    shop: string;
    transaction_id: string;
    line: number;
    kind: LedgerKind;
    order_number: string;
    at: number;
    account: Account;
    amount: number;
    currency: string;
  };
  readonly member: {
    shop: string;
    shopper: string;
    joined_at: number;
    points: number;
    spent_minor: number;
    /** MM-DD */
    birthday: string | null;
  };
  /** What a member got for an order, and what it was worked out from. */
  readonly order_points: {
    shop: string;
    order_number: string;
    shopper: string;
    points: number;
    spent_minor: number;
    paid_minor: number;
    goods_minor: number;
    points_per_unit: number;
    unit_minor: number;
  };
  /** One given coupon a row, with the order that used it. */
  readonly coupon_gift: {
    shop: string;
    shopper: string;
    coupon: string;
    cause: string;
    given_at: number;
    until: number | null;
    order_number: string | null;
  };
  readonly coupon_claim: { shop: string; shopper: string; coupon: string; claimed_at: number };
  /** Uses of all shoppers: the row that uses of one coupon wait for. */
  readonly coupon_count: { shop: string; coupon: string; used: number };
  readonly coupon_use: { shop: string; coupon: string; order_number: string; shopper: string; used_at: number };
  /** Whoever has the same circle is one shopper. */
  readonly shopper_link: { shop: string; shopper: string; circle: string };
  readonly link_code: { shop: string; shopper: string; hash: string; conversation: string; expires_at: number };
  readonly link_guess: { shop: string; shopper: string; wrong: number; since: number };
  readonly desk_talk: { shop: string; conversation: string; status: TalkStatus; since: number; body: string };
  readonly audit: { shop: string; at: number; who: string; did: string; subject: string; details: string | null };
  readonly news: { shop: string; id: string; conversation: string; body: string };
  /** Keys of work that was done; the outcome is null only while its transaction runs. */
  readonly applied: { shop: string; key: string; outcome: string | null };
}

export type Sql = Kysely<Tables>;
export type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>;
