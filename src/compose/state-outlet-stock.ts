import type { Sku } from '../base/ids';
import type { ShopProfile } from '../commerce/shop';
import type { CommerceStore } from '../ports/commerce-store';

/** Takes over what the shop's file says that its street shops keep for themselves. */
export async function stateOutletStock(store: CommerceStore, { id, outlets }: ShopProfile): Promise<void> {
  for (const { id: outlet, pickUp } of outlets ?? []) {
    if (!pickUp || pickUp.stock === 'warehouse') continue;
    await store.stock.state(id, outlet, new Map(Object.entries(pickUp.stock) as [Sku, number][]));
  }
}
