import type { LocalText } from '../base/locale';
import type { Named, Product } from '../commerce/product';
import { facetKey, type Segment } from './index/segment';
import { countTitleWords } from './title-words';
import { queryTokens, tokensOf } from './tokens';

export interface CountedValue {
  readonly name: string;
  readonly value: Named;
  readonly count: number;
  readonly isOption: boolean;
}

export interface SourceBrand extends Named {
  /** Products of it. */
  readonly count: number;
}

export interface SourceCategory extends SourceBrand {
  /** Ids of the categories that it stands below; none for a department. */
  readonly parents: readonly string[];
}

/** What a catalogue says of its own words: small enough to be sent between threads and kept beside an index. */
export interface LexiconSource {
  readonly brands: readonly SourceBrand[];
  readonly categories: readonly SourceCategory[];
  readonly values: readonly CountedValue[];
  /** Words and pairs of characters of titles, categories, brands and values, with the number of products. */
  readonly words: readonly (readonly [string, number])[];
  /** Words that mostly end a phrase of a title or a category: what is sold. */
  readonly heads: readonly string[];
  readonly products: number;
  /** Products that stand in a category at all. */
  readonly categorised: number;
}

const merge = (known: LocalText, other: LocalText): LocalText => ({
  zh: known.zh ?? other.zh,
  en: known.en ?? other.en,
});

/** A word that ends this share of the phrases that it stands in is a thing. */
const thingShare = 0.5;

interface Counted {
  readonly name: string;
  value: Named;
  count: number;
  isOption: boolean;
}

/** Gathers the names of a catalogue, product by product; the words of its titles are counted in the segments. */
export class LexiconCollector {
  private readonly brands = new Map<string, { id: string; name: LocalText; count: number }>();
  private readonly categories = new Map<string, { id: string; name: LocalText; count: number; parents: Set<string> }>();
  private readonly values = new Map<string, Map<string, Counted>>();
  private readonly tags = new Map<string, LocalText>();
  private products = 0;
  private categorised = 0;

  add(product: Product): void {
    this.products += 1;
    if (product.category.length > 0) this.categorised += 1;
    if (product.brand) this.addBrand(product.brand);
    for (const [at, category] of product.category.entries()) this.addCategory(category, product.category[at - 1]?.id);
    for (const { name, value } of product.attributes) this.addValue(name, value, false);
    const options = new Set<string>();
    for (const variant of product.variants) {
      for (const name in variant.options) {
        const value = variant.options[name];
        if (!value || options.has(facetKey(name, value.id))) continue;
        options.add(facetKey(name, value.id));
        this.addValue(name, value, true);
      }
    }
    for (const tag of product.tags) this.tags.set(tag.en ?? tag.zh ?? '', tag);
  }

  private addBrand(brand: Named): void {
    const known = this.brands.get(brand.id) ?? { id: brand.id, name: brand.name, count: 0 };
    if (!known.name.zh || !known.name.en) known.name = merge(known.name, brand.name);
    known.count += 1;
    this.brands.set(brand.id, known);
  }

  private addCategory(category: Named, parent: string | undefined): void {
    const known = this.categories.get(category.id) ?? {
      id: category.id,
      name: category.name,
      count: 0,
      parents: new Set(),
    };
    if (!known.name.zh || !known.name.en) known.name = merge(known.name, category.name);
    if (parent !== undefined) known.parents.add(parent);
    known.count += 1;
    this.categories.set(category.id, known);
  }

  private addValue(name: string, value: Named, isOption: boolean): void {
    const all = this.values.get(name) ?? new Map<string, Counted>();
    this.values.set(name, all);
    const known = all.get(value.id);
    if (!known) all.set(value.id, { name, value, count: 1, isOption });
    else {
      known.count += 1;
      known.isOption ||= isOption;
    }
  }

  finish(segments: readonly Segment[]): LexiconSource {
    const { words, heads } = countTitleWords(segments);
    const values = [...this.values.values()].flatMap((all) => [...all.values()]);
    const categories = [...this.categories.values()].map((one) => ({ ...one, parents: [...one.parents] }));
    const isThing = ([word, ends]: readonly [string, number]): boolean => ends >= (words.get(word) ?? 1) * thingShare;
    const things = new Set([...heads].filter(isThing).map(([word]) => word));
    const names = [...this.brands.values(), ...categories, ...values.map(({ value }) => value)].map(({ name }) => name);
    for (const text of [...names, ...this.tags.values()]) addNameWords(words, text);
    for (const { name } of categories) addThings(things, name);
    return {
      brands: [...this.brands.values()],
      categories,
      values,
      words: [...words],
      heads: [...things],
      products: this.products,
      categorised: this.categorised,
    };
  }
}

function addNameWords(words: Map<string, number>, { zh, en }: LocalText): void {
  for (const token of [...tokensOf(zh ?? ''), ...tokensOf(en ?? '')]) if (!words.has(token)) words.set(token, 1);
}

/** What a category is named by last is what is sold in it. */
function addThings(things: Set<string>, { zh, en }: LocalText): void {
  for (const tokens of [queryTokens(zh ?? ''), queryTokens(en ?? '')]) {
    const last = tokens.at(-1);
    if (last) things.add(last);
  }
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

/** The words of a catalogue with those of products that came later. */
export function mergeSources(base: LexiconSource, later: LexiconSource): LexiconSource {
  const words = new Map(base.words);
  for (const [word, count] of later.words) words.set(word, (words.get(word) ?? 0) + count);
  const values = new Map(base.values.map((one) => [facetKey(one.name, one.value.id), one]));
  for (const one of later.values) {
    const key = facetKey(one.name, one.value.id);
    const known = values.get(key);
    values.set(
      key,
      known ? { ...known, count: known.count + one.count, isOption: known.isOption || one.isOption } : one,
    );
  }
  return {
    brands: byId([...later.brands, ...base.brands]),
    categories: byId([...later.categories, ...base.categories]),
    values: [...values.values()],
    words: [...words],
    heads: [...new Set([...base.heads, ...later.heads])],
    products: base.products + later.products,
    categorised: base.categorised + later.categorised,
  };
}
