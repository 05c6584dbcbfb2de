import type { Facet } from '../product-query';
import type { LiveSegment } from './live-segment';
import { facetOf } from './segment';

/** Values shown of one facet. */
const mostValues = 50;

/** Counts values over the matches of all segments, by key. */
export class FacetCounts {
  private readonly counts = new Map<string, number>();

  constructor(private readonly names: readonly string[]) {}

  add(live: LiveSegment, docs: Uint16Array, total: number): void {
    const wanted = this.names.flatMap((name) => live.facetsOfName.get(name) ?? []);
    if (wanted.length === 0 || total === 0) return;
    if (total === live.segment.count) this.addAll(live, wanted);
    else this.addSome(live, wanted, docs.subarray(0, total));
  }

  private addAll({ segment, facetKeys }: LiveSegment, wanted: readonly number[]): void {
    const { starts } = segment.facets;
    for (const facet of wanted) this.raise(facetKeys[facet], (starts[facet + 1] ?? 0) - (starts[facet] ?? 0));
  }

  private addSome({ segment, facetKeys }: LiveSegment, wanted: readonly number[], docs: Uint16Array): void {
    const counts = new Uint32Array(facetKeys.length);
    const { starts, values } = segment.docFacets;
    for (const doc of docs) {
      const end = starts[doc + 1] ?? 0;
      for (let at = starts[doc] ?? 0; at < end; at += 1) {
        const facet = values[at] ?? 0;
        counts[facet] = (counts[facet] ?? 0) + 1;
      }
    }
    for (const facet of wanted) this.raise(facetKeys[facet], counts[facet] ?? 0);
  }

  private raise(key: string | undefined, count: number): void {
    if (key !== undefined && count > 0) this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  /** Most frequent value first; the names in the order they were asked for. */
  finish(): Facet[] {
    const values = new Map<string, { id: string; count: number }[]>(this.names.map((name) => [name, []]));
    for (const [key, count] of this.counts) {
      const { name, id } = facetOf(key);
      values.get(name)?.push({ id, count });
    }
    return [...values].map(([name, found]) => ({
      name,
      values: found.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, mostValues),
    }));
  }
}
