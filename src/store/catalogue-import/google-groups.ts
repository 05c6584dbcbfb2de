import type { ImportedProduct } from '../../ports/commerce-store';
import { formatNumber } from '../../replies/format';
import type { DiskLists } from '../scratch/disk-lists';
import type { DiskMap } from '../scratch/disk-map';
import type { Scratch } from '../scratch/scratch';
import type { ReadRow } from './bad-row';
import { mostVariants } from './catalogue-line';
import { type GoogleEntry, googleProduct, groupOf } from './google-product';

/**
 * Variants of a product may stand far apart in a feed. The first reading counts the entries of each group; the second one
 * makes a product when the last entry of its group has come. Entries that wait for others do so on the disk.
 */
export class GoogleGroups {
  private readonly sizes: DiskMap<number>;
  /** How many of a group of several have come. */
  private readonly come: DiskMap<number>;
  private readonly open: DiskLists;

  constructor(
    private readonly currency: string,
    scratch: Scratch,
  ) {
    this.sizes = scratch.map();
    this.come = scratch.map();
    this.open = scratch.lists();
  }

  count(entry: GoogleEntry): void {
    const group = groupOf(entry);
    if (!this.sizes.add(group, 1)) this.sizes.set(group, (this.sizes.get(group) ?? 0) + 1);
  }

  *take(entry: GoogleEntry): Generator<ReadRow<ImportedProduct>> {
    const group = groupOf(entry);
    if (group === '') {
      yield { bad: [{ line: entry.line, column: 'id', reason: 'is empty' }] };
      return;
    }
    const size = this.sizes.get(group) ?? 1;
    const before = size === 1 ? 0 : (this.come.get(group) ?? 0);
    if (size > 1) this.come.set(group, before + 1);
    if (size > mostVariants) {
      const reason = `the product "${group}" has ${formatNumber(size, 'en')} variants: at most ${formatNumber(mostVariants, 'en')}`;
      if (before === 0) yield { bad: [{ line: entry.line, column: 'item_group_id', reason }] };
    } else if (before + 1 < size) this.open.put(group, before, written(entry));
    else {
      const product = googleProduct([...this.open.take(group).map(readAgain), entry], this.currency);
      if (product) yield product;
    }
  }
}

const written = ({ fields, line }: GoogleEntry): string => JSON.stringify({ fields: [...fields], line });

function readAgain(text: string): GoogleEntry {
  const { fields, line }: { fields: [string, string[]][]; line: number } = JSON.parse(text);
  return { fields: new Map(fields), line };
}
