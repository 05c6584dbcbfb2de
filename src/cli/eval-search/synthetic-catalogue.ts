import { ProductId, Sku } from '../../base/ids';
import type { Named, StockedProduct } from '../../commerce/product';
import { readShared } from './shared-catalogues';

const sources = ['litemall', 'dummyjson', 'makeup', 'bestbuy', 'tau'];
const colors: readonly Named[] = ['Black', 'White', 'Red', 'Blue', 'Green', 'Grey', 'Pink', 'Gold'].map((en) => ({
  id: en.toLowerCase(),
  name: { en },
}));

/** The same catalogue for the same size: public products over and over, each with a model, a colour and a price of its own. */
export function* syntheticCatalogue(size: number, data: string): Generator<StockedProduct> {
  const models = sources.flatMap((name) => readShared(name, data));
  let state = 42;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
  for (let at = 0; at < size; at += 1) {
    const model = models[below(models.length)];
    const color = colors[below(colors.length)];
    const [variant] = model?.variants ?? [];
    if (!model || !color || !variant) continue;
    const name = `${color.name.en} M${below(size).toString(36).toUpperCase()}`;
    const sku = Sku(`S${at}`);
    yield {
      ...model,
      id: ProductId(`s${at}`),
      title: Object.fromEntries(Object.entries(model.title).map(([locale, title]) => [locale, `${title} ${name}`])),
      options: ['color'],
      variants: [
        { sku, options: { color }, price: { ...variant.price, amount: 100 + below(variant.price.amount * 2 + 1) } },
      ],
      sales: below(10_000),
      rating: below(51) / 10,
      ratingCount: below(500),
      available: { [sku]: below(20) },
    };
  }
}
