import type { LocalText } from '../base/locale';
import type { Named, Product } from '../commerce/product';
import { compileLexicon, type Lexicon, type LexiconEntry } from '../text/lexicon';
import { initialsOf, syllablesOf } from '../text/pinyin';
import { facetKey } from './index/segment';
import { IndexBuilder } from './index-builder';
import type { LexiconFile } from './lexicon-file';
import type { CountedValue, LexiconSource, SourceCategory } from './lexicon-source';
import { measureOf, sizeOfValue } from './sizes';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { brands, commonNeeds, kinds, type Need, values } from './words/word-groups';

/** What words mean in one shop: made from its catalogue, its lexicon file and what shoppers everywhere say. */
export interface ShopLexicon {
  /** Phrases of categories, brands, attribute and option values, and needs. */
  readonly phrases: Lexicon;
  readonly vocabulary: Vocabulary;
  readonly categories: ReadonlyMap<string, SourceCategory>;
  readonly brands: ReadonlyMap<string, Named>;
  /** By facetKey(name, id). */
  readonly values: ReadonlyMap<string, CountedValue>;
  readonly needs: ReadonlyMap<string, ShopNeed>;
  /** Values that are a measure, by keyOfMeasure. */
  readonly measures: ReadonlyMap<string, readonly AttributeValue[]>;
  /** Option values that are a size, by sizeOfValue. */
  readonly sizes: ReadonlyMap<string, readonly AttributeValue[]>;
  /** Categories and brands by the first letters of their syllables: of several the one with the most products. */
  readonly initials: ReadonlyMap<string, string>;
  /** Whether the catalogue puts nearly every product into a category: then a category named shuts out the others. */
  readonly isCategorised: boolean;
  /** Whether a word is what a product is, rather than what it is like. */
  isKind(token: string): boolean;
}

export interface AttributeValue {
  readonly name: string;
  /** An id. */
  readonly value: string;
}

/** A wish, and what in this shop serves it. */
export interface ShopNeed {
  readonly id: string;
  readonly attributes: readonly AttributeValue[];
  /** Words of a text that show that a product serves it. */
  readonly words: readonly string[];
}

const both = (name: LocalText): string[] => [name.zh, name.en].filter((text) => text !== undefined);

/** Values that say nothing without the name of their attribute; "one" is mostly the thing that is pointed at. */
const empty =
  /^(?:yes|no|true|false|n\/?a|none|other|others|default|standard|ones?|标准|是|否|无|有|其他|其它|[\d\s.,:/x×*+-]+|.)$/i;
const longestValue = 40;
const categorisedShare = 0.7;
/** An attribute with more values than this is free text. */
const mostValues = 400;

function categoryEntries(source: LexiconSource, file: LexiconFile): LexiconEntry[] {
  return source.categories.map(({ id, name }) => {
    const own = both(name);
    const aliases = file.categories.filter((one) => one.id === id).flatMap((one) => one.aliases);
    return { kind: 'category', id, phrases: [...own, ...own.flatMap((text) => kinds.others(text)), ...aliases] };
  });
}

function brandEntries(source: LexiconSource, file: LexiconFile): LexiconEntry[] {
  return source.brands.map(({ id, name }) => {
    const own = both(name);
    const aliases = file.brands.filter((one) => one.id === id).flatMap((one) => one.aliases);
    return { kind: 'brand', id, phrases: [...own, ...own.flatMap((text) => brands.others(text)), ...aliases] };
  });
}

/** 40 码 is found as a size; the words that a value goes by are its own and those of the same meaning. */
export const valuePhrases = (name: LocalText): string[] => {
  const own = both(name).filter((text) => !empty.test(text.trim()) && text.length <= longestValue);
  return [...new Set([...own, ...own.flatMap((text) => values.others(text))])];
};

function usableValues(source: LexiconSource): CountedValue[] {
  const counts = new Map<string, number>();
  for (const { name } of source.values) counts.set(name, (counts.get(name) ?? 0) + 1);
  return source.values.filter(({ name }) => (counts.get(name) ?? 0) <= mostValues);
}

function valueEntries(source: LexiconSource, file: LexiconFile): LexiconEntry[] {
  return usableValues(source).flatMap(({ name, value }) => {
    const aliases = file.attributes
      .filter((one) => one.name === name && one.id === value.id)
      .flatMap((one) => one.aliases);
    const phrases = [...valuePhrases(value.name), ...aliases];
    return phrases.length === 0 ? [] : [{ kind: 'attribute' as const, id: value.id, name, phrases }];
  });
}

function needsOf(source: LexiconSource, file: LexiconFile): { readonly need: Need; readonly shop: ShopNeed }[] {
  const byPhrase = new Map<string, { name: string; value: string }[]>();
  for (const { name, value } of usableValues(source)) {
    for (const phrase of both(value.name)) {
      const known = byPhrase.get(phrase.toLowerCase()) ?? [];
      byPhrase.set(phrase.toLowerCase(), [...known, { name, value: value.id }]);
    }
  }
  const common = commonNeeds.map((need) => {
    const named = need.phrases.flatMap((phrase) => [phrase, ...values.others(phrase)]);
    const attributes = [...named, ...need.servedBy].flatMap((word) => byPhrase.get(word.toLowerCase()) ?? []);
    return { need, shop: { id: need.id, attributes, words: need.servedBy } };
  });
  const own = file.needs.map(({ phrases, attributes }, at) => ({
    need: { id: `own-${at}`, phrases, servedBy: [] },
    shop: { id: `own-${at}`, attributes, words: wordsOf(attributes, source) },
  }));
  return [...common, ...own];
}

function wordsOf(attributes: ShopNeed['attributes'], source: LexiconSource): string[] {
  return attributes.flatMap(({ name, value }) =>
    source.values.filter((one) => one.name === name && one.value.id === value).flatMap((one) => both(one.value.name)),
  );
}

function valuesBy(source: LexiconSource, keyOf: (one: CountedValue) => string | null): Map<string, AttributeValue[]> {
  const found = new Map<string, AttributeValue[]>();
  for (const one of source.values) {
    const key = keyOf(one);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), { name: one.name, value: one.value.id }]);
  }
  return found;
}

const longestAbbreviated = 5;

function initialsOfNames(source: LexiconSource, file: LexiconFile): Map<string, string> {
  const found = new Map<string, { readonly phrase: string; readonly count: number }>();
  const counts = new Map([...source.brands, ...source.categories].map(({ id, count }) => [id, count]));
  for (const { id, phrases } of [...categoryEntries(source, file), ...brandEntries(source, file)]) {
    for (const phrase of phrases) {
      const syllables = phrase.length >= 2 && phrase.length <= longestAbbreviated ? syllablesOf(phrase) : null;
      if (!syllables) continue;
      const letters = initialsOf(syllables);
      const count = counts.get(id) ?? 0;
      if (count > (found.get(letters)?.count ?? 0)) found.set(letters, { phrase, count });
    }
  }
  return new Map([...found].map(([letters, { phrase }]) => [letters, phrase]));
}

export function compileLexiconSource(source: LexiconSource, file: LexiconFile): ShopLexicon {
  const needs = needsOf(source, file);
  const needEntries = needs.map(({ need }): LexiconEntry => ({ kind: 'need', id: need.id, phrases: need.phrases }));
  const heads = new Set(source.heads);
  return {
    phrases: compileLexicon([
      ...categoryEntries(source, file),
      ...brandEntries(source, file),
      ...valueEntries(source, file),
      ...needEntries,
    ]),
    vocabulary: createVocabulary(source.words),
    categories: new Map(source.categories.map((category) => [category.id, category])),
    brands: new Map(source.brands.map((brand) => [brand.id, brand])),
    values: new Map(source.values.map((one) => [facetKey(one.name, one.value.id), one])),
    needs: new Map(needs.map(({ shop }) => [shop.id, shop])),
    measures: valuesBy(source, ({ value }) => measureOf(value.name)),
    sizes: valuesBy(source, ({ name, value, isOption }) => (isOption ? sizeOfValue(name, value.name) : null)),
    initials: initialsOfNames(source, file),
    isCategorised: source.categorised >= source.products * categorisedShare,
    isKind: (token) => heads.has(token),
  };
}

/** For a catalogue that has no index yet; one that has is cheaper by `compileLexiconSource`. */
export function compileShopLexicon(products: Iterable<Product>, file: LexiconFile): ShopLexicon {
  const builder = new IndexBuilder();
  for (const product of products) builder.add({ available: {}, ...product });
  return compileLexiconSource(builder.finish().source, file);
}
