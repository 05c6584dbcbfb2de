import { ShopId } from '../../../src/base/ids';
import { heldAudience } from '../../../src/search/audience';
import { emptyQuery } from '../../../src/search/product-query';

const asking = (...words: readonly string[]) => ({
  ...emptyQuery(ShopId('demo'), 'zh'),
  terms: words.map((text) => ({ text, alternatives: [] })),
});

const others = (...words: readonly string[]) => heldAudience(asking(...words))?.others.map(({ text }) => text) ?? [];

test('whom it is made for shuts out what is titled for others alone', () => {
  expect(others('羽绒服', '女款')).toEqual(expect.arrayContaining(['男士', 'men', '儿童']));
  expect(others('羽绒服', '女款')).not.toContain('女士');
  expect(others('shoes', 'mens')).toEqual(expect.arrayContaining(['women', 'kids']));
});

test('nobody or several leave it open', () => {
  expect(others('羽绒服')).toEqual([]);
  expect(others('男士', '女士')).toEqual([]);
});
