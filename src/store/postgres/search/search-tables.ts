/** Tables that only the search reads. They are made anew from the catalogue whenever they are not there. */
export const searchTables = `
create table if not exists search_state (
  shop text primary key,
  format integer not null,
  sequence bigint not null
);
create table if not exists search_product (
  shop text not null,
  id text not null,
  words tsvector not null,
  title_words text[] not null,
  facets text[] not null,
  sales integer not null,
  rating double precision not null,
  added date not null,
  primary key (shop, id)
);
create index if not exists search_product_words on search_product using gin (words);
create index if not exists search_product_facets on search_product using gin (facets);
create table if not exists search_variant (
  shop text not null,
  product text not null,
  sku text not null,
  price bigint not null,
  stock integer not null,
  facets text[] not null,
  primary key (shop, sku),
  foreign key (shop, product) references search_product (shop, id) on delete cascade
);
alter table search_variant add column if not exists full_price bigint not null default 0;
create index if not exists search_variant_product on search_variant (shop, product, price);
`;

/** Raised when rows are made in another way: the tables of an older format are filled anew. */
export const searchFormat = 3;
