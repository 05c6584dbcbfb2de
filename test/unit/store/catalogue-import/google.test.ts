import { RefusedFile } from '../../../../src/store/catalogue-import/refused-file';
import { readFile } from './read-file';

const item = (fields: Record<string, string>) =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<g:${name}>${value}</g:${name}>`)
    .join('')}</item>`;
const feed = (...items: string[]) =>
  `<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">\n<channel><title>Shop</title>\n${items.join('\n')}\n</channel></rss>`;

const red = item({
  id: 'TEE-R',
  item_group_id: 'tee',
  title: 'Cotton Tee, Red',
  description: '<![CDATA[<b>Soft</b> & warm]]>',
  price: '19.99 USD',
  sale_price: '14.99 USD',
  availability: 'in_stock',
  brand: 'North &amp; Co',
  product_type: 'Apparel &gt; Tees',
  color: 'Red',
  image_link: 'https://shop.example/r.jpg',
});
const blue = item({
  id: 'TEE-B',
  item_group_id: 'tee',
  title: 'Cotton Tee, Blue',
  price: '19.99 USD',
  availability: 'out of stock',
  brand: 'North &amp; Co',
  color: 'Blue',
});
const mug = item({ id: 'MUG', title: 'Mug', price: '5.00 USD', availability: 'in stock' });

test('variants of a group become one product, wherever they stand in the feed', async () => {
  const { products, bad, format } = await readFile(feed(red, mug, blue));
  expect(format).toBe('google xml');
  expect(bad).toEqual([]);
  expect(products.map(({ id }) => id).sort()).toEqual(['MUG', 'tee']);
  const tee = products.find(({ id }) => id === 'tee');
  expect(tee).toMatchObject({
    title: { en: 'Cotton Tee' },
    description: { en: 'Soft & warm' },
    brand: { id: 'north-co' },
    category: [{ id: 'apparel' }, { id: 'tees' }],
    options: ['color'],
    stock: { 'TEE-R': 100, 'TEE-B': 0 },
  });
  expect(tee?.variants[0]).toMatchObject({ price: { amount: 1499 }, listPrice: { amount: 1999 } });
});

test('Atom entries and tab-separated feeds are the same', async () => {
  const atom = await readFile(`<feed xmlns:g="x"><entry>${mug.slice(6, -7)}</entry></feed>`);
  const tsv = await readFile('id\ttitle\tprice\tavailability\nMUG\tMug\t5.00 USD\tin stock\n');
  expect(tsv.format).toBe('google tsv');
  expect(tsv.products).toEqual(atom.products);
});

test('a bomb of entities is refused', async () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>${feed(mug)}`;
  await expect(readFile(`<?xml version="1.0"?>${bomb}`)).rejects.toThrow(RefusedFile);
});

test.each([
  ['another currency', item({ id: 'A', title: 'A', price: '5 EUR' }), 'price', /EUR/],
  ['no price', item({ id: 'A', title: 'A' }), 'price', /empty/],
  ['a negative price', item({ id: 'A', title: 'A', price: '-5 USD' }), 'price', /negative/],
  ['a formula', item({ id: 'A', title: '=cmd()', price: '5 USD' }), 'title', /formula/],
])('%s is named', async (_, entry, column, reason) => {
  const { bad } = await readFile(feed(entry));
  expect(bad[0]).toMatchObject({ line: 4, column });
  expect(bad[0]?.reason).toMatch(reason);
});

test('a tag that is closed wrongly is refused with its line', async () => {
  await expect(readFile('<rss><channel>\n<item><g:id>A</g:title></item></channel></rss>')).rejects.toThrow(/line 2/);
});

test('a product of more variants than there may be is named once', async () => {
  const many = Array.from({ length: 2001 }, (_, at) =>
    item({ id: `V${at}`, item_group_id: 'sock', title: 'Sock', price: '5 USD' }),
  );
  const { bad, products } = await readFile(feed(...many, mug));
  expect(bad).toEqual([{ line: 4, column: 'item_group_id', reason: expect.stringContaining('2,001 variants') }]);
  expect(products.map(({ id }) => id)).toEqual(['MUG']);
});

test('a description without end is named with its limit', async () => {
  const long = item({ id: 'A', title: 'A', price: '5 USD', description: 'x'.repeat(20_001) });
  const { bad } = await readFile(feed(long));
  expect(bad).toMatchObject([{ column: 'description', reason: 'has 20,001 characters: at most 20,000' }]);
});
