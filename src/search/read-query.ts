import type { Locale } from '../base/locale';
import { isFilter } from './index/compile-query';
import { categoryFacet } from './index/segment';
import type { QueryEdit, QueryReading } from './query-edit';
import { joinAlternatives, mergeValues } from './reading/alternatives';
import { Draft, type Piece, type ReadOptions } from './reading/draft';
import { freeOf } from './reading/free-of';
import { readMeasures, readPrices, readSizes } from './reading/read-figures';
import { readNames } from './reading/read-names';
import {
  readRelative,
  readSorts,
  skipAsides,
  skipFrames,
  skipOrdinals,
  skipRefusals,
  skipTalk,
} from './reading/read-phrases';
import { readCommonWords, readHanWords, readLatinWords } from './reading/read-words';
import { asWords, isBehindPurpose, isOnlyPurpose, refusedPieces } from './reading/refine-pieces';
import { joinRefused } from './reading/refused-words';
import { joinSold, markSold } from './reading/sold-kinds';
import { readUnsoldBrands } from './reading/unsold-brands';
import type { ShopLexicon } from './shop-lexicon';

export interface ReadQueryOptions extends ReadOptions {
  readonly locale: Locale;
}

/** What an utterance asks of a list of products, in edits. Nothing in it is looked up but words. */
export function readQuery(utterance: string, options: ReadQueryOptions): QueryReading {
  const draft = new Draft(utterance, options);
  readPrices(draft);
  readRelative(draft);
  readSorts(draft);
  readSizes(draft);
  readMeasures(draft);
  skipOrdinals(draft);
  skipAsides(draft);
  readNames(draft, true);
  readUnsoldBrands(draft);
  skipRefusals(draft);
  skipFrames(draft);
  skipTalk(draft);
  readCommonWords(draft);
  readNames(draft, false);
  readLatinWords(draft);
  readHanWords(draft);
  return finish(draft);
}

function finish(draft: Draft): QueryReading {
  const refused = refusedPieces(draft);
  const ordered = [...draft.pieces].sort((a, b) => a.start - b.start);
  const said = joinRefused(draft, ordered, refused).map(({ piece, isRefused }) => ({
    piece,
    edits: editsOf(draft, piece, isRefused),
  }));
  const merged = mergeValues(settleCategories(draft, joinAlternatives(draft, said)));
  const edits = markSold(draft.options.lexicon, onlyLastKind(joinSold(merged)));
  const kind = kindOf(edits);
  const standsAlone =
    kind !== null ||
    edits.some(({ edit }) => edit === 'addTerm') ||
    edits.some((edit) => edit.edit === 'addBrand' && !edit.condition.negated);
  const settled = standsAlone ? edits.map(standingAlone) : edits;
  return { edits: kind ? [kind, ...settled] : settled, spans: draft.spans(), corrected: draft.corrected, standsAlone };
}

/** Of "mouse pad" the pad is what is looked for; beside a category, words are only what it is like. */
function onlyLastKind(edits: readonly QueryEdit[]): QueryEdit[] {
  const last = edits.findLastIndex((edit) => edit.edit === 'addTerm' && edit.term.isKind);
  const hasCategory = edits.some((edit) => isPositiveCategory(edit) && isFilter(edit.condition));
  return edits.map((edit, at) =>
    edit.edit === 'addTerm' && edit.term.isKind && (at !== last || (hasCategory && !edit.term.isSold))
      ? { edit: 'addTerm', term: { ...edit.term, isKind: false } }
      : edit,
  );
}

const notKind = (edit: QueryEdit): QueryEdit =>
  edit.edit === 'addTerm' ? { edit: 'addTerm', term: { ...edit.term, isKind: false } } : edit;

/** "Cheaper" with a kind of product is about the price of that kind, not about the list that was shown. */
const standingAlone = (edit: QueryEdit): QueryEdit =>
  edit.edit === 'cheaper' ? { edit: 'sort', by: 'price', order: 'asc' } : edit;

function editsOf(draft: Draft, piece: Piece, isRefused: boolean): readonly QueryEdit[] {
  if (isRefused) return freeOf(draft, piece) ?? piece.refused;
  if (piece.what === 'word' && piece.isKind && isBehindPurpose(draft, piece)) return piece.edits.map(notKind);
  return isOnlyPurpose(draft, piece) ? [asWords(draft, piece)] : piece.edits;
}

/** Whether one category stands above another, at any distance. */
function isAbove({ categories }: ShopLexicon, above: string, below: string): boolean {
  const seen = new Set<string>();
  let level = [below];
  while (level.length > 0) {
    level = level.flatMap((id) => categories.get(id)?.parents ?? []).filter((id) => !seen.has(id));
    if (level.includes(above)) return true;
    for (const id of level) seen.add(id);
  }
  return false;
}

/**
 * Several kinds said are alternatives. One that stands above another is the department of it and dropped, or, where the
 * lower one is part of several (cream of blush and of foundation), a condition of its own.
 */
function settleCategories(draft: Draft, edits: readonly QueryEdit[]): QueryEdit[] {
  const { lexicon } = draft.options;
  const ids = edits.flatMap((edit) => (isPositiveCategory(edit) ? [edit.condition.id] : []));
  let first = true;
  return edits.flatMap((edit): QueryEdit[] => {
    if (!isPositiveCategory(edit)) return [edit];
    const { id, origin } = edit.condition;
    const below = ids.filter((other) => other !== id && isAbove(lexicon, id, other));
    if (below.length > 0) {
      const isShared = below.some((other) => (lexicon.categories.get(other)?.parents.length ?? 0) > 1);
      const condition = { name: categoryFacet, values: [id], negated: false, origin };
      return isShared ? [{ edit: 'setAttribute', condition }] : [];
    }
    const how = first ? 'setCategory' : 'addCategory';
    first = false;
    return [{ edit: how, condition: edit.condition }];
  });
}

type CategoryEdit = Extract<QueryEdit, { edit: 'setCategory' | 'addCategory' }>;

const isPositiveCategory = (edit: QueryEdit): edit is CategoryEdit =>
  (edit.edit === 'setCategory' || edit.edit === 'addCategory') && !edit.condition.negated;

/** The kind of product that is named, by category, else by words. */
function kindOf(edits: readonly QueryEdit[]): QueryEdit | null {
  const categories = edits.filter(isPositiveCategory).map(({ condition }) => condition.id);
  const words = edits.flatMap((edit) => (edit.edit === 'addTerm' && edit.term.isKind ? [edit.term.text] : []));
  return categories.length + words.length > 0 ? { edit: 'kind', categories, words } : null;
}
