import { inLocale, type Locale } from '../../base/locale';
import { minorDigits } from '../../commerce/money';
import { findVariant } from '../../commerce/product';
import { applyEdits } from '../../search/apply-edits';
import type { ScoreParts } from '../../search/index/rank-weights';
import { emptyQuery, type ProductQuery, type SearchHit, type SearchPage } from '../../search/product-query';
import type { QueryReading } from '../../search/query-edit';
import { readQuery } from '../../search/read-query';
import { explainSearch } from '../../search/search-index';
import { hasHan } from '../../text/characters';
import type { OpenedIndex } from './open-index';

export interface Answer {
  readonly utterance: string;
  readonly locale: Locale;
  readonly reading: QueryReading;
  /** As it was understood, before anything was let go. */
  readonly asked: ProductQuery;
  readonly page: SearchPage;
  /** Of each hit that fits. */
  readonly parts: readonly ScoreParts[];
  readonly milliseconds: { readonly reading: number; readonly search: number };
}

export interface AnswerOptions {
  /** Null: as the utterance is written. */
  readonly locale: Locale | null;
  readonly pageSize: number;
}

const nothingShown = { focus: null, items: [] };

/** Reads one utterance as the first of a conversation and searches for it. */
export function answer(opened: OpenedIndex, utterance: string, { locale: given, pageSize }: AnswerOptions): Answer {
  const locale = given ?? (hasHan(utterance) ? 'zh' : 'en');
  const started = performance.now();
  const reading = readQuery(utterance, { lexicon: opened.lexicon, locale, currency: opened.currency });
  const read = performance.now();
  const asked = { ...applyEdits(emptyQuery(opened.shop.id, locale), reading.edits, nothingShown), pageSize };
  const { page, parts } = explainSearch(opened.index, asked);
  const milliseconds = { reading: read - started, search: performance.now() - read };
  return { utterance, locale, reading, asked, page, parts, milliseconds };
}

export interface HitLine {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly brand: string | null;
  /** In whole units, as a price tag has it. */
  readonly price: { readonly amount: number; readonly currency: string };
  readonly score: number;
}

export function hitLine({ products }: OpenedIndex, { product: id, sku, score }: SearchHit, locale: Locale): HitLine {
  const product = products.get(id);
  const variant = product && findVariant(product, sku);
  if (!product || !variant) throw new Error(`${id} is in the index but not in the catalogue`);
  const { amount, currency } = variant.price;
  return {
    id,
    sku,
    title: inLocale(product.title, locale),
    brand: product.brand ? inLocale(product.brand.name, locale) : null,
    price: { amount: amount / 10 ** minorDigits(currency), currency },
    score: Math.round(score * 10_000) / 10_000,
  };
}

/** All that is shown of an answer, what fits first. */
export const hitLines = (opened: OpenedIndex, { page, locale }: Answer): HitLine[] =>
  [...page.hits, ...page.more].map((hit) => hitLine(opened, hit, locale));
