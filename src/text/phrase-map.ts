/** Phrases to values, asked "what is the longest phrase that starts here" without building a substring for every length. */
export class PhraseMap<Value> {
  private readonly values = new Map<string, Value[]>();
  /** Lengths of the phrases that begin with these two units, longest first. */
  private readonly lengths = new Map<number, number[]>();

  /** A value is kept once a phrase. */
  add(phrase: string, value: Value): void {
    if (phrase === '') return;
    const known = this.values.get(phrase);
    if (known) {
      if (!known.includes(value)) known.push(value);
      return;
    }
    this.values.set(phrase, [value]);
    const key = keyAt(phrase, 0);
    const lengths = this.lengths.get(key);
    if (!lengths) this.lengths.set(key, [phrase.length]);
    else if (!lengths.includes(phrase.length)) {
      lengths.push(phrase.length);
      lengths.sort((a, b) => b - a);
    }
  }

  get(phrase: string): readonly Value[] | undefined {
    return this.values.get(phrase);
  }

  /** Lengths of the phrases that start at this place, longest first. */
  *lengthsAt(text: string, start: number): Generator<number> {
    yield* this.matching(text, start, keyAt(text, start));
    const single = text.charCodeAt(start);
    if (start + 1 < text.length) yield* this.matching(text, start, single);
  }

  get phrases(): IterableIterator<string> {
    return this.values.keys();
  }

  private *matching(text: string, start: number, key: number): Generator<number> {
    for (const length of this.lengths.get(key) ?? []) {
      if (start + length <= text.length && this.values.has(text.slice(start, start + length))) yield length;
    }
  }
}

/** The first two units as one number; of a phrase of one unit, that unit alone. */
function keyAt(text: string, start: number): number {
  const first = text.charCodeAt(start);
  return start + 1 < text.length ? (text.charCodeAt(start + 1) << 16) | first : first;
}
