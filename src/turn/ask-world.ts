import { emptyCart } from '../commerce/cart';
import type { StockedProduct } from '../commerce/product';
import type { Refund } from '../commerce/refund';
import type { ServiceCase } from '../commerce/service-case';
import { atShopperPrices } from '../commerce/unit-price';
import type { Conversation } from '../dialogs/conversation';
import type { Ask, Reads, Step } from '../dialogs/step';
import { readLeaving } from '../operations/erase-shopper';
import { findShopper } from '../operations/find-shopper';
import { outletUnits } from '../operations/outlet-shelf';
import { ownOrder, ownOrders } from '../operations/own-order';
import { readPricedCart, readPricing } from '../operations/priced-cart';
import { readComingBack } from '../operations/read-coming-back';
import { readDossier } from '../operations/read-dossier';
import type { ShopServices } from './shop-services';

/** Whose world it is. */
export interface Asking extends Pick<Conversation, 'shop' | 'shopper' | 'locale'> {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The bytes of a picture that the shopper sent; null when they cannot be had. */
  readonly see: (url: string) => Promise<Uint8Array | null>;
}

/** Answers one question of a dialog, within the shop and the shopper, and goes on; as somebody else once that is proven. */
export async function askWorld(
  step: Ask,
  shop: ShopServices,
  asking: Asking,
): Promise<{ readonly step: Step; readonly asking: Asking }> {
  if (step.read !== 'identity') return { step: await answer(step, shop, asking), asking };
  const shopper = await findShopper(shop.store, shop.profile, step.args.evidence);
  return { step: step.resume(shopper), asking: shopper ? { ...asking, shopper: shopper.id } : asking };
}

async function answer(step: Exclude<Ask, { read: 'identity' }>, shop: ShopServices, asking: Asking): Promise<Step> {
  const { store, profile } = shop;
  switch (step.read) {
    case 'shopper':
      return step.resume(await store.knownShoppers.read(asking.shop, asking.shopper));
    case 'search':
      return step.resume(await search(shop, asking, step.args));
    case 'products':
      return step.resume(await inOrder(shop, asking, step.args.ids));
    case 'cart':
      return step.resume(await cartOf(shop, asking, step.args));
    case 'pricing':
      return step.resume(await readPricing(store, { ...asking, profile }, emptyCart));
    case 'contact':
      return step.resume(await store.shoppers.contact(asking.shop, asking.shopper));
    case 'orders':
      return step.resume(await ownOrders(store, { profile, shopper: asking.shopper }, step.args.limit));
    case 'order':
      return step.resume(await ownOrder(store, { profile, shopper: asking.shopper }, step.args.number));
    case 'refunds':
      return step.resume(await refundsOf(shop, asking, step.args.orders));
    case 'dossier':
      return step.resume(await readDossier(store, { ...asking, profile }, step.args.number));
    case 'comingBack':
      return step.resume(await comingBack(shop, asking));
    case 'lookalikes':
      return step.resume(await lookalikes(shop, asking, step.args.urls));
    case 'member':
      return step.resume(await store.members.read(asking.shop, asking.shopper));
    case 'leaving':
      return step.resume(await readLeaving(store, asking.shop, await store.links.circle(asking.shop, asking.shopper)));
    case 'outletStock':
      return step.resume(await outletUnits(store, profile, step.args.skus));
    case 'categories':
      return step.resume(await shop.categories());
  }
}

/** By the first picture that can be read. */
async function lookalikes(
  { pictures }: ShopServices,
  { see }: Asking,
  urls: readonly string[],
): Promise<Reads['lookalikes']['answer']> {
  if (!pictures) return 'notLookedAt';
  for (const url of urls) {
    const bytes = await see(url);
    const found = bytes && (await pictures.lookalikes(bytes));
    if (found) return found;
  }
  return 'unreadable';
}

const isToSend = ({ status }: ServiceCase): boolean => status === 'approved' || status === 'sent';

async function comingBack({ store, profile, labelUrl }: ShopServices, { shopper, now, locale }: Asking) {
  const cases = await readComingBack(store, { profile, shopper });
  return cases.map((of) => ({ of, label: isToSend(of) ? labelUrl(of.id, { now, locale }) : null }));
}

/** Only of orders that are the shopper's. */
async function refundsOf(
  { store, profile }: ShopServices,
  { shopper }: Asking,
  orders: Reads['refunds']['args']['orders'],
) {
  const found: Refund[] = [];
  for (const number of orders) {
    if (await ownOrder(store, { profile, shopper }, number))
      found.push(...(await store.refunds.ofOrder(profile.id, number)));
  }
  return found;
}

async function search(
  shop: ShopServices,
  asking: Asking,
  { query }: Reads['search']['args'],
): Promise<Reads['search']['answer']> {
  const { shop: id, locale } = asking;
  const page = await shop.search.search(id, { ...query, locale });
  const products = await inOrder(
    shop,
    asking,
    page.hits.map((hit) => hit.product),
  );
  return {
    page,
    products,
    conditions: shop.conditions(page.query, locale),
    dropped: shop.dropped(query, page.relaxed, locale),
  };
}

/** In the order asked for, at the prices of this shopper; a product that is gone is missing. */
async function inOrder({ store, profile }: ShopServices, asking: Asking, ids: Reads['products']['args']['ids']) {
  const found = await store.catalogue.products(profile.id, ids);
  const pricing = await readPricing(store, { ...asking, profile }, emptyCart);
  const byId = new Map(found.map((product) => [product.id, atShopperPrices(product, pricing)]));
  return ids.map((id) => byId.get(id)).filter((product): product is StockedProduct => product !== undefined);
}

/** Delivered where the dialog says, else where the last order went. */
async function cartOf({ store, profile }: ShopServices, asking: Asking, { to, collected }: Reads['cart']['args']) {
  const { shop, shopper } = asking;
  const place = to ?? (await store.shoppers.contact(shop, shopper)) ?? undefined;
  return readPricedCart(store, { ...asking, profile, to: place, collected }, await store.carts.read(shop, shopper));
}
