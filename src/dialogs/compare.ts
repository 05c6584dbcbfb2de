import { inLocale } from '../base/locale';
import { priceSpan, type StockedProduct } from '../commerce/product';
import { productCard, productFacts } from '../replies/cards';
import { formatMoney } from '../replies/format';
import { type Context, withTopic } from './context';
import { entities } from './said';
import { ask, done, type Step } from './step';
import { shownOnes } from './which-product';

const most = 3;

/** The products of the list that are named, else the first of it. */
export function compare(context: Context): Step {
  const named = shownOnes(context);
  const { shown } = context.conversation.topic;
  const chosen = named.length >= 2 ? named : shown;
  const isShort = entities(context, 'ordinal').some(({ value }) => Math.abs(value.position) > shown.length);
  const lead = isShort && shown.length > 0 ? context.t.product.listHas(shown.length) : '';
  return ask('products', { ids: chosen.slice(0, most).map(({ product }) => product) }, (products) =>
    compareProducts(context, products, lead),
  );
}

export function compareProducts(context: Context, products: readonly StockedProduct[], lead = ''): Step {
  const { conversation, t, wording } = context;
  const compared = products.slice(0, most);
  if (compared.length < 2) return done(conversation, [{ type: 'say', text: t.product.compareNeedsTwo }]);
  const cards = compared.map((product) => productCard(product, wording));
  const facts = compared.map(
    (product) => new Map(productFacts(product, wording).map(({ label, value }) => [label, value])),
  );
  const labels = [...new Set(facts.flatMap((each) => [...each.keys()]))];
  const rows = [
    { label: t.labels.price, values: cards.map((card) => card.price) },
    ...labels.map((label) => ({ label, values: facts.map((each) => each.get(label) ?? '–') })),
  ];
  const text = t.sentences([lead, verdict(context, compared) || t.product.comparison]);
  return done(withTopic(conversation, { focus: null }), [{ type: 'comparison', text, cards, rows, choices: [] }]);
}

/** What speaks for one of them: what other shoppers think of it, and its price. Empty where neither tells them apart. */
function verdict({ t, wording }: Context, products: readonly StockedProduct[]): string {
  const rated = onlyMost(products, ({ rating }) => (rating === null ? null : Number(rating.toFixed(1))));
  const cheap = onlyMost(products, (product) => -priceSpan(product).from.amount);
  const titleOf = (product: StockedProduct) => inLocale(product.title, wording.locale);
  const price = cheap ? formatMoney(priceSpan(cheap).from, wording.locale) : '';
  const rating = rated?.rating?.toFixed(1) ?? '';
  if (rated && rated === cheap) return t.product.bestOfBoth(titleOf(rated), rating, price);
  return t.sentences([
    rated ? t.product.bestRated(titleOf(rated), rating) : '',
    cheap ? t.product.cheapestOf(titleOf(cheap), price) : '',
  ]);
}

/** The one product that has more of it than all the others; null where two have the most, or one has none. */
function onlyMost(
  products: readonly StockedProduct[],
  of: (product: StockedProduct) => number | null,
): StockedProduct | null {
  const counted = products.map(of);
  if (counted.includes(null)) return null;
  const top = Math.max(...counted.filter((count) => count !== null));
  const best = products.filter((_, at) => counted[at] === top);
  return best.length === 1 ? (best[0] ?? null) : null;
}
