import type { ImportedProduct } from '../../ports/commerce-store';
import type { DiskMap } from '../scratch/disk-map';
import type { BadRow, ReadRow } from './bad-row';
import { DelimitedReader, type DelimitedRow } from './delimited-rows';
import { handleOf, shopifyProduct } from './shopify-product';
import type { TableHeader } from './table-header';

const isBad = (row: DelimitedRow | BadRow): row is BadRow => 'reason' in row;
const mostRows = 5000;

/** Rows of one product stand together: a product is made when the next handle begins. */
export class ShopifyReader {
  private readonly rows = new DelimitedReader(',', true);
  private group: DelimitedRow[] = [];
  private handle = '';
  private skippedHeader = false;

  constructor(
    private readonly header: TableHeader,
    private readonly currency: string,
    private readonly seen: DiskMap<number>,
  ) {}

  *feed(piece: string): Generator<ReadRow<ImportedProduct>> {
    for (const row of this.rows.feed(piece)) yield* this.take(row);
  }

  *end(): Generator<ReadRow<ImportedProduct>> {
    for (const row of this.rows.end()) yield* this.take(row);
    yield* this.finish();
  }

  private *take(row: DelimitedRow | BadRow): Generator<ReadRow<ImportedProduct>> {
    if (isBad(row)) {
      yield { bad: [row] };
      return;
    }
    if (!this.skippedHeader) {
      this.skippedHeader = true;
      return;
    }
    if (row.cells.every((cell) => cell.trim() === '')) return;
    const handle = handleOf(this.header, row);
    if (handle === '') {
      yield { bad: [{ line: row.line, column: this.header.find('Handle', 'URL handle'), reason: 'is empty' }] };
      return;
    }
    if (handle !== this.handle) yield* this.finish();
    if (this.group.length === 0 && this.seen.has(handle)) {
      const reason = `"${handle}" stands further up as well: the rows of a product must follow each other`;
      yield { bad: [{ line: row.line, column: this.header.find('Handle', 'URL handle'), reason }] };
    }
    this.handle = handle;
    if (this.group.length < mostRows) this.group.push(row);
  }

  private *finish(): Generator<ReadRow<ImportedProduct>> {
    const product = shopifyProduct(this.header, this.group, this.currency);
    if (this.group.length > 0) this.seen.add(this.handle, 1);
    this.group = [];
    if (product) yield product;
  }
}
