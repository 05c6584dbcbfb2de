import { syllablesOf } from '../../text/pinyin';
import { isAccessory } from '../index/title-heads';
import type { TextTerm } from '../product-query';
import { isHan, queryTokens, stem } from '../tokens';
import { commonLexicon } from '../words/common-lexicon';
import type { Draft, Piece } from './draft';
import { particles } from './phrases';
import { standsAlone } from './stands-alone';
import { emptyCharacters } from './talk';

function addTerm(
  draft: Draft,
  span: { readonly start: number; readonly end: number },
  term: Omit<TextTerm, 'origin'>,
): void {
  const origin = draft.origin(span, 1);
  const piece: Piece = {
    start: span.start,
    end: span.end,
    what: 'word',
    certainty: 1,
    edits: [{ edit: 'addTerm', term: { ...term, origin } }],
    refused: [{ edit: 'excludeTerm', term: { text: term.text, alternatives: [], origin } }],
    isKind: term.isKind ?? false,
  };
  draft.add(piece);
}

/** Kinds and properties that have other names, in either language. */
export function readCommonWords(draft: Draft): void {
  const text = { ...draft.normalised, text: draft.rest };
  for (const span of commonLexicon().findExact(text)) {
    if (!draft.isFree(span) || !standsAlone(draft, span)) continue;
    const names = span.entries.flatMap(({ phrases }) => phrases).filter((name) => name !== span.phrase);
    const isKind = span.entries.some(({ kind }) => kind === 'category');
    const whole = span.phrase.replaceAll(' ', '');
    const isOneWord = whole !== span.phrase && draft.options.lexicon.vocabulary.has(stem(whole));
    const [text, others] = isOneWord ? [whole, [span.phrase, ...names]] : [span.phrase, names];
    addTerm(draft, span, { text, alternatives: [...new Set(others)].filter((other) => other !== text), isKind });
  }
}

const latin = /[a-z\u00df-\u024f0-9]+(?:['.&-][a-z\u00df-\u024f0-9]+)*/g;
const hanRun = /\p{Script=Han}+/gu;

/** An unknown word may be two that the shop knows. */
function split(draft: Draft, word: string): string[] {
  const { vocabulary } = draft.options.lexicon;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.has(stem(left)) && vocabulary.has(stem(right))) return [`${left} ${right}`];
  }
  return [];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsIn = (rest: string): Word[] =>
  Array.from(rest.matchAll(latin), ({ 0: text, index }) => ({ text, start: index, end: index + text.length }));

/** "Head set" where titles have it in one word. */
function joined(
  draft: Draft,
  words: readonly Word[],
  at: number,
): { readonly word: Word; readonly whole: string } | null {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || draft.text.slice(first.end, second.start) !== ' ') return null;
  const whole = first.text + second.text;
  if (!draft.options.lexicon.vocabulary.has(stem(whole))) return null;
  return { word: { text: `${first.text} ${second.text}`, start: first.start, end: second.end }, whole };
}

const isKnown = (draft: Draft, word: string): boolean => {
  const { vocabulary } = draft.options.lexicon;
  return word.split(/[-'.&]/).every((part) => vocabulary.has(stem(part)) || /^\d+$/.test(part));
};

/** A letter by itself is a word where titles have it, as in "d battery"; a, i and the n of "lamp n pots" never are. */
const isNamedLetter = (draft: Draft, letter: string): boolean =>
  /\d/.test(letter) || (!'aistn'.includes(letter) && draft.options.lexicon.vocabulary.has(letter));

export function readLatinWords(draft: Draft): void {
  const words = wordsIn(draft.rest);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || (word.text.length === 1 && !isNamedLetter(draft, word.text))) continue;
    const pair = joined(draft, words, at);
    if (pair) {
      addTerm(draft, pair.word, { text: pair.whole, alternatives: [pair.word.text] });
      at += 1;
      continue;
    }
    const known = isKnown(draft, word.text);
    const isKind = known && (draft.options.lexicon.isKind(stem(word.text)) || isAccessory(stem(word.text)));
    addTerm(draft, word, { text: word.text, alternatives: known ? [] : split(draft, word.text), isKind });
  }
}

/** Chinese whose pairs no title has, but other characters of the same sound do. */
function soundsLike(draft: Draft, text: string): string[] {
  const { vocabulary } = draft.options.lexicon;
  if (queryTokens(text).every((pair) => vocabulary.has(pair))) return [];
  const syllables = text.length > 1 ? syllablesOf(text) : null;
  const other = syllables && vocabulary.sounding([syllables]);
  return other && sharesCharacter(other, text) ? [other] : [];
}

const sharesCharacter = (a: string, b: string): boolean => [...a].some((character, at) => b[at] === character);

export function readHanWords(draft: Draft): void {
  for (const match of draft.rest.matchAll(hanRun)) {
    let start = match.index;
    for (const part of splitParticles(match[0])) {
      const at = draft.text.indexOf(part, start);
      start = at + part.length;
      if (part.length === 1 && (!saysSomething(draft, part) || isSuffix(draft, part, at))) continue;
      addTerm(
        draft,
        { start: at, end: start },
        {
          text: part,
          alternatives: [...soundsLike(draft, part), ...withoutSuffix(part)],
          isKind: endsInKind(draft, part),
        },
      );
    }
  }
}

/** 味 of 黄瓜味, where 黄瓜 is a value of the shop. */
const isSuffix = (draft: Draft, character: string, at: number): boolean =>
  /[味色款型牌装码号]/.test(character) && draft.pieces.some(({ what, end }) => what === 'attribute' && end === at);

/** A single character is a word where it names what the shop sells, or is no filler and its titles have it. */
const saysSomething = ({ options: { lexicon } }: Draft, character: string): boolean =>
  lexicon.vocabulary.has(character) && (lexicon.isKind(character) || !emptyCharacters.includes(character));

/** 柜子 is any 柜. */
const withoutSuffix = (text: string): string[] => (/^.子$/.test(text) ? [text.slice(0, -1)] : []);

const endsInKind = (draft: Draft, text: string): boolean =>
  draft.options.lexicon.isKind(text.length < 2 ? text : text.slice(-2));

/** 跟 joins two things, but not in 高跟. */
const isHeel = (run: string, at: number): boolean => run[at] === '跟' && /[高低中平粗细坡方]/.test(run[at - 1] ?? '');

function splitParticles(run: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [at, character] of [...run].entries()) {
    if (particles.includes(character) && isHan(character) && !isHeel(run, at)) {
      if (part) parts.push(part);
      part = '';
    } else part += character;
  }
  if (part) parts.push(part);
  return parts;
}
