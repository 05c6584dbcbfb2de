import { toLine } from '../../../../src/store/catalogue-import/to-line';
import { readFile } from './read-file';

const line = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: 'mug',
    title: { zh: '马克杯', en: 'Mug' },
    category: [{ en: 'Home' }, { en: 'Mugs' }],
    options: ['color'],
    variants: [{ sku: 'MUG-RED', options: { color: { en: 'Red' } }, price: 4900, stock: 3 }],
    currency: 'CNY',
    ...over,
  });

test('a line becomes a product with ids made of its names', async () => {
  const { products, bad, format } = await readFile(line());
  expect(format).toBe('json lines');
  expect(bad).toEqual([]);
  expect(products[0]).toMatchObject({
    id: 'mug',
    category: [{ id: 'home' }, { id: 'mugs' }],
    variants: [{ sku: 'MUG-RED', price: { amount: 4900, currency: 'CNY' }, options: { color: { id: 'red' } } }],
    stock: { 'MUG-RED': 3 },
  });
});

test('what is written out gives the same product when it is read', async () => {
  const first = await readFile(line({ rating: 4.5, ratingCount: 10, tags: [{ zh: '热卖' }], pictures: ['a.svg'] }));
  const second = await readFile(first.products.map(toLine).join('\n'));
  expect(second.products).toEqual(first.products);
});

const wrong: readonly (readonly [string, Record<string, unknown>, string | null, RegExp])[] = [
  [
    'a negative price',
    { variants: [{ sku: 'A', options: { color: { en: 'x' } }, price: -1, stock: 1 }] },
    'variants.0.price',
    /negative/,
  ],
  [
    'a price with a fraction of a cent',
    { variants: [{ sku: 'A', options: { color: { en: 'x' } }, price: 1.5, stock: 1 }] },
    'variants.0.price',
    /whole number/,
  ],
  ['no variant', { variants: [] }, 'variants', /at least one/],
  ['an unknown field', { colour: 'red' }, null, /colour/],
  ['no title in any language', { title: {} }, 'title', /zh or en/],
  [
    'an option without a value',
    { variants: [{ sku: 'A', price: 1, stock: 1 }] },
    'variants.0.options',
    /no value for the option/,
  ],
  ['a value for no option', { options: [] }, 'variants.0.options', /not among/],
  ['a currency in words', { currency: 'yuan' }, 'currency', /code/],
  ['a formula for a title', { title: { en: '=1+1' } }, 'title.en', /spreadsheet formula/],
  ['a formula for a tag', { tags: [{ zh: '+HYPERLINK("http://evil.example")' }] }, 'tags.0.zh', /spreadsheet formula/],
  [
    'a formula in a description',
    { description: { en: "@cmd|' /C calc'!A0" } },
    'description.en',
    /spreadsheet formula/,
  ],
  [
    'a description without end',
    { description: { en: 'x'.repeat(20_001) } },
    'description.en',
    /^has 20,001 characters: at most 20,000$/,
  ],
  ['more tags than a product has', { tags: Array(101).fill({ en: 'x' }) }, 'tags', /^has 101 entries: at most 100$/],
  ['a rating beyond five', { rating: 6 }, 'rating', /^is more than 5$/],
  ['a number for a title', { title: 5 }, 'title', /^is not an object$/],
  ['a missing currency', { currency: undefined }, 'currency', /^is missing$/],
  ['two unknown fields', { colour: 'red', weight: 1 }, null, /^has unknown fields: "colour", "weight"$/],
];

test.each(['- Fast (2 h)', '-10 °C', '+5 dpi', '@cosme', 'a=b', '- (new)'])('"%s" is no formula', async (text) => {
  const { bad } = await readFile(line({ title: { en: text }, description: { en: text } }));
  expect(bad).toEqual([]);
});

test.each(wrong)('%s is named with line, column and reason', async (_, over, column, reason) => {
  const { bad } = await readFile(`${line()}\n\n${line({ id: 'other', ...over })}`);
  expect(bad.length).toBeGreaterThan(0);
  expect(bad[0]).toMatchObject({ line: 3, column });
  expect(bad[0]?.reason).toMatch(reason);
});

test('every bad line is named, not only the first', async () => {
  const { bad } = await readFile(`{"a":1}\nno json\n${line()}\n{}`);
  expect([...new Set(bad.map((row) => row.line))]).toEqual([1, 2, 4]);
});

test('an id and a SKU that are there twice are named with where they were first', async () => {
  const { bad } = await readFile(`${line()}\n${line()}\n${line({ id: 'cup' })}`);
  expect(bad.map(({ line: at, column }) => [at, column])).toEqual([
    [2, 'id'],
    [2, 'sku'],
    [3, 'sku'],
  ]);
  expect(bad[0]?.reason).toContain('line 1');
});
