import type { TextTerm } from '../product-query';
import type { QueryEdit } from '../query-edit';
import type { ShopLexicon } from '../shop-lexicon';
import { isHan, queryTokens } from '../tokens';

/** Whether titles of the shop go by this name. */
export function isSold({ vocabulary, isKind }: ShopLexicon, name: string): boolean {
  const tokens = queryTokens(name);
  const last = tokens.at(-1);
  return last !== undefined && isKind(last) && tokens.every((token) => vocabulary.has(token));
}

/** The shorter name at the end of a Chinese one: 锅 of 不粘锅, 沙发 of 懒人沙发. What stands before it may be said elsewhere. */
function headOf({ isKind }: ShopLexicon, name: string): string | null {
  if (name.length < 3 || ![...name].every(isHan)) return null;
  const pair = name.slice(-2);
  if (isKind(pair)) return pair;
  const last = name.slice(-1);
  return isKind(last) ? last : null;
}

const joint = /[&+/,、与和及]|\band\b/;

/** Whether a category is called by the kind itself, "men's watches" by "watch", and not by something else besides. */
function isCalled(category: string, kind: string): boolean {
  if (joint.test(category)) return false;
  if ([...kind].every(isHan)) return category.endsWith(kind);
  return queryTokens(category).at(-1) === queryTokens(kind).at(-1);
}

const categoriesCalled = ({ categories }: ShopLexicon, names: readonly string[]): string[] =>
  [...categories.values()]
    .filter(({ name: { zh, en } }) =>
      [zh, en].some((called) => called !== undefined && names.some((kind) => isCalled(called, kind))),
    )
    .map(({ id }) => id);

function soldTerm(lexicon: ShopLexicon, term: TextTerm): TextTerm {
  const names = [term.text, ...term.alternatives];
  if (!names.some((name) => isSold(lexicon, name))) return term;
  const head = headOf(lexicon, term.text);
  const alternatives = head === null ? term.alternatives : [...term.alternatives, head];
  return { ...term, alternatives, isSold: true, categories: categoriesCalled(lexicon, [term.text, ...alternatives]) };
}

type TermEdit = Extract<QueryEdit, { edit: 'addTerm' }>;

const isSoldTerm = (edit: QueryEdit): edit is TermEdit => edit.edit === 'addTerm' && edit.term.isSold === true;

/** "A toothbrush and a shaver", each a part of one category: either will do. */
export function joinSold(edits: readonly QueryEdit[]): readonly QueryEdit[] {
  const [first, ...others] = edits.filter(isSoldTerm);
  if (!first || others.length === 0) return edits;
  const names = others.flatMap(({ term }) => [term.text, ...term.alternatives]);
  const joined: QueryEdit = {
    edit: 'addTerm',
    term: { ...first.term, alternatives: [...new Set([...first.term.alternatives, ...names])] },
  };
  return edits.filter((edit) => edit === first || !isSoldTerm(edit)).map((edit) => (edit === first ? joined : edit));
}

/** Where a catalogue is in order, what it does not call by the name of the kind is none of it. */
export function markSold(lexicon: ShopLexicon, edits: readonly QueryEdit[]): readonly QueryEdit[] {
  if (!lexicon.isCategorised) return edits;
  return edits.map((edit) =>
    edit.edit === 'addTerm' && edit.term.isKind && !edit.term.isSold
      ? { ...edit, term: soldTerm(lexicon, edit.term) }
      : edit,
  );
}
