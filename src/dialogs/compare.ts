import { inLocale } from '../base/locale';
import { priceSpan, type StockedProduct } from '../commerce/product';
import { productCard, productFacts } from '../replies/cards';
import { formatMoney } from '../replies/format';
import { emptyQuery, type ProductQuery } from '../search/product-query';
import { namedApart, ofComparing } from './compare-named';
import { type Context, withTopic } from './context';
import { editQuery } from './edit-query';
import { entities, textOf } from './said';
import { showProduct } from './show-product';
import { shownProduct } from './shown-product';
import { ask, done, type Step } from './step';
import { namesProduct, readProduct, shownOnes } from './which-product';

const most = 3;

/** The products of the list that are named, else the first of it. */
export function compare(context: Context): Step {
  const apart = namedApart(context);
  if (apart.length > 1) return compareNamed(context, apart);
  const named = shownOnes(context);
  const { shown } = context.conversation.topic;
  const namesOthers = named.length === 0 && namesProduct(context);
  const chosen = named.length >= 2 ? named : namesOthers ? [] : shown;
  const isShort = entities(context, 'ordinal').some(({ value }) => Math.abs(value.position) > shown.length);
  const lead = isShort && shown.length > 0 ? context.t.product.listHas(shown.length) : '';
  if (chosen.length < 2 && namesProduct(context)) return compareFound(context);
  const [only, ...more] = shown;
  if (only && more.length === 0) return readProduct(context, only.product, (product) => showProduct(context, product));
  return ask('products', { ids: chosen.slice(0, most).map(({ product }) => product) }, (products) =>
    compareProducts(context, products, lead),
  );
}

/** "The floor lamp or the desk lamp": the first that is found of each. */
function compareNamed(
  context: Context,
  [first, ...others]: readonly ProductQuery[],
  found: readonly StockedProduct[] = [],
): Step {
  if (first)
    return ask('search', { query: first }, ({ products }) => {
      const next = products.find(({ id }) => !found.some((other) => other.id === id));
      return compareNamed(context, others, next ? [...found, next] : found);
    });
  const shown = found.map((product) => shownProduct(product, context.conversation.locale));
  const conversation = withTopic(context.conversation, found.length > 1 ? { shown, focus: null } : {});
  return compareProducts({ ...context, conversation }, found);
}

/** "The difference between your two desk lamps", with no list to choose from: the first of what is found. */
function compareFound(context: Context): Step {
  const { conversation, said } = context;
  const fresh = emptyQuery(conversation.shop, conversation.locale);
  const edits = (said?.reading.edits ?? []).filter(
    (edit) => edit.edit !== 'addTerm' || !ofComparing.test(edit.term.text),
  );
  const query = editQuery(fresh, edits, conversation.topic);
  return ask('search', { query }, ({ page, products }) => {
    const isPair = /\btwo\b|\bboth\b|两/i.test(textOf(context));
    const meant = products.slice(0, isPair ? 2 : most);
    const shown = meant.map((product) => shownProduct(product, conversation.locale));
    const next = withTopic(conversation, { query: page.query, shown, focus: null });
    return compareProducts({ ...context, conversation: next }, meant);
  });
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
  const asked = rows.find(({ label }) => speaksOf(textOf(context), label));
  const titles = cards.map(({ title }) => title);
  const told = asked && `${asked.label}: ${asked.values.map((value, at) => `${titles[at]} ${value}`).join('; ')}`;
  const text = t.sentences([lead, told || verdict(context, compared) || t.product.comparison]);
  return done(withTopic(conversation, { focus: null }), [{ type: 'comparison', text, cards, rows, choices: [] }]);
}

/** "Which one has the better battery" is about one row alone. */
const speaksOf = (text: string, label: string): boolean =>
  (label.toLowerCase().match(/[a-z]{4,}|\p{Script=Han}{2,}/gu) ?? []).some((word) => text.toLowerCase().includes(word));

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
