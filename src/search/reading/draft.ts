import { Claims } from '../../text/lexicon-candidates';
import { type Normalised, normalise, type TextSpan, typedSpan } from '../../text/normalise';
import type { Origin } from '../product-query';
import type { QueryEdit, ReadSpan } from '../query-edit';
import type { ShopLexicon } from '../shop-lexicon';
import { type Respelt, respell } from './respell';

/** What a part of the text was taken for, before negation and neighbours are looked at. Places are of the normalised text. */
export interface Piece extends TextSpan {
  readonly what: PieceKind;
  readonly certainty: number;
  /** The edits that the piece asks for, said and refused. */
  readonly edits: readonly QueryEdit[];
  readonly refused: readonly QueryEdit[];
  /** Names what is looked for. */
  readonly isKind: boolean;
}

export type PieceKind =
  | 'price'
  | 'size'
  | 'measure'
  | 'sort'
  | 'relative'
  | 'category'
  | 'brand'
  | 'attribute'
  | 'need'
  | 'word';

export interface ReadOptions {
  readonly lexicon: ShopLexicon;
  /** The shop's currency. */
  readonly currency: string;
}

/** An utterance being read: which of its parts are taken, and for what. */
export class Draft {
  readonly normalised: Normalised;
  readonly pieces: Piece[] = [];
  private readonly claims: Claims;
  private left: string | null = null;

  private readonly respelt: Respelt;

  constructor(
    private readonly utterance: string,
    readonly options: ReadOptions,
  ) {
    this.respelt = respell(utterance, options.lexicon);
    this.normalised = normalise(this.respelt.text);
    this.claims = new Claims(this.normalised.text.length);
  }

  /** The utterance in words that the shop knows; null when it was so already. */
  get corrected(): string | null {
    return this.respelt.changed ? this.respelt.text : null;
  }

  get text(): string {
    return this.normalised.text;
  }

  isFree(span: TextSpan): boolean {
    return span.start < span.end && this.claims.isFree(span);
  }

  /** Takes a part that says nothing about products. */
  skip(span: TextSpan): void {
    this.claims.take(span);
    this.left = null;
  }

  add(piece: Piece): void {
    this.claims.take(piece);
    this.left = null;
    this.pieces.push(piece);
  }

  /** The text with blanks where a part is taken. */
  get rest(): string {
    this.left ??= this.blanked();
    return this.left;
  }

  private blanked(): string {
    let out = '';
    for (let at = 0; at < this.text.length; at += 1) {
      out += this.claims.isFree({ start: at, end: at + 1 }) ? this.text.charAt(at) : ' ';
    }
    return out;
  }

  /** A part as it was typed, whatever its words were taken for. */
  typed(span: TextSpan): TextSpan & { readonly text: string } {
    const respelt = typedSpan(this.normalised, span);
    const start = this.respelt.origins[respelt.start] ?? this.utterance.length;
    const last = this.respelt.origins[respelt.end - 1] ?? start;
    return { start, end: last + 1, text: this.utterance.slice(start, last + 1) };
  }

  origin(span: TextSpan, certainty: number): Origin {
    const { start, end } = this.typed(span);
    return { start, end, certainty };
  }

  spans(): ReadSpan[] {
    return [...this.pieces]
      .sort((a, b) => a.start - b.start)
      .map((piece) => ({ ...this.typed(piece), what: piece.what, certainty: piece.certainty }));
  }
}
