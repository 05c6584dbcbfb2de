/** Units that the lengths are kept under: enough that few phrases share them. */
const keyUnits = 3;

/** Phrases to values, asked "what phrases start here" without building a substring for every length. */
export class PhraseMap<Value> {
  private readonly values = new Map<string, Value[]>();
  /** Lengths of the phrases that begin with these units, longest first; a shorter phrase is its own key. */
  private readonly lengths = new Map<string, number[]>();

  /** A value is kept once a phrase. */
  add(phrase: string, value: Value): void {
    if (phrase === '') return;
    const known = this.values.get(phrase);
    if (known) {
      if (!known.includes(value)) known.push(value);
      return;
    }
    this.values.set(phrase, [value]);
    const key = phrase.slice(0, keyUnits);
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
  lengthsAt(text: string, start: number): number[] {
    const found: number[] = [];
    for (let units = Math.min(keyUnits, text.length - start); units > 0; units -= 1) {
      for (const length of this.lengths.get(text.slice(start, start + units)) ?? []) {
        const end = start + length;
        if (length === units || (units === keyUnits && end <= text.length && this.values.has(text.slice(start, end)))) {
          found.push(length);
        }
      }
    }
    return found;
  }

  get phrases(): IterableIterator<string> {
    return this.values.keys();
  }
}
