import { simplify } from '../text/traditional';

const han = /\p{Script=Han}/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const anyHan = /[\u3400-\u9fff\uf900-\ufaff]/;
const ascii = /^[\t\n\r\x20-\x7e]*$/;

export const isHan = (character: string): boolean => han.test(character);

/** One spelling for what shoppers type and what catalogues hold: NFKC, lower case, no accents, simplified. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
  if (!anyHan.test(plain)) return plain;
  let out = '';
  for (const character of plain) out += character > '\u33ff' ? simplify(character) : character;
  return out;
}

/** The singular of an English word, by its ending alone, so that both sides of a match agree; others stay as they are. */
export function stem(word: string): string {
  const end = word.length;
  if (end < 4 || word.charCodeAt(end - 1) !== 115) return word;
  const before = word.charAt(end - 2);
  if (before === 's' || before === 'u' || (before === 'i' && end > 3) || !/^[a-z]+$/.test(word)) return word;
  if (before !== 'e') return word.slice(0, -1);
  if (word.charAt(end - 3) === 'i') return end > 4 ? `${word.slice(0, -3)}y` : word;
  return /(?:ch|sh|x|ss|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

const other = 0;
const letter = 1;
const ideograph = 2;
const joiner = 3;
const unknown = 9;
/** What each UTF-16 unit is, found out when it is first met. */
const classes = new Uint8Array(65_536).fill(unknown);

function classOf(unit: number): number {
  const known = classes[unit] ?? other;
  if (known !== unknown) return known;
  const character = String.fromCharCode(unit);
  const found = han.test(character)
    ? ideograph
    : wordCharacter.test(character)
      ? letter
      : character === "'" || character === '.'
        ? joiner
        : other;
  classes[unit] = found;
  return found;
}

export interface TextPiece {
  readonly text: string;
  readonly han: boolean;
}

/** Where words and runs of Chinese of a folded text stand, in order. An apostrophe or point between two letters is inside a word. */
export function eachPiece(folded: string, take: (from: number, to: number, han: boolean) => void): void {
  const end = folded.length;
  for (let at = 0; at < end; ) {
    const kind = classOf(folded.charCodeAt(at));
    if (kind !== letter && kind !== ideograph) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < end) {
      const next = classOf(folded.charCodeAt(at));
      if (next === kind) at += 1;
      else if (next === joiner && kind === letter && at + 1 < end && classOf(folded.charCodeAt(at + 1)) === letter)
        at += 2;
      else break;
    }
    take(start, at, kind === ideograph);
  }
}

export function piecesOf(folded: string): TextPiece[] {
  const found: TextPiece[] = [];
  eachPiece(folded, (from, to, isChinese) => found.push({ text: folded.slice(from, to), han: isChinese }));
  return found;
}

/** What one word is found by: mostly its singular, the parts and the whole of e.l.f. */
export function wordTokens(word: string, out: string[]): void {
  const bare = word.includes("'") ? word.replaceAll("'", '') : word;
  if (!bare.includes('.')) {
    out.push(stem(bare));
  } else if (/^\d+\.\d+$/.test(bare)) {
    out.push(bare);
  } else {
    for (const part of bare.split('.')) if (part) out.push(stem(part));
    out.push(bare.replaceAll('.', ''));
  }
}

/** Longer texts are descriptions, where nobody looks for a model number. */
const longestTitle = 300;

/** Tokens of a text in order: English words in the singular; Chinese as single characters, each pair after its first. */
export function tokensOf(text: string): string[] {
  const folded = fold(text);
  const out: string[] = [];
  for (const { text: piece, han: isChinese } of piecesOf(folded)) {
    if (!isChinese) wordTokens(piece, out);
    else {
      for (let at = 0; at < piece.length; at += 1) {
        out.push(piece.charAt(at));
        if (at + 1 < piece.length) out.push(piece.slice(at, at + 2));
      }
    }
  }
  addModels(folded, out);
  return out;
}

const model = /[a-z0-9]+(?:[-/][a-z0-9]+)+/g;
const longestModel = 24;

/** wh-1000xm4 can be asked for as wh1000xm4. */
export function addModels(folded: string, out: string[]): void {
  if (folded.length > longestTitle || !(folded.includes('-') || folded.includes('/'))) return;
  for (const [found] of folded.matchAll(model)) {
    if (found.length <= longestModel && /\d/.test(found)) out.push(found.replace(/[-/]/g, ''));
  }
}

const asked = new Map<string, readonly string[]>();
const mostAsked = 10_000;

/** What a query asks for of one word or run of Chinese: pairs, or the single character when there is only one. */
export function queryTokens(text: string): readonly string[] {
  const known = asked.get(text);
  if (known) return known;
  if (asked.size >= mostAsked) asked.clear();
  const tokens = splitQuery(text);
  asked.set(text, tokens);
  return tokens;
}

function splitQuery(text: string): readonly string[] {
  const out: string[] = [];
  for (const { text: piece, han: isChinese } of piecesOf(fold(text))) {
    if (!isChinese) wordTokens(piece, out);
    else if (piece.length === 1) out.push(piece);
    else for (let at = 0; at + 1 < piece.length; at += 1) out.push(piece.slice(at, at + 2));
  }
  return [...new Set(out)];
}
