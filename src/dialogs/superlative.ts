import { priceSpan, type StockedProduct } from '../commerce/product';

type Measure = (product: StockedProduct) => number | null;

const price: Measure = (product) => priceSpan(product).from.amount;
const negative =
  (measure: Measure): Measure =>
  (product) => {
    const value = measure(product);
    return value === null ? null : -value;
  };

const one = '(?:one|ones|item|product|option|model|of (?:them|these|those|the two|the three))';
const piece = '(?:那|这)?(?:一)?(?:个|款|件|双|瓶|支|只|台|种|部|条|盒)';

const superlatives: readonly { readonly said: RegExp; readonly measure: Measure }[] = [
  {
    said: new RegExp(
      `\\b(?:cheap(?:er|est)|least expensive|less expensive|lowest priced?) ${one}|\\bthe cheap(?:er|est)(?:,? (?:please|then|thanks))?[.!]?$|\\bthe cheap one\\b|便宜(?:一?点|些)?的?${piece}|最便宜的|那[个款支瓶件]便宜的`,
      'i',
    ),
    measure: negative(price),
  },
  {
    said: new RegExp(
      `\\b(?:(?:most|more) expensive|pric(?:ier|iest)|dear(?:er|est)) ${one}|贵(?:一?点|些)?的?${piece}|最贵的|那[个款支瓶件]贵的`,
      'i',
    ),
    measure: price,
  },
  {
    said: new RegExp(
      `\\b(?:(?:best|better|highest|top)[ -]?rated|better reviewed|best reviewed) ?${one}?|(?:评分|评价|口碑)(?:最|更|比较)?(?:高|好)的?(?:${piece})?`,
      'i',
    ),
    measure: ({ rating }) => rating,
  },
  {
    said: new RegExp(
      `\\b(?:best[ -]?sell(?:ing|er)|most popular|more popular) ?${one}?|(?:销量|卖得)(?:最|更|比较)?(?:高|好|多)的?(?:${piece})?`,
      'i',
    ),
    measure: ({ sales }) => sales,
  },
];

export const saysSuperlative = (text: string): boolean => superlatives.some(({ said }) => said.test(text));

/** "The cheaper one", 评分高的那款: the one of several products that is so, or those that are so alike; none where none is named. */
export function superlative(text: string, products: readonly StockedProduct[]): readonly StockedProduct[] {
  const measure = superlatives.find(({ said }) => said.test(text))?.measure;
  if (!measure || products.length < 2) return [];
  const measured = products.flatMap((product) => {
    const value = measure(product);
    return value === null ? [] : [{ product, value }];
  });
  const most = Math.max(...measured.map(({ value }) => value));
  return measured.filter(({ value }) => value === most).map(({ product }) => product);
}
