import { ProductId, Sku } from '../../../src/base/ids';
import { money } from '../../../src/commerce/money';
import { findVariant, type Product, priceSpan, slug } from '../../../src/commerce/product';

const variant = (sku: string, amount: number) => ({ sku: Sku(sku), options: {}, price: money(amount, 'CNY') });
const product = (variants: Product['variants']): Product => ({
  id: ProductId('p'),
  title: { en: 'P' },
  description: {},
  brand: null,
  category: [],
  attributes: [],
  tags: [],
  options: [],
  variants,
  pictures: [],
  rating: null,
  ratingCount: 0,
  sales: 0,
  addedOn: '2026-01-01',
});

describe('slug', () => {
  it.each([
    ['Shirts & T-Shirts', 'shirts-t-shirts'],
    ['L’Oréal Paris', 'loréal-paris'],
    ["Men's", 'mens'],
    ['口红 / 唇釉', '口红-唇釉'],
    ['ＡＢＣ １２', 'abc-12'],
    ['  --  ', ''],
  ])('makes of %s an id', (text, id) => {
    expect(slug(text)).toBe(id);
  });
});

describe('a product', () => {
  it('costs from its cheapest to its dearest variant, in whatever order they stand', () => {
    const { from, to } = priceSpan(product([variant('b', 4900), variant('a', 2900), variant('c', 6900)]));
    expect([from.amount, to.amount]).toEqual([2900, 6900]);
  });

  it('has at least one variant, or is a bug', () => {
    expect(() => priceSpan(product([]))).toThrow(RangeError);
  });

  it('knows its variants by SKU', () => {
    const lipstick = product([variant('a', 1), variant('b', 2)]);
    expect(findVariant(lipstick, Sku('b'))?.price.amount).toBe(2);
    expect(findVariant(lipstick, Sku('x'))).toBeUndefined();
  });
});
