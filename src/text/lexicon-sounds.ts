import { hasHan } from './characters';
import { commonEnglish } from './common-english';
import { type LatinWord, latinWords } from './latin-words';
import type { Candidate, Claims } from './lexicon-candidates';
import type { LexiconIndex } from './lexicon-index';
import { fuzzyPinyin, readings, soundText } from './pinyin';
import { unitWords } from './unit-words';

/** Letters of the shortest word that is read as pinyin: shorter ones are English, units or initials. */
const shortestPinyin = 5;
const mostSyllables = 6;
const certainties = { pinyin: 0.9, fuzzy: 0.8, homophones: 0.75, twoHomophones: 0.45, initials: 0.4 };

/** The words from this one on that only a space parts, at most as many as a name has syllables. */
function runFrom(words: readonly LatinWord[], first: number, text: string): readonly LatinWord[] {
  let last = first + 1;
  for (; last < Math.min(words.length, first + mostSyllables); last += 1) {
    const [before, here] = [words[last - 1], words[last]];
    if (!before || !here || text.slice(before.end, here.start) !== ' ') break;
  }
  return words.slice(first, last);
}

/** Words typed as pinyin, together or with spaces: mianshuang, mian shuang. */
function* typedPinyin(index: LexiconIndex, words: readonly LatinWord[], text: string): Generator<Candidate> {
  for (let first = 0; first < words.length; first += 1) {
    let letters = '';
    let isForeign = false;
    for (const { word, end } of runFrom(words, first, text)) {
      letters += word;
      isForeign ||= !index.words.has(word) && !commonEnglish.has(word);
      if (!isForeign || letters.length < shortestPinyin) continue;
      for (const phrase of index.pinyin.get(fuzzyPinyin(letters)) ?? []) {
        const isSame = readings(phrase).some((syllables) => syllables.join('') === letters);
        const certainty = isSame ? certainties.pinyin : certainties.fuzzy;
        yield { start: words[first]?.start ?? end, end, phrase, certainty, how: 'pinyin' };
      }
    }
  }
}

/** First letters of syllables, in a message that is Chinese or nothing but them. */
function* typedInitials(index: LexiconIndex, words: readonly LatinWord[], text: string): Generator<Candidate> {
  if (!hasHan(text) && words.length > 1) return;
  for (const { word, start, end } of words) {
    if (index.words.has(word) || commonEnglish.has(word) || unitWords.test(word)) continue;
    for (const phrase of index.initials.get(word) ?? []) {
      yield { start, end, phrase, certainty: certainties.initials, how: 'initials' };
    }
  }
}

function isOtherByOne(a: string, b: string): boolean {
  let other = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) other += 1;
  return other === 1;
}

/** Chinese words written with other characters of the same sound; of two characters only one may differ. */
function* homophones(index: LexiconIndex, text: string, claims: Claims): Generator<Candidate> {
  const sounds = soundText(text);
  for (let start = 0; start < text.length; start += 1) {
    for (const length of index.sounds.lengthsAt(sounds, start)) {
      const end = start + length;
      if (!claims.isFree({ start, end })) continue;
      const certainty = length === 2 ? certainties.twoHomophones : certainties.homophones;
      for (const phrase of index.sounds.get(sounds.slice(start, end)) ?? []) {
        if (length === 2 && !isOtherByOne(phrase, text.slice(start, end))) continue;
        yield { start, end, phrase, certainty, how: 'pinyin' };
      }
    }
  }
}

/** What sounds like a phrase of the lexicon, in places that no other phrase has. */
export function findSpoken(index: LexiconIndex, text: string, claims: Claims): Candidate[] {
  if (index.pinyin.size === 0) return [];
  const words = latinWords(text).filter((word) => claims.isFree(word));
  return [...typedPinyin(index, words, text), ...homophones(index, text, claims), ...typedInitials(index, words, text)];
}
