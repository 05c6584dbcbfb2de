import { facetOf, type Segment } from './segment';
import { stringAt, stringCount } from './string-table';

/** Names of the options that variants of this segment differ in. */
export function optionNames(segment: Segment): ReadonlySet<string> {
  const seen = new Uint8Array(stringCount(segment.facets.keys));
  for (const facet of segment.variantFacets.values) seen[facet] = 1;
  const names = new Set<string>();
  seen.forEach((used, facet) => {
    if (used) names.add(facetOf(stringAt(segment.facets.keys, facet)).name);
  });
  return names;
}

/** Whether a variant has a value of an option; both as numbers of the segment. */
export function hasFacet(segment: Segment, variant: number, facet: number): boolean {
  const { starts, values } = segment.variantFacets;
  const end = starts[variant + 1] ?? 0;
  for (let at = starts[variant] ?? 0; at < end; at += 1) if (values[at] === facet) return true;
  return false;
}
