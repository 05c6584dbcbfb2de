import { isHan } from '../tokens';
import type { Draft, Piece } from './draft';

export interface ReadPiece {
  readonly piece: Piece;
  readonly isRefused: boolean;
}

/** 不要全自动的: Chinese that stands together is refused as one word, not each of its parts. */
export function joinRefused(draft: Draft, pieces: readonly Piece[], refused: ReadonlySet<Piece>): ReadPiece[] {
  const out: ReadPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isRefused = refused.has(piece);
    const isRun =
      last?.isRefused &&
      isRefused &&
      last.piece.what === 'word' &&
      piece.what === 'word' &&
      last.piece.end === piece.start;
    if (last && isRun && isHan(draft.text.charAt(piece.start))) out[out.length - 1] = joined(draft, last.piece, piece);
    else out.push({ piece, isRefused });
  }
  return out;
}

function joined(draft: Draft, first: Piece, last: Piece): ReadPiece {
  const span = { start: first.start, end: last.end };
  const term = { text: draft.text.slice(span.start, span.end), alternatives: [], origin: draft.origin(span, 1) };
  return { piece: { ...first, ...span, refused: [{ edit: 'excludeTerm', term }] }, isRefused: true };
}
