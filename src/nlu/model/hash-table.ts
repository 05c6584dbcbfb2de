const fibonacci = 0x9e3779b1;

/**
 * Finds the index of a 32-bit key in a fixed list: open addressing, at most two thirds full, no allocation on look-up. Key and
 * index lie side by side, so that a look-up waits for memory once.
 */
export class HashTable {
  /** Pairs of a key and its index plus one; 0 where the slot is empty. */
  private readonly slots: Uint32Array;
  private readonly shift: number;
  private readonly mask: number;

  constructor(keys: Uint32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 1.5 + 1)));
    this.slots = new Uint32Array(2 ** (bits + 1));
    this.shift = 32 - bits;
    this.mask = 2 ** bits - 1;
    for (let index = 0; index < keys.length; index++) this.insert(keys[index] ?? 0, index);
  }

  /** The key's place in the list, or -1. */
  find(key: number): number {
    for (let slot = this.home(key); ; slot = (slot + 1) & this.mask) {
      const index = (this.slots[2 * slot + 1] as number) - 1;
      if (index < 0 || this.slots[2 * slot] === key) return index;
    }
  }

  private insert(key: number, index: number) {
    let slot = this.home(key);
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
    this.slots[2 * slot] = key;
    this.slots[2 * slot + 1] = index + 1;
  }

  private home(key: number): number {
    return Math.imul(key, fibonacci) >>> this.shift;
  }
}
