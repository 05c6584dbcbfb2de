import type { QueryEdit } from '../query-edit';
import type { Draft, Piece } from './draft';

/** "Without alcohol" is what the catalogue calls alcohol free: said as such where the shop has the value. */
export function freeOf(draft: Draft, piece: Piece): readonly QueryEdit[] | null {
  const word = draft.text.slice(piece.start, piece.end);
  const names = [`${word} free`, `${word}-free`, `无${word}`, `不含${word}`];
  for (const name of names) {
    const entry = draft.options.lexicon.phrases.lookUp(name).find(({ kind }) => kind === 'attribute');
    if (!entry?.name) continue;
    const origin = draft.origin(piece, 1);
    return [
      {
        edit: 'setAttribute',
        condition: { name: entry.name, values: [entry.id], words: [name], negated: false, origin },
      },
    ];
  }
  return null;
}
