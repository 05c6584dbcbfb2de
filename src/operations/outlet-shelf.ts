import type { OutletId, Sku } from '../base/ids';
import type { Order } from '../commerce/order';
import { keepsOwnStock, type Outlet } from '../commerce/outlet';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceBooks, Shelf } from '../ports/commerce-store';

/** Where a street shop's goods for collection stand. */
export const shelfOfOutlet = ({ stock }: Pick<CommerceBooks, 'stock'>, outlet: Outlet): Shelf =>
  keepsOwnStock(outlet) ? stock.at(outlet.id) : stock;

/** Where an order's goods stand, and go back to. */
export const shelfOf = ({ stock }: Pick<CommerceBooks, 'stock'>, { pickUp }: Pick<Order, 'pickUp'>): Shelf =>
  pickUp?.ownStock ? stock.at(pickUp.outlet) : stock;

/** Units that can be collected now, by street shop. */
export async function outletUnits(
  books: Pick<CommerceBooks, 'stock'>,
  { id, outlets }: ShopProfile,
  skus: readonly Sku[],
): Promise<ReadonlyMap<OutletId, ReadonlyMap<Sku, number>>> {
  const units = new Map<OutletId, ReadonlyMap<Sku, number>>();
  for (const outlet of outlets ?? []) {
    if (outlet.pickUp) units.set(outlet.id, await shelfOfOutlet(books, outlet).available(id, skus));
  }
  return units;
}
