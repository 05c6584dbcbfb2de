import { isFilter, isNeeded, type NearProduct } from '../../../search/index/compile-query';
import { brandFacet, categoryFacet } from '../../../search/index/segment';
import {
  type AttributeCondition,
  filterCertainty,
  type ProductQuery,
  type TextTerm,
} from '../../../search/product-query';
import { queryTokens } from '../../../search/tokens';
import { facetText, quoted } from './search-row';

/** A part of a statement with its values, numbered when the whole is put together. */
export interface SqlPart {
  readonly text: string;
  readonly values: readonly unknown[];
}

const part = (text: string, ...values: readonly unknown[]): SqlPart => ({ text, values });

/** Puts parts together; each `?` becomes the next number. */
export function numbered(
  parts: readonly SqlPart[],
  joint: string,
): { readonly text: string; readonly values: unknown[] } {
  let at = 0;
  const text = parts.map((one) => one.text.replace(/\?/g, () => `$${++at}`)).join(joint);
  return { text, values: parts.flatMap(({ values }) => values) };
}

const allOf = (tokens: readonly string[]): string => tokens.map(quoted).join(' & ');
const grouped = (queries: readonly string[], joint: ' & ' | ' | '): string =>
  queries
    .filter((query) => query !== '')
    .map((query) => `(${query})`)
    .join(joint);

const termQuery = ({ text, alternatives }: TextTerm): string =>
  grouped(
    [text, ...alternatives].map((words) => allOf(queryTokens(words))),
    ' | ',
  );

/** Any word of a term, where a part of it is enough. */
const looseQuery = ({ text, alternatives }: TextTerm): string =>
  grouped([...queryTokens(text).map(quoted), ...alternatives.map((words) => allOf(queryTokens(words)))], ' | ');

const isRequired = ({ origin }: TextTerm): boolean => origin === undefined || origin.certainty >= filterCertainty;

const everyWord = 0.999;

/**
 * The words as PostgreSQL asks for them. It cannot weigh them, so that a share becomes: what names the kind, and any of
 * the rest; the ranking in the process sorts out the others.
 */
export function wordsQuery({ terms }: ProductQuery, coverage: number): string | null {
  const required = terms.filter(isRequired);
  if (required.length === 0) return null;
  if (coverage >= everyWord) return grouped(required.map(termQuery), ' & ');
  const kinds = required.filter((term) => isNeeded(term, coverage));
  const kindQuery = grouped(kinds.map(termQuery), ' & ');
  const any = grouped(required.map(looseQuery), ' | ');
  return kindQuery === '' ? any : kindQuery;
}

const positives = <T extends { readonly negated: boolean; readonly origin?: ProductQuery['sort']['origin'] }>(
  all: readonly T[],
): T[] => all.filter((one) => !one.negated && isFilter(one));
const negatives = <T extends { readonly negated: boolean }>(all: readonly T[]): T[] =>
  all.filter(({ negated }) => negated);

const keysOf = ({ name, values }: AttributeCondition): string[] => values.map((value) => facetText(name, value));
const tsquery = (phrases: readonly (readonly string[])[]): string => grouped(phrases.map(allOf), ' | ');

/** A value asked for: the facet, else, where the words will do, any of them. */
function attributePart(condition: AttributeCondition): SqlPart {
  const words = tsquery((condition.words ?? []).map(queryTokens));
  return words === '' || condition.isOption
    ? part('p.facets && ?::text[]', keysOf(condition))
    : part('(p.facets && ?::text[] or p.words @@ ?::tsquery)', keysOf(condition), words);
}

function categoryPart(query: ProductQuery): SqlPart[] {
  const wanted = positives(query.categories);
  if (wanted.length === 0) return [];
  const keys = wanted.map(({ id }) => facetText(categoryFacet, id));
  const titled = wanted.flatMap(({ words = [] }) => words.map(queryTokens)).filter((tokens) => tokens.length > 0);
  const conditions = [
    part('p.facets && ?::text[]', keys),
    ...titled.map((tokens) => part('p.title_words @> ?::text[]', tokens)),
  ];
  return [part(`(${conditions.map(({ text }) => text).join(' or ')})`, ...conditions.flatMap(({ values }) => values))];
}

/** What is asked of the product. Values that only some variants have are refused with the variants. */
function productParts(query: ProductQuery, near: NearProduct | null): SqlPart[] {
  const brands = positives(query.brands).map(({ id }) => facetText(brandFacet, id));
  const refusedIds = [
    ...negatives(query.categories).map(({ id }) => facetText(categoryFacet, id)),
    ...negatives(query.brands).map(({ id }) => facetText(brandFacet, id)),
  ];
  const refusedValues = negatives(query.attributes).flatMap(keysOf);
  const refusedWords = [
    ...query.excludedTerms.map(({ text }) => text),
    ...negatives(query.attributes).flatMap(({ words = [] }) => words),
  ];
  return [
    ...categoryPart(query),
    ...(brands.length > 0 ? [part('p.facets && ?::text[]', brands)] : []),
    ...positives(query.attributes).map(attributePart),
    ...(refusedIds.length > 0 ? [part('not p.facets && ?::text[]', refusedIds)] : []),
    ...(refusedValues.length > 0
      ? [
          part(
            'not (p.facets && ?::text[] and not exists (select 1 from search_variant o where o.shop = p.shop and o.product = p.id and o.facets && ?::text[]))',
            refusedValues,
            refusedValues,
          ),
        ]
      : []),
    ...refusedWords
      .map(queryTokens)
      .filter((tokens) => tokens.length > 0)
      .map((tokens) => part('not p.title_words @> ?::text[]', tokens)),
    ...(near ? [part('p.id <> ?', near.id)] : []),
    ...(near?.category ? [part('p.facets && ?::text[]', [facetText(categoryFacet, near.category)])] : []),
  ];
}

/** What one and the same variant has to fulfil. An option that the product does not have is not asked for. */
function variantParts(query: ProductQuery): SqlPart[] {
  const refused = negatives(query.attributes).flatMap(keysOf);
  return [
    ...(query.price?.min === undefined ? [] : [part('v.price >= ?', query.price.min)]),
    ...(query.price?.max === undefined ? [] : [part('v.price <= ?', query.price.max)]),
    ...(query.onSale ? [part('v.price < v.full_price')] : []),
    ...(query.inStock ? [part('v.stock > 0')] : []),
    ...positives(query.attributes).map((one) =>
      part(
        '(v.facets && ?::text[] or not exists (select 1 from search_variant o where o.shop = p.shop and o.product = p.id and o.facets && ?::text[]))',
        keysOf(one),
        keysOf(one),
      ),
    ),
    ...(refused.length > 0 ? [part('not v.facets && ?::text[]', refused)] : []),
  ];
}

/** Everything that a product must fulfil, for `from search_product p`. */
export function conditions(query: ProductQuery, coverage: number, near: NearProduct | null): SqlPart[] {
  const words = wordsQuery(query, coverage);
  const variants = variantParts(query);
  const exists = variants.map(({ text }) => `and ${text}`).join(' ');
  return [
    part('p.shop = ?', query.shop),
    ...(words === null ? [] : [words === '' ? part('false') : part('p.words @@ ?::tsquery', words)]),
    ...productParts(query, near),
    part(
      `exists (select 1 from search_variant v where v.shop = p.shop and v.product = p.id ${exists})`,
      ...variants.flatMap(({ values }) => values),
    ),
  ];
}

/** The order in the database; what ranks by relevance is ranked again in the process. */
export function order(query: ProductQuery, coverage: number): SqlPart {
  const direction = query.sort.order;
  switch (query.sort.by) {
    case 'price': {
      const variants = variantParts(query);
      const which = direction === 'asc' ? 'min' : 'max';
      const inner = variants.map(({ text }) => `and ${text}`).join(' ');
      const text = `(select ${which}(v.price) from search_variant v where v.shop = p.shop and v.product = p.id ${inner}) ${direction}, p.id`;
      return part(text, ...variants.flatMap(({ values }) => values));
    }
    case 'sales':
      return part(`p.sales ${direction}, p.id`);
    case 'newest':
      return part(`p.added ${direction}, p.id`);
    case 'rating':
      return part(`p.rating ${direction}, p.id`);
    case 'relevance': {
      const words = wordsQuery(query, Math.min(coverage, 0));
      return words === null || words === ''
        ? part('p.sales desc, p.id')
        : part("ts_rank('{0.1, 0.3, 0.7, 1}', p.words, ?::tsquery, 1) desc, p.sales desc, p.id", words);
    }
  }
}
