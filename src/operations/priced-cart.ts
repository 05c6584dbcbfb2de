import type { Sku } from '../base/ids';
import type { Cart } from '../commerce/cart';
import { type PricedCart, priceCart } from '../commerce/price';
import type { StockedProduct } from '../commerce/product';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks } from '../ports/commerce-store';

export interface CartWithProducts {
  readonly cart: PricedCart;
  readonly products: readonly StockedProduct[];
  readonly bySku: ReadonlyMap<Sku, StockedProduct>;
}

/** A cart at the prices of now, with the products of its lines, each once. */
export async function readPricedCart(
  books: Pick<CommerceBooks, 'catalogue'>,
  profile: ShopProfile,
  cart: Cart,
): Promise<CartWithProducts> {
  const bySku = await books.catalogue.bySku(
    profile.id,
    cart.lines.map((line) => line.sku),
  );
  const products = [...new Map([...bySku.values()].map((product) => [product.id, product])).values()];
  return { cart: priceCart(cart, (sku) => bySku.get(sku), profile.delivery, profile.currency), products, bySku };
}
