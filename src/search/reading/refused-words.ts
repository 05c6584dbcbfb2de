import { isHan } from '../tokens';
import type { Draft, Piece } from './draft';

export interface ReadPiece {
  readonly piece: Piece;
  readonly isRefused: boolean;
}

/** Chinese without a gap, English words with one blank. */
const isTogether = (text: string, end: number, start: number): boolean =>
  isHan(text.charAt(start)) ? end === start : text.slice(end, start) === ' ';

/** 不要全自动的: words that stand together are refused as one, not each by itself. */
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
      isTogether(draft.text, last.piece.end, piece.start);
    if (last && isRun) out[out.length - 1] = joined(draft, last.piece, piece);
    else out.push({ piece, isRefused });
  }
  return out;
}

function joined(draft: Draft, first: Piece, last: Piece): ReadPiece {
  const span = { start: first.start, end: last.end };
  const term = { text: draft.text.slice(span.start, span.end), alternatives: [], origin: draft.origin(span, 1) };
  return { piece: { ...first, ...span, refused: [{ edit: 'excludeTerm', term }] }, isRefused: true };
}
