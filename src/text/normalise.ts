import { simplify } from './traditional';

/** UTF-16 units of a message that are read; the rest is dropped. */
export const longestMessage = 512;

/** A part of a normalised text: UTF-16 offsets, end excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface Normalised {
  /** As typed, cut at `longestMessage`. */
  readonly typed: string;
  /** NFKC, lower case, simplified, no accents on Latin letters, one space between words, no control or zero-width characters. */
  readonly text: string;
  /** For each unit of `text`, where its source starts in `typed`; one more entry for the end. */
  readonly offsets: Uint16Array;
  /** For each unit of `text`, where its source ends in `typed`. */
  readonly ends: Uint16Array;
}

const marks = /\p{M}/u;
const invisible = /\p{C}|\p{Variation_Selector}|[\u115f\u1160\u3164]/u;
/** A mark with no letter under it. */
const accentAlone = /^\s?\p{M}/u;
const plain = /^[\x20-\x7e]*$/;
const sameSign: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '〜': '~',
  '∼': '~',
};

function cut(typed: string): string {
  const short = typed.slice(0, longestMessage);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

/** A base character together with the marks that follow it, and where it ends. */
function clusterAt(typed: string, start: number): string {
  let end = start + ((typed.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < typed.length && marks.test(typed.charAt(end))) end += 1;
  return typed.slice(start, end);
}

/** é as e: few shoppers type the accents of a brand. */
function withoutAccent(character: string): string {
  if (character < '\u00c0' || character > '\u1eff') return character;
  const letter = character.normalize('NFD').charAt(0);
  return letter >= 'a' && letter <= 'z' ? letter : character;
}

function normaliseCluster(cluster: string): string {
  if (cluster.length === 1 && cluster >= '\u4e00' && cluster <= '\u9fff') return simplify(cluster);
  if (/\s/.test(cluster)) return cluster.includes('\n') ? '\n' : ' ';
  const composed = cluster.normalize('NFKC').toLowerCase();
  if (accentAlone.test(composed)) return '';
  let out = '';
  for (const character of composed) {
    if (/\s/.test(character)) out += ' ';
    else if (!invisible.test(character) && !marks.test(character))
      out += sameSign[character] ?? simplify(withoutAccent(character));
  }
  return out;
}

class Builder {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  add(piece: string, start: number, end: number): void {
    for (const unit of piece) {
      if (unit === ' ' || unit === '\n') this.addSpace(unit, start, end);
      else {
        this.text += unit;
        for (let i = 0; i < unit.length; i += 1) {
          this.starts.push(start);
          this.ends.push(end);
        }
      }
    }
  }

  private addSpace(unit: string, start: number, end: number): void {
    const last = this.text.at(-1);
    if (last === undefined) return;
    if (last !== ' ' && last !== '\n') {
      this.text += unit;
      this.starts.push(start);
      this.ends.push(end);
    } else {
      if (unit === '\n') this.text = `${this.text.slice(0, -1)}\n`;
      this.ends[this.ends.length - 1] = end;
    }
  }

  finish(typed: string): Normalised {
    const length = Math.min(this.text.trimEnd().length, longestMessage);
    const offsets = new Uint16Array(length + 1);
    const ends = new Uint16Array(length);
    for (let i = 0; i < length; i += 1) {
      offsets[i] = this.starts[i] ?? 0;
      ends[i] = this.ends[i] ?? 0;
    }
    offsets[length] = this.starts[length] ?? typed.length;
    return { typed, text: this.text.slice(0, length), offsets, ends };
  }
}

/** What every rule and the index read. Idempotent on its own `text`. */
export function normalise(message: string): Normalised {
  const typed = cut(message);
  const builder = new Builder();
  if (plain.test(typed)) {
    const lower = typed.toLowerCase();
    for (let i = 0; i < lower.length; i += 1) builder.add(lower.charAt(i), i, i + 1);
    return builder.finish(typed);
  }
  for (let start = 0; start < typed.length; ) {
    const cluster = clusterAt(typed, start);
    builder.add(normaliseCluster(cluster), start, start + cluster.length);
    start += cluster.length;
  }
  return builder.finish(typed);
}

/** The span of the text as typed that a span of the normalised text came from, with its surface. */
export function typedSpan(normalised: Normalised, span: TextSpan): TextSpan & { readonly text: string } {
  const start = normalised.offsets[span.start] ?? normalised.typed.length;
  const end = span.end > span.start ? (normalised.ends[span.end - 1] ?? normalised.typed.length) : start;
  return { start, end, text: normalised.typed.slice(start, end) };
}

/** The other way round: where a span of the text as typed stands in the normalised one. */
export function spanOfTyped({ text, offsets }: Normalised, { start, end }: TextSpan): TextSpan {
  const at = (typed: number) => offsets.findIndex((offset) => offset >= typed);
  const last = at(end);
  return { start: Math.max(0, at(start)), end: last < 0 ? text.length : last };
}
