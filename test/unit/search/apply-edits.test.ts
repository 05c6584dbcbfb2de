import { ProductId, ShopId } from '../../../src/base/ids';
import { applyEdits } from '../../../src/search/apply-edits';
import { emptyQuery, type ProductQuery } from '../../../src/search/product-query';
import type { QueryEdit, ShownList } from '../../../src/search/query-edit';

const empty = emptyQuery(ShopId('demo'), 'zh');
const nothing: ShownList = { focus: null, items: [] };
const shown: ShownList = {
  focus: null,
  items: [100, 300, 200].map((priceMinor, at) => ({
    product: ProductId(`p${at}`),
    brand: `b${at}`,
    categories: ['clothes', 'dresses'],
    priceMinor,
  })),
};
const edit = (query: ProductQuery, edits: readonly QueryEdit[], list = nothing) => applyEdits(query, edits, list);

test('cheaper is below the middle of what is shown, and below the product in focus', () => {
  expect(edit(empty, [{ edit: 'cheaper' }], shown).price).toEqual({ max: 199 });
  const focus = { product: ProductId('p1'), brand: 'b1', categories: [], priceMinor: 300 };
  expect(edit(empty, [{ edit: 'cheaper' }], { ...shown, focus }).price).toEqual({ max: 299 });
});

test('cheaper lets the lower limit go where nearly nothing is left above it, dearer the upper one', () => {
  const around = { ...empty, price: { min: 190, max: 290 } };
  expect(edit(around, [{ edit: 'cheaper' }], shown).price).toEqual({ max: 199 });
  expect(edit({ ...empty, price: { min: 100, max: 205 } }, [{ edit: 'dearer' }], shown).price).toEqual({ min: 201 });
});

test('cheaper keeps a lower limit, and without a list the cheapest come first', () => {
  const from = { ...empty, price: { min: 50, max: 1000 } };
  expect(edit(from, [{ edit: 'cheaper' }], shown).price).toEqual({ min: 50, max: 199 });
  expect(edit(empty, [{ edit: 'cheaper' }]).sort).toEqual({ by: 'price', order: 'asc' });
});

test('similar keeps the kind and about the price of the product in focus', () => {
  const focus = { product: ProductId('p1'), brand: 'b1', categories: ['clothes', 'dresses'], priceMinor: 1000 };
  const query = edit({ ...empty, terms: [{ text: 'x', alternatives: [] }] }, [{ edit: 'similar' }], {
    ...shown,
    focus,
  });
  expect(query.near).toBe('p1');
  expect(query.price).toEqual({ min: 700, max: 1300 });
  expect(query.terms).toEqual([]);
  expect(query.categories).toEqual([{ id: 'dresses', negated: false }]);
});

test('similar but cheaper keeps the kind of the list, and no lower limit', () => {
  const list = { ...empty, categories: [{ id: 'clothes', negated: false }] };
  const query = edit(list, [{ edit: 'similar' }, { edit: 'cheaper' }], shown);
  expect(query.categories).toEqual([{ id: 'clothes', negated: false }]);
  expect(query.price).toEqual({ max: 130 });
});

test('another brand refuses the one in focus, else the one asked for, else the first shown', () => {
  const nike = { ...empty, brands: [{ id: 'nike', negated: false }] };
  expect(edit(nike, [{ edit: 'otherBrand' }], shown).brands).toEqual([{ id: 'nike', negated: true }]);
  expect(edit(empty, [{ edit: 'otherBrand' }], shown).brands).toEqual([{ id: 'b0', negated: true }]);
});

test('a new kind of product keeps price and recipient and drops the rest', () => {
  const before: ProductQuery = {
    ...empty,
    categories: [{ id: 'lipstick', negated: false }],
    brands: [{ id: 'nyx', negated: false }],
    attributes: [
      { name: 'audience', values: ['women'], negated: false },
      { name: 'finish', values: ['matte'], negated: false },
    ],
    price: { max: 20000 },
  };
  const after = edit(before, [
    { edit: 'kind', categories: ['shoes'], words: [] },
    { edit: 'setCategory', condition: { id: 'shoes', negated: false } },
  ]);
  expect(after.price).toEqual({ max: 20000 });
  expect(after.attributes.map(({ name }) => name)).toEqual(['audience']);
  expect(after.brands).toEqual([]);
  expect(after.categories).toEqual([{ id: 'shoes', negated: false }]);
});

test('the same kind said again narrows what is there', () => {
  const before = {
    ...empty,
    categories: [{ id: 'lipstick', negated: false }],
    brands: [{ id: 'nyx', negated: false }],
  };
  const after = edit(before, [{ edit: 'kind', categories: ['lipstick'], words: [] }]);
  expect(after.brands).toEqual([{ id: 'nyx', negated: false }]);
});

test('a value takes the place of another one; refused values add up', () => {
  const color = (value: string, negated = false): QueryEdit => ({
    edit: 'setAttribute',
    condition: { name: 'color', values: [value], negated },
  });
  const red = edit(empty, [color('red')]);
  expect(edit(red, [color('blue')]).attributes.map(({ values }) => values)).toEqual([['blue']]);
  const refused = edit(edit(empty, [color('red', true)]), [color('blue', true)]);
  expect(refused.attributes.map(({ values }) => values)).toEqual([['red'], ['blue']]);
});

test('any change starts at the first page again', () => {
  const second = edit(empty, [{ edit: 'nextPage' }]);
  expect(second.page).toBe(1);
  expect(edit(second, [{ edit: 'inStock' }]).page).toBe(0);
  expect(edit(second, [{ edit: 'previousPage' }]).page).toBe(0);
});

test('undo takes the edits of one message back together', () => {
  const edits: QueryEdit[] = [{ edit: 'inStock' }, { edit: 'setPrice', price: { max: 100 } }];
  const after = edit(edit(empty, [{ edit: 'sort', by: 'sales', order: 'desc' }]), edits);
  const back = edit(after, [{ edit: 'undo' }]);
  expect({ ...back, undo: [] }).toEqual({ ...empty, sort: { by: 'sales', order: 'desc' }, undo: [] });
  expect({ ...edit(back, [{ edit: 'undo' }]), undo: [] }).toEqual({ ...empty, undo: [] });
});

test.each<[string, Partial<ProductQuery>, Partial<ProductQuery>]>([
  ['price', { price: { min: 1, max: 2 } }, { price: null }],
  ['price.max', { price: { min: 1, max: 2 } }, { price: { min: 1 } }],
  ['brands.nike', { brands: [{ id: 'nike', negated: false }] }, { brands: [] }],
  ['inStock', { inStock: true }, { inStock: false }],
  ['onSale', { onSale: true }, { onSale: false }],
  ['terms.0', { terms: [{ text: 'a', alternatives: [] }] }, { terms: [] }],
  ['attributes.color', { attributes: [{ name: 'color', values: ['red'], negated: false }] }, { attributes: [] }],
  ['nonsense.path', { inStock: true }, { inStock: true }],
])('takes %s off', (path, before, after) => {
  const query = edit({ ...empty, ...before }, [{ edit: 'unset', path }]);
  expect({ ...query, undo: [] }).toEqual({ ...empty, ...after, undo: [] });
});

test('negate turns a condition into its opposite', () => {
  const query = edit({ ...empty, brands: [{ id: 'nike', negated: false }] }, [{ edit: 'negate', path: 'brands.nike' }]);
  expect(query.brands).toEqual([{ id: 'nike', negated: true }]);
});
