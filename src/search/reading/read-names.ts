import type { LexiconEntry, LexiconSpan } from '../../text/lexicon';
import type { TextSpan } from '../../text/normalise';
import { facetKey } from '../index/segment';
import { type AttributeCondition, filterCertainty, type Origin } from '../product-query';
import type { QueryEdit } from '../query-edit';
import { valuePhrases } from '../shop-lexicon';
import { queryTokens } from '../tokens';
import { commonLexicon } from '../words/common-lexicon';
import { kinds } from '../words/word-groups';
import type { Draft, Piece } from './draft';
import { isSold } from './sold-kinds';
import { standsAlone } from './stands-alone';

/** A guess below this is left to the words of the titles. */
const leastCertain = 0.5;

/** A brand or a kind that was recognised at all is what the shopper meant; a property may be another word. */
function certaintyOf(span: LexiconSpan, kind: LexiconEntry['kind']): number {
  const isName = kind === 'category' || kind === 'brand';
  return isName ? Math.max(span.certainty, filterCertainty) : span.certainty;
}

/** The same for one and many. */
const keyOf = (name: string): string => queryTokens(name).join(' ');

/** A name of a part of a category, which titles go by: of all chargers and cables only the power banks. */
function narrower(draft: Draft, span: LexiconSpan, ids: readonly string[], words: readonly string[]): QueryEdit[] {
  const { lexicon } = draft.options;
  const { isCategorised, categories } = lexicon;
  const own = ids.flatMap((id) => Object.values(categories.get(id)?.name ?? {})).map((name) => keyOf(String(name)));
  const isWhole = words.some((word) => own.includes(keyOf(word)));
  const isPart = own.some((name) => name.includes(keyOf(span.phrase)));
  const names = isPart ? [span.phrase] : words;
  if (!isCategorised || isWhole || !names.some((word) => isSold(lexicon, word))) return [];
  const [text = span.phrase, ...alternatives] = words;
  const term = { text, alternatives, isKind: true, isSold: true, origin: draft.origin(span, 1) };
  return [{ edit: 'addTerm', term }];
}

/** In a catalogue that leaves categories out, what is named is looked for in the titles as well. */
function asKind(draft: Draft, span: LexiconSpan, ids: readonly string[], words: readonly string[]): QueryEdit[] {
  const { isCategorised, categories } = draft.options.lexicon;
  if (isCategorised) return [];
  const name = categories.get(ids[0] ?? '')?.name;
  const names = [name?.en, name?.zh, ...words].filter((word) => word !== undefined).map((word) => word.toLowerCase());
  const isJoined = names.includes(span.phrase.replaceAll(' ', ''));
  const [text = span.phrase, ...alternatives] = [...new Set(isJoined ? names : [span.phrase, ...names])];
  return [{ edit: 'addTerm', term: { text, alternatives, isKind: true, origin: draft.origin(span, 1) } }];
}

function categoryPiece(draft: Draft, span: LexiconSpan, ids: readonly string[]): Piece {
  const { isCategorised } = draft.options.lexicon;
  const certainty = isCategorised ? certaintyOf(span, 'category') : filterCertainty / 2;
  const origin = draft.origin(span, certainty);
  const words = [span.phrase, ...kinds.others(span.phrase)];
  return {
    start: span.start,
    end: span.end,
    what: 'category',
    certainty,
    edits: [
      ...asKind(draft, span, ids, words),
      ...narrower(draft, span, ids, words),
      ...ids.map(
        (id, at): QueryEdit => ({
          edit: at === 0 ? 'setCategory' : 'addCategory',
          condition: { id, negated: false, origin, words },
        }),
      ),
    ],
    refused: ids.map((id) => ({ edit: 'addCategory', condition: { id, negated: true, origin, words } })),
    isKind: true,
  };
}

/** "iphone" stands for Apple, and for more than Apple: a word of titles that is no part of the brand's name is looked for too. */
function lineOf(draft: Draft, span: LexiconSpan, ids: readonly string[]): QueryEdit[] {
  const { vocabulary, brands } = draft.options.lexicon;
  if (span.how !== 'exact') return [];
  const names = ids
    .flatMap((id) => Object.values(brands.get(id)?.name ?? {}))
    .flatMap((name) => queryTokens(String(name)));
  const tokens = queryTokens(span.phrase);
  if (tokens.every((token) => names.includes(token)) || !tokens.every((token) => vocabulary.has(token))) return [];
  return [{ edit: 'addTerm', term: { text: span.phrase, alternatives: [], origin: draft.origin(span, 1) } }];
}

function brandPiece(draft: Draft, span: LexiconSpan, ids: readonly string[]): Piece {
  const certainty = certaintyOf(span, 'brand');
  const origin = draft.origin(span, certainty);
  const edit = (negated: boolean): QueryEdit[] =>
    ids.map((id) => ({ edit: 'addBrand', condition: { id, negated, origin } }));
  return {
    start: span.start,
    end: span.end,
    what: 'brand',
    certainty,
    edits: [...edit(false), ...lineOf(draft, span, ids)],
    refused: edit(true),
    isKind: false,
  };
}

/** The attribute that most products have is the one meant; the words find the others. */
function mostUsed(draft: Draft, entries: readonly LexiconEntry[]): LexiconEntry | undefined {
  const { values } = draft.options.lexicon;
  const count = ({ name = '', id }: LexiconEntry): number => values.get(facetKey(name, id))?.count ?? 0;
  return [...entries].sort((a, b) => count(b) - count(a))[0];
}

function wordsOf(draft: Draft, { name = '', id }: LexiconEntry): string[] {
  const value = draft.options.lexicon.values.get(facetKey(name, id));
  return value ? valuePhrases(value.value.name) : [];
}

/** What serves the wish beside the value that is named like it: other values of the same attribute do as well. */
function needValues(draft: Draft, needs: readonly LexiconEntry[], name: string | undefined, same: boolean) {
  return needs
    .flatMap(({ id }) => draft.options.lexicon.needs.get(id)?.attributes ?? [])
    .filter((one) => (one.name === name) === same);
}

const needWordsOf = (draft: Draft, needs: readonly LexiconEntry[]): readonly string[] =>
  needs.flatMap(({ id }) => draft.options.lexicon.needs.get(id)?.words ?? []);

function likelyEdits(
  draft: Draft,
  needs: readonly LexiconEntry[],
  name: string | undefined,
  origin: Origin,
): QueryEdit[] {
  const likely = { ...origin, certainty: leastCertain };
  const byName = new Map<string, string[]>();
  for (const one of needValues(draft, needs, name, false))
    byName.set(one.name, [...(byName.get(one.name) ?? []), one.value]);
  return [...byName].map(([other, values]) => ({
    edit: 'setAttribute',
    condition: { name: other, values: [...new Set(values)], negated: false, origin: likely },
  }));
}

/** Whom a present is for says for whom it may be made, and shuts nothing out. */
const recipients =
  /^(?:老?爸|老?妈|父亲|母亲|老公|老婆|[男女]朋?友|爷爷|奶奶|dad|mum|mom|mother|father|husband|wife|boyfriend|girlfriend|for (?:him|her))/;
const likelyRecipient = 0.7;

function attributePiece(draft: Draft, span: LexiconSpan, entries: readonly LexiconEntry[]): Piece | null {
  const needs = entries.filter(({ kind }) => kind === 'need');
  const chosen = mostUsed(
    draft,
    entries.filter(({ kind }) => kind === 'attribute'),
  );
  if (!chosen?.name) return needPiece(draft, span, needs);
  const { name } = chosen;
  const origin = draft.origin(
    span,
    recipients.test(span.phrase) ? Math.min(span.certainty, likelyRecipient) : span.certainty,
  );
  const same = entries.filter((entry) => entry.kind === 'attribute' && entry.name === name).map(({ id }) => id);
  const values = [...new Set([...same, ...needValues(draft, needs, name, true).map(({ value }) => value)])];
  const words = [...new Set([span.phrase, ...wordsOf(draft, chosen), ...needWordsOf(draft, needs)])];
  const isOption = draft.options.lexicon.values.get(facetKey(name, chosen.id))?.isOption ?? false;
  const condition = { name, values, words, isOption, origin };
  if (!draft.options.lexicon.isCategorised && !isOption) return looseAttribute(draft, span, condition);
  return {
    start: span.start,
    end: span.end,
    what: 'attribute',
    certainty: span.certainty,
    edits: [
      { edit: 'setAttribute', condition: { ...condition, negated: false } },
      ...likelyEdits(draft, needs, name, origin),
    ],
    refused: [
      { edit: 'setAttribute', condition: { ...condition, values: same, words: wordsOf(draft, chosen), negated: true } },
    ],
    isKind: false,
  };
}

/** In a catalogue without order a value is a word like others; products that have it are lifted. */
function looseAttribute(draft: Draft, span: LexiconSpan, condition: Omit<AttributeCondition, 'negated'>): Piece {
  const origin = draft.origin(span, leastCertain);
  const [, ...alternatives] = condition.words ?? [];
  const isKind = queryTokens(span.phrase)
    .slice(-1)
    .some((token) => draft.options.lexicon.isKind(token));
  const term = { text: span.phrase, alternatives, isKind, origin: draft.origin(span, 1) };
  return {
    start: span.start,
    end: span.end,
    what: 'attribute',
    certainty: span.certainty,
    edits: [
      { edit: 'addTerm', term },
      { edit: 'setAttribute', condition: { ...condition, origin, negated: false } },
    ],
    refused: [{ edit: 'excludeTerm', term: { ...term, alternatives: [] } }],
    isKind: false,
  };
}

/** A wish that no value of the shop is named like: its words lift, and so do the values that serve it. */
function needPiece(draft: Draft, span: LexiconSpan, needs: readonly LexiconEntry[]): Piece | null {
  if (needs.length === 0) return null;
  const origin = draft.origin(span, 0.7);
  const term = { text: span.phrase, alternatives: needWordsOf(draft, needs), origin };
  return {
    start: span.start,
    end: span.end,
    what: 'need',
    certainty: 0.7,
    edits: [{ edit: 'addTerm', term }, ...likelyEdits(draft, needs, undefined, origin)],
    refused: [{ edit: 'excludeTerm', term: { ...term, alternatives: [] } }],
    isKind: false,
  };
}

const idsOf = (entries: readonly LexiconEntry[], kind: LexiconEntry['kind']): string[] => [
  ...new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id)),
];

/** What is both a kind and a property (防晒) is a property beside another kind. */
function pieceOf(draft: Draft, span: LexiconSpan, otherKind: boolean): Piece | null {
  const categories = idsOf(span.entries, 'category');
  const brands = idsOf(span.entries, 'brand');
  const isProperty = span.entries.some(({ kind }) => kind === 'attribute');
  if (categories.length > 0 && !(otherKind && isProperty)) return categoryPiece(draft, span, categories);
  if (brands.length > 0) return brandPiece(draft, span, brands);
  return attributePiece(draft, span, span.entries);
}

const hasOnlyKind = (span: LexiconSpan): boolean =>
  span.entries.some(({ kind }) => kind === 'category') && span.entries.every(({ kind }) => kind !== 'attribute');

/** A word that titles have is not misspelt, whatever it is near to. */
function isKnown(draft: Draft, { how, start, end }: LexiconSpan): boolean {
  if (how === 'exact') return false;
  const { vocabulary } = draft.options.lexicon;
  const tokens = queryTokens(draft.text.slice(start, end));
  return tokens.length > 0 && tokens.every((token) => vocabulary.has(token));
}

const isGuess = ({ how, certainty }: LexiconSpan): boolean => how !== 'initials' && certainty < leastCertain;

/** 鞋 in 跑鞋: a part of a longer name that shoppers everywhere use. */
const isInside = (span: TextSpan, longer: TextSpan): boolean =>
  longer.start <= span.start && span.end <= longer.end && longer.end - longer.start > span.end - span.start;

/** Categories, brands, values and wishes of the shop. Exact: only the very words, of more than one character. */
export function readNames(draft: Draft, exactOnly: boolean): void {
  const text = { ...draft.normalised, text: draft.rest };
  const longer = commonLexicon().findExact(text);
  const { phrases } = draft.options.lexicon;
  const spans = (exactOnly ? phrases.findExact(text) : phrases.find(text))
    .filter(
      (span) =>
        draft.isFree(span) &&
        standsAlone(draft, span) &&
        !isGuess(span) &&
        !isKnown(draft, span) &&
        !longer.some((other) => isInside(span, other)),
    )
    .filter(({ how, start, end }) => !exactOnly || (how === 'exact' && end - start > 1));
  const known = draft.pieces.some(({ isKind }) => isKind);
  for (const span of spans) {
    const otherKind = known || spans.some((other) => other !== span && hasOnlyKind(other));
    const piece = pieceOf(draft, span, otherKind);
    if (piece) draft.add(piece);
  }
}
