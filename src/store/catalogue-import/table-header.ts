/** Which column each name of a header stands in; names are compared without case, blanks and signs. */
export class TableHeader {
  private readonly columns = new Map<string, number>();

  constructor(readonly names: readonly string[]) {
    for (const [at, name] of names.entries()) if (!this.columns.has(keyOf(name))) this.columns.set(keyOf(name), at);
  }

  /** The header as it is written, of the first of these names that there is; null when there is none. */
  find(...names: readonly string[]): string | null {
    for (const name of names) {
      const at = this.columns.get(keyOf(name));
      if (at !== undefined) return this.names[at] ?? null;
    }
    return null;
  }

  has(...names: readonly string[]): boolean {
    return this.find(...names) !== null;
  }

  /** The cell below the first of these names, trimmed; empty when there is none. */
  cell(cells: readonly string[], ...names: readonly string[]): string {
    for (const name of names) {
      const at = this.columns.get(keyOf(name));
      if (at !== undefined) return (cells[at] ?? '').trim();
    }
    return '';
  }
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');
