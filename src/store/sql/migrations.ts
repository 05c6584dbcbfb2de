/** What the two databases call the same thing. */
export interface ColumnTypes {
  /** Compared byte by byte, so that every client sorts and locks alike. */
  readonly id: string;
  readonly number: string;
  /** A column named rowid that grows by arrival, where the database has none of its own. */
  readonly arrival: string;
}

export const sqliteTypes: ColumnTypes = { id: 'text not null', number: 'integer', arrival: '' };
export const postgresTypes: ColumnTypes = {
  id: 'text collate "C" not null',
  number: 'bigint',
  arrival: 'rowid bigint generated always as identity,',
};

/** Steps of the schema, numbered by their place. One that was released is never edited: a new one is added at the end. */
export const migrations: readonly ((types: ColumnTypes) => readonly string[])[] = [
  ({ id, number, arrival }) => [
    `create table product (
      shop ${id}, id ${id}, hash text not null, body text not null,
      primary key (shop, id)
    )`,
    `create table stock (
      shop ${id}, sku ${id}, product ${id},
      listed ${number} not null check (listed in (0, 1)),
      stated ${number} not null check (stated >= 0),
      available ${number} not null check (available >= 0),
      reserved ${number} not null check (reserved >= 0),
      sold ${number} not null check (sold >= 0),
      primary key (shop, sku)
    )`,
    'create index stock_product on stock (shop, product)',
    `create table catalogue_change (
      shop ${id}, product ${id}, what text not null check (what in ('all', 'stock')), sequence ${number} not null,
      primary key (shop, product, what)
    )`,
    'create unique index catalogue_change_sequence on catalogue_change (shop, sequence)',
    `create table counter (shop ${id}, name ${id}, value ${number} not null, primary key (shop, name))`,
    `create table cart (shop ${id}, shopper ${id}, body text not null, primary key (shop, shopper))`,
    `create table shopper (shop ${id}, shopper ${id}, contact text not null, primary key (shop, shopper))`,
    `create table "order" (
      shop ${id}, number ${id}, shopper ${id},
      status text not null check (status in ('placed', 'paid', 'fulfilling', 'delivered', 'cancelled')),
      placed_at ${number} not null, reserved_until ${number},
      version ${number} not null check (version >= 1),
      body text not null,
      primary key (shop, number)
    )`,
    'create index order_shopper on "order" (shop, shopper, placed_at)',
    'create index order_status on "order" (shop, status, placed_at)',
    'create index order_reserved on "order" (shop, status, reserved_until)',
    `create table payment_attempt (
      shop ${id}, id ${id}, order_number ${id},
      status text not null check (
        status in ('created', 'pending', 'authorized', 'settled', 'declined', 'expired', 'unwanted')
      ),
      created_at ${number} not null, expires_at ${number} not null,
      version ${number} not null check (version >= 1),
      body text not null,
      primary key (shop, id)
    )`,
    'create index attempt_order on payment_attempt (shop, order_number)',
    `create unique index attempt_settled_once on payment_attempt (shop, order_number) where status = 'settled'`,
    'create index attempt_expiry on payment_attempt (shop, status, expires_at)',
    `create table news (
      shop ${id}, id ${id}, ${arrival} conversation ${id}, body text not null,
      primary key (shop, id)
    )`,
    `create table applied (shop ${id}, key ${id}, outcome text, primary key (shop, key))`,
  ],
  ({ id, number, arrival }) => [
    `create table refund (
      shop ${id}, id ${id}, order_number ${id},
      status text not null check (status in ('requested', 'sent', 'succeeded', 'failed', 'needsPerson')),
      requested_at ${number} not null, next_at ${number},
      version ${number} not null check (version >= 1),
      body text not null,
      primary key (shop, id)
    )`,
    'create index refund_order on refund (shop, order_number)',
    'create index refund_due on refund (shop, next_at)',
    'create index refund_status on refund (shop, status, requested_at)',
    `create table ledger_entry (
      shop ${id}, transaction_id ${id}, line ${number} not null, ${arrival}
      kind text not null, order_number ${id}, at ${number} not null, account text not null,
      amount ${number} not null check (amount <> 0), currency text not null,
      primary key (shop, transaction_id, line)
    )`,
    'create index ledger_order on ledger_entry (shop, order_number)',
  ],
  ({ id, number }) => [
    `create table known_shopper (
      shop ${id}, id ${id}, email text, version ${number} not null check (version >= 1), body text not null,
      primary key (shop, id)
    )`,
    'create unique index known_shopper_email on known_shopper (shop, email)',
    `create table shopper_postcode (shop ${id}, shopper ${id}, postcode ${id}, primary key (shop, shopper, postcode))`,
    'create index shopper_at_postcode on shopper_postcode (shop, postcode)',
  ],
  ({ id, number }) => [
    `create table service_case (
      shop ${id}, id ${id}, order_number ${id},
      status text not null check (status in ('approved', 'received', 'needsPerson', 'done', 'refused')),
      opened_at ${number} not null, version ${number} not null check (version >= 1),
      body text not null,
      primary key (shop, id)
    )`,
    'create index case_order on service_case (shop, order_number)',
    'create index case_status on service_case (shop, status, opened_at)',
  ],
  ({ id, number }) => [
    `alter table payment_attempt add column ask_at ${number}`,
    'create index attempt_ask on payment_attempt (shop, ask_at)',
    `create table payment_notice (
      shop ${id}, provider ${id}, event_id ${id}, received_at ${number} not null, result text, body text not null,
      primary key (shop, provider, event_id)
    )`,
    'create index notice_result on payment_notice (shop, result, received_at)',
  ],
  ({ id, number }) => [
    `create table member (
      shop ${id}, shopper ${id}, joined_at ${number} not null,
      points ${number} not null check (points >= 0), spent_minor ${number} not null check (spent_minor >= 0),
      primary key (shop, shopper)
    )`,
    `create table coupon_claim (
      shop ${id}, shopper ${id}, coupon ${id}, claimed_at ${number} not null,
      primary key (shop, shopper, coupon)
    )`,
    `create table coupon_count (
      shop ${id}, coupon ${id}, used ${number} not null check (used >= 0),
      primary key (shop, coupon)
    )`,
    `create table coupon_use (
      shop ${id}, coupon ${id}, order_number ${id}, shopper ${id}, used_at ${number} not null,
      primary key (shop, coupon, order_number)
    )`,
    'create index coupon_use_shopper on coupon_use (shop, shopper, coupon)',
    'create index coupon_use_order on coupon_use (shop, order_number)',
  ],
  ({ id, number, arrival }) => [
    `create table audit (
      shop ${id}, ${arrival} at ${number} not null, who text not null, did text not null, subject ${id}, details text
    )`,
    'create index audit_subject on audit (shop, subject)',
  ],
  ({ id, number }) => [
    `create table desk_talk (
      shop ${id}, conversation ${id},
      status text not null check (status in ('waiting', 'taken', 'givenBack')),
      since ${number} not null, body text not null,
      primary key (shop, conversation)
    )`,
    'create index desk_open on desk_talk (shop, status, since)',
  ],
  () => [
    `alter table payment_attempt add column cause text not null default ''`,
    'drop index attempt_settled_once',
    `create unique index attempt_settled_once on payment_attempt (shop, order_number, cause) where status = 'settled'`,
  ],
  ({ id, number }) => [
    `create table outlet_stock (
      shop ${id}, outlet ${id}, sku ${id},
      listed ${number} not null check (listed in (0, 1)),
      stated ${number} not null check (stated >= 0),
      available ${number} not null check (available >= 0),
      reserved ${number} not null check (reserved >= 0),
      sold ${number} not null check (sold >= 0),
      primary key (shop, outlet, sku)
    )`,
    `create table pick_up_code (shop ${id}, order_number ${id}, hash ${id}, primary key (shop, order_number))`,
    'create unique index pick_up_code_hash on pick_up_code (shop, hash)',
  ],
  ({ id, number }) => [
    'alter table member add column birthday text',
    'create index member_birthday on member (shop, birthday)',
    `create table order_points (
      shop ${id}, order_number ${id}, shopper ${id},
      points ${number} not null check (points >= 0), spent_minor ${number} not null check (spent_minor >= 0),
      paid_minor ${number} not null, goods_minor ${number} not null,
      points_per_unit ${number} not null, unit_minor ${number} not null,
      primary key (shop, order_number)
    )`,
    `create table coupon_gift (
      shop ${id}, shopper ${id}, coupon ${id}, cause ${id}, given_at ${number} not null, until ${number}, order_number text,
      primary key (shop, shopper, coupon, cause)
    )`,
    'create index coupon_gift_order on coupon_gift (shop, order_number)',
  ],
  ({ id, number }) => [
    `create table share_code (shop ${id}, code ${id}, shopper ${id}, conversation ${id}, primary key (shop, code))`,
    'create unique index share_code_shopper on share_code (shop, shopper)',
    `create table invitation (
      shop ${id}, invited ${id}, inviter ${id}, inviter_conversation ${id}, accepted_at ${number} not null,
      concluded_at ${number},
      primary key (shop, invited)
    )`,
  ],
  ({ id, number }) => [
    `create table shopper_link (shop ${id}, shopper ${id}, circle ${id}, primary key (shop, shopper))`,
    'create index shopper_link_circle on shopper_link (shop, circle)',
    `create table link_code (
      shop ${id}, shopper ${id}, hash ${id}, conversation ${id}, expires_at ${number} not null,
      primary key (shop, shopper)
    )`,
    'create unique index link_code_hash on link_code (shop, hash)',
    `create table link_guess (
      shop ${id}, shopper ${id}, wrong ${number} not null check (wrong >= 1), since ${number} not null,
      primary key (shop, shopper)
    )`,
  ],
  ({ id }) => [`create table past_chat (shop ${id}, past ${id}, conversation ${id}, primary key (shop, past))`],
  ({ id, number }) => [
    // SQLite changes no check of a table, so it is built anew.
    `create table service_case_anew (
      shop ${id}, id ${id}, order_number ${id},
      status text not null check (status in ('approved', 'sent', 'received', 'needsPerson', 'done', 'refused')),
      opened_at ${number} not null, version ${number} not null check (version >= 1),
      body text not null,
      primary key (shop, id)
    )`,
    `insert into service_case_anew (shop, id, order_number, status, opened_at, version, body)
      select shop, id, order_number, status, opened_at, version, body from service_case`,
    'drop table service_case',
    'alter table service_case_anew rename to service_case',
    'create index case_order on service_case (shop, order_number)',
    'create index case_status on service_case (shop, status, opened_at)',
  ],
  () => [
    'alter table invitation add column order_number text',
    'create index invitation_order on invitation (shop, order_number)',
    'create index coupon_gift_cause on coupon_gift (shop, cause)',
  ],
];
