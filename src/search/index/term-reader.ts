import { addModels, eachPiece, fold, wordTokens } from '../tokens';
import { Numbering } from './numbering';

const longestKept = 60;
const mostKept = 100_000;

/** The numbers of what `tokensOf` says of a text, in the same order, without a string a word. */
export class TermReader {
  private readonly texts = new Map<string, readonly number[]>();
  private readonly words = new Numbering();
  /** Terms of each word as it is written. */
  private readonly wordTerms: (readonly number[])[] = [];

  constructor(private readonly terms: Numbering) {}

  /** Names of categories, brands and values come again and again: their terms are kept. */
  read(text: string): readonly number[] {
    const known = this.texts.get(text);
    if (known) return known;
    const found: number[] = [];
    const folded = fold(text);
    eachPiece(folded, (from, to, isChinese) => {
      if (isChinese) this.addChinese(folded, from, to, found);
      else for (const term of this.ofWord(folded, from, to)) found.push(term);
    });
    const models: string[] = [];
    addModels(folded, models);
    for (const model of models) found.push(this.terms.of(model));
    if (text.length <= longestKept && this.texts.size < mostKept) this.texts.set(text, found);
    return found;
  }

  private addChinese(folded: string, from: number, to: number, found: number[]): void {
    for (let at = from; at < to; at += 1) {
      found.push(this.terms.ofPart(folded, at, at + 1));
      if (at + 1 < to) found.push(this.terms.ofPart(folded, at, at + 2));
    }
  }

  private ofWord(folded: string, from: number, to: number): readonly number[] {
    const word = this.words.ofPart(folded, from, to);
    const known = this.wordTerms[word];
    if (known) return known;
    const tokens: string[] = [];
    wordTokens(folded.slice(from, to), tokens);
    const found = tokens.map((token) => this.terms.of(token));
    this.wordTerms[word] = found;
    return found;
  }
}
