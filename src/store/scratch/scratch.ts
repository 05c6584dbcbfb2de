import { type Database, openScratchDatabase } from '../sqlite/open-database';
import { DiskLists } from './disk-lists';
import { DiskMap } from './disk-map';

/**
 * Maps for work that must not outgrow the memory. They live in a file without a name, which is made when they outgrow their
 * share of the memory and goes with `close`, or with the process.
 */
export class Scratch {
  private readonly database: Database = openScratchDatabase();
  private tables = 0;

  map<V extends number | string | null>(): DiskMap<V> {
    return new DiskMap<V>(this.database, this.nextTable());
  }

  lists(): DiskLists {
    return new DiskLists(this.database, this.nextTable());
  }

  close(): void {
    this.database.close();
  }

  private nextTable(): string {
    this.tables += 1;
    return `kept_${this.tables}`;
  }
}
