import type { AttributeCondition } from '../product-query';
import type { QueryEdit } from '../query-edit';
import type { Draft, Piece } from './draft';

/** A part of the text with the edits that it asks for. */
export interface SaidPiece {
  readonly piece: Piece;
  readonly edits: readonly QueryEdit[];
}

type TermEdit = Extract<QueryEdit, { edit: 'addTerm' }>;

const onlyTerm = ({ edits }: SaidPiece): TermEdit | null => {
  const [first] = edits;
  return edits.length === 1 && first?.edit === 'addTerm' ? first : null;
};

const either = /^\s*(?:,?\s*or|\/|或者?是?|还是)\s*$/;

/** "Frying pan or wok" is one word with two ways to say it. */
export function joinAlternatives(draft: Draft, said: readonly SaidPiece[]): QueryEdit[] {
  const out: QueryEdit[] = [];
  let before: SaidPiece | null = null;
  for (const one of said) {
    const term = onlyTerm(one);
    const last = out.at(-1);
    const gap = before ? draft.text.slice(before.piece.end, one.piece.start) : '';
    if (term && before && onlyTerm(before) && last?.edit === 'addTerm' && either.test(gap)) {
      const alternatives = [...last.term.alternatives, term.term.text, ...term.term.alternatives];
      out[out.length - 1] = {
        edit: 'addTerm',
        term: { ...last.term, alternatives, isKind: last.term.isKind || term.term.isKind },
      };
    } else out.push(...one.edits);
    before = one;
  }
  return out;
}

const isSaid = (edit: QueryEdit): edit is Extract<QueryEdit, { edit: 'setAttribute' }> =>
  edit.edit === 'setAttribute' && !edit.condition.negated;

function merged(one: AttributeCondition, other: AttributeCondition): AttributeCondition {
  const certainty = Math.max(one.origin?.certainty ?? 1, other.origin?.certainty ?? 1);
  return {
    ...one,
    values: [...new Set([...one.values, ...other.values])],
    words: [...new Set([...(one.words ?? []), ...(other.words ?? [])])],
    ...(one.origin ? { origin: { ...one.origin, certainty } } : {}),
  };
}

/** Two values of one attribute in one breath: either will do, and what has both ranks first. */
export function mergeValues(edits: readonly QueryEdit[]): QueryEdit[] {
  const out: QueryEdit[] = [];
  for (const edit of edits) {
    const at = isSaid(edit)
      ? out.findIndex((known) => isSaid(known) && known.condition.name === edit.condition.name)
      : -1;
    const known = out[at];
    if (at < 0 || !known || !isSaid(known) || !isSaid(edit)) out.push(edit);
    else if (isLikely(known) === isLikely(edit))
      out[at] = { ...known, condition: merged(known.condition, edit.condition) };
    else if (isLikely(known)) out[at] = edit;
  }
  return out;
}

const isLikely = ({ condition }: { readonly condition: AttributeCondition }): boolean =>
  (condition.origin?.certainty ?? 1) < 0.8;
