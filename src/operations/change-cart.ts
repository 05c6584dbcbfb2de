import type { Sku } from '../base/ids';
import { type Cart, type CartChange, type CartRefusal, changeCart, emptyCart } from '../commerce/cart';
import { priceCart } from '../commerce/price-cart';
import type { StockedProduct } from '../commerce/product';
import type { Outcome } from '../dialogs/effect';
import type { Operation } from './operation';
import { readPricing } from './priced-cart';

/** Changes the shopper's cart, all changes or none. */
export function changeCartOf(operation: Operation, changes: readonly CartChange[]): Promise<Outcome> {
  const { store, profile, shopper, key } = operation;
  return store.once<Outcome>(profile.id, key, async (books) => {
    const before = await books.carts.read(profile.id, shopper);
    const bySku = await books.catalogue.bySku(profile.id, skusOf(before, changes));
    const { cart, refused } = applyAll(before, changes, bySku);
    if (!refused) await books.carts.write(profile.id, shopper, cart);
    const to = (await books.shoppers.contact(profile.id, shopper)) ?? undefined;
    const pricing = await readPricing(books, { ...operation, to }, before);
    const priced = (each: Cart) => priceCart(each, (sku) => bySku.get(sku), pricing);
    return {
      outcome: 'cartChanged',
      changes,
      before: priced(before),
      cart: priced(refused ? before : cart),
      asked: priced(refused ? askedFor(changes) : emptyCart),
      refused,
    };
  });
}

function applyAll(before: Cart, changes: readonly CartChange[], bySku: ReadonlyMap<Sku, StockedProduct>) {
  const available = (sku: Sku) => bySku.get(sku)?.available[sku] ?? (bySku.has(sku) ? 0 : undefined);
  let cart = before;
  for (const change of changes) {
    const changed = changeCart(cart, change, available);
    if (!changed.ok) return { cart: before, refused: changed.error satisfies CartRefusal };
    cart = changed.value;
  }
  return { cart, refused: null };
}

function skusOf(cart: Cart, changes: readonly CartChange[]): readonly Sku[] {
  const named = changes.flatMap((change) => {
    if (change.op === 'clear') return [];
    return change.op === 'replace' ? [change.sku, change.by] : [change.sku];
  });
  return [...new Set([...cart.lines.map((line) => line.sku), ...named])];
}

/** The lines that the changes name, one of each: for the titles of a refusal. */
function askedFor(changes: readonly CartChange[]): Cart {
  const skus = skusOf(emptyCart, changes);
  return { lines: skus.map((sku) => ({ sku, quantity: 1 })) };
}
