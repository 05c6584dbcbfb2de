/** How often each term stands in each field of one document, without an object a term. */
export class FieldCounts {
  private places = new Int32Array(4096).fill(-1);
  private counts = new Float32Array(4096);
  private readonly terms: number[] = [];

  constructor(private readonly fields: number) {}

  add(term: number, field: number, times: number): void {
    if (term >= this.places.length) this.growPlaces(term);
    let place = this.places[term] ?? -1;
    if (place < 0) {
      place = this.terms.length * this.fields;
      this.places[term] = place;
      this.terms.push(term);
      if (place + this.fields > this.counts.length) this.growCounts();
    }
    this.counts[place + field] = (this.counts[place + field] ?? 0) + times;
  }

  /** Hands out each term with its counts, which begin at `from`, and forgets them. */
  drain(take: (term: number, counts: Float32Array, from: number) => void): void {
    let from = 0;
    for (const term of this.terms) {
      take(term, this.counts, from);
      this.places[term] = -1;
      from += this.fields;
    }
    this.counts.fill(0, 0, from);
    this.terms.length = 0;
  }

  private growPlaces(term: number): void {
    const larger = new Int32Array(Math.max(term + 1, this.places.length * 2)).fill(-1);
    larger.set(this.places);
    this.places = larger;
  }

  private growCounts(): void {
    const larger = new Float32Array(this.counts.length * 2);
    larger.set(this.counts);
    this.counts = larger;
  }
}
