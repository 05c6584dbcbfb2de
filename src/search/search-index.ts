import { isFilter } from './index/compile-query';
import { docsOf, placeOf } from './index/postings';
import type { ScoreParts } from './index/rank-weights';
import { numberOf } from './index/string-table';
import { nearestFirst, openedTo } from './near-price';
import { findProduct, type Matches, matchProducts, type ProductIndex, statisticsOf } from './product-index';
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
    return {
      page: pageOf(query, exact, { relaxed: [], more, didYouMean: didYouMean(index, query) }),
      parts: exact.parts,
    };
  }
  for (const step of relaxations(query)) {
    const matches = matchProducts(index, step.query, step.coverage ?? coverage);
    if (matches.total === 0) continue;
    const near = nearPrice(index, query, step, matches);
    const relaxed = relaxedBy(index, near.step, near.matches);
    return {
      page: pageOf(near.step.query, near.matches, { relaxed, more: [], didYouMean: didYouMean(index, query) }),
      parts: near.matches.parts,
    };
  }
  return { page: pageOf(query, exact, { relaxed: [], more: [], didYouMean: null }), parts: [] };
}

interface Relaxed {
  readonly step: RelaxedQuery;
  readonly matches: Matches;
}

/** Another price than asked for is as near to it as there is one. */
function nearPrice(index: ProductIndex, { price }: ProductQuery, step: RelaxedQuery, matches: Matches): Relaxed {
  if (!price || step.query.price) return { step, matches };
  const coverage = step.coverage ?? coverageFor(step.query);
  for (const ask of nearestFirst(step.query, price)) {
    const [hit] = matchProducts(index, ask, coverage).hits;
    const nearest = hit ? priceOf(index, hit) : null;
    if (nearest === null) continue;
    const opened = openedTo(price, nearest);
    const query = { ...step.query, price: opened };
    const changes = step.changes.map((change) =>
      change.path.startsWith('price.') ? { ...change, to: String(nearest) } : change,
    );
    return { step: { ...step, query, changes }, matches: matchProducts(index, query, coverage) };
  }
  return { step, matches };
}

function priceOf(index: ProductIndex, { product, sku }: SearchHit): number | null {
  const found = findProduct(index, product);
  const variant = found ? numberOf(found.live.segment.skus, sku) : -1;
  return found && variant >= 0 ? (found.live.segment.prices[variant] ?? null) : null;
}

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

type Extras = Pick<SearchPage, 'relaxed' | 'more' | 'didYouMean'>;

const pageOf = (query: ProductQuery, { hits, total, facets }: Matches, extras: Extras): SearchPage => ({
  query,
  hits,
  total,
  facets,
  ...extras,
});

export const searchIndex = (index: ProductIndex, query: ProductQuery): SearchPage => explainSearch(index, query).page;
