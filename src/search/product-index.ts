import { ProductId, type ShopId, Sku } from '../base/ids';
import type { StockedProduct } from '../commerce/product';
import { SegmentBuilder } from './index/build-segment';
import { compileQuery, type NearProduct, type TermStatistics } from './index/compile-query';
import type { CompiledQuery } from './index/compiled-query';
import { FacetCounts } from './index/count-facets';
import { enliven, isCategory, type LiveSegment } from './index/live-segment';
import { matchSegment } from './index/match';
import { docsOf, lengthOf, placeOf } from './index/postings';
import type { ScoreParts } from './index/rank-weights';
import { diversify, type Ranked, rank } from './index/rerank';
import { slotWords } from './index/rerank-titles';
import { facetOf, type Segment, segmentSize } from './index/segment';
import { numberOf, stringAt } from './index/string-table';
import { type Candidate, TopList } from './index/top-list';
import { bestVariant, variantRules } from './index/variants';
import type { ProductQuery, SearchHit } from './product-query';
import type { Matches } from './search-plan';
import { queryTokens } from './tokens';

/** Products of one shop, ready to be searched. Only prices, stock and tombstones change in place. */
export interface ProductIndex {
  readonly shop: ShopId;
  readonly segments: readonly LiveSegment[];
}

export const indexOf = (shop: ShopId, segments: readonly Segment[]): ProductIndex => ({
  shop,
  segments: segments.map(enliven),
});

/** Packs products into segments as they come. */
export function* buildSegments(products: Iterable<StockedProduct>): Generator<Segment> {
  let builder = new SegmentBuilder();
  for (const product of products) {
    builder.add(product);
    if (builder.count < segmentSize) continue;
    yield builder.finish();
    builder = new SegmentBuilder();
  }
  if (builder.count > 0) yield builder.finish();
}

export const buildIndex = (shop: ShopId, products: Iterable<StockedProduct>): ProductIndex =>
  indexOf(shop, [...buildSegments(products)]);

export function statisticsOf({ segments }: ProductIndex): TermStatistics {
  const known = new Map<string, number>();
  return {
    products: segments.reduce((sum, { segment, dead }) => sum + segment.count - dead, 0),
    productsWith(token) {
      const again = known.get(token);
      if (again !== undefined) return again;
      const count = segments.reduce((sum, { segment }) => sum + lengthOf(segment.terms, token), 0);
      known.set(token, count);
      return count;
    },
    productsOfFacet: (key) => segments.reduce((sum, { segment }) => sum + lengthOf(segment.facets, key), 0),
  };
}

/** Where a product stands now, or null. */
export function findProduct(
  { segments }: ProductIndex,
  id: ProductId,
): { readonly live: LiveSegment; readonly doc: number } | null {
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const live = segments[at];
    const doc = live ? numberOf(live.segment.products, id) : -1;
    if (live && doc >= 0 && !live.segment.dead[doc]) return { live, doc };
  }
  return null;
}

function facetKeysOf({ segment, facetKeys }: LiveSegment, doc: number): string[] {
  const { starts, values } = segment.docFacets;
  return [...values.subarray(starts[doc], starts[doc + 1])].map((facet) => facetKeys[facet] ?? '');
}

function nearProduct(index: ProductIndex, id: ProductId | null): NearProduct | null {
  const found = id === null ? null : findProduct(index, id);
  if (!found || id === null) return null;
  const keys = facetKeysOf(found.live, found.doc);
  const category = keys.filter(isCategory).at(-1);
  return { id, category: category ? facetOf(category).id : null, facets: keys.filter((key) => !isCategory(key)) };
}

/** How far down the first ranking is looked at again. */
const rerankDepth = 120;

export function matchProducts(index: ProductIndex, query: ProductQuery, coverage: number): Matches {
  const statistics = statisticsOf(index);
  const compiled = compileQuery(query, { statistics, near: nearProduct(index, query.near), coverage });
  const until = (query.page + 1) * query.pageSize;
  const isRelevance = query.sort.by === 'relevance';
  const top = new TopList(Math.max(until, isRelevance ? rerankDepth : 0));
  const facets = new FacetCounts(query.facets);
  let total = 0;
  index.segments.forEach((live, at) => {
    const matches = matchSegment(live, at, compiled, top);
    total += matches.total;
    if (query.facets.length > 0) facets.add(live, matches.docs, matches.total);
  });
  const ordered = isRelevance ? relevanceOrder(index, query, compiled, top.sorted()) : top.sorted().map(unranked);
  const page = ordered.slice(query.page * query.pageSize, until);
  return {
    total,
    hits: page.map((one) => hitOf(index, compiled, one)),
    facets: facets.finish(),
    prices: page.map(({ candidate }) => priceOf(index, compiled, candidate)),
    met: page[0] ? wordsMet(index, query, page[0].candidate) : '',
    parts: isRelevance ? page.flatMap(({ parts }) => (parts ? [parts] : [])) : [],
  };
}

interface Ordered {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: ScoreParts | null;
}

const unranked = (candidate: Candidate): Ordered => ({ candidate, score: candidate.key, parts: null });

function relevanceOrder(
  index: ProductIndex,
  query: ProductQuery,
  compiled: CompiledQuery,
  top: readonly Candidate[],
): Ordered[] {
  const slots = index.segments.map((live) => slotWords(live, compiled));
  const asked = slots.map((all) => all.flatMap(({ own }) => own));
  const ranked: Ranked[] = [];
  for (const candidate of top.slice(0, rerankDepth)) {
    const live = index.segments[candidate.segment];
    if (live) ranked.push(rank(live, candidate, slots[candidate.segment] ?? [], asked[candidate.segment] ?? []));
  }
  ranked.sort((a, b) => b.score - a.score || b.candidate.key - a.candidate.key);
  const hasBrand = query.brands.some(({ negated }) => !negated);
  const spread = hasBrand ? ranked : diversify(ranked, (candidate) => brandOf(index, candidate));
  return [...spread, ...top.slice(rerankDepth).map(unranked)];
}

function brandOf(index: ProductIndex, { segment, doc }: Candidate): string | null {
  const live = index.segments[segment];
  return live?.facetKeys[live.brands[doc] ?? -1] ?? null;
}

/** The variant that answers for a product, told at once where prices were asked for. */
function variantOf({ segment, options }: LiveSegment, compiled: CompiledQuery, { doc, variant }: Candidate): number {
  return variant >= 0 ? variant : bestVariant(segment, doc, variantRules(segment, options, compiled), null);
}

function priceOf({ segments }: ProductIndex, compiled: CompiledQuery, candidate: Candidate): number {
  const live = segments[candidate.segment];
  return live?.segment.prices[variantOf(live, compiled, candidate)] ?? 0;
}

/** The words of the query that a product has. */
function wordsMet({ segments }: ProductIndex, { terms }: ProductQuery, { segment, doc }: Candidate): string {
  const live = segments[segment];
  const has = (text: string): boolean =>
    live !== undefined && queryTokens(text).some((token) => placeOf(docsOf(live.segment.terms, token), doc) >= 0);
  return terms
    .filter(({ text, alternatives }) => [text, ...alternatives].some(has))
    .map(({ text }) => text)
    .join(' ');
}

function hitOf(index: ProductIndex, compiled: CompiledQuery, { candidate, score }: Ordered): SearchHit {
  const live = index.segments[candidate.segment];
  if (!live) throw new RangeError(`no segment ${candidate.segment}`);
  const { segment } = live;
  const variant = variantOf(live, compiled, candidate);
  return {
    product: ProductId(stringAt(segment.products, candidate.doc)),
    sku: Sku(stringAt(segment.skus, variant)),
    score,
  };
}
