import { isHan } from './characters';
import { commonEnglish } from './common-english';
import { shortestCorrected } from './edit-distance';
import { latinWords } from './latin-words';
import { type Candidate, type Claims, exactCandidates } from './lexicon-candidates';
import { type LexiconIndex, longestSpoken, shortestHanTypo } from './lexicon-index';

const certainties = { onlyChoice: 0.75, oneOfMany: 0.6, han: 0.6 };

interface Correction {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly certainty: number;
}

function corrections(index: LexiconIndex, text: string, claims: Claims): Correction[] {
  return latinWords(text).flatMap(({ word, start, end }) => {
    if (word.length < shortestCorrected || index.words.has(word) || commonEnglish.has(word)) return [];
    if (!claims.isFree({ start, end })) return [];
    const near = index.wordTypos.near(word);
    const likely = near.filter((other) => other.charAt(0) === word.charAt(0));
    const best = likely[0] ?? near[0];
    if (best === undefined) return [];
    return [{ start, end, word: best, certainty: near.length === 1 ? certainties.onlyChoice : certainties.oneOfMany }];
  });
}

/** The text with its corrections, and for each of its units the place in the text before them. */
function correct(text: string, changes: readonly Correction[]) {
  let corrected = '';
  const origins: number[] = [];
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at += 1) {
      corrected += text.charAt(at);
      origins.push(at);
    }
  };
  for (const { start, end, word } of changes) {
    keep(start);
    corrected += word;
    for (let i = 0; i < word.length; i += 1) origins.push(start);
    at = end;
  }
  keep(text.length);
  origins.push(text.length);
  return { corrected, origins };
}

function latinTypos(index: LexiconIndex, text: string, claims: Claims): Candidate[] {
  const changes = corrections(index, text, claims);
  if (changes.length === 0) return [];
  const { corrected, origins } = correct(text, changes);
  return exactCandidates(index.exact, corrected).flatMap(({ start, end, phrase }): Candidate[] => {
    const from = origins[start] ?? 0;
    const last = origins[end - 1] ?? 0;
    const inside = changes.filter((change) => change.start >= from && change.start <= last);
    if (inside.length === 0) return [];
    const until = Math.max(last + 1, ...inside.map((change) => change.end));
    const certainty = Math.min(...inside.map((change) => change.certainty));
    return [{ start: from, end: until, phrase, certainty, how: 'typo' }];
  });
}

/** Longer Chinese words with one character wrong, missing or too many. */
function hanTypos(index: LexiconIndex, text: string, claims: Claims): Candidate[] {
  const found: Candidate[] = [];
  if (!index.hanTypos) return found;
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= Math.min(text.length, start + longestSpoken); end += 1) {
      if (!isHan(text.charAt(end - 1)) || !claims.isFree({ start: end - 1, end })) break;
      if (end - start < shortestHanTypo) continue;
      for (const phrase of index.hanTypos.near(text.slice(start, end))) {
        if (phrase.length === end - start) found.push({ start, end, phrase, certainty: certainties.han, how: 'typo' });
      }
    }
  }
  return found;
}

/** Words that are one typo from a phrase, in places that no other phrase has. */
export function findMisspelt(index: LexiconIndex, text: string, claims: Claims): Candidate[] {
  return [...latinTypos(index, text, claims), ...hanTypos(index, text, claims)];
}
