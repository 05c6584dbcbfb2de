/** A document of one segment with what it is ordered by. */
export interface Candidate {
  readonly segment: number;
  readonly doc: number;
  readonly variant: number;
  /** Larger is better. */
  readonly key: number;
  readonly text: number;
  readonly bonus: number;
}

/** By key, and among equals in the order of the catalogue. */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  b.key - a.key || a.segment - b.segment || a.doc - b.doc;

/** Keeps the best of what is offered: a heap with the worst on top. */
export class TopList {
  private readonly heap: Candidate[] = [];

  constructor(private readonly size: number) {}

  /** Whether a document with this key would be kept: asked before anything is made for it. */
  takes(key: number): boolean {
    return this.heap.length < this.size || key > (this.heap[0]?.key ?? Number.NEGATIVE_INFINITY);
  }

  offer(candidate: Candidate): void {
    if (this.size === 0) return;
    if (this.heap.length < this.size) {
      this.heap.push(candidate);
      this.rise(this.heap.length - 1);
    } else if (this.heap[0] && compareCandidates(candidate, this.heap[0]) < 0) {
      this.heap[0] = candidate;
      this.sink(0);
    }
  }

  sorted(): Candidate[] {
    return [...this.heap].sort(compareCandidates);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (!this.swapIfWorse(at, above)) return;
      at = above;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      const [a, b] = [this.heap[left], this.heap[right]];
      if (!a) return;
      const worse = b && compareCandidates(b, a) > 0 ? right : left;
      if (!this.swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  /** Puts the worse of the two above. */
  private swapIfWorse(below: number, above: number): boolean {
    const [low, high] = [this.heap[below], this.heap[above]];
    if (!low || !high || compareCandidates(low, high) <= 0) return false;
    this.heap[below] = high;
    this.heap[above] = low;
    return true;
  }
}
