/** A growing list of whole numbers below 2^32, four bytes each. */
export class NumberList {
  private values = new Uint32Array(256);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) {
      const larger = new Uint32Array(this.used * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.used] = value;
    this.used += 1;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  toArray(): Uint32Array {
    return this.values.slice(0, this.used);
  }
}
