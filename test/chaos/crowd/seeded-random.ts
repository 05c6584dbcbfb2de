/** Chance that is the same for the same seed and name. */
export class SeededRandom {
  private state: number;

  constructor(
    private readonly seed: number,
    name: string,
  ) {
    this.state = seed >>> 0;
    for (const char of name) this.state = Math.imul(this.state ^ char.charCodeAt(0), 0x01000193) >>> 0;
  }

  /** A stream of its own: what one draws does not change what another one does. */
  for = (name: string): SeededRandom => new SeededRandom(this.seed, `${this.state}:${name}`);

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance = (probability: number): boolean => this.next() < probability;

  /** A whole number, both ends included. */
  between = (least: number, most: number): number => least + Math.floor(this.next() * (most - least + 1));

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): readonly Item[] {
    const keyed = items.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }
}
