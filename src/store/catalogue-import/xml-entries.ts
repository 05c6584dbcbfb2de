import { decodeEntities } from './cells';
import type { GoogleEntry } from './google-product';
import { RefusedFile } from './refused-file';

const longestEntry = 2_000_000;
const deepest = 50;

const bareName = (name: string): string => name.replace(/^[a-z]+:/i, '').toLowerCase();

/**
 * The items of an RSS feed or the entries of an Atom one, fed in pieces. Elements inside an item are its fields; deeper
 * ones (g:shipping and its like) are passed over. A document type is refused: feeds need none, and bombs do.
 */
export class XmlEntries {
  private rest = '';
  private line = 1;
  private entry: Map<string, string[]> | null = null;
  private entryLine = 1;
  private readonly path: string[] = [];
  private text = '';

  *feed(piece: string): Generator<GoogleEntry> {
    this.rest += piece;
    for (;;) {
      const end = this.tokenEnd();
      if (end === 0) break;
      const token = this.rest.slice(0, end);
      this.rest = this.rest.slice(end);
      yield* this.take(token);
      for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) this.line += 1;
    }
    if (this.rest.length > longestEntry)
      throw new RefusedFile(`has an element of more than ${longestEntry} characters in line ${this.line}`);
  }

  /** Where the next tag, comment, section or stretch of text ends; 0 when it is not all there. */
  private tokenEnd(): number {
    const { rest } = this;
    if (rest === '') return 0;
    if (rest.charAt(0) !== '<') {
      const tag = rest.indexOf('<');
      return Math.max(tag, 0);
    }
    const closers: readonly (readonly [string, string])[] = [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ];
    for (const [open, close] of closers) {
      if (rest.startsWith(open)) {
        const at = rest.indexOf(close, open.length);
        return at < 0 ? 0 : at + close.length;
      }
      if (open.startsWith(rest)) return 0;
    }
    const at = rest.indexOf('>');
    return at < 0 ? 0 : at + 1;
  }

  private *take(token: string): Generator<GoogleEntry> {
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(token)) throw new RefusedFile('holds a document type: feeds have none');
    if (token.startsWith('<!--') || token.startsWith('<?')) return;
    if (token.startsWith('<![CDATA[')) this.addText(token.slice(9, -3));
    else if (token.startsWith('</')) yield* this.close(bareName(token.slice(2, -1).trim()));
    else if (token.startsWith('<')) this.openTag(token);
    else this.addText(decodeEntities(token));
  }

  private addText(text: string): void {
    if (this.entry && this.text.length < longestEntry) this.text += text;
  }

  private openTag(token: string): void {
    const name = bareName(/^<([^\s/>]+)/.exec(token)?.[1] ?? '');
    const empty = token.endsWith('/>');
    if (this.path.length >= deepest) throw new RefusedFile(`is nested more than ${deepest} deep in line ${this.line}`);
    if (!empty) this.path.push(name);
    this.text = '';
    if (!this.entry && (name === 'item' || name === 'entry') && !empty) {
      this.entry = new Map();
      this.entryLine = this.line;
    }
  }

  private *close(name: string): Generator<GoogleEntry> {
    if (this.path.at(-1) !== name)
      throw new RefusedFile(`closes <${name}> in line ${this.line} where <${this.path.at(-1) ?? ''}> is open`);
    this.path.pop();
    if (!this.entry) return;
    const inEntry = this.path.at(-1) === 'item' || this.path.at(-1) === 'entry';
    if (inEntry) this.entry.set(name, [...(this.entry.get(name) ?? []), this.text.trim()]);
    if (name === 'item' || name === 'entry') {
      yield { fields: this.entry, line: this.entryLine };
      this.entry = null;
    }
    this.text = '';
  }
}
