import { hasHan, isHan } from './characters';
import { commonEnglish } from './common-english';
import { type LatinWord, latinWords } from './latin-words';
import type { Candidate, Claims } from './lexicon-candidates';
import { type LexiconIndex, longestSpoken } from './lexicon-index';
import { fuzzyPinyin, pinyinOf, readings } from './pinyin';

/** Letters of the shortest word that is read as pinyin: shorter ones are English, units or initials. */
const shortestPinyin = 5;
const mostSyllables = 6;
const certainties = { pinyin: 0.9, fuzzy: 0.8, homophones: 0.75, twoHomophones: 0.45, initials: 0.4 };

/** Units and sizes that look like initials. */
const noInitials = /^(?:ml|mm|cm|km|kg|gb|tb|mb|xs|xl|xxl|xxxl|us|uk|eu|cn|mah|hz|ok|hi|vs|id|pc|tv|ph|spf|usb|led)$/;

/** Words typed as pinyin, together or with spaces: mianshuang, mian shuang. */
function* typedPinyin(index: LexiconIndex, words: readonly LatinWord[], text: string): Generator<Candidate> {
  const isForeign = ({ word }: LatinWord) => !index.words.has(word) && !commonEnglish.has(word);
  for (let first = 0; first < words.length; first += 1) {
    let letters = '';
    let foreign = false;
    for (let last = first; last < Math.min(words.length, first + mostSyllables); last += 1) {
      const [from, before, to] = [words[first], words[last - 1], words[last]];
      if (!from || !to) break;
      if (last > first && (!before || text.slice(before.end, to.start) !== ' ')) break;
      letters += to.word;
      foreign ||= isForeign(to);
      if (!foreign || letters.length < shortestPinyin) continue;
      for (const phrase of index.sounds.get(fuzzyPinyin(letters)) ?? []) {
        const isSame = readings(phrase).some((syllables) => syllables.join('') === letters);
        const certainty = isSame ? certainties.pinyin : certainties.fuzzy;
        yield { start: from.start, end: to.end, phrase, certainty, how: 'pinyin' };
      }
    }
  }
}

/** First letters of syllables, in a message that is Chinese or nothing but them. */
function* typedInitials(index: LexiconIndex, words: readonly LatinWord[], text: string): Generator<Candidate> {
  if (!hasHan(text) && words.length > 1) return;
  for (const { word, start, end } of words) {
    if (index.words.has(word) || commonEnglish.has(word) || noInitials.test(word)) continue;
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

/** Chinese words written with other characters of the same sound. */
function* homophones(index: LexiconIndex, text: string, claims: Claims): Generator<Candidate> {
  for (let start = 0; start < text.length; start += 1) {
    let letters = '';
    for (let end = start + 1; end <= Math.min(text.length, start + longestSpoken); end += 1) {
      const unit = text.charAt(end - 1);
      const syllable = isHan(unit) && claims.isFree({ start: end - 1, end }) ? pinyinOf(unit) : null;
      if (!syllable) break;
      letters += syllable;
      const length = end - start;
      if (length < 2) continue;
      for (const phrase of index.sounds.get(fuzzyPinyin(letters)) ?? []) {
        if (phrase.length !== length || (length === 2 && !isOtherByOne(phrase, text.slice(start, end)))) continue;
        const certainty = length === 2 ? certainties.twoHomophones : certainties.homophones;
        yield { start, end, phrase, certainty, how: 'pinyin' };
      }
    }
  }
}

/** What sounds like a phrase of the lexicon, in places that no other phrase has. */
export function findSpoken(index: LexiconIndex, text: string, claims: Claims): Candidate[] {
  if (index.sounds.size === 0) return [];
  const words = latinWords(text).filter((word) => claims.isFree(word));
  return [...typedPinyin(index, words, text), ...homophones(index, text, claims), ...typedInitials(index, words, text)];
}
