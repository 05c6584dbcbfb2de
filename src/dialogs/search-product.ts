import { inLocale } from '../base/locale';
import type { StockedProduct } from '../commerce/product';
import { productCard } from '../replies/cards';
import type { Choice, ProductCard } from '../replies/reply';
import { emptyQuery, type SearchPage } from '../search/product-query';
import { type Context, withTopic } from './context';
import { editQuery } from './edit-query';
import { kindNotSold, partNotSold } from './results-text';
import { editsSaid, textOf } from './said';
import { saidOfTitle } from './said-of-title';
import { shownProduct } from './shown-product';
import { ask, done, type Step } from './step';
import { foundApart } from './tell-apart';

/** The shopper leaves it to the shop: the first of the list. */
const anyOfThem =
  /随便(?:哪|来|拿|一)?|哪[个款种]都(?:行|可以|好)|(?:你|您)(?:看着|帮我)?(?:定|选|挑)|都(?:行|可以)$|\b(?:any(?: one)?(?: of (?:them|those))?(?: is| will| would)? (?:be )?(?:fine|ok(?:ay)?|do)|whichever|doesn['’]?t matter(?: which)?|you (?:pick|choose)|surprise me)\b/i;

export const leavesOpen = (text: string): boolean => anyOfThem.test(text);

/** Looks a product up by the words of the message; goes on when there is no doubt, else shows the candidates. */
export function searchProduct(context: Context, taking: number | null, next: (product: StockedProduct) => Step): Step {
  const { conversation, t } = context;
  const fresh = emptyQuery(conversation.shop, conversation.locale);
  const query = editQuery(fresh, editsSaid(context), conversation.topic);
  return ask('search', { query }, ({ page, products }) => {
    const meant = foundApart(context, products);
    const [first] = meant;
    const onlyWordsLeft = page.relaxed.every(({ path }) => path === 'terms');
    const unsold = taking === null ? null : (kindNotSold(page.query, products) ?? partNotSold(page.query, products));
    if (unsold !== null) return offerInstead(context, { kind: unsold, page, products });
    const isSettled = meant.length === 1 || (taking !== null && leavesOpen(textOf(context)));
    if (first && isSettled && onlyWordsLeft) return next(first);
    if (!first) return done(conversation, [{ type: 'say', text: t.product.whichNothingShown }]);
    const shown = meant.map((product) => shownProduct(product, conversation.locale));
    const cards = meant.map((product) => cardFor(product, context, taking));
    return done(withTopic(conversation, { query: page.query, shown, focus: null }), [
      { type: 'products', text: t.product.which, cards, choices: [] },
    ]);
  });
}

interface Instead {
  readonly kind: string;
  readonly page: SearchPage;
  readonly products: readonly StockedProduct[];
}

/** "Also 2 mugs", where nothing is called a mug: what comes near it is shown, and not offered to be taken for it. */
function offerInstead({ conversation, t, wording }: Context, { kind, page, products }: Instead): Step {
  if (products.length === 0) {
    const choices: Choice[] = [{ title: t.chips.browse, action: { do: 'browse' } }];
    return done(conversation, [{ type: 'say', text: t.search.nothing(kind), choices }]);
  }
  const shown = products.map((product) => shownProduct(product, conversation.locale));
  const cards = products.map((product) => productCard(product, wording));
  return done(withTopic(conversation, { query: page.query, shown, focus: null }), [
    { type: 'products', text: t.search.noneCalled(kind, page.total), cards, choices: [] },
  ]);
}

interface ByTitle {
  readonly taking: number | null;
  readonly otherwise: () => Step;
  /** Whether any word of a title will do, because nothing on the screen is like what was said. */
  readonly isAnyWord?: boolean;
}

/** 大红袍有小包装吗, "how much is the headlamp": the product of whose title the message says most. */
export function searchTitle(
  context: Context,
  { taking, otherwise, isAnyWord = false }: ByTitle,
  next: (product: StockedProduct) => Step,
): Step {
  const { conversation, t } = context;
  const { focus, shown } = conversation.topic;
  const text = textOf(context);
  const said = wordsSaid(context);
  const words = said.flatMap((each) => each.split(' '));
  const terms = said.map((each) => ({ text: each, alternatives: [] }));
  const categories = isAnyWord ? (conversation.topic.query?.categories ?? []) : [];
  const query = { ...emptyQuery(conversation.shop, conversation.locale), categories, terms };
  return ask('search', { query }, ({ products }) => {
    const seen = [...(focus ? [focus] : []), ...shown].map(({ title }) => saidOfTitle(text, words, title).much);
    const found = products.map((product) => saidOfTitle(text, words, inLocale(product.title, conversation.locale)));
    const most = Math.max(...found.map(({ much }) => much), 0);
    // A value of the catalogue alone ("the grey one") is no name, though it stands in titles.
    const hasOwnWords = editsSaid(context).some(({ edit }) => edit === 'addTerm');
    const isLoose = isAnyWord || (hasOwnWords && (seen.length === 0 || taking !== null));
    const meant = products.filter((_, at) => found[at]?.much === most && (isLoose || found[at]?.isName));
    // What is on the screen is meant unless another title is surely said.
    if (most <= Math.max(...seen, 0) || meant.length === 0) return otherwise();
    const [only] = meant;
    if (only && meant.length === 1) return next(only);
    const list = meant.map((product) => shownProduct(product, conversation.locale));
    const cards = meant.map((product) => cardFor(product, context, taking));
    return done(withTopic(conversation, { query, shown: list, focus: null }), [
      { type: 'products', text: t.product.which, cards, choices: [] },
    ]);
  });
}

/** What is said of products in words, be they values of the catalogue or not. */
export const wordsSaid = (context: Context): readonly string[] =>
  editsSaid(context).flatMap((edit) => {
    if (edit.edit === 'addTerm') return [edit.term.text];
    const origin = edit.edit === 'setAttribute' && !edit.condition.negated ? edit.condition.origin : undefined;
    return origin ? [textOf(context).slice(origin.start, origin.end)] : [];
  });

/** The same as a card: what its first button does is what its number does. */
function cardFor(product: StockedProduct, { wording }: Context, taking: number | null): ProductCard {
  const card = productCard(product, wording);
  if (taking === null) return card;
  const buttons = card.buttons.map((button) =>
    button.action.do === 'cart.add' ? { ...button, action: { ...button.action, quantity: taking } } : button,
  );
  return { ...card, buttons: [...buttons].reverse() };
}
