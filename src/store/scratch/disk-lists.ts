import type { Database } from '../sqlite/open-database';

/** Lists of texts by key, for more than the memory should hold. */
export class DiskLists {
  constructor(
    private readonly database: Database,
    private readonly table: string,
  ) {
    database.run(`create table ${table} (key text, place integer, text text, primary key (key, place)) without rowid`);
  }

  /** Places are the caller's, and need not follow each other. */
  put(key: string, place: number, text: string): void {
    this.database.run(`insert into ${this.table} values (?, ?, ?)`, key, place, text);
  }

  /** The list in the order of its places; it is gone afterwards. */
  take(key: string): string[] {
    const list = `select text from ${this.table} where key = ? order by place`;
    const texts = this.database.rows<{ text: string }>(list, key).map(({ text }) => text);
    this.database.run(`delete from ${this.table} where key = ?`, key);
    return texts;
  }
}
