import { matchesOf } from '../../text/matches';
/** A run of Latin letters and digits, one Chinese character, or a mark that carries meaning. */
export interface Token {
  readonly text: string;
  readonly script: 'latin' | 'han' | 'mark';
}

const pattern =
  /[\p{Script=Latin}\p{Nd}]+(?:['’][\p{Script=Latin}]+)*|#[a-z]+|\p{Script=Han}|[?!$€£¥%]|\p{Extended_Pictographic}/gu;
const han = /^\p{Script=Han}$/u;
const latin = /^[\p{Script=Latin}\p{Nd}#]/u;

/** The tokens of a normalised text; punctuation and spaces are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [match] of matchesOf(text, pattern)) {
    tokens.push({ text: match, script: han.test(match) ? 'han' : latin.test(match) ? 'latin' : 'mark' });
  }
  return tokens;
}
