import type { ShopId, Sku } from '../../base/ids';
import type { Shelf } from '../../ports/commerce-store';
import type { Access, Writing } from './access';

type Column = 'available' | 'reserved' | 'sold';

/** Units of a SKU that go from one column to another. */
export interface Move {
  readonly shop: ShopId;
  readonly sku: Sku;
  readonly quantity: number;
  readonly from: Column;
  readonly to: Column;
}

/** The steps of a shelf, each one conditional update: `move` answers whether there were as many units to be moved. */
export function shelfMoves(
  access: Access,
  move: (writing: Writing, wanted: Move) => Promise<boolean>,
): Omit<Shelf, 'available'> {
  const may = (wanted: Move): Promise<boolean> => {
    const { quantity } = wanted;
    if (!Number.isInteger(quantity) || quantity < 1) throw new RangeError(`${quantity} is not a number of units`);
    return access.write((writing) => move(writing, wanted));
  };
  const must = async (wanted: Move): Promise<void> => {
    if (!(await may(wanted))) throw new Error(`${wanted.sku} has no ${wanted.quantity} units ${wanted.from}`);
  };
  return {
    reserve: async (shop, sku, quantity) => may({ shop, sku, quantity, from: 'available', to: 'reserved' }),
    release: (shop, sku, quantity) => must({ shop, sku, quantity, from: 'reserved', to: 'available' }),
    sell: (shop, sku, quantity) => must({ shop, sku, quantity, from: 'reserved', to: 'sold' }),
    takeBack: (shop, sku, quantity) => must({ shop, sku, quantity, from: 'sold', to: 'available' }),
  };
}
