import { ShopId } from '../../base/ids';
import { applyEdits } from '../../search/apply-edits';
import { emptyLexiconFile, type LexiconFile } from '../../search/lexicon-file';
import { buildIndex } from '../../search/product-index';
import { emptyQuery } from '../../search/product-query';
import { readQuery } from '../../search/read-query';
import { searchIndex } from '../../search/search-index';
import { compileShopLexicon } from '../../search/shop-lexicon';
import { type EngineMaker, rankingDepth } from './engine';

const shop = ShopId('evaluation');
const nothingShown = { focus: null, items: [] };

/** Our own search, from the raw words to the ranking; without a shop's lexicon unless one is given. */
export const ownEngine = (lexiconFile: LexiconFile = emptyLexiconFile): EngineMaker => ({
  name: 'shoptalk',
  async make(products, currency) {
    const index = buildIndex(shop, products);
    const lexicon = compileShopLexicon(products, lexiconFile);
    const prices = new Map(
      products.flatMap(({ variants }) => variants.map(({ sku, price }) => [sku, price.amount] as const)),
    );
    return {
      name: 'shoptalk',
      search(text, locale) {
        const { edits } = readQuery(text, { lexicon, locale, currency });
        const query = applyEdits(
          { ...emptyQuery(shop, locale), pageSize: rankingDepth, facets: [] },
          edits,
          nothingShown,
        );
        const { hits, more } = searchIndex(index, query);
        return [...hits, ...more].map(({ product, sku }) => ({
          id: product,
          priceMinor: prices.get(sku) ?? 0,
        }));
      },
    };
  },
});
