import { type Candidate, Claims, exactCandidates } from './lexicon-candidates';
import type { LexiconSpan } from './lexicon-entry';
import { type LexiconIndex, phraseKey } from './lexicon-index';
import { findSpoken } from './lexicon-sounds';
import { findMisspelt } from './lexicon-typos';

/** The longest first, among equals the surest; what overlaps one that was chosen is dropped. */
function choose(candidates: readonly Candidate[], claims: Claims): Candidate[] {
  const ordered = [...candidates].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.certainty - a.certainty || a.start - b.start,
  );
  const chosen: Candidate[] = [];
  for (const candidate of ordered) {
    if (!claims.isFree(candidate)) continue;
    claims.take(candidate);
    chosen.push(candidate);
  }
  return chosen;
}

const spansOf = (index: LexiconIndex, chosen: readonly Candidate[]): LexiconSpan[] =>
  [...chosen]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, phrase, certainty, how }) => {
      return { start, end, phrase, certainty, how, entries: index.exact.get(phrase) ?? [] };
    });

/** Words as they stand, and nothing else. */
export function findExactSpans(index: LexiconIndex, text: string): LexiconSpan[] {
  const key = phraseKey(text);
  return spansOf(index, choose(exactCandidates(index.exact, key), new Claims(key.length)));
}

/** Words as they stand first; then, in what they left, sounds; then typos. */
export function findSpans(index: LexiconIndex, text: string): LexiconSpan[] {
  const key = phraseKey(text);
  const claims = new Claims(key.length);
  const chosen = choose(exactCandidates(index.exact, key), claims);
  chosen.push(...choose(findSpoken(index, key, claims), claims));
  chosen.push(...choose(findMisspelt(index, key, claims), claims));
  return spansOf(index, chosen);
}
