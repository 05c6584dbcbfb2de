import { ProductId, Sku } from '../../../src/base/ids';
import type { Clause } from '../contract';
import { newShop } from '../new-names';
import { asking, goods, product, words } from './goods';
import type { SearchSubject } from './subject';

export const followingClauses: readonly Clause<SearchSubject>[] = [
  {
    says: 'what came, changed and went in the catalogue is found so',
    async holds({ store, open }) {
      const shop = newShop();
      await store.catalogue.replace(shop, goods);
      await open(shop);
      const changed = product('mouse', { title: 'Quiet Trackball', brand: 'Acme', variants: [[null, 100, 1]] });
      const lamp = product('lamp', { title: 'Lamp', variants: [[null, 100, 1]] });
      await store.catalogue.replace(shop, [...goods.filter(({ id }) => id === 'pad'), changed, lamp]);
      const search = await open(shop);
      const find = async (...terms: string[]) =>
        (await search.search(shop, asking(shop, { terms: words(...terms) }))).hits.map(({ product: id }) => id);
      expect(await find('trackball')).toEqual(['mouse']);
      expect(await find('lamp')).toEqual(['lamp']);
      expect(await find('shirt')).toEqual([]);
      expect((await search.search(shop, asking(shop))).total).toBe(3);
    },
  },
  {
    says: 'what is sold out is not found where stock is asked for',
    async holds({ store, open }) {
      const shop = newShop();
      await store.catalogue.replace(shop, goods);
      await open(shop);
      await store.once(shop, 'sell', async ({ stock }) => {
        await stock.reserve(shop, Sku('pad-0'), 1);
        return null;
      });
      const search = await open(shop);
      const page = await search.search(shop, asking(shop, { inStock: true }));
      expect(page.hits.map(({ product: id }) => id)).not.toContain(ProductId('pad'));
      expect(page.total).toBe(3);
    },
  },
];
