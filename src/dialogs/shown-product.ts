import { inLocale, type Locale } from '../base/locale';
import { priceSpan, type StockedProduct } from '../commerce/product';
import type { QueryEdit } from '../search/query-edit';
import type { Context } from './context';
import type { ShownProduct } from './conversation';
import { editsSaid } from './said';

export const shownProduct = (product: StockedProduct, locale: Locale): ShownProduct => ({
  product: product.id,
  title: inLocale(product.title, locale),
  brand: product.brand?.id ?? null,
  categories: product.category.map((category) => category.id),
  priceMinor: priceSpan(product).from.amount,
});

/** What a message says of these products by name: category, brand, kind, and words that stand in their titles. */
export function editsNaming(context: Context, products: readonly ShownProduct[]): readonly QueryEdit[] {
  const titles = products.map(({ title }) => title.toLowerCase());
  return editsSaid(context).filter((edit) => {
    if (edit.edit === 'addTerm') return titles.some((title) => hasWord(title, edit));
    return edit.edit === 'setCategory' || edit.edit === 'addCategory' || edit.edit === 'addBrand';
  });
}

export const hasWord = (title: string, { term }: Extract<QueryEdit, { edit: 'addTerm' }>): boolean =>
  [term.text, ...term.alternatives].some((word) => stands(title, word.toLowerCase()));

/** Latin words from their beginning on, figures whole: the 2 of "actually 2" is no 20,000, a pot is in no potato's way. */
function stands(title: string, word: string): boolean {
  if (!/^[a-z0-9]/.test(word)) return title.includes(word);
  for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
    const after = title.charAt(at + word.length);
    const isWhole = !/[a-z0-9]/.test(title.charAt(at - 1)) && !(/\d$/.test(word) && /[\d,.]/.test(after));
    if (isWhole) return true;
  }
  return false;
}

/** Whether everything that a message says by name holds for this product. False when it says nothing. */
export function isNamed(product: ShownProduct, edits: readonly QueryEdit[]): boolean {
  const title = product.title.toLowerCase();
  // A word for several categories, 护肤品, names what is in any of them.
  const categories = edits.flatMap((edit) =>
    (edit.edit === 'setCategory' || edit.edit === 'addCategory') && !edit.condition.negated ? [edit.condition.id] : [],
  );
  const checks = edits.map((edit) => {
    switch (edit.edit) {
      case 'setCategory':
      case 'addCategory':
        return edit.condition.negated || categories.some((id) => product.categories.includes(id));
      case 'addBrand':
        return edit.condition.negated || product.brand === edit.condition.id;
      case 'addTerm':
        return hasWord(title, edit);
      default:
        return null;
    }
  });
  return checks.some((check) => check === true) && !checks.includes(false);
}
