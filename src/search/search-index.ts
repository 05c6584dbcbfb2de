import { isFilter } from './index/compile-query';
import { docsOf, placeOf } from './index/postings';
import type { ScoreParts } from './index/rank-weights';
import { findProduct, type Matches, matchProducts, type ProductIndex } from './product-index';
import type { ProductQuery, Relaxation, SearchHit, SearchPage } from './product-query';
import { namedCoverage, type RelaxedQuery, relaxations, softRelaxations, wantedCoverage } from './relaxation';
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
  if (exact.total > 0) {
    const more = fillPage(index, query, exact);
    return { page: pageOf(query, exact, { relaxed: [], more }), parts: exact.parts };
  }
  for (const step of relaxations(query)) {
    const matches = matchProducts(index, step.query, step.coverage ?? coverage);
    if (matches.total === 0) continue;
    const relaxed = relaxedBy(index, step, matches);
    return { page: pageOf(step.query, matches, { relaxed, more: [] }), parts: matches.parts };
  }
  return { page: pageOf(query, exact, { relaxed: [], more: [] }), parts: [] };
}

/** Steps of relaxation that are tried to fill a page. */
const mostFills = 4;

/** What fits less, behind the last of what fits. Sorted lists are not filled: their order would say nothing. */
function fillPage(index: ProductIndex, query: ProductQuery, exact: Matches): SearchHit[] {
  const room = query.pageSize - exact.hits.length;
  const isLast = exact.total <= (query.page + 1) * query.pageSize && exact.hits.length > 0;
  if (room <= 0 || !isLast || query.sort.by !== 'relevance') return [];
  const found = new Map<string, SearchHit>();
  const shown = new Set<string>(exact.hits.map(({ product }) => product));
  let tried = 0;
  for (const step of softRelaxations(query)) {
    if (found.size >= room || tried >= mostFills) break;
    tried += 1;
    const wider = { ...step.query, page: 0, pageSize: exact.total + room, facets: [] };
    for (const hit of matchProducts(index, wider, step.coverage ?? coverageFor(query)).hits) {
      if (!shown.has(hit.product) && !found.has(hit.product)) found.set(hit.product, hit);
    }
  }
  return [...found.values()].slice(0, room);
}

interface Extras {
  readonly relaxed: readonly Relaxation[];
  readonly more: readonly SearchHit[];
}

const pageOf = (query: ProductQuery, { hits, total, facets }: Matches, { relaxed, more }: Extras): SearchPage => ({
  query,
  hits,
  more,
  total,
  relaxed,
  facets,
  didYouMean: null,
});

export const searchIndex = (index: ProductIndex, query: ProductQuery): SearchPage => explainSearch(index, query).page;
