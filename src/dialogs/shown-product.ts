import { inLocale, type Locale } from '../base/locale';
import { priceSpan, type StockedProduct } from '../commerce/product';
import type { QueryEdit } from '../search/query-edit';
import type { Context } from './context';
import type { ShownProduct } from './conversation';

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
  return (context.said?.reading.edits ?? []).filter((edit) => {
    if (edit.edit === 'addTerm') return titles.some((title) => hasWord(title, edit));
    return edit.edit === 'setCategory' || edit.edit === 'addCategory' || edit.edit === 'addBrand';
  });
}

export const hasWord = (title: string, { term }: Extract<QueryEdit, { edit: 'addTerm' }>): boolean =>
  [term.text, ...term.alternatives].some((word) => title.includes(word.toLowerCase()));

/** Whether everything that a message says by name holds for this product. False when it says nothing. */
export function isNamed(product: ShownProduct, edits: readonly QueryEdit[]): boolean {
  const title = product.title.toLowerCase();
  const checks = edits.map((edit) => {
    switch (edit.edit) {
      case 'setCategory':
      case 'addCategory':
        return edit.condition.negated || product.categories.includes(edit.condition.id);
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
