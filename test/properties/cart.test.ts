import fc from 'fast-check';
import type { Sku } from '../../src/base/ids';
import { type Cart, type CartChange, changeCart, emptyCart, maxLines, maxQuantity } from '../../src/commerce/cart';
import { cartChange, stock } from './support/commerce-arbitraries';
import { runs } from './support/runs';

const sale = fc.record({ changes: fc.array(cartChange, { maxLength: 30 }), levels: stock });

/** Every cart on the way, with the change and whether it was refused. */
function walk(changes: readonly CartChange[], levels: ReadonlyMap<Sku, number>) {
  let cart: Cart = emptyCart;
  return changes.map((change) => {
    const before = cart;
    const result = changeCart(cart, change, (sku) => levels.get(sku));
    if (result.ok) cart = result.value;
    return { before, change, result, after: cart };
  });
}

function isSound({ lines }: Cart, levels: ReadonlyMap<Sku, number>): boolean {
  const isOnce = new Set(lines.map(({ sku }) => sku)).size === lines.length;
  const isCount = (quantity: number) => Number.isInteger(quantity) && quantity >= 1 && quantity <= maxQuantity;
  const isThere = lines.every(({ sku, quantity }) => isCount(quantity) && quantity <= (levels.get(sku) ?? 0));
  return isOnce && isThere && lines.length <= maxLines;
}

/** Whether a refusal says of the cart and the stock what they are. */
function isTrue({ before, change, result }: ReturnType<typeof walk>[number], levels: ReadonlyMap<Sku, number>) {
  if (result.ok) return false;
  const { error } = result;
  switch (error.code) {
    case 'notEnoughStock':
      return error.available === levels.get(error.sku) && error.available > 0;
    case 'outOfStock':
      return levels.get(error.sku) === 0;
    case 'unknownSku':
      return !levels.has(error.sku);
    case 'notInCart':
      return !before.lines.some(({ sku }) => sku === error.sku);
    case 'badQuantity':
      return change.op === 'add' || change.op === 'set' || change.op === 'replace';
    case 'cartFull':
      return before.lines.length >= maxLines;
  }
}

describe('any sequence of cart changes', () => {
  it('leaves one line a SKU, whole numbers from 1 to the most, and never more than there is', () => {
    fc.assert(
      fc.property(sale, ({ changes, levels }) => {
        return walk(changes, levels).every(({ after }) => isSound(after, levels));
      }),
      runs(4000),
    );
  });

  it('changes nothing when it refuses, and never the cart that it was given', () => {
    fc.assert(
      fc.property(sale, ({ changes, levels }) => {
        let copy = JSON.stringify(emptyCart);
        for (const { before, result, after } of walk(changes, levels)) {
          expect(JSON.stringify(before)).toBe(copy);
          if (!result.ok) expect(after).toBe(before);
          copy = JSON.stringify(after);
        }
      }),
      runs(1000),
    );
  });

  it('touches only the lines that a change names', () => {
    fc.assert(
      fc.property(sale, ({ changes, levels }) => {
        for (const { before, change, after } of walk(changes, levels)) {
          if (change.op === 'clear') continue;
          const meant = change.op === 'replace' ? [change.sku, change.by] : [change.sku];
          const others = (cart: Cart) => cart.lines.filter(({ sku }) => !meant.includes(sku));
          expect(others(after)).toEqual(others(before));
        }
      }),
      runs(1000),
    );
  });

  it('says of each refusal something that is true', () => {
    fc.assert(
      fc.property(sale, ({ changes, levels }) => {
        for (const step of walk(changes, levels)) if (!step.result.ok) expect(isTrue(step, levels)).toBe(true);
      }),
      runs(1000),
    );
  });
});
