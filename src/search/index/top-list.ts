/** A document of one segment with what it is ordered by. */
export interface Candidate {
  readonly segment: number;
  readonly doc: number;
  readonly variant: number;
  /** Larger is better. */
  readonly key: number;
  /** Place in the whole catalogue: among equal keys the earlier comes first. */
  readonly order: number;
  readonly text: number;
  readonly bonus: number;
}

const compareCandidates = (a: Candidate, b: Candidate): number => b.key - a.key || a.order - b.order;

/**
 * Keeps the best of what is offered. First the keys of a segment are noted, in a heap of bare numbers with the worst on top;
 * then only what is not below `least` is made a candidate and offered.
 */
export class TopList {
  /** A smaller key is out of the question. */
  least = Number.NEGATIVE_INFINITY;
  private used = 0;
  private readonly keys: Float64Array;
  private readonly orders: Float64Array;
  private readonly offered: Candidate[] = [];

  constructor(private readonly size: number) {
    this.keys = new Float64Array(size);
    this.orders = new Float64Array(size);
  }

  note(key: number, order: number): void {
    if (this.used < this.size) {
      this.used += 1;
      this.rise(this.used - 1, key, order);
    } else if (this.isWorse(0, key, order)) {
      this.sink(key, order);
    }
    if (this.used === this.size) this.least = this.keys[0] ?? Number.POSITIVE_INFINITY;
  }

  offer(candidate: Candidate): void {
    const { key, order } = candidate;
    if (this.used < this.size || (key === this.keys[0] && order === this.orders[0]) || this.isWorse(0, key, order)) {
      this.offered.push(candidate);
    }
  }

  sorted(): Candidate[] {
    return this.offered
      .filter(({ key }) => key >= this.least)
      .sort(compareCandidates)
      .slice(0, this.size);
  }

  /** Whether what stands there comes behind a key and order. */
  private isWorse(at: number, key: number, order: number): boolean {
    const own = this.keys[at] ?? 0;
    return own < key || (own === key && (this.orders[at] ?? 0) > order);
  }

  private rise(end: number, key: number, order: number): void {
    let at = end;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (this.isWorse(above, key, order)) break;
      this.put(at, this.keys[above] ?? 0, this.orders[above] ?? 0);
      at = above;
    }
    this.put(at, key, order);
  }

  /** Puts a key in the place of the worst, below those that are worse. */
  private sink(key: number, order: number): void {
    let at = 0;
    for (let below = 1; below < this.used; below = at * 2 + 1) {
      const right = below + 1;
      if (right < this.used && this.isWorse(right, this.keys[below] ?? 0, this.orders[below] ?? 0)) below = right;
      if (!this.isWorse(below, key, order)) break;
      this.put(at, this.keys[below] ?? 0, this.orders[below] ?? 0);
      at = below;
    }
    this.put(at, key, order);
  }

  private put(at: number, key: number, order: number): void {
    this.keys[at] = key;
    this.orders[at] = order;
  }
}
