import { formatNumber } from '../../replies/format';
import type { BadRow } from './bad-row';

export interface DelimitedRow {
  readonly cells: readonly string[];
  /** The line that the row begins in, 1-based. */
  readonly line: number;
}

/** No cell of a catalogue is longer; whoever sends one means harm. In UTF-16 units. */
export const longestCell = 500_000;
const mostCells = 2000;

type State = 'start' | 'plain' | 'quoted' | 'closing';

/** Rows of comma- or tab-separated text as RFC 4180 has it; fed in pieces, so that a file of any size passes through. */
export class DelimitedReader {
  private cells: string[] = [];
  private cell = '';
  private state: State = 'start';
  private line = 1;
  private rowLine = 1;

  constructor(
    private readonly delimiter: ',' | '\t' | ';',
    /** Tab-separated feeds quote nothing. */
    private readonly quotes: boolean,
  ) {}

  *feed(piece: string): Generator<DelimitedRow | BadRow> {
    for (let at = 0; at < piece.length; ) {
      at = this.state === 'quoted' ? this.quoted(piece, at) : yield* this.plain(piece, at);
      if (this.cell.length > longestCell) yield this.tooLong();
    }
  }

  *end(): Generator<DelimitedRow | BadRow> {
    if (this.state === 'quoted')
      yield { line: this.rowLine, column: null, reason: 'has a quotation mark that is never closed' };
    else if (this.cell !== '' || this.cells.length > 0) yield this.row();
  }

  /** Up to the closing quotation mark or the end of the piece. */
  private quoted(piece: string, from: number): number {
    const close = piece.indexOf('"', from);
    const to = close < 0 ? piece.length : close;
    const text = piece.slice(from, to);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line += 1;
    if (this.cell.length <= longestCell) this.cell += text;
    if (close >= 0) this.state = 'closing';
    return close < 0 ? piece.length : close + 1;
  }

  private *plain(piece: string, at: number): Generator<DelimitedRow, number> {
    const unit = piece.charAt(at);
    if (this.quotes && unit === '"' && (this.state === 'start' || this.state === 'closing')) {
      if (this.state === 'closing') this.cell += '"';
      this.state = 'quoted';
      return at + 1;
    }
    if (unit === this.delimiter) this.endCell();
    else if (unit === '\n') {
      this.line += 1;
      yield this.row();
    } else if (unit !== '\r') {
      const to = this.plainEnd(piece, at);
      this.cell += piece.slice(at, to);
      this.state = 'plain';
      return to;
    }
    return at + 1;
  }

  private plainEnd(piece: string, from: number): number {
    let at = from;
    while (at < piece.length) {
      const unit = piece.charAt(at);
      if (unit === this.delimiter || unit === '\n' || unit === '\r') break;
      at += 1;
    }
    return at;
  }

  private endCell(): void {
    if (this.cells.length < mostCells) this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
  }

  private row(): DelimitedRow {
    this.endCell();
    const row = { cells: this.cells, line: this.rowLine };
    this.cells = [];
    this.rowLine = this.line;
    return row;
  }

  private tooLong(): BadRow {
    this.cell = '';
    return {
      line: this.rowLine,
      column: null,
      reason: `has a cell of more than ${formatNumber(longestCell, 'en')} characters`,
    };
  }
}
