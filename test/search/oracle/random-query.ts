import { ShopId } from '../../../src/base/ids';
import { emptyQuery, type ProductQuery, type SortBy, type TextTerm } from '../../../src/search/product-query';
import { brandIds, chineseWords, colors, type Dice, departments, englishWords, materials, sizes } from './random-shop';

const sorts: readonly SortBy[] = ['relevance', 'price', 'price', 'sales', 'newest', 'rating'];

function term(dice: Dice): TextTerm {
  const text = dice.pick([...englishWords, ...chineseWords, '羊毛枕头', 'unheard', 'cotton shirt']);
  return {
    text,
    alternatives: dice.happens(0.3) ? [dice.pick(englishWords), dice.pick(chineseWords)] : [],
    ...(dice.happens(0.3) ? { isKind: true, isSold: dice.happens(0.5) } : {}),
  };
}

/** What a category may be called by in titles as well. */
const words = (dice: Dice) =>
  dice.happens(0.5) ? { words: [dice.pick([...englishWords, 'phone case', '台灯'])] } : {};

/** Any mixture of conditions that a shopper could come to. */
export function randomQuery(dice: Dice): ProductQuery {
  const departmentIds = [...new Set(departments.flat())];
  const negated = () => dice.happens(0.25);
  const min = dice.below(3000);
  return {
    ...emptyQuery(ShopId('oracle'), 'en'),
    terms: dice.happens(0.6) ? Array.from({ length: 1 + dice.below(3) }, () => term(dice)) : [],
    excludedTerms: dice.happens(0.15)
      ? [
          {
            text: dice.pick([...englishWords, ...chineseWords, 'phone case']),
            alternatives: dice.happens(0.5) ? [dice.pick(englishWords)] : [],
          },
        ]
      : [],
    categories: dice.happens(0.4) ? [{ id: dice.pick(departmentIds), negated: negated(), ...words(dice) }] : [],
    brands: dice.happens(0.4) ? dice.some(brandIds, 2).map((id) => ({ id, negated: negated() })) : [],
    attributes: [
      ...(dice.happens(0.3) ? [{ name: 'color', values: dice.some(colors, 2), negated: negated() }] : []),
      ...(dice.happens(0.2) ? [{ name: 'size', values: [dice.pick(sizes)], negated: negated() }] : []),
      ...(dice.happens(0.3) ? [{ name: 'material', values: [dice.pick(materials)], negated: negated() }] : []),
    ].filter(({ values }) => values.length > 0),
    price: dice.happens(0.4)
      ? { ...(dice.happens(0.5) ? { min } : {}), ...(dice.happens(0.7) ? { max: min + dice.below(3000) } : {}) }
      : null,
    inStock: dice.happens(0.2),
    sort: { by: dice.pick(sorts), order: dice.pick(['asc', 'desc']) },
    page: dice.happens(0.2) ? 1 : 0,
    pageSize: 20,
    facets: ['category', 'brand', 'color', 'material'],
  };
}
