import type { StockedProduct, Variant } from '../../../src/commerce/product';
import { titleTokens } from '../../../src/search/index/title-heads';
import type { AttributeCondition, Facet, ProductQuery, TextTerm } from '../../../src/search/product-query';
import { queryTokens, tokensOf } from '../../../src/search/tokens';

/**
 * The search as it is described, without an index: every product is looked at, word by word. Slow and plain, so that it
 * can be read against docs/search.md.
 */
export class BruteForce {
  private readonly entries: readonly Entry[];

  constructor(products: readonly StockedProduct[]) {
    this.entries = products.map((product) => ({
      product,
      words: wordsOf(product),
      title: titleOf(product),
      things: thingsOf(product),
    }));
  }

  /** Every product that matches, with the variant that answers for it. */
  match(query: ProductQuery, coverage: number): readonly Match[] {
    return this.entries.flatMap((entry) => {
      if (!this.covers(entry, query, coverage) || !fits(entry, query)) return [];
      const variant = answering(entry.product, query);
      return variant ? [{ product: entry.product, variant }] : [];
    });
  }

  private idf(token: string): number {
    const having = this.entries.filter(({ words }) => words.has(token)).length;
    return Math.log(1 + (this.entries.length - having + 0.5) / (having + 0.5));
  }

  private exists(token: string): boolean {
    return this.entries.some(({ words }) => words.has(token));
  }

  /** Whether a product says enough of the words, weighed by how rare they are. */
  private covers(entry: Entry, { terms }: ProductQuery, coverage: number): boolean {
    let weight = 0;
    let covered = 0;
    for (const term of terms) {
      const said = this.saidOf(term, entry.words);
      if (isNeeded(term, coverage) && (!said.isSaid || this.onlyModifies(entry, term))) return false;
      if (isNeeded(term, coverage) && term.isSold && !this.isTitled(entry, term)) return false;
      weight += said.weight;
      covered += said.covered;
    }
    return weight === 0 || (covered > 0 && covered >= weight * coverage * 0.9989);
  }

  /** Other ways to say a term that some product has; one that holds the term itself adds nothing. */
  private othersOf({ text, alternatives }: TextTerm): (readonly string[])[] {
    const own = queryTokens(text);
    return alternatives
      .map(queryTokens)
      .filter((tokens) => tokens.length > 0 && tokens.every((token) => this.exists(token)))
      .filter((tokens) => !own.every((token) => tokens.includes(token)));
  }

  /** Whether the title says a kind, but in each way only of another thing: "mouse pad" is no mouse. */
  private onlyModifies({ title, things }: Entry, term: TextTerm): boolean {
    const ways = [queryTokens(term.text), ...this.othersOf(term)].filter((tokens) =>
      tokens.every((token) => title.has(token)),
    );
    return ways.length > 0 && ways.every((tokens) => !things.has(tokens.at(-1) ?? ''));
  }

  /** Whether the title sells the thing that a kind is, in one of the ways to say it. */
  private isTitled({ things }: Entry, term: TextTerm): boolean {
    return [queryTokens(term.text), ...this.othersOf(term)].some((tokens) => things.has(tokens.at(-1) ?? ''));
  }

  private saidOf(term: TextTerm, words: ReadonlySet<string>): Said {
    const parts = this.partsOf(term.text);
    const others = this.othersOf(term);
    const known = parts.some(({ token }) => this.exists(token));
    const sum = parts.reduce((total, { idf }) => total + idf, 0);
    const top = Math.max(0, ...parts.map(({ idf }) => idf));
    const otherWeights = others.map((tokens) => tokens.reduce((total, token) => total + this.idf(token), 0));
    const weight = Math.max(known || others.length === 0 ? Math.min(sum, 2 * top) : Math.max(...otherWeights), 0.01);
    const share = parts.filter(({ token }) => words.has(token)).reduce((total, { idf }) => total + idf, 0) / (sum || 1);
    const isOther = others.some((tokens) => tokens.every((token) => words.has(token)));
    const most = Math.max(share, isOther ? 0.85 : 0);
    const isChinese = parts.some(({ token }) => /\p{Script=Han}/u.test(token));
    const enough = Math.min(isChinese ? 0.5 : 0.99, others.length > 0 ? 0.85 * 0.99 : 1);
    return { weight, covered: weight * most, isSaid: most >= enough };
  }

  private partsOf(text: string): { readonly token: string; readonly idf: number }[] {
    const parts = queryTokens(text).map((token) => ({ token, idf: this.idf(token) }));
    const singles = [...new Set(text)].filter((character) => /\p{Script=Han}/u.test(character));
    return singles.length < 2 ? parts : [...parts, ...singles.map((token) => ({ token, idf: 0.25 * this.idf(token) }))];
  }
}

interface Said {
  readonly weight: number;
  readonly covered: number;
  /** Enough of it for a kind of product. */
  readonly isSaid: boolean;
}

/** Whether a product has to say the kind: not while one word of all is enough, unless the shop sells it by that name. */
const isNeeded = ({ isKind = false, isSold = false }: TextTerm, coverage: number): boolean =>
  isKind && coverage >= (isSold ? 0.03 : 0.3);

interface Entry {
  readonly product: StockedProduct;
  readonly words: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Words of the title that are what is sold, not what it belongs to. */
  readonly things: ReadonlySet<string>;
}

export interface Match {
  readonly product: StockedProduct;
  readonly variant: Variant;
}

const titleOf = ({ title }: StockedProduct): ReadonlySet<string> =>
  new Set([...tokensOf(title.zh ?? ''), ...tokensOf(title.en ?? '')]);

const thingsOf = ({ title }: StockedProduct): ReadonlySet<string> =>
  new Set(titleTokens(title).flatMap(({ token, times }) => (times === 1 ? [token] : [])));

function wordsOf(product: StockedProduct): ReadonlySet<string> {
  const texts = [
    product.title,
    product.description,
    ...(product.brand ? [product.brand.name] : []),
    ...product.category.map(({ name }) => name),
    ...product.attributes.map(({ value }) => value.name),
    ...product.variants.flatMap(({ options }) => Object.values(options).map(({ name }) => name)),
  ];
  const skus = product.variants.flatMap(({ sku }) => tokensOf(sku));
  return new Set([...texts.flatMap(({ zh, en }) => [...tokensOf(zh ?? ''), ...tokensOf(en ?? '')]), ...skus]);
}

const valuesOf = (product: StockedProduct, name: string): string[] => [
  ...product.attributes.filter((one) => one.name === name).map(({ value }) => value.id),
  ...product.variants.flatMap(({ options }) => (options[name] ? [options[name].id] : [])),
];

function hasAttribute(product: StockedProduct, { name, values }: AttributeCondition): boolean {
  return valuesOf(product, name).some((value) => values.includes(value));
}

const positive = <T extends { readonly negated: boolean }>(all: readonly T[]): T[] =>
  all.filter(({ negated }) => !negated);
const refused = <T extends { readonly negated: boolean }>(all: readonly T[]): T[] =>
  all.filter(({ negated }) => negated);

/** What is asked of the product itself; refused options are asked of its variants. */
function fits({ product, title, things }: Entry, query: ProductQuery): boolean {
  const categories = product.category.map(({ id }) => id);
  const wanted = positive(query.categories);
  const isTitled = (text: string) => queryTokens(text).every((token) => things.has(token));
  if (wanted.length > 0 && !wanted.some(({ id, words = [] }) => categories.includes(id) || words.some(isTitled)))
    return false;
  if (refused(query.categories).some(({ id }) => categories.includes(id))) return false;
  const brands = positive(query.brands);
  if (brands.length > 0 && !brands.some(({ id }) => id === product.brand?.id)) return false;
  if (refused(query.brands).some(({ id }) => id === product.brand?.id)) return false;
  if (!positive(query.attributes).every((one) => hasAttribute(product, one))) return false;
  const own = (one: AttributeCondition) =>
    product.attributes.some(({ name, value }) => name === one.name && one.values.includes(value.id));
  if (refused(query.attributes).some(own)) return false;
  const ways = query.excludedTerms.flatMap(({ text, alternatives }) => [text, ...alternatives]);
  return !ways.some((text) => queryTokens(text).every((token) => title.has(token)));
}

/** The variant that fulfils everything at once; the cheapest or dearest where prices are sorted. */
function answering(product: StockedProduct, query: ProductQuery): Variant | null {
  const fulfils = (variant: Variant): boolean => {
    const price = variant.price.amount;
    if (query.price?.min !== undefined && price < query.price.min) return false;
    if (query.price?.max !== undefined && price > query.price.max) return false;
    if (query.inStock && (product.available[variant.sku] ?? 0) <= 0) return false;
    return query.attributes.every((one) => {
      const value = variant.options[one.name]?.id;
      if (value === undefined) return true;
      return one.values.includes(value) !== one.negated;
    });
  };
  const possible = product.variants.filter(fulfils);
  if (query.sort.by !== 'price') return possible[0] ?? null;
  const sign = query.sort.order === 'asc' ? 1 : -1;
  return possible.sort((a, b) => sign * (a.price.amount - b.price.amount))[0] ?? null;
}

/** What a sorted list is ordered by. */
export function sortKey({ product, variant }: Match, query: ProductQuery): number {
  switch (query.sort.by) {
    case 'price':
      return variant.price.amount;
    case 'sales':
      return product.sales;
    case 'newest':
      return Math.floor(Date.parse(product.addedOn) / 86_400_000);
    case 'rating': {
      const rating = Math.fround(product.rating ?? -1);
      return rating < 0
        ? 0
        : Math.round((1000 * (20 + rating * product.ratingCount)) / (5 + product.ratingCount)) / 1000;
    }
    default:
      return 0;
  }
}

export function countFacets(matches: readonly Match[], names: readonly string[]): Facet[] {
  return names.map((name) => {
    const counts = new Map<string, number>();
    for (const { product } of matches) {
      const ids =
        name === 'category'
          ? product.category.map(({ id }) => id)
          : name === 'brand'
            ? [product.brand?.id].filter((id) => id !== undefined)
            : valuesOf(product, name);
      for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const values = [...counts].map(([id, count]) => ({ id, count }));
    return { name, values: values.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, 50) };
  });
}
