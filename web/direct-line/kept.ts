/** The part of localStorage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Stands in where a browser keeps nothing (a private window, a frame without storage): the chat lives till reload. */
export class MemoryShelf implements Shelf {
  readonly #entries = new Map<string, string>();

  get length() {
    return this.#entries.size;
  }
  key(index: number) {
    return [...this.#entries.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.#entries.set(key, value);
  }
  removeItem(key: string) {
    this.#entries.delete(key);
  }
}

/** What one shop's chat keeps in the browser, under keys that begin with the shop. */
export class Kept {
  constructor(
    private readonly shelf: Shelf,
    readonly prefix: string,
  ) {}

  get(name: string): string | null {
    return this.shelf.getItem(this.prefix + name);
  }

  /** Does nothing where the browser's space is used up: the chat goes on without being kept. */
  set(name: string, value: string) {
    try {
      this.shelf.setItem(this.prefix + name, value);
    } catch {
      this.shelf.removeItem(this.prefix + name);
    }
  }

  remove(name: string) {
    this.shelf.removeItem(this.prefix + name);
  }

  /** The names that begin so. */
  names(start: string): readonly string[] {
    const names: string[] = [];
    for (let index = 0; index < this.shelf.length; index += 1) {
      const key = this.shelf.key(index);
      if (key?.startsWith(this.prefix + start)) names.push(key.slice(this.prefix.length));
    }
    return names;
  }
}

/** The browser's shelf, or one in memory where it is locked. */
export function openShelf(): Shelf {
  try {
    const shelf = window.localStorage;
    shelf.getItem('');
    return shelf;
  } catch {
    return new MemoryShelf();
  }
}
