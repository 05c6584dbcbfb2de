import { matchProducts, type ProductIndex, statisticsOf } from './product-index';
import type { ProductQuery, SearchPage } from './product-query';
import { type ExplainedPage, planSearch } from './search-plan';
import { queryTokens } from './tokens';

/** What was typed with the words that nothing has put right; null when there is none. */
function didYouMean(index: ProductIndex, { terms }: ProductQuery): string | null {
  const { productsWith } = statisticsOf(index);
  const isKnown = (text: string): boolean => {
    const tokens = queryTokens(text);
    return tokens.length > 0 && tokens.every((token) => productsWith(token) > 0);
  };
  let changed = false;
  const words = terms.map(({ text, alternatives }) => {
    const better = isKnown(text) ? undefined : alternatives.find(isKnown);
    changed ||= better !== undefined;
    return better ?? text;
  });
  return changed ? words.join(' ') : null;
}

/** A whole search in an index within this process, relaxed where nothing fits. */
export function explainSearch(index: ProductIndex, query: ProductQuery): ExplainedPage {
  const plan = planSearch(query);
  let next = plan.next();
  while (!next.done) next = plan.next(matchProducts(index, next.value.query, next.value.coverage));
  const { page, parts } = next.value;
  return { page: { ...page, didYouMean: didYouMean(index, query) }, parts };
}

export const searchIndex = (index: ProductIndex, query: ProductQuery): SearchPage => explainSearch(index, query).page;
