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

/** Keeps the best of what is offered: a heap with the worst on top. Keys stand apart, where comparing them is cheap. */
export class TopList {
  private readonly heap: Candidate[] = [];
  private readonly keys: Float64Array;

  constructor(private readonly size: number) {
    this.keys = new Float64Array(size);
  }

  /** Whether a document with this key would be kept: asked before anything is made for it. */
  takes(key: number): boolean {
    return this.heap.length < this.size || key > (this.keys[0] ?? Number.POSITIVE_INFINITY);
  }

  offer(candidate: Candidate): void {
    const worst = this.heap[0];
    if (this.heap.length < this.size) this.rise(this.heap.length, candidate);
    else if (worst && compareCandidates(candidate, worst) < 0) this.sink(candidate);
  }

  sorted(): Candidate[] {
    return [...this.heap].sort(compareCandidates);
  }

  /** Puts a candidate at the end, or above those that are better. */
  private rise(end: number, candidate: Candidate): void {
    let at = end;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      if (!this.isWorse(candidate, above)) break;
      this.move(above, at);
      at = above;
    }
    this.put(at, candidate);
  }

  /** Puts a candidate in the place of the worst, below those that are worse. */
  private sink(candidate: Candidate): void {
    const count = this.heap.length;
    let at = 0;
    for (let below = 1; below < count; below = at * 2 + 1) {
      const right = this.heap[below + 1];
      if (right && this.isWorse(right, below)) below += 1;
      if (this.isWorse(candidate, below)) break;
      this.move(below, at);
      at = below;
    }
    this.put(at, candidate);
  }

  private isWorse(candidate: Candidate, than: number): boolean {
    const key = this.keys[than] ?? 0;
    if (candidate.key !== key) return candidate.key < key;
    const other = this.heap[than];
    return other !== undefined && compareCandidates(candidate, other) > 0;
  }

  private move(from: number, to: number): void {
    const candidate = this.heap[from];
    if (candidate) this.put(to, candidate);
  }

  private put(at: number, candidate: Candidate): void {
    this.heap[at] = candidate;
    this.keys[at] = candidate.key;
  }
}
