import type { TextSpan } from '../../text/normalise';
import type { Fillers } from './fillers';

/** Whether these spans and fillers are all that the text holds. */
export function isCovered(text: string, spans: readonly TextSpan[], fillers: Fillers): boolean {
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at && !fillers.covers(text.slice(at, start))) return false;
    at = Math.max(at, end);
  }
  return fillers.covers(text.slice(at));
}
