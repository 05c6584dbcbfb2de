import { inLocale, type Locale, type LocalText } from '../base/locale';
import { minorDigits } from '../commerce/money';
import { hasHan } from '../text/characters';
import { categoryFacet, facetKey } from './index/segment';
import {
  filterCertainty,
  type Origin,
  type PriceRange,
  type ProductQuery,
  type Relaxation,
  type Sort,
  type TextTerm,
} from './product-query';
import { conditionPaths, hasPath } from './query-paths';
import type { ShopLexicon } from './shop-lexicon';
import { commonBrandName } from './words/common-lexicon';

/** One condition of a query in few words; the path takes it off. */
export interface DescribedCondition {
  readonly path: string;
  readonly label: string;
}

export interface DescribeOptions {
  readonly lexicon: ShopLexicon;
  readonly locale: Locale;
  readonly currency: string;
}

const symbols: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

function amount(minor: number, { currency, locale }: DescribeOptions): string {
  const digits = minorDigits(currency);
  const value = minor / 10 ** digits;
  const text = Number.isInteger(value) ? String(value) : value.toFixed(digits);
  if (locale === 'zh' && currency === 'CNY') return `${text}元`;
  return symbols[currency] ? `${symbols[currency]}${text}` : `${text} ${currency}`;
}

function priceLabel({ min, max }: PriceRange, options: DescribeOptions): string {
  const zh = options.locale === 'zh';
  if (min !== undefined && max !== undefined)
    return `${amount(min, options).replace(/元$/, '')}–${amount(max, options)}`;
  const whole = 10 ** minorDigits(options.currency);
  if (max !== undefined && (max + 1) % whole === 0) {
    return zh ? `${amount(max + 1, options)}以下` : `under ${amount(max + 1, options)}`;
  }
  if (max !== undefined) return zh ? `${amount(max, options)}以内` : `up to ${amount(max, options)}`;
  return zh ? `${amount(min ?? 0, options)}以上` : `from ${amount(min ?? 0, options)}`;
}

const sortLabels: Readonly<Record<Sort['by'], Readonly<Record<Sort['order'], LocalText>>>> = {
  relevance: { asc: { zh: '相关度', en: 'best match' }, desc: { zh: '相关度', en: 'best match' } },
  price: { asc: { zh: '价格从低到高', en: 'cheapest first' }, desc: { zh: '价格从高到低', en: 'dearest first' } },
  sales: { asc: { zh: '销量从低到高', en: 'least sold first' }, desc: { zh: '销量优先', en: 'best sellers first' } },
  newest: { asc: { zh: '最早上架', en: 'oldest first' }, desc: { zh: '最新上架', en: 'newest first' } },
  rating: { asc: { zh: '评分从低到高', en: 'lowest rated first' }, desc: { zh: '评分优先', en: 'best rated first' } },
};

const refusedLabel = (label: string, locale: Locale): string => (locale === 'zh' ? `不要${label}` : `not ${label}`);

/** "skinType" reads as "skin type" where a value has no name. */
const idLabel = (id: string): string => id.replaceAll('-', ' ');

function valueLabel(name: string, values: readonly string[], { lexicon, locale }: DescribeOptions): string {
  const [first = ''] = values;
  if (name === categoryFacet) return inLocale(lexicon.categories.get(first)?.name ?? { en: idLabel(first) }, locale);
  const known = lexicon.values.get(facetKey(name, first));
  return known ? inLocale(known.value.name, locale) : idLabel(first);
}

/** Words of goods in the language of now, where the shop knows them: the talk may have changed it since they were typed. */
function termLabel(terms: readonly TextTerm[], locale: Locale): string | null {
  const words = terms.map(({ text, alternatives, isKind }) => {
    const isForeign = isKind && hasHan(text) !== (locale === 'zh');
    return (isForeign && alternatives.find((word) => hasHan(word) === (locale === 'zh'))) || text;
  });
  return words.length === 0 ? null : words.join(' ');
}

/** The words for what stands at a path; null where the path names nothing. */
function labelOf(query: ProductQuery, path: string, options: DescribeOptions): string | null {
  const { lexicon, locale } = options;
  const [part, ...rest] = path.split('.');
  const key = rest.join('.');
  switch (part) {
    case 'attributes': {
      const one = query.attributes.find((condition) => hasPath(condition, path));
      return one ? valueLabel(one.name, one.values, options) : null;
    }
    case 'brands':
      return inLocale(lexicon.brands.get(key)?.name ?? commonBrandName(key) ?? { en: idLabel(key) }, locale);
    case 'categories':
      return inLocale(lexicon.categories.get(key)?.name ?? { en: idLabel(key) }, locale);
    case 'terms':
      return termLabel(key === '' ? query.terms : query.terms.slice(Number(key), Number(key) + 1), locale);
    case 'excludedTerms':
      return query.excludedTerms[Number(key)]?.text ?? null;
    case 'price':
      return query.price ? priceLabel(query.price, options) : null;
    case 'inStock':
      return locale === 'zh' ? '有货' : 'in stock';
    case 'onSale':
      return locale === 'zh' ? '打折' : 'on sale';
    case 'near':
      return locale === 'zh' ? '类似款' : 'similar';
    case 'sort':
      return inLocale(sortLabels[query.sort.by][query.sort.order], locale);
    default:
      return null;
  }
}

function originOf(query: ProductQuery, path: string): Origin | undefined {
  if (path.startsWith('attributes.')) return query.attributes.find((one) => hasPath(one, path))?.origin;
  if (path.startsWith('categories.')) return query.categories.find(({ id }) => path === `categories.${id}`)?.origin;
  if (path.startsWith('terms.')) return query.terms[Number(path.slice(6))]?.origin;
  return undefined;
}

/** 蓝牙耳机 is said as it is, and not as the category 耳机 besides. */
const isSaidNarrower = ({ terms }: ProductQuery, { start, end }: Origin): boolean =>
  terms.some(({ isSold, origin }) => isSold && origin?.start === start && origin.end === end);

/** What was understood, condition by condition, as a shopper would say it; what only lifts products is left out. */
export function describeQuery(query: ProductQuery, options: DescribeOptions): DescribedCondition[] {
  return conditionPaths(query).flatMap(({ path, negated }) => {
    const origin = originOf(query, path);
    if (origin && origin.certainty < filterCertainty) return [];
    if (path.startsWith('categories.') && origin && isSaidNarrower(query, origin)) return [];
    const label = labelOf(query, path, options);
    if (label === null) return [];
    return [{ path, label: negated ? refusedLabel(label, options.locale) : label }];
  });
}

/** What was let go, in the words of the query that was asked. */
export function describeRelaxed(
  asked: ProductQuery,
  relaxed: readonly Relaxation[],
  options: DescribeOptions,
): DescribedCondition[] {
  const labels = relaxed.flatMap(({ path, to }) => {
    if (path === 'terms') return droppedWords(asked, to);
    const whole = path.startsWith('price.') ? 'price' : path;
    const label = labelOf(asked, whole, options);
    return label === null ? [] : [{ path: whole, label }];
  });
  return labels.filter(({ path }, at) => labels.findIndex((other) => other.path === path) === at);
}

/** Only the words that the answer does without. */
function droppedWords(asked: ProductQuery, kept: string): DescribedCondition[] {
  const words = kept.split(' ');
  return asked.terms.flatMap(({ text }, at) => (words.includes(text) ? [] : [{ path: `terms.${at}`, label: text }]));
}
