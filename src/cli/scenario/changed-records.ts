import type { ShopId, ShopperId } from '../../base/ids';
import type { KnownShopper } from '../../commerce/known-shopper';
import type { Order } from '../../commerce/order';
import { orderStatuses } from '../../commerce/order-status';
import type { Refund } from '../../commerce/refund';
import type { ServiceCase } from '../../commerce/service-case';
import type { CommerceStore } from '../../ports/commerce-store';

/** Versions before a conversation, by which what it changed is told. */
export interface Before {
  /** Ids of those that were there; a refund that moved on since is told by the one that moves it. */
  readonly refunds: ReadonlySet<string>;
  readonly orders: ReadonlyMap<string, number>;
  /** The newest order's time; null for a shop without orders. */
  readonly newestAt: number | null;
}

export interface ChangedRecords {
  readonly orders: readonly Order[];
  /** Cases of those orders: returns, exchanges, changes, cancellations, claims. */
  readonly returns: readonly ServiceCase[];
  readonly refunds: readonly Refund[];
  /** Of the shopper the conversation ended with, what is not as it was. */
  readonly shopper: Partial<{
    readonly addresses: KnownShopper['addresses'];
    readonly giftCards: readonly { readonly id: string; readonly balanceMinor: number; readonly currency: string }[];
  }>;
}

const everything = 1_000_000;

async function allOrders(store: CommerceStore, shop: ShopId): Promise<readonly Order[]> {
  const lists = await Promise.all(orderStatuses.map((status) => store.orders.ofStatus(shop, status, everything)));
  return lists.flat();
}

export async function before(store: CommerceStore, shop: ShopId): Promise<Before> {
  const orders = await allOrders(store, shop);
  const refunds = await Promise.all(
    orders.filter(({ status }) => status === 'cancelled').map(({ number }) => store.refunds.ofOrder(shop, number)),
  );
  return {
    refunds: new Set(refunds.flat().map(({ id }) => id)),
    orders: new Map(orders.map(({ number, version }) => [number, version])),
    newestAt: orders.length === 0 ? null : Math.max(...orders.map(({ placedAt }) => placedAt)),
  };
}

/** Every order of the shop that is not as it was, whoever's it is, and what goes with it. */
export async function changedRecords(
  store: CommerceStore,
  shop: ShopId,
  {
    was,
    shopper,
    shopperWas,
  }: { readonly was: Before; readonly shopper: ShopperId; readonly shopperWas: KnownShopper | null },
): Promise<ChangedRecords> {
  const own = await store.orders.ofShopper(shop, shopper, everything);
  const orders = (await allOrders(store, shop))
    .filter(({ number, version }) => was.orders.get(number) !== version || own.some((each) => each.number === number))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const refunds = (await Promise.all(orders.map(({ number }) => store.refunds.ofOrder(shop, number)))).flat();
  const cases = await Promise.all(orders.map(({ number }) => store.serviceCases.ofOrder(shop, number)));
  const now = await store.knownShoppers.read(shop, shopper);
  return {
    orders: orders.filter(({ number, version }) => was.orders.get(number) !== version),
    returns: cases.flat(),
    refunds: refunds.filter(({ id }) => !was.refunds.has(id)),
    shopper: now && shopperWas ? changedShopper(now, shopperWas) : {},
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changedShopper(now: KnownShopper, was: KnownShopper): ChangedRecords['shopper'] {
  const giftCards = now.wallet.flatMap((tender) =>
    tender.kind === 'giftCard' &&
    !same(
      tender,
      was.wallet.find(({ id }) => id === tender.id),
    )
      ? [{ id: tender.id, balanceMinor: tender.balance.amount, currency: tender.balance.currency }]
      : [],
  );
  return {
    ...(!same(now.addresses, was.addresses) && { addresses: now.addresses }),
    ...(giftCards.length > 0 && { giftCards }),
  };
}
