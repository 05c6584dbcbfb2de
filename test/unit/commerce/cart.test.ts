import { CouponId, Sku } from '../../../src/base/ids';
import { type Cart, changeCart, emptyCart, maxLines, mergeCarts } from '../../../src/commerce/cart';

const many = () => 500;
const cart = (...lines: readonly (readonly [string, number])[]): Cart => ({
  lines: lines.map(([sku, quantity]) => ({ sku: Sku(sku), quantity })),
});

describe('changing a cart', () => {
  it('adds to the line that is there, and new lines at the end', () => {
    const first = changeCart(cart(['a', 1], ['b', 1]), { op: 'add', sku: Sku('a'), quantity: 2 }, many);
    expect(first).toEqual({ ok: true, value: cart(['a', 3], ['b', 1]) });
    const second = changeCart(cart(['a', 1]), { op: 'add', sku: Sku('c'), quantity: 1 }, many);
    expect(second).toEqual({ ok: true, value: cart(['a', 1], ['c', 1]) });
  });

  it('counts what is in the cart already against the stock', () => {
    const result = changeCart(cart(['a', 3]), { op: 'add', sku: Sku('a'), quantity: 3 }, () => 5);
    expect(result).toEqual({ ok: false, error: { code: 'notEnoughStock', sku: 'a', available: 5 } });
  });

  it('puts another variant in the place of one, with its number', () => {
    const swap = { op: 'replace', sku: Sku('a'), by: Sku('c') } as const;
    expect(changeCart(cart(['a', 2], ['b', 1]), swap, many)).toEqual({ ok: true, value: cart(['c', 2], ['b', 1]) });
    expect(changeCart(cart(['a', 2], ['c', 1]), swap, many)).toEqual({ ok: true, value: cart(['c', 3]) });
    expect(changeCart(cart(['a', 2]), swap, () => 1)).toMatchObject({ error: { code: 'notEnoughStock', sku: 'c' } });
    const same = cart(['a', 2]);
    expect(changeCart(same, { op: 'replace', sku: Sku('a'), by: Sku('a') }, many)).toEqual({ ok: true, value: same });
  });

  it('sets and takes out only what is in it', () => {
    expect(changeCart(emptyCart, { op: 'set', sku: Sku('a'), quantity: 1 }, many)).toMatchObject({
      error: { code: 'notInCart' },
    });
    expect(changeCart(emptyCart, { op: 'remove', sku: Sku('a') }, many)).toMatchObject({
      error: { code: 'notInCart' },
    });
    expect(changeCart(cart(['a', 1]), { op: 'remove', sku: Sku('a') }, many)).toEqual({ ok: true, value: emptyCart });
  });

  it('takes no more lines than it can hold', () => {
    const full = cart(...Array.from({ length: maxLines }, (_, at) => [`s${at}`, 1] as const));
    expect(changeCart(full, { op: 'add', sku: Sku('new'), quantity: 1 }, many)).toMatchObject({
      error: { code: 'cartFull', max: maxLines },
    });
    expect(changeCart(full, { op: 'add', sku: Sku('s5'), quantity: 1 }, many).ok).toBe(true);
  });
});

test('of two carts that become one, what is in both counts once, and no more lines are kept than a cart holds', () => {
  expect(mergeCarts(cart(['a', 2], ['b', 1]), cart(['b', 3], ['c', 1]))).toEqual(cart(['a', 2], ['b', 3], ['c', 1]));
  expect(mergeCarts(cart(), { ...cart(['c', 1]), leftOut: [CouponId('x')] })).toEqual({
    ...cart(['c', 1]),
    leftOut: [CouponId('x')],
  });
  const full = cart(...Array.from({ length: maxLines }, (_, at) => [`s${at}`, 1] as const));
  expect(mergeCarts(full, cart(['one-more', 1]))).toEqual(full);
});
