const fibonacci = 0x9e3779b1;

/** Finds the index of a 32-bit key in a fixed list: open addressing, at most half full, no allocation on look-up. */
export class HashTable {
  private readonly slots: Int32Array;
  private readonly shift: number;

  constructor(private readonly keys: Uint32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1)));
    this.slots = new Int32Array(2 ** bits);
    this.shift = 32 - bits;
    for (let index = 0; index < keys.length; index++) this.insert(index);
  }

  /** The key's place in the list, or -1. */
  find(key: number): number {
    const mask = this.slots.length - 1;
    for (let slot = this.home(key); ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] ?? 0) - 1;
      if (index < 0 || this.keys[index] === key) return index;
    }
  }

  private insert(index: number) {
    const mask = this.slots.length - 1;
    let slot = this.home(this.keys[index] ?? 0);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }

  private home(key: number): number {
    return Math.imul(key, fibonacci) >>> this.shift;
  }
}
