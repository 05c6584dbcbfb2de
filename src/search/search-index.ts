import { isFilter } from './index/compile-query';
import { docsOf, placeOf } from './index/postings';
import type { ScoreParts } from './index/rank-weights';
import { findProduct, type Matches, matchProducts, type ProductIndex } from './product-index';
import type { ProductQuery, Relaxation, SearchPage } from './product-query';
import { namedCoverage, type RelaxedQuery, relaxations, wantedCoverage } from './relaxation';
import { queryTokens } from './tokens';

/** A page, and what each hit's score is made of. */
export interface ExplainedPage {
  readonly page: SearchPage;
  readonly parts: readonly ScoreParts[];
}

/** Sorted by anything but relevance, products that say only a part of the words would come first: they are left out. */
function coverageFor(query: ProductQuery): number {
  if (query.sort.by !== 'relevance') return 1;
  const isNamed =
    query.categories.some((one) => !one.negated && isFilter(one)) || query.terms.some(({ isKind }) => isKind);
  return isNamed ? namedCoverage : wantedCoverage;
}

/** The words of the query that the best hit has. */
function wordsMet(index: ProductIndex, query: ProductQuery, matches: Matches): string {
  const best = matches.hits[0];
  const found = best && findProduct(index, best.product);
  if (!found) return '';
  const has = (text: string): boolean =>
    queryTokens(text).some((token) => placeOf(docsOf(found.live.segment.terms, token), found.doc) >= 0);
  return query.terms
    .filter(({ text, alternatives }) => [text, ...alternatives].some(has))
    .map(({ text }) => text)
    .join(' ');
}

function relaxedBy(index: ProductIndex, step: RelaxedQuery, matches: Matches): Relaxation[] {
  return step.changes.map((change) => ({
    ...change,
    to: change.path === 'terms' && step.coverage !== null ? wordsMet(index, step.query, matches) : change.to,
    hits: matches.total,
  }));
}

/** Searches as asked; when nothing is found, the first relaxation that finds something, which says what it let go. */
export function explainSearch(index: ProductIndex, query: ProductQuery): ExplainedPage {
  const coverage = coverageFor(query);
  const exact = matchProducts(index, query, coverage);
  if (exact.total > 0) return { page: pageOf(query, exact, []), parts: exact.parts };
  for (const step of relaxations(query)) {
    const matches = matchProducts(index, step.query, step.coverage ?? coverage);
    if (matches.total === 0) continue;
    return { page: pageOf(step.query, matches, relaxedBy(index, step, matches)), parts: matches.parts };
  }
  return { page: pageOf(query, exact, []), parts: [] };
}

const pageOf = (query: ProductQuery, { hits, total, facets }: Matches, relaxed: readonly Relaxation[]): SearchPage => ({
  query,
  hits,
  total,
  relaxed,
  facets,
  didYouMean: null,
});

export const searchIndex = (index: ProductIndex, query: ProductQuery): SearchPage => explainSearch(index, query).page;
