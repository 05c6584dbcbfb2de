import { locales } from '../base/locale';
import type { Named, StockedProduct } from '../commerce/product';
import type { QueryEdit } from '../search/query-edit';
import type { Context } from './context';
import { editsSaid, textOf } from './said';

/** What a message says a product is like: "grey", "waterproof", "with a zip". */
const likeness = (context: Context): readonly QueryEdit[] =>
  editsSaid(context).filter(
    (edit) => (edit.edit === 'setAttribute' && !edit.condition.negated) || edit.edit === 'addTerm',
  );

/** In the shopper's words, what a message says a product is like by a value of the catalogue; null when it says nothing. */
export function likenessSaid(context: Context): string | null {
  for (const edit of context.said?.reading.edits ?? []) {
    if (edit.edit !== 'setAttribute' || edit.condition.negated) continue;
    const { origin, words = [] } = edit.condition;
    return (origin && textOf(context).slice(origin.start, origin.end)) || (words[0] ?? null);
  }
  return null;
}

/** The same without the name of the kind, by which goods that are all of it cannot be told. */
const mark = (edit: QueryEdit): boolean => edit.edit !== 'addTerm' || !edit.term.isKind;

/** "The grey one": of several products those that are most of what the message says; none where none is, all where it says nothing. */
export const tellApart = (context: Context, products: readonly StockedProduct[]): readonly StockedProduct[] =>
  mostLike(likeness(context), products);

/** Of products that were looked up by the message those that are most like what it says beside their kind; all where none is. */
export function foundApart(context: Context, products: readonly StockedProduct[]): readonly StockedProduct[] {
  const most = mostLike(likeness(context).filter(mark), products);
  return most.length > 0 ? most : products;
}

function mostLike(said: readonly QueryEdit[], products: readonly StockedProduct[]): readonly StockedProduct[] {
  if (said.length === 0) return products;
  const counted = products.map((product) => ({ product, fits: said.filter((edit) => isLike(product, edit)).length }));
  const most = Math.max(...counted.map(({ fits }) => fits));
  return most === 0 ? [] : counted.filter(({ fits }) => fits === most).map(({ product }) => product);
}

function isLike(product: StockedProduct, edit: QueryEdit): boolean {
  if (edit.edit === 'setAttribute') {
    const { values, words = [] } = edit.condition;
    const own = valuesOf(product);
    return own.some(({ id }) => values.includes(id)) || words.some((word) => isTitled(product, word));
  }
  if (edit.edit !== 'addTerm') return false;
  return [edit.term.text, ...edit.term.alternatives].some((word) => isTitled(product, word));
}

const valuesOf = (product: StockedProduct): readonly Named[] => [
  ...product.attributes.map(({ value }) => value),
  ...product.variants.flatMap(({ options }) => Object.values(options)),
];

const isTitled = ({ title }: StockedProduct, word: string): boolean =>
  locales.some((locale) => title[locale]?.toLowerCase().includes(word.toLowerCase()));
