import type { AttributeCondition, PriceRange, ProductQuery } from './product-query';

/**
 * Conditions by path: price, price.min, price.max, brands.nike, categories.shoes, attributes.color, excludedTerms.0,
 * terms.0, terms, inStock, onSale, near, sort.
 */
export interface QueryCondition {
  readonly path: string;
  readonly negated: boolean;
}

const attributePath = ({ name, negated, values }: AttributeCondition): string =>
  negated ? `attributes.${name}.${values[0] ?? ''}` : `attributes.${name}`;

/** Every condition of a query, in the order in which it is described. */
export function conditionPaths(query: ProductQuery): QueryCondition[] {
  return [
    ...query.attributes.map((one) => ({ path: attributePath(one), negated: one.negated })),
    ...query.brands.map(({ id, negated }) => ({ path: `brands.${id}`, negated })),
    ...query.categories.map(({ id, negated }) => ({ path: `categories.${id}`, negated })),
    ...query.terms.map((_, at) => ({ path: `terms.${at}`, negated: false })),
    ...query.excludedTerms.map((_, at) => ({ path: `excludedTerms.${at}`, negated: true })),
    ...(query.price ? [{ path: 'price', negated: false }] : []),
    ...(query.inStock ? [{ path: 'inStock', negated: false }] : []),
    ...(query.onSale ? [{ path: 'onSale', negated: false }] : []),
    ...(query.near ? [{ path: 'near', negated: false }] : []),
    ...(query.sort.by === 'relevance' ? [] : [{ path: 'sort', negated: false }]),
  ];
}

function split(path: string): readonly [string, string | null] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, null] : [path.slice(0, dot), path.slice(dot + 1)];
}

export const hasPath = (one: AttributeCondition, path: string): boolean =>
  attributePath(one) === path || path === `attributes.${one.name}`;

function withoutEnd(price: PriceRange | null, end: string | null): PriceRange | null {
  if (!price || end === null) return null;
  const { min, max } = price;
  if (end === 'min') return max === undefined ? null : { max };
  return min === undefined ? null : { min };
}

const dropAt = <T>(list: readonly T[], at: string | null): readonly T[] =>
  at === null ? [] : list.filter((_, index) => index !== Number(at));

/** Takes one condition off; an unknown path changes nothing. */
export function unset(query: ProductQuery, path: string): ProductQuery {
  const [part, key] = split(path);
  switch (part) {
    case 'price':
      return { ...query, price: withoutEnd(query.price, key) };
    case 'brands':
      return { ...query, brands: key === null ? [] : query.brands.filter(({ id }) => id !== key) };
    case 'categories':
      return { ...query, categories: key === null ? [] : query.categories.filter(({ id }) => id !== key) };
    case 'attributes':
      return { ...query, attributes: key === null ? [] : query.attributes.filter((one) => !hasPath(one, path)) };
    case 'terms':
      return { ...query, terms: dropAt(query.terms, key) };
    case 'excludedTerms':
      return { ...query, excludedTerms: dropAt(query.excludedTerms, key) };
    case 'inStock':
      return { ...query, inStock: false };
    case 'onSale':
      return { ...query, onSale: false };
    case 'near':
      return { ...query, near: null };
    case 'sort':
      return { ...query, sort: { by: 'relevance', order: 'desc' } };
    default:
      return query;
  }
}

const opposite = <T extends { readonly negated: boolean }>(one: T): T => ({ ...one, negated: !one.negated });

/** Turns a condition into its opposite; one that has none stays. */
export function negate(query: ProductQuery, path: string): ProductQuery {
  const [part, key] = split(path);
  switch (part) {
    case 'brands':
      return { ...query, brands: query.brands.map((one) => (one.id === key ? opposite(one) : one)) };
    case 'categories':
      return { ...query, categories: query.categories.map((one) => (one.id === key ? opposite(one) : one)) };
    case 'attributes':
      return { ...query, attributes: query.attributes.map((one) => (hasPath(one, path) ? opposite(one) : one)) };
    case 'terms':
      return {
        ...query,
        terms: dropAt(query.terms, key),
        excludedTerms: [...query.excludedTerms, ...query.terms.filter((_, at) => String(at) === key)],
      };
    default:
      return query;
  }
}
