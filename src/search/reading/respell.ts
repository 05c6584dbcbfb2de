import { hasHan } from '../../text/characters';
import { commonEnglish } from '../../text/common-english';
import { shortestCorrected } from '../../text/edit-distance';
import { type Normalised, normalise, typedSpan } from '../../text/normalise';
import { unitWords } from '../../text/unit-words';
import type { ShopLexicon } from '../shop-lexicon';
import { stem } from '../tokens';
import { commonBrands, commonLexicon } from '../words/common-lexicon';
import { segmentPinyin } from './segment-pinyin';

/** An utterance in words that are known, and where each of its units stands in what was typed. */
export interface Respelt {
  readonly text: string;
  /** One more entry for the end. */
  readonly origins: readonly number[];
  /** Whether any word was taken for another one. */
  readonly changed: boolean;
}

interface Word {
  readonly text: string;
  /** Of the normalised text. */
  readonly start: number;
  readonly end: number;
}

const words = /(?<![a-z0-9\u00c0-\u024f-])[a-z]{2,30}(?![a-z0-9\u00c0-\u024f-])/g;
const certainSound = 0.75;
const longestInitials = 5;

function isKnown(word: string, { phrases, vocabulary }: ShopLexicon): boolean {
  return (
    vocabulary.has(stem(word)) ||
    phrases.knows(word) ||
    commonEnglish.has(word) ||
    commonLexicon().knows(word) ||
    commonBrands().knows(word)
  );
}

/** The Chinese that letters spell: a name of the shop, else a word of its titles. */
function spelt(letters: string, { phrases, vocabulary }: ShopLexicon): string | null {
  const readings = segmentPinyin(letters);
  if (readings.length === 0) return null;
  const [span] = phrases.find(normalise(letters));
  if (span?.how === 'pinyin' && span.certainty >= certainSound && span.end - span.start === letters.length)
    return span.phrase;
  return vocabulary.sounding(readings);
}

/** Initials are looked for in Chinese, and in a message of nothing else. */
interface Surroundings {
  readonly isChinese: boolean;
  readonly isAlone: boolean;
}

/** What an unknown word stands for, or null. */
function meant({ text }: Word, lexicon: ShopLexicon, { isChinese, isAlone }: Surroundings): string | null {
  const chinese = spelt(text, lexicon);
  if (chinese !== null) return chinese;
  const [near] = text.length < shortestCorrected ? [] : lexicon.vocabulary.near(stem(text));
  if (near !== undefined) return near;
  if (!isChinese || text.length > longestInitials || (unitWords.test(text) && !isAlone)) return null;
  return lexicon.initials.get(text) ?? lexicon.vocabulary.beginning(text);
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Neighbours may be syllables of one word: mian shuang. */
function spokenPair(text: string, first: Word, second: Word | undefined, lexicon: ShopLexicon): Replacement | null {
  if (!second || text.slice(first.end, second.start) !== ' ') return null;
  if (isKnown(first.text, lexicon) && isKnown(second.text, lexicon)) return null;
  const chinese = spelt(first.text + second.text, lexicon);
  return chinese === null ? null : { start: first.start, end: second.end, text: chinese };
}

function replacements(normalised: Normalised, lexicon: ShopLexicon): Replacement[] {
  const { text } = normalised;
  const all = Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const isAlone = all.length === 1 && all[0]?.text === text;
  const isChinese = hasHan(text) || isAlone;
  const found: Replacement[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at];
    if (!word) continue;
    const pair = spokenPair(text, word, all[at + 1], lexicon);
    if (pair) {
      found.push(pair);
      at += 1;
      continue;
    }
    if (isKnown(word.text, lexicon) && !(isAlone && lexicon.initials.has(word.text) && unitWords.test(word.text)))
      continue;
    const other = meant(word, lexicon, { isChinese, isAlone });
    if (other !== null) found.push({ start: word.start, end: word.end, text: other });
  }
  return found;
}

/** 皮肤特别干 is 皮肤干: how much is nothing that a catalogue says. */
const intensifiers =
  /(?<=\p{Script=Han})(?:(?:特别|非常|超级|比较|有点儿?|有些|很|挺|蛮|贼)(?=\p{Script=Han})|(?:特|超|好|太|真|老是?|总是?)(?=[干油痒敏疼痛酸累怕]))/gu;

const withoutDegrees = (text: string): Replacement[] =>
  Array.from(text.matchAll(intensifiers), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: '',
  }));

/** 1米8 is 1.8米. */
const wholeMeasures = (text: string): Replacement[] =>
  Array.from(text.matchAll(/(?<![\d.])(\d)米([1-9]\d?)(?![\d.米*x×])/g), ({ 0: word, 1: whole, 2: part, index }) => ({
    start: index,
    end: index + word.length,
    text: `${whole}.${part}米`,
  }));

/** Puts right what the shop does not know: pinyin, initials, typos. Words that it knows stay as they are. */
export function respell(utterance: string, lexicon: ShopLexicon): Respelt {
  const normalised = normalise(utterance);
  let text = '';
  const origins: number[] = [];
  let at = 0;
  const keep = (until: number): void => {
    for (; at < until; at += 1) {
      text += utterance.charAt(at);
      origins.push(at);
    }
  };
  const respelt = replacements(normalised, lexicon);
  const changes = [...respelt, ...withoutDegrees(normalised.text), ...wholeMeasures(normalised.text)].sort(
    (a, b) => a.start - b.start,
  );
  for (const change of changes) {
    const typed = typedSpan(normalised, change);
    keep(typed.start);
    text += change.text;
    for (let unit = 0; unit < change.text.length; unit += 1) origins.push(unit === 0 ? typed.start : typed.end - 1);
    at = typed.end;
  }
  keep(utterance.length);
  origins.push(utterance.length);
  return { text, origins, changed: respelt.length > 0 };
}
