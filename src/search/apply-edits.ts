import {
  type AttributeCondition,
  emptyQuery,
  type IdCondition,
  type PriceRange,
  type ProductQuery,
  type QueryPatch,
  undoDepth,
} from './product-query';
import type { QueryEdit, ShownList } from './query-edit';
import { negate, unset } from './query-paths';

/** Who a product is for: kept when another kind of product is looked for. */
const recipientNames = new Set(['audience', 'gender', 'recipient', 'for', 'forWhom', '性别', '适用人群', '适用对象']);
const similarSpread = 0.3;
/** How far apart the ends of a range must be to be worth keeping both. */
const leastSpread = 1.15;

/** The query after an utterance's edits; they can be taken back together. */
export function applyEdits(query: ProductQuery, edits: readonly QueryEdit[], shown: ShownList): ProductQuery {
  if (edits.some(({ edit }) => edit === 'undo')) return undo(query);
  const edited = edits.reduce((current, edit) => applyEdit(current, edit, shown), startOver(query, edits));
  return remember(query, edited);
}

/** Any edit but turning a page starts at the first page again. */
function startOver(query: ProductQuery, edits: readonly QueryEdit[]): ProductQuery {
  const onlyTurns = edits.every(({ edit }) => edit === 'nextPage' || edit === 'previousPage');
  return onlyTurns || query.page === 0 ? query : { ...query, page: 0 };
}

function remember(before: ProductQuery, after: ProductQuery): ProductQuery {
  const { undo: history, shop: _shop, ...parts } = before;
  const changed = Object.entries(parts).filter(([key, value]) => after[key as keyof QueryPatch] !== value);
  if (changed.length === 0) return after;
  return { ...after, undo: [Object.fromEntries(changed) as QueryPatch, ...history].slice(0, undoDepth) };
}

function undo(query: ProductQuery): ProductQuery {
  const [latest, ...earlier] = query.undo;
  return latest ? { ...query, ...latest, undo: earlier } : query;
}

function applyEdit(query: ProductQuery, edit: QueryEdit, shown: ShownList): ProductQuery {
  switch (edit.edit) {
    case 'reset':
      return fresh(query);
    case 'kind':
      return isAbout(query, edit) ? query : keepForOtherKind(query);
    case 'addTerm':
      return { ...query, terms: [...query.terms.filter(({ text }) => text !== edit.term.text), edit.term] };
    case 'excludeTerm':
      return {
        ...query,
        terms: query.terms.filter(({ text }) => text !== edit.term.text),
        excludedTerms: [...query.excludedTerms.filter(({ text }) => text !== edit.term.text), edit.term],
      };
    case 'setCategory':
      return { ...query, categories: withCondition(query.categories, edit.condition, 'replace') };
    case 'addCategory':
      return { ...query, categories: withCondition(query.categories, edit.condition, 'add') };
    case 'addBrand':
      return { ...query, brands: withCondition(query.brands, edit.condition, 'add') };
    case 'setAttribute':
      return { ...query, attributes: withAttribute(query.attributes, edit.condition) };
    case 'setPrice':
      return { ...query, price: edit.price };
    case 'unset':
      return unset(query, edit.path);
    case 'negate':
      return negate(query, edit.path);
    default:
      return applyRelative(query, edit, shown);
  }
}

type RelativeEdit = Extract<
  QueryEdit,
  {
    edit:
      | 'cheaper'
      | 'dearer'
      | 'otherBrand'
      | 'similar'
      | 'widen'
      | 'near'
      | 'sort'
      | 'inStock'
      | 'onSale'
      | 'nextPage'
      | 'previousPage'
      | 'undo';
  }
>;

function applyRelative(query: ProductQuery, edit: RelativeEdit, shown: ShownList): ProductQuery {
  switch (edit.edit) {
    case 'cheaper':
      return cheaper(query, shown);
    case 'dearer':
      return dearer(query, shown);
    case 'otherBrand':
      return otherBrand(query, shown);
    case 'similar':
      return similar(query, shown);
    case 'widen':
      return query.price ? { ...query, price: widen(query.price) } : query;
    case 'near':
      return { ...fresh(query), near: edit.product };
    case 'sort':
      return { ...query, sort: { by: edit.by, order: edit.order } };
    case 'inStock':
      return { ...query, inStock: true };
    case 'onSale':
      return { ...query, onSale: true };
    case 'nextPage':
      return { ...query, page: query.page + 1 };
    case 'previousPage':
      return { ...query, page: Math.max(0, query.page - 1) };
    case 'undo':
      return query;
  }
}

const fresh = ({ shop, locale, pageSize, facets, undo: history }: ProductQuery): ProductQuery => ({
  ...emptyQuery(shop, locale),
  pageSize,
  facets,
  undo: history,
});

/** Whether the query names one of these categories or words already, or nothing yet. */
function isAbout(query: ProductQuery, kind: Extract<QueryEdit, { edit: 'kind' }>): boolean {
  const named = query.categories.some(({ id, negated }) => !negated && kind.categories.includes(id));
  const said = query.terms.some(
    (term) => term.isKind && [term.text, ...term.alternatives].some((text) => kind.words.includes(text)),
  );
  const isOpen =
    query.near === null &&
    query.categories.every(({ negated }) => negated) &&
    query.terms.every((term) => !term.isKind);
  const isNarrow = query.terms.some(({ isSold }) => isSold);
  return (named && !isNarrow) || said || (isOpen && query.terms.length === 0);
}

function keepForOtherKind(query: ProductQuery): ProductQuery {
  const recipient = query.attributes.filter(({ name, negated }) => !negated && recipientNames.has(name));
  return { ...fresh(query), price: query.price, attributes: recipient };
}

function withCondition(
  known: readonly IdCondition[],
  added: IdCondition,
  how: 'replace' | 'add',
): readonly IdCondition[] {
  const others = known.filter(
    ({ id, negated }) => id !== added.id && !(how === 'replace' && negated === added.negated),
  );
  return [...others, added];
}

/** A value asked for takes the place of another one asked for; refused values add up. */
function withAttribute(known: readonly AttributeCondition[], added: AttributeCondition): readonly AttributeCondition[] {
  const others = known.filter(({ name, negated, values }) => {
    if (name !== added.name) return true;
    const isSame = values.some((value) => added.values.includes(value));
    return added.negated ? !isSame : negated && !isSame;
  });
  return [...others, added];
}

function medianPrice({ items }: ShownList): number | null {
  const prices = items.map(({ priceMinor }) => priceMinor).sort((a, b) => a - b);
  return prices[Math.floor((prices.length - 1) / 2)] ?? null;
}

/** Below the product in focus, else below the middle of what is shown; without a list the cheapest come first. */
function cheaper(query: ProductQuery, shown: ShownList): ProductQuery {
  const from = shown.focus?.priceMinor ?? medianPrice(shown);
  if (from === null || from < 2) return { ...query, sort: { by: 'price', order: 'asc' } };
  const max = Math.min(from - 1, query.price?.max ?? Number.POSITIVE_INFINITY);
  // The range around a product that similar ones were asked for is none that the shopper named.
  const { min } = query.near === null ? (query.price ?? {}) : {};
  return { ...query, near: null, price: leavesRoom({ min, max }) ? { min, max } : { max } };
}

function dearer(query: ProductQuery, shown: ShownList): ProductQuery {
  const from = shown.focus?.priceMinor ?? medianPrice(shown);
  if (from === null) return { ...query, sort: { by: 'price', order: 'desc' } };
  const min = Math.max(from + 1, query.price?.min ?? 0);
  const { max } = query.price ?? {};
  return { ...query, near: null, price: leavesRoom({ min, max }) ? { min, max } : { min } };
}

/** "About 300, cheaper" is not the sliver just above its lower end: there the other end is let go. */
const leavesRoom = ({ min, max }: PriceRange): boolean =>
  min !== undefined && max !== undefined && max > min && max >= min * leastSpread;

/** Refuses the brand in focus, else the brands asked for, else the brand of the first product shown. */
function otherBrand(query: ProductQuery, shown: ShownList): ProductQuery {
  const asked = query.brands.filter(({ negated }) => !negated).map(({ id }) => id);
  const first = shown.focus?.brand ?? (asked.length > 0 ? null : (shown.items[0]?.brand ?? null));
  const refused = first === null ? asked : [first];
  const others = query.brands.filter(({ id, negated }) => negated && !refused.includes(id));
  return { ...query, brands: [...others, ...refused.map((id) => ({ id, negated: true }))] };
}

function similar(query: ProductQuery, shown: ShownList): ProductQuery {
  const like = shown.focus ?? shown.items[0];
  if (!like) return query;
  const price = {
    min: Math.floor(like.priceMinor * (1 - similarSpread)),
    max: Math.ceil(like.priceMinor * (1 + similarSpread)),
  };
  const kind = like.categories.at(-1);
  const ofLike = kind === undefined ? [] : [{ id: kind, negated: false }];
  return {
    ...fresh(query),
    categories: shown.focus || query.categories.length === 0 ? ofLike : query.categories,
    near: like.product,
    price,
  };
}

function widen({ min, max }: PriceRange): PriceRange {
  const width = max !== undefined && min !== undefined ? (max - min) / 4 : (max ?? min ?? 0) / 2;
  return {
    ...(min === undefined ? {} : { min: Math.max(0, Math.floor(min - width)) }),
    ...(max === undefined ? {} : { max: Math.ceil(max + width) }),
  };
}
