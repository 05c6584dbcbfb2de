import type { ImportedProduct } from '../../ports/commerce-store';
import type { ReadRow } from './bad-row';
import { type GoogleEntry, googleProduct, groupOf } from './google-product';

/**
 * Variants of a product may stand far apart in a feed. The first reading counts the entries of each group; the second one
 * makes a product when the last entry of its group has come, so that only open groups are held.
 */
export class GoogleGroups {
  private readonly open = new Map<string, GoogleEntry[]>();

  constructor(
    private readonly currency: string,
    private readonly sizes: ReadonlyMap<string, number>,
  ) {}

  *take(entry: GoogleEntry): Generator<ReadRow<ImportedProduct>> {
    const group = groupOf(entry);
    if (group === '') {
      yield { bad: [{ line: entry.line, column: 'id', reason: 'is empty' }] };
      return;
    }
    const entries = this.open.get(group) ?? [];
    entries.push(entry);
    if (entries.length < (this.sizes.get(group) ?? 1)) {
      this.open.set(group, entries);
      return;
    }
    this.open.delete(group);
    const product = googleProduct(entries, this.currency);
    if (product) yield product;
  }
}
