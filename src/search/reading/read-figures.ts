import { minorDigits } from '../../commerce/money';
import { isBoundary } from '../../text/characters';
import { findSizes } from '../../text/clothing-sizes';
import { findPrices, type PriceSpan } from '../../text/money';
import type { TextSpan } from '../../text/normalise';
import { findMeasures, type MeasureSpan } from '../../text/units';
import type { PriceRange } from '../product-query';
import type { AttributeValue, ShopLexicon } from '../shop-lexicon';
import { keyOfMeasure, sizeKeys } from '../sizes';
import type { Draft, Piece } from './draft';
import { keysWithin, type MeasureBound, measureBound } from './measure-bounds';

/** Prices are read in hundredths; a currency without them has whole units only. */
const inShopUnits = (amount: number | undefined, currency: string): number | undefined =>
  amount === undefined || minorDigits(currency) === 2 ? amount : Math.round(amount / 100);

function rangeOf(draft: Draft, span: PriceSpan): PriceRange {
  const read = span.currency === undefined || minorDigits(span.currency) === 2;
  const currency = read ? draft.options.currency : 'CNY';
  const min = inShopUnits(span.min, currency);
  const max = inShopUnits(span.max, currency);
  /** A price alone is what can be spent at most. */
  const exact = min !== undefined && min === max;
  return {
    ...(min === undefined || exact ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    origin: draft.origin(span, 1),
  };
}

/** What it may cost. Without an exchange rate, a foreign currency's figure is taken for the shop's own. */
export function readPrices(draft: Draft): void {
  for (const span of findPrices(draft.text)) {
    if (!draft.isFree(span)) continue;
    const price = rangeOf(draft, span);
    const { start, end } = span;
    draft.add({
      start,
      end,
      what: 'price',
      certainty: 1,
      edits: [{ edit: 'setPrice', price }],
      refused: [],
      isKind: false,
    });
  }
}

/** A measure that no value says only lifts products whose texts do. */
function unknownMeasure(draft: Draft, span: MeasureSpan): Piece {
  const { start, end, value, unit } = span;
  const text = draft.text.slice(start, end);
  const alternatives = [`${value}${unit}`, `${value} ${unit}`].filter((other) => other !== text);
  const term = { text, alternatives, origin: draft.origin(span, 0.7) };
  return {
    start,
    end,
    what: 'measure',
    certainty: 0.7,
    edits: [{ edit: 'addTerm', term }],
    refused: [],
    isKind: false,
  };
}

/** The values of the shop that are the measure, or on the asked side of it; of several attributes the one with most of them. */
function valuesWithin({ measures }: ShopLexicon, key: string, bound: MeasureBound['bound']): readonly AttributeValue[] {
  const known = keysWithin(measures.keys(), key, bound).flatMap((one) => measures.get(one) ?? []);
  const names = [...new Set(known.map(({ name }) => name))];
  const byName = names.map((name) => known.filter((one) => one.name === name));
  return byName.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** 50ml, 256GB, 1.8米, at least 20000mah: the values of the shop that say so, else a word to look for. */
export function readMeasures(draft: Draft): void {
  for (const span of findMeasures(draft.text)) {
    if (!draft.isFree(span) || span.kind === 'duration' || span.kind === 'share') continue;
    const said = measureBound(draft.text, span);
    const whole = draft.isFree(said) ? said : { ...span, bound: said.bound };
    const known = valuesWithin(draft.options.lexicon, keyOfMeasure(span), said.bound);
    const [first] = known;
    if (first) draft.add(measurePiece(draft, whole, known));
    else draft.add(unknownMeasure(draft, span));
  }
}

function measurePiece(draft: Draft, span: MeasureBound, known: readonly AttributeValue[]): Piece {
  const { start, end, bound } = span;
  const words = bound === 'is' ? { words: [draft.text.slice(start, end)] } : {};
  const values = known.map(({ value }) => value);
  const condition = { name: known[0]?.name ?? '', values, ...words, origin: draft.origin(span, 1) };
  return {
    start,
    end,
    what: 'measure',
    certainty: 1,
    edits: [{ edit: 'setAttribute', condition: { ...condition, negated: false } }],
    refused: [{ edit: 'setAttribute', condition: { ...condition, negated: true } }],
    isKind: false,
  };
}

/** "Size 43" and 5xl are sizes, whatever the shop has. */
const saysSize = /\bsized?\b|码|[\dx]xl|\b(?:eu|us|uk) ?\d/;

/** A size that no product has is one word, so that the answer can say that there is none. */
function unknownSize(draft: Draft, span: TextSpan): void {
  const text = draft.text
    .slice(span.start, span.end)
    .trim()
    .replace(/^(?:in|an?) /, '');
  if (!saysSize.test(text) || !/\d|xl|码/.test(text)) return;
  const term = { text, alternatives: [], origin: draft.origin(span, 1) };
  const pieces = { edits: [{ edit: 'addTerm' as const, term }], refused: [{ edit: 'excludeTerm' as const, term }] };
  draft.add({ ...span, what: 'size', certainty: 1, ...pieces, isKind: false });
}

/** Sizes of clothes and shoes that the shop has as options. */
export function readSizes(draft: Draft): void {
  const { sizes } = draft.options.lexicon;
  for (const { start, end } of findSizes(draft.text)) {
    if (!draft.isFree({ start, end }) || !isBoundary(draft.text, start)) continue;
    const known = sizeKeys(draft.text.slice(start, end)).flatMap((key) => sizes.get(key) ?? []);
    const names = [...new Set(known.map(({ name }) => name))];
    if (names.length === 0) {
      unknownSize(draft, { start, end });
      continue;
    }
    const conditions = names.map((name) => ({
      name,
      values: [...new Set(known.filter((one) => one.name === name).map(({ value }) => value))],
      origin: draft.origin({ start, end }, 1),
    }));
    draft.add({
      start,
      end,
      what: 'size',
      certainty: 1,
      edits: conditions
        .slice(0, 1)
        .map((condition) => ({ edit: 'setAttribute', condition: { ...condition, negated: false } })),
      refused: conditions
        .slice(0, 1)
        .map((condition) => ({ edit: 'setAttribute', condition: { ...condition, negated: true } })),
      isKind: false,
    });
  }
}
