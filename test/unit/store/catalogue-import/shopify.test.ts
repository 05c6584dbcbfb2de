import { readFile } from './read-file';

const older = `Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Status
linen-shirt,Linen Shirt,"<p>Cool &amp; light.</p><ul><li>Pure linen</li></ul>",North,Apparel > Shirts,Shirt,"summer, linen",TRUE,Color,White,Size,S,LS-W-S,shopify,4,deny,39.90,49.90,https://shop.example/a.jpg,active
linen-shirt,,,,,,,,,White,,M,LS-W-M,shopify,-2,deny,39.90,,https://shop.example/b.jpg,
linen-shirt,,,,,,,,,Blue,,S,LS-B-S,shopify,0,continue,41.00,,,
mug,"Mug, ""Large""",,Acme,,Mugs,,TRUE,Title,Default Title,,,MUG,,,deny,12,,,active
secret,Draft,,Acme,,,,TRUE,Title,Default Title,,,D,,,deny,1,,,draft
`;
const newer = `Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL
Linen Shirt,linen-shirt,<p>Cool</p>,North,Apparel > Shirts,Shirt,summer,TRUE,Active,LS-S,Size,S,39.90,,shopify,4,DENY,https://shop.example/a.jpg
,linen-shirt,,,,,,,,LS-M,,M,39.90,,shopify,1,DENY,
`;

test('the older dialect: variants, options, prices in cents, stock, plain text', async () => {
  const { products, bad, format } = await readFile(older);
  expect(format).toBe('shopify');
  expect(bad).toEqual([]);
  const [shirt, mug] = products;
  expect(products.map(({ id }) => id)).toEqual(['linen-shirt', 'mug']);
  expect(shirt).toMatchObject({
    title: { en: 'Linen Shirt' },
    description: { en: 'Cool & light.\nPure linen' },
    brand: { id: 'north' },
    category: [{ id: 'apparel' }, { id: 'shirts' }],
    options: ['color', 'size'],
    pictures: ['https://shop.example/a.jpg', 'https://shop.example/b.jpg'],
    stock: { 'LS-W-S': 4, 'LS-W-M': 0, 'LS-B-S': 9999 },
  });
  expect(shirt?.variants[0]).toMatchObject({ price: { amount: 3990 }, listPrice: { amount: 4990 } });
  expect(mug).toMatchObject({ title: { en: 'Mug, "Large"' }, options: [], stock: { MUG: 9999 } });
});

test('the newer dialect', async () => {
  const { products, bad } = await readFile(newer);
  expect(bad).toEqual([]);
  expect(products).toHaveLength(1);
  expect(products[0]).toMatchObject({ id: 'linen-shirt', options: ['size'], stock: { 'LS-S': 4, 'LS-M': 1 } });
});

const row = (title: string, price: string) =>
  `Handle,Title,Vendor,Variant SKU,Variant Price\na,${title},V,A,${price}\n`;

test.each([
  ['a negative price', row('A', '-1.00'), 'Variant Price', /negative/],
  ['a price in words', row('A', 'cheap'), 'Variant Price', /not a price/],
  ['tenths of a cent', row('A', '1.005'), 'Variant Price', /decimals/],
  ['a formula', row('"=HYPERLINK(""http://evil"")"', '1'), 'Title', /formula/],
  ['a command', row('@SUM(A1:A9)', '1'), 'Title', /formula/],
  ['no title', row('', '1'), 'title', /is empty/],
])('%s is refused by name', async (_, content, column, reason) => {
  const { bad } = await readFile(content);
  expect(bad[0]).toMatchObject({ line: 2 });
  expect(bad[0]?.column).toMatch(new RegExp(column, 'i'));
  expect(bad[0]?.reason).toMatch(reason);
});

test('rows of a product that stand apart are refused', async () => {
  const { bad } = await readFile('Handle,Title,Variant SKU,Variant Price\na,A,1,1\nb,B,2,1\na,A,3,1\n');
  expect(bad).toContainEqual(expect.objectContaining({ line: 4, reason: expect.stringMatching(/follow each other/) }));
});

test('a cell may hold line breaks, and lines are counted all the same', async () => {
  const { bad, products } = await readFile(
    'Handle,Title,Body (HTML),Variant SKU,Variant Price\na,A,"one\ntwo\nthree",1,1\nb,B,,2,-4\n',
  );
  expect(products[0]?.description.en).toBe('one\ntwo\nthree');
  expect(bad).toEqual([expect.objectContaining({ line: 5 })]);
});

test('a quotation mark that is never closed, and a huge cell, are named', async () => {
  const open = await readFile('Handle,Title,Variant SKU,Variant Price\na,"A,1,1\n');
  expect(open.bad[0]?.reason).toMatch(/never closed/);
  const huge = await readFile(`Handle,Title,Variant SKU,Variant Price\na,"${'x'.repeat(600_000)}",1,1\n`);
  expect(huge.bad[0]?.reason).toMatch(/more than 500,000 characters/);
});
