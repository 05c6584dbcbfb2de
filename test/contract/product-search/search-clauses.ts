import { ProductId } from '../../../src/base/ids';
import type { ProductQuery, SearchPage } from '../../../src/search/product-query';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { asking, goods, product, words } from './goods';
import type { SearchSubject } from './subject';

const ids = ({ hits }: SearchPage): string[] => hits.map(({ product: id }) => id);

/** A shop of its own with the small catalogue, asked once. */
async function ask({ store, open }: SearchSubject, over: Partial<ProductQuery>): Promise<SearchPage> {
  const shop = newShop();
  await store.catalogue.replace(shop, goods);
  return (await open(shop)).search(shop, asking(shop, over));
}

const sortedIds = (page: SearchPage): string[] => ids(page).sort();

export const searchClauses: readonly Clause<SearchSubject>[] = [
  {
    says: 'another shop finds nothing of it',
    async holds({ store, open }) {
      const [own, other] = [newShop(), newShop()];
      await store.catalogue.replace(own, goods);
      await store.catalogue.replace(other, [product('lamp', { title: 'Lamp', variants: [[null, 100, 1]] })]);
      const page = await (await open(other)).search(other, asking(other));
      expect(ids(page)).toEqual(['lamp']);
      expect((await (await open(other)).search(other, asking(other, { terms: words('shirt') }))).total).toBe(0);
    },
  },
  {
    says: 'without conditions everything is found and counted',
    async holds(subject) {
      const page = await ask(subject, {});
      expect(page.total).toBe(4);
      expect(page.facets).toEqual([
        expect.objectContaining({ name: 'category' }),
        {
          name: 'brand',
          values: [
            { id: 'acme', count: 2 },
            { id: 'luna', count: 1 },
            { id: 'north', count: 1 },
          ],
        },
      ]);
    },
  },
  {
    says: 'words are found in titles of both languages, in brands and in categories',
    async holds(subject) {
      expect(sortedIds(await ask(subject, { terms: words('衬衫') }))).toEqual(['blouse', 'shirt']);
      expect(ids(await ask(subject, { terms: words('luna') }))).toEqual(['blouse']);
      expect(sortedIds(await ask(subject, { terms: words('shirts') }))).toEqual(['blouse', 'shirt']);
    },
  },
  {
    says: 'another way to say a word does as well',
    async holds(subject) {
      expect(ids(await ask(subject, { terms: [{ text: 'jersey', alternatives: ['cotton'] }] }))).toEqual(['shirt']);
    },
  },
  {
    says: 'category, brand and attribute shut out the others, a department holds what is below it',
    async holds(subject) {
      expect(sortedIds(await ask(subject, { categories: [{ id: 'electronics', negated: false }] }))).toEqual([
        'mouse',
        'pad',
      ]);
      expect(
        sortedIds(await ask(subject, { brands: ['north', 'luna'].map((id) => ({ id, negated: false })) })),
      ).toEqual(['blouse', 'shirt']);
      expect(ids(await ask(subject, { attributes: [{ name: 'material', values: ['silk'], negated: false }] }))).toEqual(
        ['blouse'],
      );
    },
  },
  {
    says: 'price, stock and colour are asked of one and the same variant, which is the one that is answered',
    async holds(subject) {
      const page = await ask(subject, {
        price: { max: 6000 },
        attributes: [{ name: 'color', values: ['red'], negated: false }],
      });
      expect(page.hits.map(({ product: id, sku }) => [id, sku])).toEqual([['shirt', 'shirt-0']]);
      const blue = { attributes: [{ name: 'color', values: ['blue'], negated: false }] };
      expect((await ask(subject, { ...blue, price: { min: 8000 } })).hits[0]?.sku).toBe('shirt-1');
      expect((await ask(subject, { ...blue, inStock: true })).relaxed).not.toEqual([]);
    },
  },
  {
    says: 'on sale is a variant whose list price is above its price, and the answer is that variant',
    async holds({ store, open }) {
      const shop = newShop();
      const [shirt] = goods;
      const [first, second] = shirt?.variants ?? [];
      if (!shirt || !first || !second) throw new Error('a shirt of two colours is missing');
      const struck = { ...second, listPrice: { ...second.price, amount: second.price.amount + 500 } };
      const variants = [first, struck, ...shirt.variants.slice(2)];
      await store.catalogue.replace(shop, [{ ...shirt, variants }, ...goods.slice(1)]);
      const page = await (await open(shop)).search(shop, asking(shop, { onSale: true }));
      expect(page.hits.map(({ product: id, sku }) => [id, sku])).toEqual([[shirt.id, second.sku]]);
      expect(page.total).toBe(1);
    },
  },
  {
    says: 'both ends of a price range are included',
    async holds(subject) {
      expect(sortedIds(await ask(subject, { price: { min: 8000, max: 20000 } }))).toEqual(['blouse', 'mouse', 'shirt']);
    },
  },
  {
    says: 'what is refused is not there: brand, category, word; of a refused colour the other variants are',
    async holds(subject) {
      expect(sortedIds(await ask(subject, { brands: [{ id: 'acme', negated: true }] }))).toEqual(['blouse', 'shirt']);
      expect(sortedIds(await ask(subject, { categories: [{ id: 'fashion', negated: true }] }))).toEqual([
        'mouse',
        'pad',
      ]);
      expect(sortedIds(await ask(subject, { excludedTerms: words('mouse') }))).toEqual(['blouse', 'shirt']);
      const red = await ask(subject, { attributes: [{ name: 'color', values: ['red', 'white'], negated: true }] });
      expect(sortedIds(red)).toEqual(['mouse', 'pad', 'shirt']);
      expect(red.hits.find(({ product: id }) => id === 'shirt')?.sku).toBe('shirt-1');
    },
  },
  {
    says: 'lists are sorted by price and by sales, both ways, page after page',
    async holds(subject) {
      const by = (over: Partial<ProductQuery>) => ask(subject, over).then(ids);
      expect(await by({ sort: { by: 'price', order: 'asc' } })).toEqual(['pad', 'shirt', 'mouse', 'blouse']);
      expect(await by({ sort: { by: 'price', order: 'desc' } })).toEqual(['blouse', 'shirt', 'mouse', 'pad']);
      expect(await by({ sort: { by: 'sales', order: 'desc' } })).toEqual(['mouse', 'shirt', 'blouse', 'pad']);
      const second = await ask(subject, { sort: { by: 'price', order: 'asc' }, page: 1, pageSize: 3 });
      expect([ids(second), second.total]).toEqual([['blouse'], 4]);
    },
  },
  {
    says: 'what only modifies another thing ranks behind the thing',
    async holds(subject) {
      expect(ids(await ask(subject, { terms: words('mouse') }))[0]).toBe('mouse');
    },
  },
  {
    says: 'products like one are of its category, without it',
    async holds(subject) {
      expect(ids(await ask(subject, { near: ProductId('shirt') }))).toEqual(['blouse']);
    },
  },
  {
    says: 'when nothing fits, conditions are let go in order and named; a refusal never is',
    async holds(subject) {
      const attribute = await ask(subject, {
        categories: [{ id: 'shirts', negated: false }],
        attributes: [{ name: 'material', values: ['wool'], negated: false }],
      });
      expect(attribute.relaxed.map(({ path }) => path)).toEqual(['attributes.material']);
      expect(sortedIds(attribute)).toEqual(['blouse', 'shirt']);
      const price = await ask(subject, { categories: [{ id: 'mice', negated: false }], price: { max: 100 } });
      expect(price.relaxed).toEqual([{ path: 'price.max', from: '100', to: '8000', hits: 1 }]);
      expect(ids(price)).toEqual(['mouse']);
      const refused = await ask(subject, { brands: ['acme', 'north', 'luna'].map((id) => ({ id, negated: true })) });
      expect([refused.total, refused.relaxed]).toEqual([0, []]);
    },
  },
  {
    says: 'a page past the end is empty, and still knows how many there are',
    async holds(subject) {
      const page = await ask(subject, { page: 9 });
      expect([ids(page), page.total]).toEqual([[], 4]);
    },
  },
];
