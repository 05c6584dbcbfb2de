import type { LocalText } from '../base/locale';
import type { Named, Product } from '../commerce/product';
import { brandFacet, categoryFacet, facetKey } from './index/segment';
import { titleTokens } from './index/title-heads';

export interface CountedValue {
  readonly name: string;
  readonly value: Named;
  readonly count: number;
  readonly isOption: boolean;
}

export interface SourceCategory extends Named {
  /** Ids of the categories that it stands below; none for a department. */
  readonly parents: readonly string[];
}

/** What a catalogue says of its own words: small enough to be sent between threads and kept beside an index. */
export interface LexiconSource {
  readonly brands: readonly Named[];
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

/** Gathers the words of a catalogue, product by product. */
export class LexiconCollector {
  private readonly brands = new Map<string, Named>();
  private readonly categories = new Map<string, SourceCategory>();
  private readonly values = new Map<string, { name: string; value: Named; count: number; isOption: boolean }>();
  private readonly words = new Map<string, number>();
  private readonly heads = new Map<string, number>();
  private products = 0;
  private categorised = 0;

  add(product: Product): void {
    const seen = new Set<string>();
    this.products += 1;
    if (product.category.length > 0) this.categorised += 1;
    if (product.brand) this.addBrand(product.brand, seen);
    for (const [at, category] of product.category.entries()) {
      this.addCategory(category, product.category[at - 1]?.id ?? null, seen);
    }
    for (const { name, value } of product.attributes) this.addValue(name, value, { isOption: false, seen });
    for (const variant of product.variants) {
      for (const [name, value] of Object.entries(variant.options)) this.addValue(name, value, { isOption: true, seen });
    }
    this.addWords(product.title, seen, true);
    for (const tag of product.tags) this.addWords(tag, seen, false);
  }

  private addBrand(brand: Named, seen: Set<string>): void {
    const known = this.brands.get(brand.id);
    this.brands.set(brand.id, known ? { ...known, name: merge(known.name, brand.name) } : brand);
    if (!known || !seen.has(facetKey(brandFacet, brand.id))) this.addWords(brand.name, seen, false);
  }

  private addCategory(category: Named, parent: string | null, seen: Set<string>): void {
    const known = this.categories.get(category.id);
    const parents = new Set(known?.parents ?? []);
    if (parent !== null) parents.add(parent);
    const name = known ? merge(known.name, category.name) : category.name;
    this.categories.set(category.id, { id: category.id, name, parents: [...parents] });
    const key = facetKey(categoryFacet, category.id);
    if (!seen.has(key)) this.addWords(category.name, seen, true);
    seen.add(key);
  }

  private addValue(name: string, value: Named, { isOption, seen }: { isOption: boolean; seen: Set<string> }): void {
    const key = facetKey(name, value.id);
    const known = this.values.get(key);
    if (known) {
      if (!seen.has(key)) known.count += 1;
      known.isOption ||= isOption;
    } else {
      this.values.set(key, { name, value, count: 1, isOption });
      this.addWords(value.name, seen, false);
    }
    seen.add(key);
  }

  private addWords(text: LocalText, seen: Set<string>, isThing: boolean): void {
    const tokens = titleTokens(text);
    tokens.forEach(({ token }, at) => {
      if (token === '') return;
      if (!seen.has(token)) this.words.set(token, (this.words.get(token) ?? 0) + 1);
      seen.add(token);
      if (isThing && tokens[at + 1]?.token === '' && /\p{L}/u.test(token)) this.addHead(token, tokens[at - 1]?.token);
    });
  }

  /** Of Chinese the last pair, which stands before the last character. */
  private addHead(last: string, before: string | undefined): void {
    const head = /\p{Script=Han}/u.test(last) ? before : last;
    if (head) this.heads.set(head, (this.heads.get(head) ?? 0) + 1);
  }

  finish(): LexiconSource {
    return {
      products: this.products,
      categorised: this.categorised,
      brands: [...this.brands.values()],
      categories: [...this.categories.values()],
      values: [...this.values.values()],
      words: [...this.words],
      heads: [...this.heads].filter(([word, ends]) => ends * 2 >= (this.words.get(word) ?? 1)).map(([word]) => word),
    };
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
