import { heldAudience } from './audience';
import { isFilter } from './index/compile-query';
import type { ScoreParts } from './index/rank-weights';
import { nearestFirst, openedTo } from './near-price';
import type { Facet, ProductQuery, Relaxation, SearchHit, SearchPage, TextTerm } from './product-query';
import { namedCoverage, type RelaxedQuery, relaxations, softRelaxations, wantedCoverage } from './relaxation';

/** What matches, exactly as asked: nothing is relaxed in it. */
export interface Matches {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly facets: readonly Facet[];
  /** Price of each hit's variant, in minor units. */
  readonly prices: readonly number[];
  /** The words of the query that the first hit has. */
  readonly met: string;
  /** Of each hit, for explanations; empty when sorted by anything but relevance. */
  readonly parts: readonly ScoreParts[];
}

/** One question to a backend. Coverage is the share of the words, by weight, that a product must have. */
export interface MatchRequest {
  readonly query: ProductQuery;
  readonly coverage: number;
}

/** A page, and what each hit's score is made of. */
export interface ExplainedPage {
  readonly page: SearchPage;
  readonly parts: readonly ScoreParts[];
}

type Plan<T> = Generator<MatchRequest, T, Matches>;

/** Sorted by anything but relevance, products that say only a part of the words would come first: they are left out. */
function coverageFor(query: ProductQuery): number {
  if (query.sort.by !== 'relevance') return 1;
  const isNamed =
    query.categories.some((one) => !one.negated && isFilter(one)) || query.terms.some(({ isKind }) => isKind);
  return isNamed ? namedCoverage : wantedCoverage;
}

/**
 * Searches as asked; when nothing is found, the first relaxation that finds something, which says what it let go. The
 * questions are yielded, so that any backend can answer them, at once or after a while.
 */
export function* planSearch(query: ProductQuery): Plan<ExplainedPage> {
  const held = heldAudience(query);
  if (!held) return yield* planAsked(query);
  const found = yield* holding(planAsked(query), held.others);
  if (found.page.total > 0) return found;
  const { page, parts } = yield* planAsked(query);
  if (page.total === 0) return { page, parts };
  const relaxed = [{ path: 'terms', from: held.word, to: '', hits: page.total }, ...page.relaxed];
  return { page: { ...page, relaxed }, parts };
}

/** Asks with more refused than the query says, which nothing that is let go takes back. */
function* holding<T>(plan: Plan<T>, refused: readonly TextTerm[]): Plan<T> {
  let step = plan.next();
  while (!step.done) {
    const { query, coverage } = step.value;
    step = plan.next(yield { query: { ...query, excludedTerms: [...query.excludedTerms, ...refused] }, coverage });
  }
  return step.value;
}

function* planAsked(query: ProductQuery): Plan<ExplainedPage> {
  const coverage = coverageFor(query);
  const exact = yield { query, coverage };
  if (exact.total > 0) return pageOf(query, exact, { relaxed: [], more: yield* fillPage(query, exact) });
  const empty = new Map([[query, coverage]]);
  for (const step of relaxations(query)) {
    const asked = step.coverage ?? coverage;
    if (asked >= (empty.get(step.query) ?? Number.POSITIVE_INFINITY)) continue;
    const matches = yield { query: step.query, coverage: asked };
    if (matches.total === 0) {
      empty.set(step.query, asked);
      continue;
    }
    const near = yield* nearPrice(query, { step, matches });
    return pageOf(near.step.query, near.matches, { relaxed: relaxedBy(near), more: [] });
  }
  return pageOf(query, exact, { relaxed: [], more: [] });
}

interface Relaxed {
  readonly step: RelaxedQuery;
  readonly matches: Matches;
}

const relaxedBy = ({ step, matches }: Relaxed): Relaxation[] =>
  step.changes.map((change) => ({
    ...change,
    to: change.path === 'terms' && step.coverage !== null ? matches.met : change.to,
    hits: matches.total,
  }));

/** Another price than asked for is as near to it as there is one. */
function* nearPrice({ price }: ProductQuery, relaxed: Relaxed): Plan<Relaxed> {
  const { step } = relaxed;
  if (!price || step.query.price) return relaxed;
  const coverage = step.coverage ?? coverageFor(step.query);
  for (const ask of nearestFirst(step.query, price)) {
    const [nearest] = (yield { query: ask, coverage }).prices;
    if (nearest === undefined) continue;
    const query = { ...step.query, price: openedTo(price, nearest) };
    const changes = step.changes.map((change) =>
      change.path.startsWith('price.') ? { ...change, to: String(nearest) } : change,
    );
    return { step: { ...step, query, changes }, matches: yield { query, coverage } };
  }
  return relaxed;
}

/** A page is filled with what scores at least this share of its best; a steep drop ends the list. */
const filledFrom = 0.2;
/** Steps of relaxation that are tried to fill a page. */
const mostFills = 4;

/** A size, a figure that it should have at least, and what a button chose are kept while a page is filled. */
function firmly({ attributes }: ProductQuery, relaxed: ProductQuery): ProductQuery {
  const gone = attributes.filter(
    (one) => one.words === undefined && isFilter(one) && !relaxed.attributes.includes(one),
  );
  return gone.length === 0 ? relaxed : { ...relaxed, attributes: [...relaxed.attributes, ...gone] };
}

/** What fits less, behind the last of what fits. Sorted lists are not filled: their order would say nothing. */
function* fillPage(query: ProductQuery, exact: Matches): Plan<SearchHit[]> {
  const room = query.pageSize - exact.hits.length;
  const isLast = exact.total <= (query.page + 1) * query.pageSize && exact.hits.length > 0;
  if (room <= 0 || !isLast || query.sort.by !== 'relevance') return [];
  const found = new Map<string, SearchHit>();
  const shown = new Set<string>(exact.hits.map(({ product }) => product));
  const least = filledFrom * (exact.hits[0]?.score ?? 0);
  let tried = 0;
  for (const step of softRelaxations(query)) {
    if (found.size >= room || tried >= mostFills) break;
    tried += 1;
    const coverage = step.coverage ?? coverageFor(query);
    // The same query for as many of its words finds what stands on the page already.
    if (step.query === query && coverage >= coverageFor(query)) continue;
    const wider = { ...firmly(query, step.query), page: 0, pageSize: exact.total + room, facets: [] };
    const { hits } = yield { query: wider, coverage };
    for (const hit of hits) {
      const isNew = !shown.has(hit.product) && !found.has(hit.product);
      if (isNew && hit.score >= least) found.set(hit.product, hit);
    }
  }
  return [...found.values()].slice(0, room);
}

const pageOf = (
  query: ProductQuery,
  { hits, total, facets, parts }: Matches,
  extras: Pick<SearchPage, 'relaxed' | 'more'>,
): ExplainedPage => ({ page: { query, hits, total, facets, didYouMean: null, ...extras }, parts });
