import { locales } from '../base/locale';
import type { StockedProduct } from '../commerce/product';
import type { ProductQuery } from '../search/product-query';
import { stem } from '../search/tokens';
import { hasHan } from '../text/characters';
import { commonEnglish } from '../text/common-english';
import type { Context } from './context';
import type { Reads } from './step';

/** What stands above a list: what was found, and what of the wish nothing fits. */
export function resultsText(
  { t }: Context,
  { page, products, conditions, dropped }: Reads['search']['answer'],
): string {
  const what = t.list(conditions.map(({ label }) => label));
  const told = dropped.filter(({ path, label }) => !path.startsWith('terms') || !isFiller(label));
  const words = t.list(told.map(({ label }) => label));
  const onlyWords = told.every(({ path }) => path.startsWith('terms'));
  const unsold = words ? null : kindNotSold(page.query, products);
  if (unsold !== null) return t.search.noneCalled(unsold, page.total);
  if (words && what && onlyWords) return t.search.foundWithout(what, page.total, words);
  if (words) return t.search.relaxed(words, what, page.total);
  const from = page.query.page * page.query.pageSize;
  return from > 0
    ? t.search.page(what, from + 1, from + products.length, page.total)
    : t.search.found(what, page.total);
}

/** The kind that was asked for, where nothing that is shown goes by its name: what is found only comes near it. */
export function kindNotSold({ terms }: ProductQuery, products: readonly StockedProduct[]): string | null {
  const kind = terms.find(({ isKind, isSold }) => isKind && !isSold);
  return kind && !areCalled(products, [kind.text, ...kind.alternatives]) ? kind.text : null;
}

/** "Mugs", where the shop has them under its cookware, and nothing that is shown is called one by any name. */
export function partNotSold({ categories }: ProductQuery, products: readonly StockedProduct[]): string | null {
  const part = categories.find(({ negated, words = [] }) => !negated && words.length > 1);
  const [said = '', ...names] = part?.words ?? [];
  return part && !areCalled(products, [said, ...names]) ? said : null;
}

/** Whether the title of any of them, or a category that it stands in, has one of the names. */
function areCalled(products: readonly StockedProduct[], names: readonly string[]): boolean {
  const stems = names.map(stemsOf);
  return products.some((product) =>
    [product.title, ...product.category.map(({ name }) => name)].some((text) =>
      locales.some((locale) => stems.some((name) => holds(stemsOf(text[locale] ?? ''), name))),
    ),
  );
}

/** Latin words without their endings; Chinese as it stands. */
const stemsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[a-z]+/g, (word) => ` ${stem(word)} `)
    .replace(/\s+/g, ' ')
    .trim()} `;

const holds = (text: string, name: string): boolean =>
  hasHan(name) ? text.includes(name.trim()) : text.includes(name);

/** "wait", 等: words of talk that no shopper expects to find on a product. */
const isFiller = (label: string): boolean =>
  label
    .toLowerCase()
    .split(/[\s·]+/)
    .every((word) => word.length < 2 || commonEnglish.has(word));
