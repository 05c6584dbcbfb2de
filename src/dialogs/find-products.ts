import { inLocale, type Locale, locales } from '../base/locale';
import { maxQuantity } from '../commerce/cart';
import type { StockedProduct } from '../commerce/product';
import type { Action } from '../replies/action';
import { productCard } from '../replies/cards';
import type { Choice, Reply } from '../replies/reply';
import { emptyQuery, type ProductQuery, type SearchPage } from '../search/product-query';
import type { QueryEdit } from '../search/query-edit';
import { hasHan } from '../text/characters';
import { type Context, withTopic } from './context';
import type { ShownProduct } from './conversation';
import { editQuery } from './edit-query';
import type { Said } from './event';
import { firstOfKinds } from './kinds-apart';
import { asksToPick, pickForMe } from './pick-for-me';
import { resultsText } from './results-text';
import { editsSaid, entity, knownEdits, textOf } from './said';
import { showAvailability, showProduct } from './show-product';
import { shownProduct } from './shown-product';
import { ask, type CategoryCount, type ConditionLabel, done, type Reads, type Step } from './step';
import { saysSuperlative } from './superlative';
import { asksVariants } from './tell-variants';
import { withProduct } from './which-product';

const chipLimit = 6;
const mostCategories = 10;

/** A search by the words of the message: the query so far is edited, or a new one begun. */
export function findProducts(given: Context): Step {
  const context = firstOfKinds(given);
  const { conversation, said } = context;
  const edits = editsSaid(context);
  const known = withoutUnsold(conversation.topic.query, edits);
  if (!known && !said?.reading.standsAlone && edits.length === 0) return recommend(context);
  if (known && edits.length === 0 && isPlainRefining(context)) return editSearch(context, pricedSaid(context));
  const fresh = editQuery(emptyQuery(conversation.shop, conversation.locale), edits, conversation.topic);
  if (!known || said?.reading.edits.length === 0) return showResults(context, fresh);
  const query = editQuery(asksInstead(context, edits) ? withoutBrands(known) : known, edits, conversation.topic);
  if (!isWishOfItsOwn(said, query)) return showResults(context, query);
  return ask('search', { query }, (found) =>
    found.dropped.length > 0 || found.products.length === 0
      ? ask('search', { query: fresh }, (anew) =>
          shown(context, isBetter(anew, found, said) ? [fresh, anew] : [query, found]),
        )
      : shown(context, [query, found]),
  );
}

/** "What about Samsung?", 华为呢: another brand than the one that was looked for. */
const asksInstead = (context: Context, edits: readonly QueryEdit[]): boolean =>
  edits.some((edit) => edit.edit === 'addBrand' && !edit.condition.negated) &&
  /^(?:and |ok(?:ay)?,? |so )?(?:what|how) about\b|^那?(?:换成?)?.{1,10}(?:的|有)?呢[?？]?$/i.test(
    textOf(context).trim(),
  );

/** "Do you sell rice cookers?" "What about microwaves?": a kind that the shop does not sell gives way to whatever is named next. */
function withoutUnsold(query: ProductQuery | null, edits: readonly QueryEdit[]): ProductQuery | null {
  const namesOther = edits.some(({ edit }) => edit === 'addTerm' || edit === 'setCategory' || edit === 'addBrand');
  if (!query || !namesOther) return query;
  return { ...query, terms: query.terms.filter(({ isKind, isSold }) => !isKind || isSold) };
}

const withoutBrands = (query: ProductQuery): ProductQuery => ({
  ...query,
  brands: query.brands.filter(({ negated }) => negated),
});

const isPlainRefining = ({ said }: Context): boolean =>
  said?.understanding.intents[0]?.intent === 'search.refine' && !said.reading.standsAlone;

/** 便宜的, "the cheap ones": no more than an order for the list that is there. */
function pricedSaid(context: Context): readonly QueryEdit[] {
  const text = textOf(context);
  if (/便宜|实惠|平价|划算|\b(?:cheap|affordable|inexpensive)\b/i.test(text)) return [byPrice('asc')];
  return /贵的|高档|高端|\b(?:expensive|premium|high[- ]end)\b/i.test(text) ? [byPrice('desc')] : [];
}

const byPrice = (order: 'asc' | 'desc'): QueryEdit => ({ edit: 'sort', by: 'price', order });

/** Names something to look for, and is no mere change of the list on the screen. */
function isWishOfItsOwn(said: Said | null, known: ProductQuery): boolean {
  const top = said?.understanding.intents[0]?.intent;
  if (!said || top === 'search.refine') return false;
  // 红的有吗, over a list of dresses, is none for whatever is red.
  const isOfKind = known.categories.some(({ negated }) => !negated) || known.terms.some(({ isKind }) => isKind);
  return said.reading.edits.some(
    (edit) =>
      edit.edit === 'addTerm' ||
      ((edit.edit === 'setCategory' || edit.edit === 'addBrand') && !edit.condition.negated) ||
      (edit.edit === 'setAttribute' && !edit.condition.negated && top !== 'inform' && !isOfKind),
  );
}

/** What was said just now counts more than what was said before: a wish of its own is not spoiled by old conditions. */
function isBetter(anew: Found, found: Found, said: Said | null): boolean {
  if (anew.products.length === 0) return false;
  if (found.products.length === 0 || anew.dropped.length < found.dropped.length) return true;
  return anew.dropped.length === found.dropped.length && said?.reading.standsAlone === true;
}

/** The list on the screen narrowed, widened or sorted. */
export function refineSearch(context: Context): Step {
  const { conversation, said, t } = context;
  const edits = said?.reading.edits ?? [];
  const known = conversation.topic.query;
  const isOneOfThem = conversation.last.some(({ type }) => type === 'comparison') && saysSuperlative(textOf(context));
  if (isOneOfThem) return withProduct(context, (product) => showProduct(context, product));
  if (!known && !said?.reading.standsAlone) {
    return edits.length > 0
      ? findProducts(context)
      : done(conversation, [{ type: 'say', text: t.search.nothingToRefine, choices: [browseChip(context)] }]);
  }
  return findProducts(context);
}

/** One edit made by a button. */
export function editSearch(context: Context, edits: readonly QueryEdit[]): Step {
  const { conversation, t } = context;
  const known = conversation.topic.query;
  if (!known)
    return done(conversation, [{ type: 'say', text: t.search.nothingToRefine, choices: [browseChip(context)] }]);
  return showResults(context, editQuery(known, edits, conversation.topic));
}

export function showCategory(context: Context, id: string): Step {
  const { conversation } = context;
  const query = emptyQuery(conversation.shop, conversation.locale);
  return showResults(context, { ...query, categories: [{ id, negated: false }] });
}

export function showMore(context: Context): Step {
  const { conversation, said } = context;
  if (!conversation.topic.query) return said?.reading.standsAlone ? findProducts(context) : browse(context);
  return editSearch(context, [{ edit: 'nextPage' }]);
}

/** What there is: the departments, or the best sellers and the newest when these were asked for. */
export function browse(context: Context): Step {
  const { conversation, t, profile } = context;
  if (knownEdits(context).length > 0) return findProducts(context);
  return ask('categories', {}, (categories) =>
    done(conversation, [
      {
        type: 'say',
        text: t.search.categories(inLocale(profile.name, conversation.locale)),
        choices: categoryChips(context, categories),
      },
    ]),
  );
}

/** Advice without a product named: what was said is looked for, else the shopper is asked for more. */
export function recommend(context: Context): Step {
  const { conversation, t } = context;
  if (asksToPick(context)) return pickForMe(context);
  if (knownEdits(context).length > 0) return findProducts(context);
  return ask('categories', {}, (categories) =>
    done(conversation, [{ type: 'say', text: t.search.recommend, choices: categoryChips(context, categories) }]),
  );
}

export const showSimilar = (context: Context, product: StockedProduct): Step =>
  showResults(context, similarTo(context, product));

export function similarTo({ conversation }: Context, product: StockedProduct): ProductQuery {
  const leaf = product.category.at(-1);
  return {
    ...emptyQuery(conversation.shop, conversation.locale),
    categories: leaf ? [{ id: leaf.id, negated: false }] : [],
    near: product.id,
  };
}

export function showResults(context: Context, query: ProductQuery): Step {
  return ask('search', { query }, (found) => shown(context, [query, found]));
}

type Found = Reads['search']['answer'];

function shown(context: Context, [query, found]: readonly [ProductQuery, Found]): Step {
  const { conversation, wording, t } = context;
  const { page, products } = found;
  if (products.length === 0) return nothingFound(context, query, found);
  const asked = asksVariants(context) ? productMeant(context, products) : undefined;
  if (asked) return showAvailability(context, asked);
  const called = calledWhole(context, products);
  if (called) {
    // "The first one" is this one then.
    const list = [called, ...products.filter(({ id }) => id !== called.id)];
    const shown = list.map((product) => shownProduct(product, conversation.locale));
    return showProduct({ ...context, conversation: withTopic(conversation, { query, shown, focus: null }) }, called);
  }
  const list = products.map((product) => shownProduct(product, conversation.locale));
  const isRefined = context.said?.understanding.intents[0]?.intent === 'search.refine';
  const said = entity(context, 'quantity')?.value ?? (isRefined || !context.said ? conversation.topic.wanted : null);
  const wanted = said !== null && said > maxQuantity ? null : said;
  const next = withTopic(conversation, { query, shown: list, focus: superlative(context, list), wanted });
  const counted = takesCounted(found, wanted);
  const choices = [...(counted ? [{ title: t.chips.addToCart, action: counted }] : []), ...resultChips(context, found)];
  const spelling = spellingOf(context, page);
  const reply: Reply = {
    type: 'products',
    text: resultsText(context, found),
    cards: products.map((product) => productCard(product, wording)),
    choices: [...spellingChips(spelling), ...choices].slice(0, chipLimit),
  };
  const hint: Reply[] = spelling ? [{ type: 'say', text: t.search.didYouMean(spelling) }] : [];
  return done({ ...next, ...(counted && { suggested: counted }) }, [...hint, reply]);
}

/** "2 nordic desk lamps": with one product found, a yes puts as many of it into the cart. */
function takesCounted({ products }: Found, wanted: number | null): Extract<Action, { do: 'cart.add' }> | null {
  const [only] = products;
  if (!only || products.length > 1 || wanted === null) return null;
  return { do: 'cart.add', product: only.id, quantity: wanted };
}

/** "Which T-shirt options do you have": the only product that is found, or the only one whose whole name is said. */
function productMeant(context: Context, products: readonly StockedProduct[]): StockedProduct | undefined {
  const text = textOf(context).toLowerCase();
  const named = products.filter((product) => locales.some((locale) => isNamedIn(text, product, locale)));
  const meant = named.length > 0 ? named : products;
  return meant.length === 1 ? meant[0] : undefined;
}

/** The brand need not be said. */
function isNamedIn(text: string, { title, brand }: StockedProduct, locale: Locale): boolean {
  const whole = title[locale]?.toLowerCase();
  const maker = brand?.name[locale]?.toLowerCase();
  if (whole === undefined) return false;
  const bare = maker !== undefined && whole.startsWith(maker) ? whole.slice(maker.length).trim() : whole;
  return text.includes(whole) || (bare.length >= shortestName && text.includes(bare));
}

const shortestName = 4;

/** 清欢日式可调节台灯: of several that are found the one whose whole title is said. */
function calledWhole(context: Context, products: readonly StockedProduct[]): StockedProduct | undefined {
  const isSearched = context.said?.understanding.intents[0]?.intent !== 'search.refine';
  const called = productMeant(context, products);
  return isSearched && products.length > 1 && called && isLongTitle(called) ? called : undefined;
}

/** No word by which other goods may be meant as well. */
const isLongTitle = ({ title }: StockedProduct): boolean =>
  (title.zh?.length ?? 0) > shortestName || (title.en?.split(' ').length ?? 0) >= 3;

/** "The cheapest one": what is talked about from then on is the first of the list. */
function superlative({ said }: Context, list: readonly ShownProduct[]): ShownProduct | null {
  return said?.reading.edits.some(({ edit }) => edit === 'sort') ? (list[0] ?? null) : null;
}

/** What may have been meant; words of the other language help nobody, nor does a part of what was said. */
function spellingOf(context: Context, { didYouMean }: SearchPage): string | null {
  const text = textOf(context);
  const news = didYouMean?.split(' ').filter((word) => !text.includes(word)) ?? [];
  // The name of a thing in the other language is no better spelling of it; pinyin is one.
  const isForeign = context.conversation.locale === 'zh' ? hasHan(text) && !news.every(hasHan) : news.some(hasHan);
  return didYouMean && news.length > 0 && !isForeign ? didYouMean : null;
}

const spellingChips = (spelling: string | null): Choice[] =>
  spelling ? [{ title: spelling, action: { do: 'say', text: spelling } }] : [];

function resultChips({ t, conversation: { paused } }: Context, { page, products, conditions }: Found): Choice[] {
  const { query, total } = page;
  const chips: Choice[] = paused ? [{ title: t.chips.checkOut, action: { do: 'checkout.start' } }] : [];
  if (total > query.page * query.pageSize + products.length) {
    chips.push({ title: t.chips.more, action: { do: 'search.more' } });
  }
  if (total > 1) {
    chips.push({ title: t.chips.cheaper, action: { do: 'search.cheaper' } });
    if (query.sort.by !== 'sales')
      chips.push({ title: t.chips.bestSelling, action: { do: 'search.sort', by: 'sales' } });
  }
  return conditions.length > 1 ? [...chips, ...unsetChips(t, conditions)] : chips;
}

const unsetChips = (t: Context['t'], conditions: readonly ConditionLabel[]): Choice[] =>
  conditions.map(({ label, path }) => ({ title: t.chips.without(label), action: { do: 'search.unset', path } }));

function nothingFound(context: Context, query: ProductQuery, { page, conditions }: Found): Step {
  const { conversation, t } = context;
  if (page.total > 0 && page.query.page > 0) return done(conversation, [{ type: 'say', text: t.search.noMore }]);
  const what = t.list(conditions.map(({ label }) => label));
  const drop = conditions.length > 1 ? unsetChips(t, conditions) : [];
  const choices = [...spellingChips(spellingOf(context, page)), ...drop, browseChip(context)].slice(0, chipLimit);
  return done(withTopic(conversation, { query, shown: [], focus: null }), [
    { type: 'say', text: t.search.nothing(what), choices },
  ]);
}

export const browseChip = ({ t }: Context): Choice => ({ title: t.chips.browse, action: { do: 'browse' } });

export function categoryChips(context: Context, categories: readonly CategoryCount[]): Choice[] {
  const { conversation, profile } = context;
  const featured = profile.featuredCategories
    .map((id) => categories.find((category) => category.id === id))
    .filter((category): category is CategoryCount => category !== undefined);
  const others = categories.filter((category) => !featured.includes(category));
  return [...featured, ...others].slice(0, mostCategories).map(({ id, name }) => ({
    title: inLocale(name, conversation.locale),
    action: { do: 'search.category', category: id },
  }));
}
