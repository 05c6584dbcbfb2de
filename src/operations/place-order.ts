import type { OutletId, Sku } from '../base/ids';
import { emptyCart } from '../commerce/cart';
import type { Contact, Order } from '../commerce/order';
import { keepsOwnStock, type Outlet } from '../commerce/outlet';
import type { PricedCart } from '../commerce/price';
import type { PaymentMethod } from '../commerce/shop';
import type { ConfirmedSummary, Outcome, PlaceRefusal } from '../dialogs/effect';
import { isSameSummary, summaryOf } from '../dialogs/summary-changes';
import type { CommerceBooks, Shelf } from '../ports/commerce-store';
import { bookPlaced } from './book-order';
import type { Operation } from './operation';
import { shelfOfOutlet } from './outlet-shelf';
import { readPricedCart } from './priced-cart';

export interface PlaceOrder {
  readonly token: string;
  /** What the shopper said yes to. */
  readonly summary: ConfirmedSummary;
  readonly contact: Contact;
  readonly payment: PaymentMethod;
  /** The street shop where it is collected; none when it is sent. */
  readonly outlet?: OutletId | null | undefined;
}

class Refused extends Error {
  constructor(readonly refusal: PlaceRefusal) {
    super(refusal.code);
  }
}

/**
 * Places the order that was confirmed, reserves its stock, uses its coupons, empties the cart and remembers the contact: together, or not
 * at all. A cart, price or fee that is no longer what was shown is refused, so that it is asked again.
 */
export async function placeOrder(operation: Operation, command: PlaceOrder): Promise<Outcome> {
  const { store, profile, key } = operation;
  try {
    return await store.once<Outcome>(profile.id, key, (books) => place(books, operation, command));
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'orderRefused', refusal: error.refusal };
    throw error;
  }
}

async function place(books: CommerceBooks, operation: Operation, command: PlaceOrder): Promise<Outcome> {
  const { profile, shopper } = operation;
  const outlet = outletNamed(profile, command);
  const { cart } = await readPricedCart(
    books,
    { ...operation, to: command.contact, collected: outlet !== null },
    await books.carts.read(profile.id, shopper),
  );
  if (cart.lines.length === 0) throw new Refused({ code: 'emptyCart' });
  // What is no longer sold was not shown either, and does not stand in the way of the rest.
  if (!isSameSummary(summaryOf(cart), command.summary)) throw new Refused({ code: 'summaryChanged' });
  await reserveAll(outlet ? shelfOfOutlet(books, outlet) : books.stock, operation, cart);
  const order = await newOrder(books, operation, { cart, command, outlet });
  await useCoupons(books, operation, order);
  await books.orders.insert(profile.id, order);
  await bookPlaced(books, { shop: profile.id, now: operation.now }, order);
  await books.carts.write(profile.id, shopper, emptyCart);
  // A street shop's address is nobody's home.
  if (!outlet) await books.shoppers.remember(profile.id, shopper, command.contact);
  return { outcome: 'orderPlaced', token: command.token, order };
}

/** One that is collected is paid before, and only where the shop lets goods be collected. */
function outletNamed({ outlets }: Operation['profile'], { outlet: id, payment }: PlaceOrder): Outlet | null {
  if (!id) return null;
  const outlet = outlets?.find((each) => each.id === id && each.pickUp !== null);
  if (!outlet || payment === 'cod') throw new Refused({ code: 'summaryChanged' });
  return outlet;
}

/** In sorted order, so that two carts with the same SKUs never wait for each other. */
async function reserveAll(shelf: Shelf, { profile }: Operation, cart: PricedCart): Promise<void> {
  const quantities = new Map<Sku, number>(cart.lines.map((line) => [line.sku, line.quantity]));
  for (const sku of [...quantities.keys()].sort()) {
    const quantity = quantities.get(sku) ?? 0;
    if (await shelf.reserve(profile.id, sku, quantity)) continue;
    const left = await shelf.available(profile.id, [sku]);
    throw new Refused({ code: 'notEnoughStock', sku, available: left.get(sku) ?? 0 });
  }
}

/** One that was used up by somebody else a moment ago is no longer what was shown. */
async function useCoupons(books: CommerceBooks, { profile, shopper, now }: Operation, order: Order): Promise<void> {
  const used = new Set(order.totals.discounts?.map(({ coupon }) => coupon));
  const coupons = profile.promotions.coupons.filter(({ id }) => used.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id: coupon, limit, perShopper, given } of coupons) {
    const use = { coupon, shopper, order: order.number, limit, perShopper, given, at: now };
    if ((await books.coupons.use(profile.id, use)) !== 'used') throw new Refused({ code: 'summaryChanged' });
  }
}

async function newOrder(
  books: CommerceBooks,
  { profile, shopper, conversation, now }: Operation,
  {
    cart,
    command,
    outlet,
  }: { readonly cart: PricedCart; readonly command: PlaceOrder; readonly outlet: Outlet | null },
): Promise<Order> {
  const paidLater = command.payment === 'cod';
  return {
    number: await books.orders.nextNumber(profile.id, dayOf(now, profile.timeZone)),
    shopper,
    conversation,
    status: 'placed',
    lines: cart.lines,
    totals: cart.totals,
    contact: command.contact,
    payment: command.payment,
    ...(outlet && { pickUp: { outlet: outlet.id, name: outlet.name, ownStock: keepsOwnStock(outlet) } }),
    placedAt: now,
    updatedAt: now,
    reservedUntil: paidLater ? null : now + profile.reservationMinutes * 60_000,
    version: 1,
  };
}

/** YYYYMMDD in the shop's zone. */
function dayOf(now: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(now).replaceAll('-', '');
}
