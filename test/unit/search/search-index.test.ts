import { ShopId } from '../../../src/base/ids';
import type { Locale } from '../../../src/base/locale';
import { findVariant, priceSpan } from '../../../src/commerce/product';
import { applyEdits } from '../../../src/search/apply-edits';
import { describeQuery, describeRelaxed } from '../../../src/search/describe-query';
import { emptyQuery, type SearchPage } from '../../../src/search/product-query';
import { readQuery } from '../../../src/search/read-query';
import { searchIndex } from '../../../src/search/search-index';
import { demoShop } from '../../search/demo-shop';

function ask(text: string, locale: Locale = /\p{Script=Han}/u.test(text) ? 'zh' : 'en') {
  const { lexicon, index, products } = demoShop();
  const { edits } = readQuery(text, { lexicon, locale, currency: 'CNY' });
  const asked = applyEdits(emptyQuery(ShopId('demo'), locale), edits, { focus: null, items: [] });
  const page = searchIndex(index, asked);
  const found = page.hits.flatMap((hit) => products.filter(({ id }) => id === hit.product));
  const words = { lexicon, locale, currency: 'CNY' };
  return {
    page,
    found,
    understood: describeQuery(asked, words).map(({ label }) => label),
    dropped: describeRelaxed(asked, page.relaxed, words).map(({ label }) => label),
  };
}

const prices = ({ hits }: SearchPage): number[] =>
  hits.map(({ product, sku }) => {
    const known = demoShop().products.find(({ id }) => id === product);
    return (known && findVariant(known, sku)?.price.amount) ?? Number.NaN;
  });

test('a face wash for oily skin under 200 is that, and the answer says so', () => {
  const { page, found, understood } = ask('想买一支200元以内适合油皮的洗面奶');
  expect(understood).toEqual(['油性肌肤', '洁面', '200元以内']);
  expect(page.relaxed).toEqual([]);
  expect(found.length).toBeGreaterThan(2);
  for (const product of found) expect(product.category.map(({ id }) => id)).toContain('cleansers');
  for (const price of prices(page)) expect(price).toBeLessThanOrEqual(20000);
});

test('the variant that answers is one that the price allows', () => {
  const { page } = ask('洗面奶 30元以内');
  expect(page.hits.length).toBeGreaterThan(0);
  for (const price of prices(page)) expect(price).toBeLessThanOrEqual(3000);
});

test('a brand that the shop does not have is let go in so many words', () => {
  const { page, dropped } = ask('完美日记口红');
  expect(dropped).toEqual(['完美日记']);
  expect(page.relaxed.map(({ path }) => path)).toEqual(['brands.perfect-diary']);
  expect(page.total).toBeGreaterThan(0);
});

test('a price that nothing has is opened just as far as needed, and said', () => {
  const { page, found, dropped } = ask('手机 10元以内');
  expect(dropped).toEqual(['10元以内']);
  expect(page.relaxed[0]).toMatchObject({ path: 'price.max', from: '1000' });
  const nearest = Number(page.relaxed[0]?.to);
  // The variant that answers is the first in stock, which need not be its product's cheapest.
  expect(Math.min(...found.map((product) => priceSpan(product).from.amount))).toBe(nearest);
  for (const price of prices(page)) expect(price).toBeLessThanOrEqual(Math.ceil(nearest * 1.3));
});

test.each([
  ['i need a desk lamp under 80 bucks', /lamp/i],
  ['想要个台灯 100以内', /灯/],
  ['mirror under 10', /mirror/i],
] as const)(
  '%s: what only stands among that kind is none of it, and its price is let go in so many words',
  (text, kind) => {
    const { page, found, dropped } = ask(text);
    expect(page.relaxed.map(({ path }) => path)).toEqual(['price.max']);
    expect(dropped).toHaveLength(1);
    expect(found.length).toBeGreaterThan(0);
    for (const { title } of found) expect(`${title.en} ${title.zh}`).toMatch(kind);
  },
);

test('what stands in a category that is called by the kind is of it, however it is titled', () => {
  const { found } = ask('运动鞋 42码');
  expect(found.map(({ title }) => title.zh)).toContainEqual(expect.not.stringContaining('运动鞋'));
});

test('a refused brand never comes back', () => {
  const { found } = ask('除了NYX还有什么口红');
  expect(found.length).toBeGreaterThan(0);
  for (const { brand } of found) expect(brand?.id).not.toBe('nyx');
});

test('at most three of a brand stand among the first ten', () => {
  const { lexicon, index, products } = demoShop();
  const { edits } = readQuery('口红', { lexicon, locale: 'zh', currency: 'CNY' });
  const query = { ...applyEdits(emptyQuery(ShopId('demo'), 'zh'), edits, { focus: null, items: [] }), pageSize: 10 };
  const brands = searchIndex(index, query).hits.map(
    ({ product }) => products.find(({ id }) => id === product)?.brand?.id,
  );
  const most = Math.max(...[...new Set(brands)].map((brand) => brands.filter((one) => one === brand).length));
  expect(most).toBeLessThanOrEqual(3);
});

test('a mouse pad is no mouse, and a phone case no phone', () => {
  const { found } = ask('手机');
  for (const { title } of found) expect(title.zh ?? '').not.toMatch(/壳|支架|数据线/);
});

test('the cheapest come first when asked for', () => {
  const { page } = ask('最便宜的口红');
  expect(prices(page)).toEqual([...prices(page)].sort((a, b) => a - b));
});

test('each condition has a path that takes it off', () => {
  const { lexicon } = demoShop();
  const { edits } = readQuery('200元以内的油皮洗面奶 不要NYX', { lexicon, locale: 'zh', currency: 'CNY' });
  const query = applyEdits(emptyQuery(ShopId('demo'), 'zh'), edits, { focus: null, items: [] });
  const words = { lexicon, locale: 'zh' as const, currency: 'CNY' };
  for (const { path } of describeQuery(query, words)) {
    const without = applyEdits(query, [{ edit: 'unset', path }], { focus: null, items: [] });
    expect(describeQuery(without, words).map((one) => one.path)).not.toContain(path);
  }
});

test('counts what was found by category and brand', () => {
  const { page } = ask('口红');
  const [categories] = page.facets;
  expect(categories?.name).toBe('category');
  expect(categories?.values.find(({ id }) => id === 'lipstick')?.count).toBeGreaterThan(5);
});

test('of a Chinese word that nothing is called only the kind at its end is found', () => {
  expect(ask('小狗拉肚子').page.total).toBeLessThan(10);
  const titles = ask('电饭煲').found.map(({ title }) => title.zh ?? '');
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).toContain('锅');
});

test('an audience shuts out what is titled for others, and never empties a list', () => {
  const titles = ask("men's shirts").found.map(({ title }) => title.en ?? '');
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles) expect(title).not.toMatch(/\b(?:women|ladies|kids)/i);
  expect(ask('女款 剃须刀').page.total + ask("kids' lipstick").page.total).toBeGreaterThan(0);
});
