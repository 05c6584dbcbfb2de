import type { PriceRange, ProductQuery } from './product-query';

/** How far beyond the nearest price that there is a widened range goes. */
const beyond = 0.3;

/** The range asked for, opened just far enough to hold the nearest price that there is, and a little more. */
export function openedTo(asked: PriceRange, nearestMinor: number): PriceRange {
  const { min, max } = asked;
  if (max !== undefined && nearestMinor > max) {
    const top = Math.ceil(nearestMinor * (1 + beyond));
    return min === undefined ? { max: top } : { min, max: top };
  }
  const bottom = Math.floor(nearestMinor * (1 - beyond));
  return max === undefined ? { min: bottom } : { min: bottom, max };
}

/** Asks for the price nearest to the range: the cheapest above it, else the dearest below. */
export const nearestFirst = (query: ProductQuery, asked: PriceRange): readonly ProductQuery[] => {
  const one = { ...query, page: 0, pageSize: 1, facets: [] };
  const above: ProductQuery[] =
    asked.max === undefined ? [] : [{ ...one, price: { min: asked.max + 1 }, sort: { by: 'price', order: 'asc' } }];
  const below: ProductQuery[] =
    asked.min === undefined ? [] : [{ ...one, price: { max: asked.min - 1 }, sort: { by: 'price', order: 'desc' } }];
  return [...above, ...below];
};
