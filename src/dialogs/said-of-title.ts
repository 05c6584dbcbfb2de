import { isHan, stem } from '../search/tokens';
import { latinWords } from '../text/latin-words';

/** Fewer characters in a row than this may stand in any title by chance; with so many it is surely meant. */
const fewestHan = 2;
const sureHan = 3;
const fewestLetters = 3;

export interface SaidOfTitle {
  /** Characters in a row, or letters of words; 0 where it may be chance. */
  readonly much: number;
  /** Whether it is what the thing is, and not only what it is like: the end of the title, or a good part of it. */
  readonly isName: boolean;
}

/** The longest run of Chinese characters that both have. */
function longestRun(text: string, title: string): string {
  let longest = '';
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + longest.length + 1; to <= text.length; to += 1) {
      const run = text.slice(from, to);
      if (![...run].every(isHan) || !title.includes(run)) break;
      longest = run;
    }
  }
  return longest.length >= fewestHan ? longest : '';
}

/** 龙井 of 明前龙井, 紫砂壶 of 紫砂西施壶. */
const isNameIn = (text: string, run: string, title: string): boolean =>
  run.length >= sureHan || (run !== '' && (title.endsWith(run) || text.includes(run + title.slice(-1))));

/** How much of a title a text says; `words` are those of its Latin words that count. */
export function saidOfTitle(text: string, words: readonly string[], title: string): SaidOfTitle {
  const own = latinWords(title.toLowerCase()).map(({ word }) => stem(word));
  const shared = words.map(stem).filter((word) => word.length >= fewestLetters && own.includes(word));
  const run = longestRun(text, title);
  const head = own.filter((word) => word.length >= fewestLetters).at(-1);
  return {
    much: run.length + shared.reduce((sum, word) => sum + word.length, 0),
    isName: isNameIn(text, run, title) || shared.length > 1 || (head !== undefined && shared.includes(head)),
  };
}
